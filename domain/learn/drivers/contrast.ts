import { type Difference, difference, type Verdict } from '#domain/learn/comparison.ts'
import { effectiveInterval } from '#domain/learn/effective-n.ts'
import { clipToPoints } from '#domain/learn/interval.ts'
import { FEWEST_ANSWERS } from '#domain/learn/sample.ts'
import { answersIn, type Score, scoreOf, type Tally } from '#domain/learn/score.ts'
import { sharesOf } from '#domain/learn/shares.ts'
import { studentCritical, studentTwoSidedP } from '#domain/learn/student.ts'
import type { Accounts } from './answer-table.ts'
import { FEWEST_ACCOUNTS } from './basis.ts'

/** Which answers are compared: 1 inside, 0 outside, -1 neither. */
export type Sides = Int8Array
/** In points, inside minus outside. */
export type Contrast = { inside: Tally; outside: Tally; difference: number; low: number; high: number; se: number; p: number }

/**
 * Whether answers inside score differently from those outside (method.md 2.1: plus-two on each side). With accounts the variance grows by the
 * design effect of this very difference, which holds for accounts that stand on both sides too, and t with accounts - 1 degrees replaces z
 * (method.md 2.10). Null below 5 answers on a side or 6 accounts.
 * @throws RangeError unless 0 < confidence < 1
 */
export function contrastOf(x: Int8Array, sides: Sides, accounts: Accounts | null, confidence = 0.95): Contrast | null {
  const [inside, outside] = [tallyOf(x, sides, 1), tallyOf(x, sides, 0)]
  if (answersIn(inside) < FEWEST_ANSWERS || answersIn(outside) < FEWEST_ANSWERS) return null
  const plain = difference(inside, outside, confidence)
  if (!plain) return null
  if (!accounts) return { inside, outside, ...inPoints(plain), p: plain.p }

  const { effect, clustered } = designEffectOf(x, sides, accounts, inside, outside)
  if (clustered < FEWEST_ACCOUNTS) return null
  const se = plain.se * Math.sqrt(effect)
  const half = studentCritical(confidence, clustered - 1) * se
  const limits = { low: Math.max(-2, plain.adjusted - half), high: Math.min(2, plain.adjusted + half) }
  return { inside, outside, ...inPoints({ ...plain, ...limits, se }), p: studentTwoSidedP(plain.adjusted / se, clustered - 1) }
}

/** What may be said of a difference whose p-value, corrected or not, is given. */
export const verdictOf = (found: { difference: number } | null, p: number, level: number): Verdict =>
  found === null ? 'too_few' : p > level ? 'no_evidence' : found.difference > 0 ? 'higher' : 'lower'

/** The score of the answers on one side, its interval widened where they share accounts (n_eff; method.md 2.10). Null without answers. */
export function scoreAmong(x: Int8Array, sides: Sides, accounts: Accounts | null): Score | null {
  const counted = tallyOf(x, sides, 1)
  const shares = sharesOf(counted)
  if (!accounts || !shares) return scoreOf(counted)
  const nobody = { promoter: 0, passive: 0, detractor: 0 }
  const { effect, clustered } = designEffectOf(x, sides, accounts, counted, nobody)
  const { low, high } =
    clustered < FEWEST_ACCOUNTS
      ? { low: -1, high: 1 }
      : effectiveInterval(shares, answersIn(counted) / effect, studentCritical(0.95, clustered - 1))
  const score = 100 * (shares.promoter - shares.detractor)
  return { score, ...clipToPoints({ low, high }), margin: 50 * (high - low), answers: answersIn(counted) }
}

/** The answers on one side, counted. */
export function tallyOf(x: Int8Array, sides: Sides, side: number): Tally {
  const counts = [0, 0, 0]
  for (let answer = 0; answer < x.length; answer++)
    if (sides[answer] === side) counts[(x[answer] ?? 0) + 1] = (counts[(x[answer] ?? 0) + 1] ?? 0) + 1
  const [detractor = 0, passive = 0, promoter = 0] = counts
  return { detractor, passive, promoter }
}

/** How many times the variance of the difference grows because accounts agree within themselves, 1 or more; and how many accounts take part. */
function designEffectOf(x: Int8Array, sides: Sides, { of, count }: Accounts, inside: Tally, outside: Tally) {
  const sums = new Float64Array(count)
  const sizes = new Float64Array(count)
  const seen = new Uint8Array(count)
  const parts = [outside, inside].map((counted) => {
    const answers = Math.max(1, answersIn(counted))
    const mean = (counted.promoter - counted.detractor) / answers
    return { answers, mean, variance: (counted.promoter + counted.detractor) / answers - mean ** 2, any: answersIn(counted) > 0 }
  })
  for (let answer = 0; answer < x.length; answer++) {
    const side = sides[answer] ?? -1
    const part = parts[side]
    if (side < 0 || !part?.any) continue
    const account = of[answer] ?? 0
    const sign = side === 1 ? 1 : -1
    seen[account] = 1
    sums[account] = (sums[account] ?? 0) + (sign * ((x[answer] ?? 0) - part.mean)) / part.answers
    sizes[account] = (sizes[account] ?? 0) + sign / part.answers
  }
  const clustered = seen.reduce((sum, one) => sum + one, 0)
  const squares = (values: Float64Array) => values.reduce((sum, value) => sum + value * value, 0)
  const total = (of: (part: (typeof parts)[number]) => number) => parts.reduce((sum, part) => sum + (part.any ? of(part) : 0), 0)
  const naive = total(({ variance, answers }) => Math.max(0, variance) / answers)
  const robust = (clustered / Math.max(1, clustered - 1)) * squares(sums)
  // Where everybody says the same, nothing tells how alike an account is: it is taken for one answer.
  const effect = naive > 1e-12 && robust > 0 ? robust / naive : squares(sizes) / total(({ answers }) => 1 / answers)
  return { effect: Math.max(1, effect), clustered }
}

const inPoints = ({ raw, low, high, se }: Difference) => ({
  difference: 100 * raw,
  low: 100 * low,
  high: 100 * high,
  se: 100 * se,
})
