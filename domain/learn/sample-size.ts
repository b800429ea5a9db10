import { criticalValue, normalQuantile } from './normal.ts'

/** Variance of one answer on the [-1, 1] scale: half promoters, a fifth detractors (method.md 1). */
export const TYPICAL_VARIANCE = 0.61

/**
 * How many answers an interval of a given half-width needs (method.md 2.5). `raw` is z^2 V / E^2; `answers` is rounded up and
 * corrected for a finite population; `plusTwo` and `adjustedWald` are what those padded intervals need, without that correction.
 * @param plan.variance of one answer, above 0 and at most 1
 * @param plan.halfWidth on the [-1, 1] scale: 0.05 is 5 points
 * @param plan.population how many people there are to ask; Infinity when it does not matter
 * @throws RangeError for a figure outside its range
 */
export function answersForMargin(plan: { variance: number; halfWidth: number; confidence?: number; population?: number }): {
  raw: number
  answers: number
  plusTwo: number
  adjustedWald: number
} {
  const { variance, halfWidth, confidence = 0.95, population = Infinity } = plan
  requireVariance(variance)
  requirePositive('half-width', halfWidth)
  requirePositive('population', population)

  const raw = (criticalValue(confidence) ** 2 * variance) / halfWidth ** 2
  const answers = population === Infinity ? raw : raw / (1 + (raw - 1) / population)
  return { raw, answers: roundUp(answers), plusTwo: roundUp(raw - 2), adjustedWald: roundUp(raw - 3) }
}

/**
 * How many answers two groups need so that a true difference shows (method.md 2.5). `raw` is the first group's before rounding.
 * @param plan.difference on the [-1, 1] scale: 0.1 is 10 points
 * @param plan.ratio answers of the second group for each of the first
 * @throws RangeError for a figure outside its range
 */
export function answersForDifference(plan: {
  first: number
  second: number
  difference: number
  alpha?: number
  power?: number
  ratio?: number
}): { raw: number; first: number; second: number } {
  const { first, second, difference, alpha = 0.05, power = 0.8, ratio = 1 } = plan
  requireVariance(first)
  requireVariance(second)
  requirePositive('difference', difference)
  requirePositive('ratio', ratio)

  const raw = (reach(alpha, power) ** 2 * (first + second / ratio)) / difference ** 2
  return { raw, first: roundUp(raw), second: roundUp(ratio * raw) }
}

/** One side of a comparison: variance of one answer on the [-1, 1] scale, and how many answers. */
export type Side = { variance: number; answers: number }

/**
 * The smallest true difference, on the [-1, 1] scale, that two groups would show with the given power (method.md 2.5).
 * @throws RangeError for a figure outside its range
 */
export function minimumDetectableEffect(first: Side, second: Side, alpha = 0.05, power = 0.8): number {
  for (const { variance, answers } of [first, second]) {
    requireVariance(variance)
    requirePositive('number of answers', answers)
  }
  return visibleAt(Math.sqrt(first.variance / first.answers + second.variance / second.answers), alpha, power)
}

/**
 * The smallest true difference that a comparison with this standard error would show with the given power, in the error's own unit
 * (method.md 2.5). @param se 0 or more
 * @throws RangeError for an alpha or a power outside 0..1
 */
export const visibleAt = (se: number, alpha = 0.05, power = 0.8): number => reach(alpha, power) * se

const reach = (alpha: number, power: number) => criticalValue(1 - alpha) + normalQuantile(power)

/** Up to the next whole answer, but not for a rounding error's sake, and never below one. */
const roundUp = (answers: number) => Math.max(1, Math.ceil(answers - 1e-9))

function requireVariance(variance: number): void {
  if (!(variance > 0 && variance <= 1))
    throw new RangeError(`The variance of an answer lies above 0 and at most at 1, got ${variance}.`)
}

function requirePositive(what: string, figure: number): void {
  if (!(figure > 0)) throw new RangeError(`The ${what} must be above 0, got ${figure}.`)
}
