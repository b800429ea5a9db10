import { clipToPoints, plusTwo } from './interval.ts'

export const GROUPS = ['promoter', 'passive', 'detractor'] as const
export type Group = (typeof GROUPS)[number]
/** How many people stand in each group. */
export type Tally = Record<Group, number>
/** How often each rating was given: eleven whole numbers, the index is the rating 0..10. What SQL hands to this folder. */
export type RatingCounts = readonly number[]
/** All in points, -100..100, but `answers`, a count. `margin` is half the width of the interval before clipping. */
export type Score = { score: number; low: number; high: number; margin: number; answers: number }

/** Reichheld's bands: 9-10 promote, 7-8 stay passive, 0-6 detract. @param rating a whole number 0..10 */
export const groupOf = (rating: number): Group => (rating >= 9 ? 'promoter' : rating >= 7 ? 'passive' : 'detractor')

/** The ratings that make up each group, lowest first. */
export const RATINGS_OF: Record<Group, readonly number[]> = {
  detractor: [0, 1, 2, 3, 4, 5, 6],
  passive: [7, 8],
  promoter: [9, 10],
}

/**
 * Eleven counts from rows of (rating, answers) in any order; a rating that comes twice is summed.
 * @throws RangeError for a rating that is not a whole number 0..10 or a count that is not a whole number >= 0
 */
export function countsOf(rows: Iterable<{ rating: number; answers: number }>): RatingCounts {
  const counts = new Array<number>(11).fill(0)
  for (const { rating, answers } of rows) {
    if (!Number.isInteger(rating) || rating < 0 || rating > 10)
      throw new RangeError(`A rating is a whole number 0..10, got ${rating}.`)
    requireCount(answers)
    counts[rating] = (counts[rating] ?? 0) + answers
  }
  return counts
}

/**
 * Eleven counts summed into the three groups.
 * @throws RangeError unless there are eleven whole numbers >= 0
 */
export function tally(counts: RatingCounts): Tally {
  if (counts.length !== 11) throw new RangeError(`Counts of ratings are eleven numbers (0..10), got ${counts.length}.`)
  counts.forEach(requireCount)
  const among = (group: Group) => RATINGS_OF[group].reduce((sum, rating) => sum + (counts[rating] ?? 0), 0)
  return { promoter: among('promoter'), passive: among('passive'), detractor: among('detractor') }
}

/** How many people answered. */
export const answersIn = ({ promoter, passive, detractor }: Tally): number => promoter + passive + detractor

/** Two sets of answers as one; with a negative `times`, the first without the second. */
export const plus = (a: Tally, b: Tally, times: 1 | -1 = 1): Tally => ({
  promoter: a.promoter + times * b.promoter,
  passive: a.passive + times * b.passive,
  detractor: a.detractor + times * b.detractor,
})

/** The plain average of the ratings, 0..10; null without answers. @throws RangeError as `tally` */
export function meanRating(counts: RatingCounts): number | null {
  const answers = answersIn(tally(counts))
  return answers === 0 ? null : counts.reduce((sum, times, rating) => sum + times * rating, 0) / answers
}

/** On the [-1, 1] scale: `nps` = p - d, `variance` of one answer = p + d - nps^2 (0..1), `se` = sqrt(variance / n). */
export type Estimate = { nps: number; variance: number; se: number }

/** The point estimate, on the [-1, 1] scale (method.md 1). No answers is no estimate: null. */
export function estimate(counted: Tally): Estimate | null {
  const answers = answersIn(counted)
  if (answers === 0) return null
  const nps = (counted.promoter - counted.detractor) / answers
  // Rounding may leave a hair below zero when everyone says the same.
  const variance = Math.max(0, (counted.promoter + counted.detractor) / answers - nps ** 2)
  return { nps, variance, se: Math.sqrt(variance / answers) }
}

/**
 * NPS in points with its plus-two interval, clipped to -100..100 (method.md 1).
 * No answers is no score, rather than a score of zero: null.
 * @param confidence two-sided level between 0 and 1
 * @throws RangeError for a confidence outside 0..1
 */
export function scoreOf(counted: Tally, confidence = 0.95): Score | null {
  const observed = estimate(counted)
  if (observed === null) return null
  const { low, high } = plusTwo(counted, confidence)
  const limits = clipToPoints({ low, high })
  return { score: 100 * observed.nps, ...limits, margin: 50 * (high - low), answers: answersIn(counted) }
}

function requireCount(answers: number): void {
  if (!Number.isSafeInteger(answers) || answers < 0) throw new RangeError(`A count is a whole number from 0, got ${answers}.`)
}
