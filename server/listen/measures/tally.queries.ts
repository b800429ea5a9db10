import { type RawBuilder, sql } from 'kysely'
import type { PropertyValue } from '#domain/listen/activity.ts'
import type { Formula, PropertyTest, Tally } from '#domain/listen/measure.ts'
import type { Scope } from '#server/platform/scope.ts'
import type { Of } from './measures.queries.ts'
import { tableOf } from './rounds.queries.ts'

/** A formula with the first instant that counts. */
export type Asked = { formula: Formula; since: Date | null }
export type Tallied = { id: string; attributes: Record<string, unknown>; tallies: Tally[] }

type Part = 'events' | 'sum' | 'first' | 'last' | 'lastValue'
const NEEDED: Record<Formula['calculation'], Part> = {
  count: 'events',
  sum: 'sum',
  last: 'lastValue',
  days_since: 'last',
  first_day: 'first',
}

/**
 * What the events of these people or companies come to, for several formulas in one look at each one's events. Person by person, by the
 * index, so that it takes as long on tables that nobody has counted yet. The domain makes values of it.
 */
export async function talliesOf(
  { db, workspaceId }: Scope,
  of: Of,
  ids: readonly string[],
  asked: readonly Asked[],
): Promise<Tallied[]> {
  const counted = asked.map(({ formula, since }, at) => {
    const counts = sql`filter (where ${meets(formula, since)})`
    const ways: Record<Part, RawBuilder<unknown>> = {
      events: sql`count(*) ${counts}`,
      sum: sql`sum(${numberOf(formula.property)}) ${counts}`,
      first: sql`min(a.at) ${counts}`,
      last: sql`max(a.at) ${counts}`,
      lastValue: lastValueOf(of, workspaceId, formula, since),
    }
    const part = NEEDED[formula.calculation]
    return { part, name: `v${at}`, value: ways[part], inside: part !== 'lastValue' }
  })
  const inside = counted.filter((each) => each.inside).map(({ value, name }) => sql`${value} as ${sql.raw(name)}`)
  const names = [...new Set(asked.map(({ formula }) => formula.event))]
  const since = asked.some((each) => each.since === null)
    ? null
    : asked.map((each) => each.since as Date).toSorted((a, b) => +a - +b)[0]
  const look = sql`cross join lateral (select ${sql.join(inside)} from (${eventsOf(of, workspaceId)}) a
    where a.name = any(${names}::text[]) ${since ? sql`and a.at >= ${since}` : sql``}) t`
  const values = counted.map(
    ({ part, name, value, inside: within }) =>
      sql`${within ? sql`t.${sql.raw(name)}` : value}${sql.raw(part === 'events' ? '::int' : part === 'sum' ? '::float8' : '')} as ${sql.raw(name)}`,
  )
  const { rows } = await sql<{ id: string; attributes: Record<string, unknown> } & Record<string, unknown>>`
    select o.id, o.attributes, ${sql.join(values)} from ${tableOf(of)} o ${inside.length ? look : sql``}
    where o.workspace_id = ${workspaceId} and o.id = any(${ids}::uuid[]) order by o.id`.execute(db)
  return rows.map(({ id, attributes, ...row }) => ({
    id,
    attributes,
    tallies: counted.map(({ part, name }) => ({ ...NOTHING, [part]: row[name] ?? NOTHING[part] })),
  }))
}

const NOTHING: Tally = { events: 0, sum: null, first: null, last: null, lastValue: null }

/** The events of `o`. Of a company: those that name it, and those of its people that name none. */
function eventsOf(of: Of, workspaceId: string): RawBuilder<unknown> {
  const columns = sql`e.id, e.name, e.at, e.properties`
  if (of === 'contact')
    return sql`select ${columns} from activities e where e.workspace_id = ${workspaceId} and e.contact_id = o.id`
  return sql`select ${columns} from activities e where e.workspace_id = ${workspaceId} and e.account_id = o.id
    union all select ${columns} from contacts c join activities e on e.workspace_id = c.workspace_id and e.contact_id = c.id
      and e.account_id is null where c.workspace_id = ${workspaceId} and c.account_id = o.id`
}

/** Read from the newest on, so that somebody with a million events costs no more than others. */
function lastValueOf(of: Of, workspaceId: string, formula: Formula, since: Date | null): RawBuilder<unknown> {
  const type = formula.valueType === 'text' ? 'string' : 'number'
  const newest = (from: RawBuilder<unknown>) => sql`
    (select a.properties -> ${formula.property}::text as value, a.at, a.id from ${from}
      and a.name = ${formula.event} and ${meets(formula, since)} and jsonb_typeof(a.properties -> ${formula.property}::text) = ${type}
      order by a.at desc, a.id desc limit 1)`
  const own = newest(
    sql`activities a where a.workspace_id = ${workspaceId} and ${sql.raw(of === 'contact' ? 'a.contact_id' : 'a.account_id')} = o.id`,
  )
  if (of === 'contact') return sql`(select value from ${own} newest)`
  const theirs = newest(sql`activities a where a.workspace_id = ${workspaceId} and a.contact_id = c.id and a.account_id is null`)
  return sql`(select value from (${own} union all select theirs.* from contacts c cross join lateral ${theirs} theirs
    where c.workspace_id = ${workspaceId} and c.account_id = o.id) newest order by at desc, id desc limit 1)`
}

/** Whether the event `a` counts; names and properties are parameters. */
function meets({ event, conditions }: Formula, since: Date | null): RawBuilder<unknown> {
  return sql.join([sql`a.name = ${event}`, ...(since ? [sql`a.at >= ${since}`] : []), ...conditions.map(tested)], sql` and `)
}

function tested({ property, op, value }: PropertyTest): RawBuilder<unknown> {
  const json = (each: PropertyValue) => sql`${JSON.stringify(each)}::jsonb`
  if (op === 'is') return sql`a.properties @> jsonb_build_object(${property}::text, ${json(value)})`
  if (op === 'is_not') return sql`not a.properties @> jsonb_build_object(${property}::text, ${json(value)})`
  return sql`coalesce(${numberOf(property)} ${sql.raw(op === 'over' ? '>' : '<')} ${String(value)}::numeric, false)`
}

const numberOf = (property: string | null) =>
  sql`(case jsonb_typeof(a.properties -> ${property}::text) when 'number' then (a.properties -> ${property}::text)::numeric end)`

/** How many have such events, and how many events those are. */
export async function countWith(
  { db, workspaceId }: Scope,
  of: Of,
  { formula, since }: Asked,
): Promise<{ withEvents: number; events: number }> {
  const whose = of === 'contact' ? sql`a.contact_id` : sql`coalesce(a.account_id, c.account_id)`
  const { rows } = await sql<{ withEvents: number; events: number }>`
    select count(distinct ${whose})::int as with_events, count(${whose})::int as events from activities a
    ${of === 'contact' ? sql`` : sql`left join contacts c on c.workspace_id = a.workspace_id and c.id = a.contact_id and a.account_id is null`}
    where a.workspace_id = ${workspaceId} and ${meets(formula, since)}`.execute(db)
  return rows[0] ?? { withEvents: 0, events: 0 }
}

/** Who did it last, five at most, among the last few hundred events. */
export async function latelyOf(
  { db, workspaceId }: Scope,
  of: Of,
  { formula, since }: Asked,
): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select o.id, ${of === 'contact' ? sql`coalesce(o.name, o.email, o.external_id, o.phone, '')` : sql`o.name`} as name from (
      select coalesce(${of === 'contact' ? sql`a.contact_id` : sql`a.account_id, c.account_id`}) as id, max(a.at) as at from (
        select a.contact_id, a.account_id, a.at from activities a
        where a.workspace_id = ${workspaceId} and ${meets(formula, since)} order by a.at desc limit 300) a
      left join contacts c on c.workspace_id = ${workspaceId} and c.id = a.contact_id group by 1) lately
    join ${tableOf(of)} o on o.workspace_id = ${workspaceId} and o.id = lately.id order by lately.at desc, o.id limit 5`.execute(
    db,
  )
  return rows
}
