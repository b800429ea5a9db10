import type { Score } from '#domain/learn/score.ts'
import type { Column } from './column.ts'
import { scoreAmong } from './contrast.ts'

/** A stretch of a number, both ends included, and the score of the answers on it; null below one answer. */
export type Bin = { from: number; to: number; answers: number; score: Score | null }

/** A bin should hold so many answers; there are 5 to 10 (method.md 3.2d). */
const ANSWERS_PER_BIN = 50
const FEWEST = 5
const MOST = 10

/** The score along a number, in bins of about as many answers; equal numbers are never parted, so that there may be fewer bins. */
export function binsOf({ sorted, x, accounts }: Column): Bin[] {
  const many = Math.min(MOST, Math.max(FEWEST, Math.floor(sorted.length / ANSWERS_PER_BIN)))
  const bins: Bin[] = []
  let from = 0
  for (let bin = 1; bin <= many && from < sorted.length; bin++) {
    let to = Math.max(from + 1, Math.round((bin * sorted.length) / many))
    while (to < sorted.length && sorted[to] === sorted[to - 1]) to++
    const sides = new Int8Array(x.length).fill(1, from, to)
    bins.push({ from: sorted[from] ?? 0, to: sorted[to - 1] ?? 0, answers: to - from, score: scoreAmong(x, sides, accounts) })
    from = to
  }
  return bins
}
