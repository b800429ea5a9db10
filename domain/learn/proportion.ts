import type { Limits } from './interval.ts'
import { chiSquareUpperTail, criticalValue } from './normal.ts'

/** So many of so many: answers of invitations, say. */
export type Proportion = { times: number; of: number }
/** Shares 0..1; `difference` is the second minus the first, with Newcombe's interval; `p` is two-sided. */
export type ProportionTest = { first: number; second: number; difference: number; chiSquare: number; p: number } & Limits

/**
 * Wilson's interval of one share, 0..1 (Wilson 1927).
 * @throws RangeError unless 0 <= times <= of, of > 0, and 0 < confidence < 1 (all functions of this file)
 */
export function wilson(proportion: Proportion, confidence = 0.95): Limits {
  const share = shareOf(proportion)
  const z2 = criticalValue(confidence) ** 2
  const { of } = proportion
  const middle = share + z2 / (2 * of)
  const half = Math.sqrt(z2 * ((share * (1 - share)) / of + z2 / (4 * of ** 2)))
  const scale = 1 + z2 / of
  return { low: Math.max(0, (middle - half) / scale), high: Math.min(1, (middle + half) / scale) }
}

/**
 * Whether two shares differ, read once at a horizon fixed in advance (method.md 2.6): Pearson's chi-square without correction, and the
 * interval of the difference by Newcombe 1998, method 10. Where both are all or nothing there is no evidence: p is 1.
 */
export function compareProportions(first: Proportion, second: Proportion, confidence = 0.95): ProportionTest {
  const [p1, p2] = [shareOf(first), shareOf(second)]
  const pooled = (first.times + second.times) / (first.of + second.of)
  const variance = pooled * (1 - pooled) * (1 / first.of + 1 / second.of)
  const chiSquare = variance === 0 ? 0 : (p2 - p1) ** 2 / variance
  const [one, two] = [wilson(first, confidence), wilson(second, confidence)]
  return {
    first: p1,
    second: p2,
    difference: p2 - p1,
    chiSquare,
    p: chiSquareUpperTail(chiSquare, 1),
    low: p2 - p1 - Math.hypot(p2 - two.low, one.high - p1),
    high: p2 - p1 + Math.hypot(two.high - p2, p1 - one.low),
  }
}

/** What may be said of a difference at any moment: `halfWidth` of its confidence sequence, and whether it leaves out zero. */
export type SequentialTest = { difference: number; halfWidth: number; reject: boolean }

/**
 * Whether two shares differ, however often one looks (method.md 2.6): an asymptotic confidence sequence with the normal mixture
 * (Waudby-Smith, Arbour, Sinha, Kennedy & Ramdas 2021). Trust it from 100 people an arm and 10 answers each.
 * @param rho2 where the sequence is narrowest; see `narrowestAt`
 * @param alpha chance, 0..1, of ever rejecting although nothing differs
 */
export function compareAnytime(first: Proportion, second: Proportion, rho2: number, alpha = 0.05): SequentialTest {
  const [p1, p2] = [shareOf(first), shareOf(second)]
  if (!(rho2 > 0)) throw new RangeError(`rho^2 must be above 0, got ${rho2}.`)
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`Alpha lies between 0 and 1, got ${alpha}.`)
  const n = (first.of + second.of) / 2
  const variance = p1 * (1 - p1) + p2 * (1 - p2)
  const reach = n * rho2 + 1
  const halfWidth = Math.sqrt(variance * ((2 * reach) / (n ** 2 * rho2)) * Math.log(Math.sqrt(reach) / alpha))
  return { difference: p2 - p1, halfWidth, reject: Math.abs(p2 - p1) > halfWidth }
}

/** The rho^2 that makes the sequence narrowest at so many people an arm, for alpha 0.05 (method.md 2.6). @param planned above 0 */
export function narrowestAt(planned: number): number {
  if (!(planned > 0)) throw new RangeError(`A planned number of people must be above 0, got ${planned}.`)
  return 8.212 / planned
}

function shareOf({ times, of }: Proportion): number {
  if (!(of > 0 && times >= 0 && times <= of)) throw new RangeError(`A share is so many of so many, got ${times} of ${of}.`)
  return times / of
}
