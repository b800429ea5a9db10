import { sql } from 'kysely'
import type { Properties, PropertyValue } from '#domain/listen/activity.ts'
import type { Scope } from '#server/platform/scope.ts'

export type NewActivity = {
  id: string
  contactId: string | null
  accountId: string | null
  name: string
  properties: Properties
  at: Date
  messageId: string
}

/** How many of them were not known by their messageId. */
export async function insertActivities(
  { db, workspaceId }: Scope,
  activities: readonly NewActivity[],
  importId: string | null,
): Promise<number> {
  const column = <T>(of: (activity: NewActivity) => T): T[] => activities.map(of)
  const { numAffectedRows } = await sql`
    insert into activities (workspace_id, id, contact_id, account_id, name, properties, at, message_id, import_id)
    select ${workspaceId}, t.id, t.contact_id, t.account_id, t.name, t.properties, t.at, t.message_id, ${importId}::uuid
    from unnest(${column(({ id }) => id)}::uuid[], ${column(({ contactId }) => contactId)}::uuid[], ${column(({ accountId }) => accountId)}::uuid[],
      ${column(({ name }) => name)}::text[], ${column(({ properties }) => JSON.stringify(properties))}::jsonb[],
      ${column(({ at }) => at)}::timestamptz[], ${column(({ messageId }) => messageId)}::text[])
      as t (id, contact_id, account_id, name, properties, at, message_id)
    on conflict (workspace_id, message_id) do nothing`.execute(db)
  return Number(numAffectedRows)
}

/** Those of them that are here. */
export async function knownMessageIds({ db, workspaceId }: Scope, ids: readonly string[]): Promise<Set<string>> {
  if (!ids.length) return new Set()
  const { rows } = await sql<{ messageId: string }>`
    select message_id from activities where workspace_id = ${workspaceId} and message_id = any(${ids}::text[])`.execute(db)
  return new Set(rows.map(({ messageId }) => messageId))
}

export const monthsKept = async ({ db, workspaceId }: Scope): Promise<number> =>
  (await db.selectFrom('workspaces').where('id', '=', workspaceId).select('activityMonths').executeTakeFirstOrThrow())
    .activityMonths

/** As many as are listed. */
const NAMES = 500

/** The names that events have, each found by one step in the index when it is asked for: no row is read. */
const namesOf = (workspaceId: string) => sql`
  with recursive named(name) as (
    (select name from activities where workspace_id = ${workspaceId} order by name limit 1)
    union all
    select (select a.name from activities a where a.workspace_id = ${workspaceId} and a.name > n.name order by a.name limit 1)
    from named n where n.name is not null)
  select name from named where name is not null`

/** The names alone, whatever happened last first. */
export async function listEventNames({ db, workspaceId }: Scope): Promise<{ name: string }[]> {
  const { rows } = await sql<{ name: string }>`
    select n.name from (${namesOf(workspaceId)} limit ${NAMES}) n
    order by (select max(at) from activities where workspace_id = ${workspaceId} and name = n.name) desc, n.name`.execute(db)
  return rows
}

/** When the first event that is kept happened: a step of the index for each name, however many events there are. */
export async function firstEventAt({ db, workspaceId }: Scope): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`
    select min(first.at) as at from (${namesOf(workspaceId)}) n cross join lateral (
      select at from activities where workspace_id = ${workspaceId} and name = n.name order by at limit 1) first`.execute(db)
  return rows[0]?.at ?? null
}

export async function listNames({ db, workspaceId }: Scope) {
  const { rows } = await sql<{ name: string; events: number; lastAt: Date }>`
    select n.name, t.events, t.last_at from (${namesOf(workspaceId)} limit ${NAMES}) n cross join lateral (
      select count(*)::int as events, max(at) as last_at from activities where workspace_id = ${workspaceId} and name = n.name) t
    order by t.last_at desc, n.name`.execute(db)
  return rows
}

/** Portions keep the transaction short. Returns how many went, and whether there may be more. */
export async function deleteBefore(
  { db, workspaceId }: Scope,
  before: Date,
  limit: number,
): Promise<{ gone: number; more: boolean }> {
  const { numAffectedRows } = await sql`
    delete from activities where workspace_id = ${workspaceId} and id in (
      select o.id from (${namesOf(workspaceId)}) n cross join lateral (
        select id from activities where workspace_id = ${workspaceId} and name = n.name and at < ${before} order by at limit ${limit}) o
      limit ${limit})`.execute(db)
  const gone = Number(numAffectedRows)
  return { gone, more: gone >= limit }
}

export type PropertySeen = { key: string; type: 'text' | 'number' | 'boolean' | 'mixed'; values: PropertyValue[] }

/** What the last thousand events of a name carried. */
export async function listProperties({ db, workspaceId }: Scope, name: string): Promise<PropertySeen[]> {
  const { rows } = await sql<PropertySeen>`
    with carried as (
      select p.key, p.value, count(*) as times from (
        select properties from activities where workspace_id = ${workspaceId} and name = ${name} order by at desc limit 1000) a
      cross join lateral jsonb_each(a.properties) p group by 1, 2),
    ranked as (select *, row_number() over (partition by key order by times desc, value) as place from carried)
    select key, case when count(distinct jsonb_typeof(value)) > 1 then 'mixed' else
        min(case jsonb_typeof(value) when 'string' then 'text' else jsonb_typeof(value) end) end as type,
      jsonb_agg(value order by place) filter (where place <= 20) as values
    from ranked group by key order by sum(times) desc, key limit 200`.execute(db)
  return rows
}
