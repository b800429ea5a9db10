import type { SILENCE_TABLES, SilenceInput } from '#contract/learn/silence.ts'
import { type CsvCell, csvLine } from '#domain/csv-guard.ts'
import type { Visit } from '#server/platform/http.ts'
import { found } from '#server/platform/refusal.ts'
import { readSilence } from './silence.ts'

type Table = (typeof SILENCE_TABLES)[number]
type Sheet = NonNullable<Awaited<ReturnType<typeof readSilence>>['sheet']>

/** One table of the screen, in one piece: none is longer than a page. The mark in front tells Excel that this is UTF-8. */
export async function* silenceAsCsv(visit: Visit, { table, ...input }: SilenceInput & { table: Table }): AsyncGenerator<string> {
  const { sheet } = await visit((scope) => readSilence(scope, input))
  const [head, ...rows] = TABLES[table](found(sheet))
  yield `\ufeff${csvLine(head ?? [])}`
  yield rows.map(csvLine).join('')
}

const TABLES: Record<Table, (sheet: Sheet) => CsvCell[][]> = {
  funnel: ({ funnel }) => [
    ['step', 'people', 'lost', 'of_first', 'of_before'],
    ...funnel.map(({ step, people, lost, ofFirst, ofBefore }) => [step, people, lost, ofFirst, ofBefore]),
  ],
  segments: ({ segments }) => [
    [segments?.trait.label ?? segments?.trait.name ?? '', 'answered', 'asked', 'rate', 'low', 'high', 'verdict', 'q'],
    ...(segments?.rows ?? []).map(({ value, label, responses, asked, rate, verdict, q }): CsvCell[] => [
      typeof value === 'number' ? binIn(segments?.edges ?? [], value) : (label ?? value),
      ...[responses, asked, rate?.share ?? null, rate?.low ?? null, rate?.high ?? null, verdict, q],
    ]),
  ],
  likeness: ({ likeness }) => [
    ['attribute', 'difference', 'q', 'verdict', 'mean_asked', 'mean_answered'],
    ...likeness.map(({ trait, smd, q, verdict, means }): CsvCell[] => [
      trait.label ?? trait.name,
      ...[smd, q, verdict, means?.asked ?? null, means?.answered ?? null],
    ]),
  ],
  weighing: ({ standing, weighing }) => [
    ['weighted_by', 'score', 'low', 'high', 'answers', 'worth', 'largest_share'],
    [
      ...['', standing.score?.score ?? null, standing.score?.low ?? null, standing.score?.high ?? null, standing.answers],
      ...[weighing?.plain?.worth ?? null, weighing?.plain?.topShare ?? null],
    ],
    ...(weighing?.rows ?? []).map(({ by, weighted }): CsvCell[] => [
      by.join(' + '),
      ...[weighted?.score ?? null, weighted?.low ?? null, weighted?.high ?? null],
      ...[weighted?.answers ?? null, weighted?.worth ?? null, weighted?.topShare ?? null],
    ]),
  ],
}

/** As the explorer writes bins: `below 10`, `10 to 20` (below 20) and `from 20`. */
function binIn(edges: readonly number[], bin: number): CsvCell {
  const [low, high] = [edges[bin - 1], edges[bin]]
  if (low === undefined) return high === undefined ? null : `below ${high}`
  return high === undefined ? `from ${low}` : `${low} to ${high}`
}
