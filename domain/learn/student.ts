import { incompleteBeta } from './incomplete-beta.ts'
import { upperTail } from './normal.ts'

/**
 * P(T > t) for Student's t with `df` degrees of freedom, 0..1, relative error below 1e-11 (Abramowitz & Stegun 26.7.1). With
 * endless degrees it is the normal distribution.
 * @param df above 0, need not be whole
 * @throws RangeError for a `df` that is not above 0 or a `t` that is no number (all functions of this file)
 */
export function studentUpperTail(t: number, df: number): number {
  if (!(df > 0)) throw new RangeError(`Degrees of freedom are above 0, got ${df}.`)
  if (Number.isNaN(t)) throw new RangeError('A t statistic must be a number.')
  if (df === Infinity) return upperTail(t)
  if (t < 0) return 1 - studentUpperTail(-t, df)
  if (t === Infinity) return 0
  const square = t * t
  // Beyond 1e154 the square is endless, and the tail is 0 to every digit but for the fewest degrees.
  if (square === Infinity) return 0
  return incompleteBeta(df / (df + square), df / 2, 0.5, square / (df + square)) / 2
}

/** P(T <= t) for Student's t, 0..1. */
export const studentCdf = (t: number, df: number): number => studentUpperTail(-t, df)

/** The two-sided p-value of a t statistic: P(|T| >= |t|), 0..1. */
export const studentTwoSidedP = (t: number, df: number): number => Math.min(1, 2 * studentUpperTail(Math.abs(t), df))

/**
 * The t below which a share of Student's distribution lies: studentQuantile(0.975, 8) is 2.306004...
 * @throws RangeError unless 0 < share < 1
 */
export function studentQuantile(share: number, df: number): number {
  if (!(share > 0 && share < 1)) throw new RangeError(`A quantile needs a share between 0 and 1, got ${share}.`)
  return share < 0.5 ? -upperQuantile(share, df) : upperQuantile(1 - share, df)
}

/** The multiplier of a two-sided interval: 0.95 with 8 degrees gives 2.306004... @throws RangeError unless 0 < confidence < 1 */
export function studentCritical(confidence: number, df: number): number {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`Confidence lies between 0 and 1, got ${confidence}.`)
  return upperQuantile((1 - confidence) / 2, df)
}

/** The t >= 0 with a tail of `share` <= 0.5 above it: doubled until it is beyond, then halved down to the last digit. */
function upperQuantile(share: number, df: number): number {
  let [low, high] = [0, 1]
  while (studentUpperTail(high, df) > share) [low, high] = [high, 2 * high]
  for (;;) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high || high - low < 1e-15 * high) return middle
    if (studentUpperTail(middle, df) > share) low = middle
    else high = middle
  }
}
