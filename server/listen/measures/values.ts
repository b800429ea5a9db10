import { type Formula, measured, windowStart } from '#domain/listen/measure.ts'
import { timeZoneOf } from '#server/listen/segments/segments.ts'
import type { Scope } from '#server/platform/scope.ts'
import { formulaOf, type MeasureRow, type Of } from './measures.queries.ts'
import { type Asked, type Tallied, talliesOf } from './tally.queries.ts'
import { type Written, writeValues } from './values.queries.ts'

export type Place = { timeZone: string; now: Date }
export const placeOf = async (scope: Scope): Promise<Place> => ({ timeZone: await timeZoneOf(scope), now: scope.now })

export const asked = (formula: Formula, { now, timeZone }: Place): Asked => ({
  formula,
  since: windowStart(formula.days, now, timeZone),
})

/** Counts the values of these people or companies and writes those that are not as they stand. Returns how many it changed. */
export async function countValues(
  scope: Scope,
  of: Of,
  ids: readonly string[],
  measures: readonly MeasureRow[],
): Promise<number> {
  const mine = measures.filter((measure) => measure.of === of)
  if (!mine.length || !ids.length) return 0
  const place = await placeOf(scope)
  const wanted = mine.map((row) => ({ key: row.key, ...asked(formulaOf(row), place) }))
  const changed = (await talliesOf(scope, of, ids, wanted)).flatMap((one) => changesOf(one, wanted, place))
  await writeValues(scope, of, changed)
  return changed.length
}

function changesOf(
  { id, attributes, tallies }: Tallied,
  wanted: readonly (Asked & { key: string })[],
  { now, timeZone }: Place,
): Written[] {
  const values = wanted.map(({ key, formula }, at) => {
    const tally = tallies[at]
    return { key, value: tally ? measured(formula, tally, now, timeZone) : null }
  })
  const odd = values.filter(({ key, value }) => (attributes[key] ?? null) !== value)
  if (!odd.length) return []
  return [
    {
      id,
      given: Object.fromEntries(odd.filter(({ value }) => value !== null).map(({ key, value }) => [key, value])),
      taken: odd.filter(({ value }) => value === null).map(({ key }) => key),
    },
  ]
}
