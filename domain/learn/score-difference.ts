import type { Limits } from './interval.ts'
import { estimate, type Tally } from './score.ts'
import { scoreInterval } from './score-interval.ts'

/** On the [-1, 1] scale, a minus b: the observed difference with its limits, and the two-sided p-value. */
export type ScoreDifference = Limits & { difference: number; p: number }

/**
 * The difference a - b of two independent groups from their score intervals, the expert's choice beside `difference` (method.md 2.1): the
 * square-and-add limits (MOVER: Zou & Donner 2008; Newcombe 1998), and p as one minus the confidence at which a limit reaches zero. A group
 * without answers has no difference: null.
 * @throws RangeError unless 0 < confidence < 1
 */
export function scoreDifference(a: Tally, b: Tally, confidence = 0.95): ScoreDifference | null {
  const [first, second] = [estimate(a), estimate(b)]
  if (first === null || second === null) return null
  const difference = first.nps - second.nps
  const limitsAt = (level: number): Limits => {
    const [one, two] = [scoreInterval(a, level), scoreInterval(b, level)]
    return {
      low: difference - Math.hypot(first.nps - one.low, two.high - second.nps),
      high: difference + Math.hypot(one.high - first.nps, second.nps - two.low),
    }
  }
  return { difference, ...limitsAt(confidence), p: difference === 0 ? 1 : pOf(limitsAt) }
}

/** The alpha at which zero stands on the limit, by halving. */
function pOf(limitsAt: (level: number) => Limits): number {
  let [low, high] = [0, 1]
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2
    const limits = limitsAt(1 - middle)
    if (limits.low > 0 || limits.high < 0) high = middle
    else low = middle
  }
  return (low + high) / 2
}
