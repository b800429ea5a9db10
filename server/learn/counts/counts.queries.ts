import { type RawBuilder, sql } from 'kysely'
import { type Cell, type Grain, type Grouping, MOST_CELLS, type Question, type Trait } from '#domain/learn/question.ts'
import { placesIn } from '#domain/listen/segment/bind.ts'
import { allOf } from '#server/learn/selection/selection.ts'
import { COUNTED } from '#server/listen/evidence/evidence.ts'
import { conditionSql } from '#server/listen/segments/segments.ts'
import type { Scope } from '#server/platform/scope.ts'
import { ANSWER, joinsOf, traitSql } from './places.queries.ts'

type Row = Omit<Cell, 'keys'> & Record<string, string | number | null>

/** At most one cell more than may be. @param timeZone whose calendar the grains follow */
export async function countBySql(scope: Scope, question: Question, timeZone: string): Promise<Cell[]> {
  const { by, weight } = question
  const keys = by.map((grouping, at) => sql`${keySql(grouping, timeZone)} as ${sql.ref(`key${at}`)}`)
  const weights = weight
    ? sql`count(weight)::int as weighed, coalesce(sum(weight), 0)::float8 as weight, coalesce(sum(weight * weight), 0)::float8 as squares`
    : sql`0 as weighed, 0 as weight, 0 as squares`
  const { rows } = await sql<Row>`
    with told as (
      select ${sql.join([...keys, sql`r.rating`, sql`${weight ? aboveZero(weight) : sql`null::float8`} as weight`])}
      from responses r ${joinsOf([...by.map(placeOf), weight && placeIn(weight), ...placesIn(question.condition)])}
      where ${asked(scope, question)})
    select ${sql.join([...by.map((_, at) => sql.ref(`key${at}`)), sql`rating`])}, count(*)::int as answers, ${weights}
    from told group by ${sql.join([...by.map((_, at) => sql.ref(`key${at}`)), sql`rating`])} limit ${MOST_CELLS + 1}
  `.execute(scope.db)
  return rows.map(({ rating, answers, weighed, weight: sum, squares, ...row }) => ({
    keys: by.map((_, at) => row[`key${at}`] ?? null),
    rating,
    answers,
    weighed,
    weight: sum,
    squares,
  }))
}

/** The values at these shares of all known ones: of each the first value that so many are at or below. */
export async function quantilesBySql(
  scope: Scope,
  question: Question,
  trait: Trait,
  shares: readonly number[],
): Promise<number[]> {
  const { rows } = await sql<{ values: (number | null)[] | null }>`
    select percentile_disc(${[...shares]}::float8[]) within group (order by v) as values from (
      select ${traitSql(trait)} as v from responses r ${joinsOf([placeIn(trait), ...placesIn(question.condition)])}
      where ${asked(scope, question)}) told
  `.execute(scope.db)
  return (rows[0]?.values ?? []).flatMap((value) => (value === null ? [] : [value]))
}

function asked({ workspaceId }: Scope, { programId, waveIds, from, until, condition }: Question): RawBuilder<unknown> {
  return allOf([
    sql`r.workspace_id = ${workspaceId} and ${COUNTED}`,
    programId && sql`r.program_id = ${programId}`,
    waveIds && sql`r.wave_id = any(${waveIds}::uuid[])`,
    from && sql`r.answered_at >= ${from}`,
    until && sql`r.answered_at < ${until}`,
    condition && conditionSql(condition, ANSWER),
  ])
}

const placeIn = (trait: Trait) => ('id' in trait ? null : trait.place)
const placeOf = (grouping: Grouping) => ('grain' in grouping ? null : placeIn(grouping.trait))

/** What does not weigh is no weight. */
const aboveZero = (trait: Trait) => sql`(select case when v > 0 then v end from (select ${traitSql(trait)} as v) one)`

function keySql(grouping: Grouping, timeZone: string): RawBuilder<unknown> {
  if ('grain' in grouping) return stretchSql(grouping.grain, sql`(r.answered_at at time zone ${timeZone}::text)`)
  const value = traitSql(grouping.trait)
  // Infinity would stand in a bin of its own; no value is.
  return 'edges' in grouping ? sql`width_bucket(${value}, ${[...grouping.edges]}::float8[])` : value
}

/** Numbered as `firstDayOf` of the domain says. */
function stretchSql(grain: Grain, wall: RawBuilder<unknown>): RawBuilder<number> {
  const day = sql`(${wall}::date - date '1970-01-01')`
  const month = sql`(extract(year from ${wall})::int * 12 + extract(month from ${wall})::int - 1)`
  switch (grain) {
    case 'day':
      return sql`${day}`
    case 'week':
      return sql`floor((${day} + 3) / 7.0)::int`
    case 'month':
      return sql`${month}`
    case 'quarter':
      return sql`floor(${month} / 3.0)::int`
    case 'year':
      return sql`extract(year from ${wall})::int`
  }
}
