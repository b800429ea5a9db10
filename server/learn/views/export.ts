import { csvLine } from '#domain/csv-guard.ts'
import type { Visit } from '#server/platform/http.ts'
import { readViews } from './views.ts'

/** The views as a file. The mark in front tells Excel that this is UTF-8. */
export async function* viewsAsCsv(visit: Visit, input: { program?: string; period?: string }): AsyncGenerator<string> {
  const { views } = await visit((scope) => readViews(scope, input))
  yield `\ufeff${csvLine(['view', 'condition', 'answers', 'score', 'low', 'high', 'verdict', 'difference', 'difference_low', 'difference_high', 'q'])}`
  yield views
    .map(({ name, condition, standing, verdict, difference, low, high, q }) =>
      csvLine([
        ...[name, condition, standing?.answers ?? null, standing?.score?.score ?? null, standing?.score?.low ?? null],
        ...[standing?.score?.high ?? null, verdict, difference, low, high, q],
      ]),
    )
    .join('')
}
