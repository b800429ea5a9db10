import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '#server/platform/scope.ts'
import type { Of } from './measures.queries.ts'

/** How far counting has followed what comes in; ids are made in the order of time. `day`: that of the last daily count, YYYY-MM-DD. */
export type Round = { activityId: string | null; contactId: string | null; accountId: string | null; day: string }

const FIRST = '00000000-0000-0000-0000-000000000000'

/** With the first measure counting begins to follow what is new; what is there already is counted with each measure that begins. */
export const beginRounds = ({ db, workspaceId }: Scope) =>
  sql`
    insert into measure_rounds (workspace_id, activity_id, contact_id, account_id, day)
    select ${workspaceId}, (${lastOf('activities', workspaceId)}), (${lastOf('contacts', workspaceId)}), (${lastOf('accounts', workspaceId)}), '0001-01-01'
    on conflict (workspace_id) do update
      set activity_id = excluded.activity_id, contact_id = excluded.contact_id, account_id = excluded.account_id, day = excluded.day`.execute(
    db,
  )

const lastOf = (table: 'activities' | 'contacts' | 'accounts', workspaceId: string) =>
  sql`select id from ${sql.table(table)} where workspace_id = ${workspaceId} order by id desc limit 1`

export async function lockRound({ db, workspaceId }: Scope): Promise<Round | undefined> {
  const { rows } = await sql<Round>`
    select activity_id, contact_id, account_id, to_char(day, 'YYYY-MM-DD') as day from measure_rounds
    where workspace_id = ${workspaceId} for update`.execute(db)
  return rows[0]
}

export const setRound = ({ db, workspaceId }: Scope, change: Partial<Round>) =>
  db.updateTable('measureRounds').set(change).where('workspaceId', '=', workspaceId).execute()

/** Everything is to be counted anew. What was about to be is at its beginning again. */
export const setAllDue = ({ db, workspaceId, now }: Scope) =>
  db.updateTable('measures').set({ dueSince: now, place: null, done: 0 }).where('workspaceId', '=', workspaceId).execute()

export type Fresh = { id: string; contactId: string | null; accountId: string | null }

/** Events after this one, with whom they tell of. An event belongs to the company that it names, else to that of its person. */
export async function activitiesAfter({ db, workspaceId }: Scope, after: string | null, limit: number): Promise<Fresh[]> {
  const { rows } = await sql<Fresh>`
    select a.id, a.contact_id, coalesce(a.account_id, c.account_id) as account_id from (
      select id, contact_id, account_id from activities
      where workspace_id = ${workspaceId} and id > ${after ?? FIRST}::uuid order by id limit ${limit}) a
    left join contacts c on c.workspace_id = ${workspaceId} and c.id = a.contact_id order by a.id`.execute(db)
  return rows
}

/** Whom to count next, by id. */
export async function subjectsAfter({ db, workspaceId }: Scope, of: Of, after: string | null, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from ${tableOf(of)} where workspace_id = ${workspaceId} and id > ${after ?? FIRST}::uuid
      ${of === 'contact' ? sql`and erased_at is null` : sql``} order by id limit ${limit}`.execute(db)
  return rows.map(({ id }) => id)
}

export const tableOf = (of: Of): RawBuilder<unknown> => sql.table(of === 'contact' ? 'contacts' : 'accounts')

/** These measures have come so far. */
export const setPlace = ({ db, workspaceId }: Scope, ids: readonly string[], place: string, more: number) =>
  db
    .updateTable('measures')
    .set(({ eb }) => ({ place, done: eb('done', '+', more) }))
    .where('workspaceId', '=', workspaceId)
    .where('id', 'in', ids)
    .execute()

export const setCounted = ({ db, workspaceId, now }: Scope, ids: readonly string[]) =>
  db
    .updateTable('measures')
    .set({ dueSince: null, place: null, done: 0, countedAt: now })
    .where('workspaceId', '=', workspaceId)
    .where('id', 'in', ids)
    .execute()

/** The companies whose values this person's events are part of. */
export async function accountsTouchedBy({ db, workspaceId }: Scope, contactId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct coalesce(a.account_id, c.account_id) as id from activities a
    join contacts c on c.workspace_id = a.workspace_id and c.id = a.contact_id
    where a.workspace_id = ${workspaceId} and a.contact_id = ${contactId} and coalesce(a.account_id, c.account_id) is not null
    limit 1000`.execute(db)
  return rows.map(({ id }) => id)
}

/** Takes the values of this key away from some, by id. */
export async function clearValues({ db, workspaceId }: Scope, of: Of, key: string, ids: readonly string[]) {
  await sql`
    update ${tableOf(of)} o set attributes = o.attributes - ${key}::text
    where o.workspace_id = ${workspaceId} and o.id = any(${ids}::uuid[]) and o.attributes ? ${key}`.execute(db)
}

export const isDefined = async ({ db, workspaceId }: Scope, of: Of, key: string): Promise<boolean> =>
  (await db
    .selectFrom('attributeDefinitions')
    .where('workspaceId', '=', workspaceId)
    .where('of', '=', of)
    .where('key', '=', key)
    .select('id')
    .executeTakeFirst()) !== undefined
