import type { TrendInput } from '#contract/learn/trend.ts'
import { csvLine } from '#domain/csv-guard.ts'
import type { Visit } from '#server/platform/http.ts'
import { readTrend } from './trend.ts'

/** The line as a file. The mark in front tells Excel that this is UTF-8. */
export async function* trendAsCsv(visit: Visit, input: TrendInput): AsyncGenerator<string> {
  const { sheet } = await visit((scope) => readTrend(scope, input))
  yield `\ufeff${csvLine(HEAD)}`
  if (!sheet) return
  yield sheet.stretches
    .map(({ from, until, answers, rolls, side, underWay, standing: { answers: counted, score } }) =>
      csvLine([
        ...[from, until, answers, rolls, counted, score?.score ?? null, score?.low ?? null, score?.high ?? null],
        ...[side, underWay ? 'yes' : 'no'],
        sheet.annotations
          .filter(({ on }) => from <= on && on < until)
          .map(({ on, kind, words, about }) => [on, kind, words ?? about].filter(Boolean).join(' '))
          .join('; '),
      ]),
    )
    .join('')
}

const HEAD = [
  ...['from', 'until', 'answers', 'window_stretches', 'window_answers', 'score', 'low', 'high', 'side', 'under_way'],
  'annotations',
]
