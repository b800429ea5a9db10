import type { FormulaInput, MeasurePreview } from '#contract/listen/measures.ts'
import { measured, typeOfMeasure } from '#domain/listen/measure.ts'
import type { Sendable } from '#server/platform/http.ts'
import type { Scope } from '#server/platform/scope.ts'
import { type Of, sizes } from './measures.queries.ts'
import { sound } from './measures.ts'
import { countWith, latelyOf, talliesOf } from './tally.queries.ts'
import { asked, placeOf } from './values.ts'

/** What a formula would come to, on what is really there, without a trace. */
export async function previewMeasure(
  scope: Scope,
  { of, formula: given }: { of: Of; formula: FormulaInput },
): Promise<Sendable<MeasurePreview>> {
  const formula = sound(given)
  const place = await placeOf(scope)
  const wanted = asked(formula, place)
  const lately = await latelyOf(scope, of, wanted)
  const tallied = new Map(
    (
      await talliesOf(
        scope,
        of,
        lately.map(({ id }) => id),
        [wanted],
      )
    ).map(({ id, tallies }) => [id, tallies[0]]),
  )
  return {
    type: typeOfMeasure(formula),
    ...(await countWith(scope, of, wanted)),
    all: (await sizes(scope))[of],
    examples: lately.map(({ id, name }) => {
      const tally = tallied.get(id)
      return { id, name, value: tally ? measured(formula, tally, place.now, place.timeZone) : null }
    }),
  }
}
