import type { BenchmarkSheet, Published } from '#contract/learn/benchmarks.ts'
import type { benchmarks } from './benchmarks.ts'

/** A sentence by its id; screens, reports and mails say it. */
type BenchmarkSentence = { id: keyof typeof benchmarks; values: Record<string, unknown> }
type Print = { points: (points: number) => string; change: (points: number) => string }

/** As many as one reads before the table says the rest. */
const MOST = 3

/** What came of holding the score against published figures, those that can be compared first. */
export function benchmarkSentences({ published, standing }: BenchmarkSheet, print: Print): BenchmarkSentence[] {
  if (standing.answers === 0) return [{ id: 'benchmarks.says.nobody', values: {} }]
  if (published.length === 0) return [{ id: 'benchmarks.says.none', values: {} }]
  const telling = published.toSorted((a, b) => Number(a.difference === null) - Number(b.difference === null))
  return telling.slice(0, MOST).map((one) => sentenceOf(one, print))
}

function sentenceOf({ name, source, year, verdict, difference, low, high, smallestVisible }: Published, print: Print) {
  const named = { name, source, year: String(year) }
  const figures = {
    by: print.points(Math.abs(difference ?? 0)),
    low: print.change(low ?? 0),
    high: print.change(high ?? 0),
    visible: print.points(smallestVisible ?? 0),
  }
  return { id: `benchmarks.says.${verdict}`, values: { ...named, ...figures } } as const
}
