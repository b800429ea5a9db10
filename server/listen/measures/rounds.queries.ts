import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '#server/platform/scope.ts'
import type { Of } from './measures.queries.ts'

/**
 * How far counting has followed what comes in: events by their transaction, people and companies by their ids, which are made in the
 * order of time. `day`: that of the last daily count, YYYY-MM-DD.
 */
export type Round = { xid: string; activityId: string; contactId: string | null; accountId: string | null; day: string }

const FIRST = '00000000-0000-0000-0000-000000000000'

/** With the first measure counting begins to follow what is new; what is there already is counted with each measure that begins. */
export const beginRounds = ({ db, workspaceId }: Scope) =>
  sql`
    insert into measure_rounds (workspace_id, xid, activity_id, contact_id, account_id, day)
    select ${workspaceId}, pg_snapshot_xmin(pg_current_snapshot()), ${FIRST}::uuid, (${lastOf('contacts', workspaceId)}), (${lastOf('accounts', workspaceId)}), '0001-01-01'
    on conflict (workspace_id) do update set xid = excluded.xid, activity_id = excluded.activity_id, contact_id = excluded.contact_id,
      account_id = excluded.account_id, day = excluded.day`.execute(db)

const lastOf = (table: 'contacts' | 'accounts', workspaceId: string) =>
  sql`select id from ${sql.table(table)} where workspace_id = ${workspaceId} order by id desc limit 1`

/** After a restore transactions begin anew, and so does the count of them. */
export async function lockRound({ db, workspaceId }: Scope): Promise<Round | undefined> {
  const { rows } = await sql<Round>`
    select coalesce(xid, '0')::text as xid, coalesce(activity_id, ${FIRST}::uuid) as activity_id, contact_id, account_id,
      to_char(day, 'YYYY-MM-DD') as day
    from measure_rounds where workspace_id = ${workspaceId} for update`.execute(db)
  return rows[0]
}

export const setRound = ({ db, workspaceId }: Scope, change: Partial<Pick<Round, 'contactId' | 'accountId' | 'day'>>) =>
  db.updateTable('measureRounds').set(change).where('workspaceId', '=', workspaceId).execute()

/** Events up to this one are followed; without one, all of transactions that are over. */
export const setFollowed = ({ db, workspaceId }: Scope, last: { xid: string; id: string } | null) =>
  sql`
    update measure_rounds set xid = ${last ? sql`${last.xid}::xid8` : sql`pg_snapshot_xmin(pg_current_snapshot())`},
      activity_id = ${last?.id ?? FIRST}::uuid where workspace_id = ${workspaceId}`.execute(db)

/** Everything is to be counted anew: what is being counted is finished first, so that it comes to an end however often this is asked. */
export const setAllDue = ({ db, workspaceId, now }: Scope) =>
  db.updateTable('measures').set({ dueSince: now }).where('workspaceId', '=', workspaceId).execute()

export type Fresh = { id: string; xid: string; contactId: string | null; accountId: string | null }

/** Events after this one, with whom they tell of, of transactions that are over. An event belongs to the company that it names, else to that of its person. */
export async function activitiesAfter({ db, workspaceId }: Scope, { xid, activityId }: Round, limit: number): Promise<Fresh[]> {
  const { rows } = await sql<Fresh>`
    select a.id, a.xid::text as xid, a.contact_id, coalesce(a.account_id, c.account_id) as account_id from (
      select id, xid, contact_id, account_id from ${FRESH(workspaceId, xid, activityId)} order by e.xid, e.id limit ${limit}) a
    left join contacts c on c.workspace_id = ${workspaceId} and c.id = a.contact_id order by a.xid, a.id`.execute(db)
  return rows
}

/** How many events are to be followed, up to a number beyond which they need not be counted. */
export async function countFresh({ db, workspaceId }: Scope, { xid, activityId }: Round, most: number): Promise<number> {
  const { rows } = await sql<{ fresh: number }>`
    select count(*)::int as fresh from (select from ${FRESH(workspaceId, xid, activityId)} limit ${most}) e`.execute(db)
  return rows[0]?.fresh ?? 0
}

/** Whether an event is there whose transaction began after one that still runs: it is followed when that one is over. */
export async function anyUnsettled({ db, workspaceId }: Scope): Promise<boolean> {
  const { rows } = await sql`
    select from activities where workspace_id = ${workspaceId} and xid >= pg_snapshot_xmin(pg_current_snapshot()) limit 1`.execute(
    db,
  )
  return rows.length > 0
}

const FRESH = (workspaceId: string, xid: string, id: string) => sql`activities e
  where e.workspace_id = ${workspaceId} and (e.xid, e.id) > (${xid}::xid8, ${id}::uuid) and e.xid < pg_snapshot_xmin(pg_current_snapshot())`

/** Whom to count next, by id. */
export async function subjectsAfter({ db, workspaceId }: Scope, of: Of, after: string | null, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from ${tableOf(of)} where workspace_id = ${workspaceId} and id > ${after ?? FIRST}::uuid
      ${of === 'contact' ? sql`and erased_at is null` : sql``} order by id limit ${limit}`.execute(db)
  return rows.map(({ id }) => id)
}

export const tableOf = (of: Of): RawBuilder<unknown> => sql.table(of === 'contact' ? 'contacts' : 'accounts')

/** These measures begin to be counted. */
export const setBegun = ({ db, workspaceId, now }: Scope, ids: readonly string[]) =>
  db
    .updateTable('measures')
    .set({ begunAt: now, place: null, done: 0 })
    .where('workspaceId', '=', workspaceId)
    .where('id', 'in', ids)
    .execute()

/** These measures have come so far. */
export const setPlace = ({ db, workspaceId }: Scope, ids: readonly string[], place: string, more: number) =>
  db
    .updateTable('measures')
    .set(({ eb }) => ({ place, done: eb('done', '+', more) }))
    .where('workspaceId', '=', workspaceId)
    .where('id', 'in', ids)
    .execute()

/** These measures are counted; what was asked anew since they began goes on. */
export const setCounted = ({ db, workspaceId, now }: Scope, ids: readonly string[]) =>
  sql`
    update measures set due_since = case when due_since > begun_at then due_since end, begun_at = null, place = null, done = 0, counted_at = ${now}
    where workspace_id = ${workspaceId} and id = any(${ids}::uuid[])`.execute(db)

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
