import type { Shares } from './effective-n.ts'
import { GROUPS, groupOf } from './score.ts'

/** How often a rating was given with a weight. For an inclusion probability p the weight is 1 / p (Horvitz & Thompson 1952). */
export type Weighed = { rating: number; weight: number; answers: number }
/**
 * On the [-1, 1] scale. `unweighted` belongs beside every weighted figure, as do `kish` (the answers that such unequal weights leave) and
 * `topShare` (0..1, the largest single weight in all weight). `effective` is for `effectiveInterval` with `shares`.
 */
export type WeightedEstimate = {
  nps: number
  unweighted: number
  /** Linearised standard error; null from a single answer. */
  se: number | null
  shares: Shares
  kish: number
  effective: number
  topShare: number
  answers: number
}

/**
 * The weighted score (method.md 2.8): Hajek's estimate sum w x / sum w with the linearised standard error
 * sqrt(n/(n-1) sum [w (x - th) / sum w]^2), which equals svymean of R's survey package; Kish 1965 for (sum w)^2 / sum w^2.
 * `effective` is V / se^2, at most n, and Kish's number where nothing varies. No answers is no estimate: null.
 * @throws RangeError for a rating outside 0..10, a weight that is not above 0, or a broken count
 */
export function weightedEstimate(rows: readonly Weighed[]): WeightedEstimate | null {
  for (const row of rows) requireRow(row)
  const total = (of: (row: Weighed) => number) => rows.reduce((sum, row) => sum + row.answers * of(row), 0)
  const answers = total(() => 1)
  if (answers === 0) return null

  const weight = total((row) => row.weight)
  const shares: Shares = { promoter: 0, passive: 0, detractor: 0 }
  for (const group of GROUPS) shares[group] = total((row) => (groupOf(row.rating) === group ? row.weight / weight : 0))
  const nps = shares.promoter - shares.detractor
  const variance = shares.promoter + shares.detractor - nps ** 2
  const kish = weight ** 2 / total((row) => row.weight ** 2)
  const spread = total((row) => ((row.weight * (sign(row) - nps)) / weight) ** 2)
  const se = answers > 1 ? Math.sqrt((answers / (answers - 1)) * spread) : null
  return {
    nps,
    unweighted: total(sign) / answers,
    se,
    shares,
    kish,
    effective: se !== null && se > 0 && variance > 0 ? Math.min(answers, variance / se ** 2) : kish,
    topShare: rows.reduce((most, row) => (row.answers > 0 ? Math.max(most, row.weight) : most), 0) / weight,
    answers,
  }
}

const SIGNS = { promoter: 1, passive: 0, detractor: -1 }
const sign = ({ rating }: Weighed) => SIGNS[groupOf(rating)]

function requireRow({ rating, weight, answers }: Weighed): void {
  if (!Number.isInteger(rating) || rating < 0 || rating > 10)
    throw new RangeError(`A rating is a whole number 0..10, got ${rating}.`)
  if (!(weight > 0 && weight < Infinity)) throw new RangeError(`A weight must be above 0, got ${weight}.`)
  if (!Number.isSafeInteger(answers) || answers < 0) throw new RangeError(`A count is a whole number from 0, got ${answers}.`)
}
