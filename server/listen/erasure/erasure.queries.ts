import { type SqlBool, sql } from 'kysely'
import type { ErasedAnswers } from '#domain/listen/erasure.ts'
import type { Scope } from '#server/platform/scope.ts'
import type { Erased } from './ledger.ts'
import type { Person, Place } from './places.queries.ts'

/** Nobody else erases, and nothing that was read leaves, until this transaction ends. */
export const lockErasures = ({ db, workspaceId }: Scope) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`erasing ${workspaceId}`}, 0))`.execute(db)

/** Who is being erased is erased before this returns; nobody is until this transaction ends. */
export const waitForErasures = ({ db, workspaceId }: Scope) =>
  sql`select pg_advisory_xact_lock_shared(hashtextextended(${`erasing ${workspaceId}`}, 0))`.execute(db)

export async function countErased({ db, workspaceId }: Scope): Promise<number> {
  const { rows } = await sql<{ erased: number }>`
    select count(*)::int as erased from contacts where workspace_id = ${workspaceId} and erased_at is not null`.execute(db)
  return rows[0]?.erased ?? 0
}

export const lockPerson = ({ db, workspaceId }: Scope, id: string): Promise<Person | undefined> =>
  db
    .selectFrom('contacts')
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .where('erasedAt', 'is', null)
    .select(['id', 'email', 'phone', 'name', 'externalId', 'addressHash'])
    .forUpdate()
    .executeTakeFirst()

export const findPerson = ({ db, workspaceId }: Scope, id: string): Promise<Person | undefined> =>
  db
    .selectFrom('contacts')
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .select(['id', 'email', 'phone', 'name', 'externalId', 'addressHash'])
    .executeTakeFirst()

export const lockMails = ({ db, workspaceId }: Scope, contactId: string) =>
  db
    .selectFrom('messages')
    .where('workspaceId', '=', workspaceId)
    .where('contactId', '=', contactId)
    .select('id')
    .orderBy('id')
    .forUpdate()
    .execute()

/** Whether somebody else here has the same name. */
export async function hasNamesake({ db, workspaceId }: Scope, { id, name }: Person): Promise<boolean> {
  if (name === null) return false
  const other = await db
    .selectFrom('contacts')
    .where('workspaceId', '=', workspaceId)
    .where(sql<SqlBool>`lower(name) = lower(${name})`)
    .where('id', '<>', id)
    .select('id')
    .limit(1)
    .executeTakeFirst()
  return other !== undefined
}

/** Mails that wait go nowhere any more. */
export const holdBack = ({ db, workspaceId }: Scope, contactId: string) =>
  db
    .updateTable('messages')
    .set({ state: 'failed', problem: 'erased' })
    .where('workspaceId', '=', workspaceId)
    .where('contactId', '=', contactId)
    .where('kind', 'in', ['ask', 'reminder', 'reply'])
    .where('state', 'in', ['planned', 'queued', 'deferred'])
    .execute()

export async function eraseAt({ db }: Scope, { table, of, erase }: Place) {
  if (erase === null) return
  const at = sql.table(table)
  await (erase === 'delete' ? sql`delete from ${at} x where ${of}` : sql`update ${at} x set ${erase} where ${of}`).execute(db)
}

export const markErased = ({ db, workspaceId, now }: Scope, id: string, answers: ErasedAnswers) =>
  db
    .updateTable('contacts')
    .set({ erasedAt: now, erasedAnswers: answers, updatedAt: now })
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .execute()

/** The rows of one place as they are, but for the number of the workspace. */
export async function rowsAt({ db }: Scope, { table, of }: Place, limit: number): Promise<Record<string, unknown>[]> {
  const { rows } = await sql<{ row: Record<string, unknown> }>`
    select to_jsonb(x) - 'workspace_id' - 'xid' as row from ${sql.table(table)} x where ${of} order by to_jsonb(x)::text limit ${limit}`.execute(
    db,
  )
  return rows.map(({ row }) => row)
}

/** The same where there may be any number, from one on, by their ids. */
export async function pageAt({ db }: Scope, { table, of }: Place, after: string, limit: number) {
  const { rows } = await sql<{ id: string; row: Record<string, unknown> }>`
    select x.id, to_jsonb(x) - 'workspace_id' - 'xid' as row from ${sql.table(table)} x where ${of} and x.id > ${after}::uuid
    order by x.id limit ${limit}`.execute(db)
  return rows
}

export const localeOfWorkspace = async ({ db, workspaceId }: Scope): Promise<string> =>
  (await db.selectFrom('workspaces').where('id', '=', workspaceId).select('locale').executeTakeFirstOrThrow()).locale

/** Who of these is here: by number, or by an address that was theirs already when they were erased. Who came later came anew. */
export async function peopleAmong({ db, workspaceId }: Scope, erased: readonly Erased[]): Promise<string[]> {
  if (!erased.length) return []
  const { rows } = await sql<{ id: string }>`
    select distinct c.id from jsonb_to_recordset(${JSON.stringify(erased)}::jsonb) as e("contactId" uuid, "addressHash" text, at timestamptz)
    cross join lateral (
      select id, erased_at from contacts where workspace_id = ${workspaceId} and id = e."contactId"
      union all
      select id, erased_at from contacts where workspace_id = ${workspaceId} and address_hash = e."addressHash" and created_at <= e.at) c
    where c.erased_at is null order by c.id`.execute(db)
  return rows.map(({ id }) => id)
}
