import { padded } from './interval.ts'
import { criticalValue, twoSidedP } from './normal.ts'
import { FEWEST_ANSWERS } from './sample.ts'
import { minimumDetectableEffect } from './sample-size.ts'
import { answersIn, estimate, type Tally } from './score.ts'

/** `no_evidence` never means "equal"; `too_few`: one side has fewer than 5 answers. */
export const VERDICTS = ['higher', 'lower', 'no_evidence', 'too_few'] as const
export type Verdict = (typeof VERDICTS)[number]

/** On the [-1, 1] scale, a minus b: `raw` is what was observed, `adjusted` (plus-two in each group) bears the test. */
export type Difference = { raw: number; adjusted: number; se: number; z: number; p: number; low: number; high: number }

/** In points: the observed difference with its interval, and the smallest true one that would probably have shown. */
export type Compared = {
  verdict: Exclude<Verdict, 'too_few'>
  difference: number
  low: number
  high: number
  p: number
  smallestVisible: number
}
export type Comparison = Compared | { verdict: 'too_few' }

/**
 * Whether group `a` scores differently from group `b` (method.md 2.1). The groups share no respondent. The verdict is computed on
 * the difference, never read from overlapping intervals. `smallestVisible` is the true difference that 80 % of such comparisons
 * would show at this confidence; round it up when it is printed.
 * @throws RangeError unless 0 < confidence < 1
 */
export function compare(a: Tally, b: Tally, confidence = 0.95): Comparison {
  const found = difference(a, b, confidence)
  if (found === null || answersIn(a) < FEWEST_ANSWERS || answersIn(b) < FEWEST_ANSWERS) return { verdict: 'too_few' }

  const smallest = minimumDetectableEffect(side(a), side(b), 1 - confidence)
  return {
    verdict: found.p > 1 - confidence ? 'no_evidence' : found.adjusted > 0 ? 'higher' : 'lower',
    difference: 100 * found.raw,
    low: 100 * found.low,
    high: 100 * found.high,
    p: found.p,
    smallestVisible: 100 * smallest,
  }
}

/**
 * The difference a - b of two independent groups with its two-sided test (plus-two in each group; method.md 2.1).
 * `low` and `high` are clipped to -2..2. A group without answers has no difference: null.
 * @throws RangeError unless 0 < confidence < 1
 */
export function difference(a: Tally, b: Tally, confidence = 0.95): Difference | null {
  const [first, second] = [estimate(a), estimate(b)]
  if (first === null || second === null) return null

  const [one, other] = [padded(a), padded(b)]
  const adjusted = one.centre - other.centre
  const se = Math.sqrt(one.variance / one.size + other.variance / other.size)
  const half = criticalValue(confidence) * se
  const low = Math.max(-2, adjusted - half)
  const high = Math.min(2, adjusted + half)
  return { raw: first.nps - second.nps, adjusted, se, z: adjusted / se, p: twoSidedP(adjusted / se), low, high }
}

/** The padded sample, so that a unanimous group does not promise to see everything. */
const side = (counted: Tally) => ({ variance: padded(counted).variance, answers: padded(counted).size })
