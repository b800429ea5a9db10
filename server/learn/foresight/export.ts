import type { ForesightInput } from '#contract/learn/foresight.ts'
import { csvLine } from '#domain/csv-guard.ts'
import type { Visit } from '#server/platform/http.ts'
import { readForesight } from './foresight.ts'

/** The groups as a file. The mark in front tells Excel that this is UTF-8. */
export async function* foresightAsCsv(visit: Visit, input: ForesightInput): AsyncGenerator<string> {
  const { sheet } = await visit((scope) => readForesight(scope, input))
  yield `\ufeff${csvLine(['group', 'outcome', 'months', 'counted_in', 'followed', 'happened', 'share', 'low', 'high', 'pending'])}`
  if (!sheet) return
  yield sheet.outcomes
    .map(({ group, followed, happened, pending, share }) =>
      csvLine([
        ...[group, sheet.event ?? sheet.date?.label ?? sheet.today, sheet.within, sheet.unit, followed, happened],
        ...[share?.share ?? null, share?.low ?? null, share?.high ?? null, pending],
      ]),
    )
    .join('')
}
