import { type RawBuilder, sql } from 'kysely'
import { type Cell, type Grain, type Grouping, MOST_CELLS, type Question, type Trait } from '#domain/learn/question.ts'
import { placesIn } from '#domain/listen/segment/bind.ts'
import { allOf } from '#server/learn/selection/selection.ts'
import { figuring } from '#server/listen/erased/erased.ts'
import { COUNTED } from '#server/listen/evidence/evidence.ts'
import { conditionSql } from '#server/listen/segments/segments.ts'
import type { Scope } from '#server/platform/scope.ts'
import { merged } from './merging.ts'
import { ANSWER, joinsOf, traitSql } from './places.queries.ts'

type Row = Omit<Cell, 'keys'> & Record<string, unknown>

/** At most one cell more than may be. @param timeZone whose calendar the grains follow */
export async function countBySql(scope: Scope, question: Question, timeZone: string): Promise<Cell[]> {
  const { by, weight } = question
  const names = by.map((_, at) => sql.ref(`key${at}`))
  const keys = by.map((grouping, at) => sql`${keySql(grouping)} as ${sql.ref(`key${at}`)}`)
  const weights = weight
    ? sql`count(weight)::int as weighed, coalesce(sum(weight), 0)::float8 as weight, coalesce(sum(weight * weight), 0)::float8 as squares`
    : sql`0 as weighed, 0 as weight, 0 as squares`
  const grains = new Set(by.flatMap((grouping) => ('grain' in grouping ? [grouping.grain] : [])))
  // The planner expects far more groups than there are, and would rather sort all rows.
  await sql`select set_config('work_mem', '64MB', true)`.execute(scope.db)
  const { rows } = await sql<Row>`
    with ${grains.size ? stretches(scope, grains, timeZone) : sql``} told as (
      select ${sql.join([...keys, sql`r.rating`, sql`${weight ? aboveZero(weight) : sql`null::float8`} as weight`])}
      from responses r ${joinsOf([...by.map(placeOf), weight && placeIn(weight), ...placesIn(question.condition)])}
      where ${asked(scope, question)}),
    cells as (select ${sql.join([...names, sql`rating`])}, count(*)::int as answers, ${weights}
      from told group by ${sql.join([...names, sql`rating`])} limit ${MOST_CELLS + 1})
    select ${sql.join([...by.map((grouping, at) => outerSql(grouping, at)), sql`rating, answers, weighed, weight, squares`])} from cells
  `.execute(scope.db)
  return merged(
    rows.map(({ rating, answers, weighed, weight: sum, squares, ...row }) => ({
      keys: by.map((grouping, at) => readKey(grouping, row[`key${at}`])),
      rating,
      answers,
      weighed,
      weight: sum,
      squares,
    })),
  )
}

/** How many people a wave invited, told apart and narrowed as its answers are: by what was known when they were asked, and by nothing else. */
export async function countAsks(
  scope: Scope,
  waveId: string,
  { by, condition }: Pick<Question, 'by' | 'condition'>,
): Promise<{ keys: (string | number | null)[]; people: number }[]> {
  const names = by.map((_, at) => sql.ref(`key${at}`))
  const keys = by.map((grouping, at) => sql`${keySql(grouping)} as ${sql.ref(`key${at}`)}`)
  // What is read of an answer `r` is read of its ask here: both carry what was known then.
  const { rows } = await sql<{ people: number } & Record<string, unknown>>`
    with told as (select ${sql.join([...keys, sql`1 as one`])} from invitations r
      where ${allOf([
        sql`r.workspace_id = ${scope.workspaceId} and r.wave_id = ${waveId}`,
        figuring(scope, 'r.contact_id'),
        condition && conditionSql(condition, ANSWER),
      ])})
    select ${sql.join([...names, sql`count(*)::int as people`])} from told ${names.length ? sql`group by ${sql.join(names)}` : sql``}`.execute(
    scope.db,
  )
  return rows.map(({ people, ...row }) => ({ keys: by.map((grouping, at) => readKey(grouping, row[`key${at}`])), people }))
}

function readKey(grouping: Grouping, value: unknown): string | number | null {
  if ('grain' in grouping || 'edges' in grouping || 'among' in grouping) return typeof value === 'number' ? value : null
  return readValue(grouping.trait, value)
}

/** What the database says of a trait, as the domain knows it; an empty word is none. */
export function readValue(trait: Trait, value: unknown): string | number | null {
  if ('place' in trait && trait.as === 'number') return typeof value === 'number' ? value : null
  return typeof value === 'string' && value !== '' ? value : null
}

/** For each share the lowest value below which so many of all known ones lie; none where there is no such value. */
export async function edgesBySql(scope: Scope, question: Question, trait: Trait, shares: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{ edges: (number | null)[] }>`
    with told as (
      select ${traitSql(trait)} as v from responses r ${joinsOf([placeIn(trait), ...placesIn(question.condition)])}
      where ${asked(scope, question)}),
    ranked as (select v, sum(n) over (order by v) - n as below, sum(n) over () as known
      from (select v, count(*) as n from told where v is not null group by v) counted)
    select array[${sql.join(shares.map((share) => sql`min(v) filter (where below >= ${share}::float8 * known)`))}]::float8[] as edges from ranked
  `.execute(scope.db)
  return (rows[0]?.edges ?? []).flatMap((edge) => (edge === null ? [] : [edge]))
}

/** Which answers a question is about: a condition on `r` and what is joined to it. */
export function asked({ workspaceId }: Scope, { programId, waveIds, from, until, condition }: Question): RawBuilder<unknown> {
  return allOf([
    sql`r.workspace_id = ${workspaceId} and ${COUNTED}`,
    programId && sql`r.program_id = ${programId}`,
    waveIds && sql`r.wave_id = any(${waveIds}::uuid[])`,
    from && sql`r.answered_at >= ${from}`,
    until && sql`r.answered_at < ${until}`,
    condition && conditionSql(condition, ANSWER),
  ])
}

export const placeIn = (trait: Trait) => ('id' in trait ? null : trait.place)
const placeOf = (grouping: Grouping) => ('grain' in grouping ? null : placeIn(grouping.trait))

/** What does not weigh is no weight. */
const aboveZero = (trait: Trait) => sql`(case when ${traitSql(trait)} > 0 then ${traitSql(trait)} end)`

function keySql(grouping: Grouping): RawBuilder<unknown> {
  if ('grain' in grouping) return sql`width_bucket(r.answered_at, (select starts from ${sql.ref(grouping.grain)}))`
  const value = traitSql(grouping.trait)
  if ('among' in grouping)
    return sql`(case when (${value})::text <> '' then coalesce(array_position(${[...grouping.among]}::text[], (${value})::text), 0) end)`
  return 'edges' in grouping ? sql`width_bucket(${value}, ${[...grouping.edges]}::float8[])` : value
}

/** The number of a stretch, numbered as `firstDayOf` of the domain says. */
const outerSql = (grouping: Grouping, at: number): RawBuilder<unknown> =>
  'grain' in grouping
    ? sql`(select numbers from ${sql.ref(grouping.grain)})[${sql.ref(`key${at}`)}] as ${sql.ref(`key${at}`)}`
    : sql.ref(`key${at}`)

/** When each stretch begins that holds an answer, and its number: to find an answer's place among them is quicker than to reckon its day. */
const stretches = ({ workspaceId }: Scope, grains: ReadonlySet<Grain>, timeZone: string) => sql`
  ends as materialized (select
    (select min(answered_at) from responses where workspace_id = ${workspaceId}) at time zone ${timeZone}::text as first,
    (select max(answered_at) from responses where workspace_id = ${workspaceId}) at time zone ${timeZone}::text as last),
  ${sql.join(
    [...grains].map(
      (grain) => sql`${sql.ref(grain)} as materialized (
        select array_agg(${beginning(timeZone)} order by wall) as starts, array_agg(${NUMBERS[grain]} order by wall) as numbers
        from ends, generate_series(date_trunc(${grain}::text, first), last, ${STEPS[grain]}::interval) as wall)`,
    ),
  )},`

/** The instant at which a wall clock shows midnight; where clocks that go back show it twice, the first, since the day begins there. */
function beginning(timeZone: string): RawBuilder<unknown> {
  const first = sql`((wall - interval '3 hours') at time zone ${timeZone}::text + interval '3 hours')`
  return sql`case when ${first} at time zone ${timeZone}::text = wall then ${first} else wall at time zone ${timeZone}::text end`
}
const MONTH = sql`(extract(year from wall)::int * 12 + extract(month from wall)::int - 1)`
const DAY = sql`(wall::date - date '1970-01-01')`
const NUMBERS: Record<Grain, RawBuilder<number>> = {
  day: sql`${DAY}`,
  week: sql`floor((${DAY} + 3) / 7.0)::int`,
  month: sql`${MONTH}`,
  quarter: sql`floor(${MONTH} / 3.0)::int`,
  year: sql`extract(year from wall)::int`,
}
const STEPS: Record<Grain, string> = { day: '1 day', week: '7 days', month: '1 month', quarter: '3 months', year: '1 year' }
