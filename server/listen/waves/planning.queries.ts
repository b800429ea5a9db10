import { sql } from 'kysely'
import type { Decision } from '#domain/listen/plan.ts'
import type { Lot } from '#server/listen/experiments/lots.ts'
import type { Scope } from '#server/platform/scope.ts'

/**
 * One plan of a workspace at a time: two waves that start together must not both find the same person rested.
 * A foreign key's check keeps the plan of its first use; a scan that was right for ten rows would take minutes at 20,000.
 */
export async function lockPlanning({ db, workspaceId }: Scope) {
  await sql`set local enable_seqscan = off`.execute(db)
  await sql`select pg_advisory_xact_lock(hashtextextended(${`planning ${workspaceId}`}, 0))`.execute(db)
}

/** Which policy judged: the days of rest for the screens, the version for the ledger. */
export type Judged = { quietDays: number; policyVersion: number }

export const insertDecisions = (
  { db, workspaceId, now }: Scope,
  waveId: string,
  { quietDays, policyVersion }: Judged,
  decisions: readonly Decision[],
) =>
  sql`
    insert into decisions (workspace_id, wave_id, contact_id, asked, because, until, stratum, quiet_days, policy_version, decided_at)
    select ${workspaceId}, ${waveId}, t.contact_id, t.because is null, t.because, t.until, t.stratum, ${quietDays}, ${policyVersion}, ${now}
    from unnest(${decisions.map(({ contactId }) => contactId)}::uuid[], ${decisions.map((each) => (each.asked ? null : each.because))}::text[],
      ${decisions.map((each) => (each.asked ? null : each.until))}::timestamptz[], ${decisions.map(({ stratum }) => stratum)}::text[])
      as t (contact_id, because, until, stratum)
  `.execute(db)

/** The languages of those who are asked. */
export const localesOf = ({ db, workspaceId }: Scope, contactIds: readonly string[]) =>
  db
    .selectFrom('contacts')
    .where('workspaceId', '=', workspaceId)
    .where('id', 'in', contactIds)
    .select(['id', sql<string | null>`coalesce(chosen_locale, locale)`.as('locale')])
    .execute()

export type Ask = Lot & {
  invitationId: string
  messageId: string
  contactId: string
  wordingId: string
  stratum: string
  probability: number
  at: Date
}
export type Asking = { waveId: string; programId: string; name: string; host: string; actorId: string | null }

/** Attributes are kept as they are now: the account's, and over them the contact's own. */
export const insertInvitations = ({ db, workspaceId, now }: Scope, { waveId, programId }: Asking, asks: readonly Ask[]) =>
  sql`
    insert into invitations (workspace_id, id, contact_id, account_id, program_id, wave_id, wording_id, inclusion_probability, stratum, variant_key, variant_adopted, attributes, created_at)
    select ${workspaceId}, t.id, c.id, c.account_id, ${programId}, ${waveId}, t.wording_id, t.probability, t.stratum, t.variant_key, t.variant_adopted, coalesce(a.attributes, '{}') || c.attributes, ${now}
    from unnest(${asks.map((ask) => ask.invitationId)}::uuid[], ${asks.map((ask) => ask.contactId)}::uuid[], ${asks.map((ask) => ask.wordingId)}::uuid[],
      ${asks.map((ask) => ask.probability)}::double precision[], ${asks.map((ask) => ask.stratum)}::text[],
      ${asks.map((ask) => ask.variantKey)}::text[], ${asks.map((ask) => ask.variantAdopted)}::boolean[])
      as t (id, contact_id, wording_id, probability, stratum, variant_key, variant_adopted)
    join contacts c on c.workspace_id = ${workspaceId} and c.id = t.contact_id
    left join accounts a on a.workspace_id = c.workspace_id and a.id = c.account_id
  `.execute(db)

/** The mails' place in the sending queue; who waits for a variant has none yet. The Message-ID is made of the ask, so that a second try is known as the same mail. */
export const insertAsks = ({ db, workspaceId, now }: Scope, { host, actorId }: Asking, asks: readonly Ask[]) =>
  sql`
    insert into messages (workspace_id, id, kind, invitation_id, number, contact_id, to_address, to_name, state, next_at, header_id, created_at, created_by)
    select ${workspaceId}, t.id, 'ask', t.invitation_id, 1, c.id, c.email, c.name, case when t.waits then 'planned' else 'queued' end, t.at, t.invitation_id || '.1@' || ${host}::text, ${now}, ${actorId}::uuid
    from unnest(${asks.map((ask) => ask.messageId)}::uuid[], ${asks.map((ask) => ask.invitationId)}::uuid[], ${asks.map((ask) => ask.contactId)}::uuid[],
      ${asks.map((ask) => ask.at)}::timestamptz[], ${asks.map((ask) => ask.waits)}::boolean[])
      as t (id, invitation_id, contact_id, at, waits)
    join contacts c on c.workspace_id = ${workspaceId} and c.id = t.contact_id
  `.execute(db)
