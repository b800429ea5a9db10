import { sql } from 'kysely'
import type { Decision } from '#domain/listen/plan.ts'
import type { Scope } from '#server/platform/scope.ts'

/**
 * One plan of a workspace at a time: two waves that start together must not both find the same person rested.
 * A foreign key's check keeps the plan of its first use; a scan that was right for ten rows would take minutes at 20,000.
 */
export async function lockPlanning({ db, workspaceId }: Scope) {
  await sql`set local enable_seqscan = off`.execute(db)
  await sql`select pg_advisory_xact_lock(hashtextextended(${`planning ${workspaceId}`}, 0))`.execute(db)
}

export type PersonRow = {
  id: string
  locale: string | null
  hasAddress: boolean
  erasedAt: Date | null
  suppression: 'unsubscribed' | 'bounced' | 'complained' | 'erased' | 'manual' | null
  suppressedAt: Date | null
  lastAskedAt: Date | null
}

/** Everyone, with what stands against asking them. A mail counts as an ask once it was sent, may have been, or still will be. */
export async function listPeople({ db, workspaceId, now }: Scope, limit: number): Promise<PersonRow[]> {
  const { rows } = await sql<PersonRow>`
    select c.id, c.locale, c.email is not null as has_address, c.erased_at, s.reason as suppression, s.created_at as suppressed_at, a.last_asked_at
    from contacts c
    left join suppressions s on s.workspace_id = c.workspace_id and s.address_hash = c.address_hash and s.channel = 'email' and s.lifted_at is null
    left join (
      select i.contact_id, max(coalesce(m.sent_at, m.created_at)) as last_asked_at
      from messages m
      join invitations i on i.workspace_id = m.workspace_id and i.id = m.invitation_id
      join waves w on w.workspace_id = i.workspace_id and w.id = i.wave_id
      where m.workspace_id = ${workspaceId}
        and (m.state in ('sent', 'uncertain', 'sending')
          or (m.state in ('planned', 'queued', 'deferred') and w.stopped_at is null and w.closes_at > ${now}))
      group by i.contact_id) a on a.contact_id = c.id
    where c.workspace_id = ${workspaceId}
    order by c.id limit ${limit}
  `.execute(db)
  return rows
}

export const insertDecisions = (
  { db, workspaceId, now }: Scope,
  waveId: string,
  quietDays: number,
  decisions: readonly Decision[],
) =>
  sql`
    insert into decisions (workspace_id, wave_id, contact_id, asked, because, until, quiet_days, decided_at)
    select ${workspaceId}, ${waveId}, t.contact_id, t.because is null, t.because, t.until, ${quietDays}, ${now}
    from unnest(${decisions.map(({ contactId }) => contactId)}::uuid[], ${decisions.map((each) => (each.asked ? null : each.because))}::text[],
      ${decisions.map((each) => (each.asked ? null : each.until))}::timestamptz[]) as t (contact_id, because, until)
  `.execute(db)

export type Ask = { invitationId: string; messageId: string; contactId: string; wordingId: string }
type Asking = { waveId: string; programId: string; probability: number; host: string; actorId: string | null }

/** Attributes are kept as they are now: the account's, and over them the contact's own. */
export const insertInvitations = (
  { db, workspaceId, now }: Scope,
  { waveId, programId, probability }: Asking,
  asks: readonly Ask[],
) =>
  sql`
    insert into invitations (workspace_id, id, contact_id, account_id, program_id, wave_id, wording_id, inclusion_probability, attributes, created_at)
    select ${workspaceId}, t.id, c.id, c.account_id, ${programId}, ${waveId}, t.wording_id, ${probability}, coalesce(a.attributes, '{}') || c.attributes, ${now}
    from unnest(${asks.map((ask) => ask.invitationId)}::uuid[], ${asks.map((ask) => ask.contactId)}::uuid[], ${asks.map((ask) => ask.wordingId)}::uuid[])
      as t (id, contact_id, wording_id)
    join contacts c on c.workspace_id = ${workspaceId} and c.id = t.contact_id
    left join accounts a on a.workspace_id = c.workspace_id and a.id = c.account_id
  `.execute(db)

/** The mails' place in the sending queue. The Message-ID is made of the ask, so that a second try is known as the same mail. */
export const insertAsks = ({ db, workspaceId, now }: Scope, { host, actorId }: Asking, asks: readonly Ask[]) =>
  sql`
    insert into messages (workspace_id, id, kind, invitation_id, number, contact_id, to_address, to_name, state, next_at, header_id, created_at, created_by)
    select ${workspaceId}, t.id, 'ask', t.invitation_id, 1, c.id, c.email, c.name, 'queued', ${now}, t.invitation_id || '.1@' || ${host}::text, ${now}, ${actorId}::uuid
    from unnest(${asks.map((ask) => ask.messageId)}::uuid[], ${asks.map((ask) => ask.invitationId)}::uuid[], ${asks.map((ask) => ask.contactId)}::uuid[])
      as t (id, invitation_id, contact_id)
    join contacts c on c.workspace_id = ${workspaceId} and c.id = t.contact_id
  `.execute(db)
