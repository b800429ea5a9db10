import { sql } from 'kysely'
import type { Scope } from '#server/platform/scope.ts'

/**
 * What waits since the mail server refuses its sender: how many mails of which address, and what the server said last. Where a mailbox
 * for bounces is set, the server hears its address.
 */
export async function listRefusedSenders({ db, workspaceId }: Scope) {
  const { rows } = await sql<{ sender: string; mails: number; said: string | null }>`
    select lower(coalesce(b.address, p.sender_email, m.content #>> '{from,address}', '')) as sender, count(*)::int as mails,
      (array_agg(m.said order by m.next_at desc, m.id) filter (where m.said is not null))[1] as said
    from messages m
    left join invitations i on i.workspace_id = m.workspace_id and i.id = m.invitation_id
    left join programs p on p.workspace_id = m.workspace_id and p.id = coalesce(i.program_id, case when m.kind = 'test' then (m.content ->> 'programId')::uuid end)
    left join bounce_mailboxes b on b.workspace_id = m.workspace_id
    where m.workspace_id = ${workspaceId} and m.state = 'deferred' and m.problem = 'sender_refused'
    group by 1 order by 2 desc, 1
  `.execute(db)
  return rows
}
