import { csvLine } from '#domain/csv-guard.ts'
import type { Visit } from '#server/platform/http.ts'
import { readGoals } from './goals.ts'

/** The goals as a file. The mark in front tells Excel that this is UTF-8. */
export async function* goalsAsCsv(visit: Visit, input: { program?: string }): AsyncGenerator<string> {
  const { goals } = await visit((scope) => readGoals(scope, input))
  yield `\ufeff${csvLine(HEAD)}`
  yield goals
    .map(({ name, program, where, baseline, target, due, verdict, expected, now }) =>
      csvLine([
        ...[name, program.name, where, baseline?.wave?.name ?? baseline?.from ?? null],
        ...[baseline?.standing.score?.score ?? null, baseline?.standing.answers ?? null, target, due, expected],
        ...[now?.standing.score?.score ?? null, now?.standing.score?.low ?? null, now?.standing.score?.high ?? null],
        ...[now?.standing.answers ?? null, verdict],
      ]),
    )
    .join('')
}

const HEAD = [
  ...['goal', 'program', 'where', 'baseline', 'baseline_score', 'baseline_answers', 'target', 'due', 'expected_today'],
  ...['score', 'low', 'high', 'answers', 'verdict'],
]
