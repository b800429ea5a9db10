import { sql } from 'kysely'
import type { Decision } from '#domain/listen/plan.ts'
import type { Lot } from '#server/listen/experiments/lots.ts'
import type { Scope } from '#server/platform/scope.ts'

/**
 * One plan of a workspace at a time: two waves that start together must not both find the same person rested.
 * A foreign key's check keeps the plan of its first use; a scan that was right for ten rows would take minutes at 20,000.
 */
export async function lockPlanning({ db, workspaceId }: Scope) {
  await onlyByIndex({ db }, true)
  await sql`select pg_advisory_xact_lock(hashtextextended(${`planning ${workspaceId}`}, 0))`.execute(db)
}

/** Off while everybody is read: who reads a small table whole for each of a million people is sooner done than by its index. */
export const onlyByIndex = ({ db }: Pick<Scope, 'db'>, only: boolean) =>
  (only ? sql`set local enable_seqscan = off` : sql`set local enable_seqscan = on`).execute(db)

/** Which policy judged: the days of rest for the screens, the version for the ledger. */
export type Judged = { quietDays: number; policyVersion: number }

export const insertDecisions = (
  { db, workspaceId, now }: Scope,
  waveId: string,
  { quietDays, policyVersion }: Judged,
  decisions: readonly Decision[],
) =>
  sql`
    insert into decisions (workspace_id, wave_id, contact_id, asked, because, until, stratum, chance, quiet_days, policy_version, decided_at)
    select ${workspaceId}, ${waveId}, t.contact_id, t.because is null, t.because, t.until, t.stratum, t.chance, ${quietDays}, ${policyVersion}, ${now}
    from unnest(${decisions.map(({ contactId }) => contactId)}::uuid[], ${decisions.map((each) => (each.asked ? null : each.because))}::text[],
      ${decisions.map((each) => (each.asked ? null : each.until))}::timestamptz[], ${decisions.map(({ stratum }) => stratum)}::text[],
      ${decisions.map(({ chance = null }) => chance)}::double precision[]) as t (contact_id, because, until, stratum, chance)
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

/**
 * Asks and their mails' places in the sending queue, in one statement, so that both see the same address: who has none by now gets
 * neither. Says how many it wrote. Attributes are kept as they are now: the account's, and over them the contact's own. Who waits for a
 * variant has no time yet. The Message-ID is made of the ask, so that a second try is known as the same mail.
 */
export async function insertAsks(
  { db, workspaceId, now }: Scope,
  { waveId, programId, host, actorId }: Asking,
  asks: readonly Ask[],
): Promise<number> {
  const { numAffectedRows } = await sql`
    with people as (
      select t.*, c.account_id, c.email, c.name, coalesce(a.attributes, '{}') || c.attributes as attributes
      from unnest(${asks.map((ask) => ask.invitationId)}::uuid[], ${asks.map((ask) => ask.messageId)}::uuid[], ${asks.map((ask) => ask.contactId)}::uuid[],
        ${asks.map((ask) => ask.wordingId)}::uuid[], ${asks.map((ask) => ask.probability)}::double precision[], ${asks.map((ask) => ask.stratum)}::text[],
        ${asks.map((ask) => ask.variantKey)}::text[], ${asks.map((ask) => ask.variantAdopted)}::boolean[],
        ${asks.map((ask) => ask.at)}::timestamptz[], ${asks.map((ask) => ask.waits)}::boolean[])
        as t (id, message_id, contact_id, wording_id, probability, stratum, variant_key, variant_adopted, at, waits)
      join contacts c on c.workspace_id = ${workspaceId} and c.id = t.contact_id and c.email is not null
      left join accounts a on a.workspace_id = c.workspace_id and a.id = c.account_id),
    invited as (
      insert into invitations (workspace_id, id, contact_id, account_id, program_id, wave_id, wording_id, inclusion_probability, stratum, variant_key, variant_adopted, attributes, created_at)
      select ${workspaceId}, id, contact_id, account_id, ${programId}, ${waveId}, wording_id, probability, stratum, variant_key, variant_adopted, attributes, ${now} from people)
    insert into messages (workspace_id, id, kind, invitation_id, number, contact_id, to_address, to_name, state, next_at, header_id, created_at, created_by)
    select ${workspaceId}, message_id, 'ask', id, 1, contact_id, email, name, case when waits then 'planned' else 'queued' end, at, id || '.1@' || ${host}::text, ${now}, ${actorId}::uuid from people
  `.execute(db)
  return Number(numAffectedRows)
}

/** Whose address went away between the decision and the ask: the ledger says so. Says who they are. */
export async function decideLost({ db, workspaceId }: Scope, waveId: string, contactIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ contactId: string }>`
    update decisions d set asked = false, because = 'no_address', until = null
    where d.workspace_id = ${workspaceId} and d.wave_id = ${waveId} and d.contact_id = any(${contactIds})
      and not exists (select from invitations i where i.workspace_id = d.workspace_id and i.wave_id = d.wave_id and i.contact_id = d.contact_id)
    returning d.contact_id
  `.execute(db)
  return rows.map(({ contactId }) => contactId)
}
