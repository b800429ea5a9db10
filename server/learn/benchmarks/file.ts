import { csvLine } from '#domain/csv-guard.ts'
import type { Visit } from '#server/platform/http.ts'
import { type BenchmarksInput, readBenchmarks } from './benchmarks.ts'

/** The published figures as a file. The mark in front tells Excel that this is UTF-8. */
export async function* benchmarksAsCsv(visit: Visit, input: BenchmarksInput): AsyncGenerator<string> {
  const { sheet } = await visit((scope) => readBenchmarks(scope, input))
  yield `\ufeff${csvLine([
    ...['name', 'source', 'url', 'year', 'score', 'answers', 'method', 'own_score', 'own_answers'],
    ...['verdict', 'difference', 'difference_low', 'difference_high'],
  ])}`
  const own = sheet?.standing
  yield (sheet?.published ?? [])
    .map(({ name, source, url, year, score, answers, method, verdict, difference, low, high }) =>
      csvLine([
        ...[name, source, url, year, score, answers, method, own?.score?.score ?? null, own?.answers ?? null],
        ...[verdict, difference, low, high],
      ]),
    )
    .join('')
}
