import { sql } from 'kysely'
import type { AskLocale } from '#domain/listen/ask-locale.ts'
import type { Rhythm } from '#domain/listen/contact-policy.ts'
import type { MessageKind } from '#domain/listen/delivery.ts'
import type { DoubtPolicy, MessageState } from '#domain/listen/message.ts'
import type { Wording } from '#domain/listen/wording.ts'
import type { Scope } from '#server/platform/scope.ts'

/** A mail, whatever its kind: the message and what it points to. */
export type StoredLetter = {
  id: string
  kind: MessageKind
  state: MessageState
  attempt: number
  doubtedAt: Date | null
  doubtPolicy: DoubtPolicy | null
  headerId: string
  inReplyTo: string | null
  toAddress: string
  toName: string | null
  accountName: string | null
  colour: string | null
  logoId: string | null
  content: unknown
  fileId: string | null
  createdAt: Date
  sentAt: Date | null
  invitationId: string | null
  contactId: string | null
  workspaceNumber: number
  program: { id: string; rhythm: Rhythm; quietDays: number | null; priority: number } | null
  brand: string | null
  senderName: string | null
  senderEmail: string | null
  postalAddress: string | null
  locale: AskLocale | null
  words: Wording | null
  erasedAt: Date | null
  waveId: string | null
  answered: boolean
  declined: boolean
  startedAt: Date | null
  pausedAt: Date | null
  stoppedAt: Date | null
  closesAt: Date | null
}

export async function letterRows({ db, workspaceId }: Scope, ids: readonly string[]): Promise<StoredLetter[]> {
  if (!ids.length) return []
  const { rows } = await sql<StoredLetter>`
    select m.id, m.kind, m.state, m.attempt, m.doubted_at, p.doubt_policy, m.header_id, m.in_reply_to, m.to_address, m.to_name, m.content, m.file_id, m.created_at, m.sent_at, m.invitation_id,
      coalesce(m.contact_id, i.contact_id) as contact_id, s.number as workspace_number, 
      case when p.id is not null then json_build_object('id', p.id, 'rhythm', p.rhythm, 'quietDays', p.quiet_days, 'priority', p.priority) end as program,
      p.brand, coalesce(v.content ->> 'senderName', p.sender_name) as sender_name, p.sender_email, p.postal_address, p.colour, p.logo_id, d.locale, d.words, c.erased_at, a.name as account_name, w.id as wave_id, w.started_at, w.paused_at, w.stopped_at, w.closes_at,
      i.declined_at is not null as declined, coalesce(r.evidence <> 'discarded', false) as answered
    from messages m
    join workspaces s on s.id = m.workspace_id
    left join invitations i on i.workspace_id = m.workspace_id and i.id = m.invitation_id
    left join responses r on r.workspace_id = i.workspace_id and r.invitation_id = i.id
    left join waves w on w.workspace_id = i.workspace_id and w.id = i.wave_id
    left join experiments x on x.workspace_id = i.workspace_id and x.wave_id = i.wave_id
    left join variants v on v.workspace_id = x.workspace_id and v.experiment_id = x.id and v.key = i.variant_key
    left join programs p on p.workspace_id = m.workspace_id and p.id = coalesce(i.program_id, case when m.kind = 'test' then (m.content ->> 'programId')::uuid end)
    left join wordings d on d.workspace_id = m.workspace_id and d.id = coalesce(i.wording_id, case when m.kind = 'test' then (m.content ->> 'wordingId')::uuid end)
    left join contacts c on c.workspace_id = m.workspace_id and c.id = coalesce(m.contact_id, i.contact_id)
    left join accounts a on a.workspace_id = i.workspace_id and a.id = i.account_id
    where m.workspace_id = ${workspaceId} and m.id = any(${ids})
    order by m.next_at, m.id
  `.execute(db)
  return rows
}
