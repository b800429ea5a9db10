import { sql } from 'kysely'
import type { Attributes } from '#domain/listen/import/row.ts'
import type { Scope } from '#server/platform/scope.ts'

export type AccountFields = {
  externalId: string | null
  name: string
  domain: string | null
  ownerId: string | null
  attributes: Attributes
  updatedAt?: Date
}
export type KnownAccount = { id: string; key: string } & AccountFields
export type ContactFields = {
  externalId: string | null
  email: string | null
  phone: string | null
  name: string | null
  locale: string | null
  timeZone: string | null
  role: string | null
  accountId: string | null
  attributes: Attributes
  updatedAt?: Date
}
export type KnownContact = { id: string } & ContactFields

/** The form in which the database compares names: its own lower case, which need not be ours. */
export async function nameKeys({ db }: Scope, names: readonly string[]): Promise<Map<string, string>> {
  if (!names.length) return new Map()
  const { rows } = await sql<{ name: string; key: string }>`
    select name, lower(name) as key from unnest(${names}::text[]) given(name)`.execute(db)
  return new Map(rows.map(({ name, key }) => [name, key]))
}

export async function knownAccounts(
  { db, workspaceId }: Scope,
  sought: { keys: string[]; externalIds: string[]; domains: string[] },
): Promise<KnownAccount[]> {
  const { rows } = await sql<KnownAccount>`
    select id, lower(name) as key, external_id, name, domain, owner_id, attributes, updated_at from accounts
    where workspace_id = ${workspaceId} and (lower(name) = any(${sought.keys}::text[])
      or external_id = any(${sought.externalIds}::text[]) or domain = any(${sought.domains}::text[]))
    order by id`.execute(db)
  return rows
}

export async function knownContacts(
  { db, workspaceId }: Scope,
  sought: { addressHashes: string[]; externalIds: string[]; phones: string[] },
): Promise<KnownContact[]> {
  // One look into an index for each value, which `offset 0` keeps apart: asked as "any of these", a table that is only beginning to
  // grow is read as a whole for every portion. By its hash, since row security lets no index on lower(email) be used.
  const by = (column: string, values: readonly string[]) =>
    sql`select c.* from unnest(${values}::text[]) sought(value) cross join lateral (
      select id, external_id, email, phone, name, locale, time_zone, role, account_id, attributes, updated_at from contacts
      where workspace_id = ${workspaceId} and ${sql.ref(column)} = sought.value and erased_at is null offset 0) c`
  const parts = [by('addressHash', sought.addressHashes), by('externalId', sought.externalIds), by('phone', sought.phones)]
  const { rows } = await sql<KnownContact>`
    select distinct on (id) * from (${sql.join(parts, sql` union all `)}) known order by id`.execute(db)
  return rows
}

export async function suppressedHashes({ db, workspaceId }: Scope, hashes: readonly string[]): Promise<Set<string>> {
  if (!hashes.length) return new Set()
  const rows = await db
    .selectFrom('suppressions')
    .where('workspaceId', '=', workspaceId)
    .where('liftedAt', 'is', null)
    .where('addressHash', 'in', [...hashes])
    .select('addressHash')
    .execute()
  return new Set(rows.map(({ addressHash }) => addressHash))
}

export async function wavesByName({ db, workspaceId }: Scope, programId: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('waves')
    .where('workspaceId', '=', workspaceId)
    .where('programId', '=', programId)
    .select(['id', 'name'])
    .execute()
  return new Map(rows.map(({ id, name }) => [name.trim().toLowerCase(), id]))
}

export type Told = { at: Date; rating: number; verbatim: string | null; accountId: string | null; contactId: string | null }

/** For each answer how many like it earlier imports brought. */
export async function toldBefore(
  { db, workspaceId }: Scope,
  programId: string,
  importId: string,
  answers: readonly Told[],
): Promise<number[]> {
  const { rows } = await sql<{ place: number; told: number }>`
    select given.place, count(*)::int as told
    from jsonb_to_recordset(${JSON.stringify(answers.map((answer, place) => ({ place, ...answer })))}::jsonb)
      as given(place int, at timestamptz, rating int, verbatim text, "accountId" uuid, "contactId" uuid)
    join responses r on r.workspace_id = ${workspaceId} and r.answered_at = given.at and r.program_id = ${programId}
      and r.rating = given.rating and r.import_id is not null and r.import_id <> ${importId}
      and r.verbatim is not distinct from given.verbatim
      and r.account_id is not distinct from given."accountId" and r.contact_id is not distinct from given."contactId"
    group by given.place`.execute(db)
  const told = new Map(rows.map(({ place, told }) => [place, told]))
  return answers.map((_, place) => told.get(place) ?? 0)
}

/** Who is here and may look after a company. */
export const membersByName = ({ db, workspaceId }: Scope): Promise<{ id: string; name: string; email: string }[]> =>
  db
    .selectFrom('members')
    .where('workspaceId', '=', workspaceId)
    .where('leftAt', 'is', null)
    .select(['id', 'name', 'email'])
    .execute()
