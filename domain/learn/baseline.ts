import { padded } from './interval.ts'
import { answersIn, estimate, plus, type Tally } from './score.ts'

/**
 * What a watch holds new scores against, on the [-1, 1] scale. `answers` it was estimated from, Infinity where it is known. `overDispersion`,
 * 1 or more: by how much the periods scatter beyond chance.
 */
export type Baseline = { nps: number; variance: number; answers: number; overDispersion: number }

/** Below so many periods their scatter, and with it the false alarms, cannot be told. */
const FEWEST_PERIODS = 8
/** Below so many answers the variance of one is a guess. */
export const BASELINE_ANSWERS = 30
/** The mean distance of two neighbouring draws of a standard normal: 2 / sqrt(pi). */
const MEAN_MOVING_RANGE = 1.128

/**
 * The baseline that calm periods give (method.md 2.4): their common score and padded variance, and Laney's factor max(1, mean moving range of
 * their z / 1.128). Of 26 periods, half of all first false alarms then come after 250 more periods, as with a known baseline; without both
 * corrections after 140. Fewer than 8 periods with answers, or 30 answers, are no baseline: null.
 */
export function baselineOf(periods: readonly Tally[]): Baseline | null {
  const answered = periods.filter((counted) => answersIn(counted) > 0)
  const all = answered.reduce((sum, counted) => plus(sum, counted), { promoter: 0, passive: 0, detractor: 0 })
  const observed = estimate(all)
  if (observed === null || answered.length < FEWEST_PERIODS || answersIn(all) < BASELINE_ANSWERS) return null

  const { variance } = padded(all)
  const z = answered.map((counted) => ((estimate(counted)?.nps ?? 0) - observed.nps) / Math.sqrt(variance / answersIn(counted)))
  const range = z.slice(1).reduce((sum, one, at) => sum + Math.abs(one - (z[at] ?? 0)), 0) / (z.length - 1)
  return { nps: observed.nps, variance, answers: answersIn(all), overDispersion: Math.max(1, range / MEAN_MOVING_RANGE) }
}

/**
 * A baseline that is set and not estimated, such as a promised score. @param score in points, -100..100
 * @param variance of one answer, above 0 and at most 1; .61 is typical (method.md 1)
 * @throws RangeError for a figure outside its range
 */
export function knownBaseline(score: number, variance: number): Baseline {
  if (!(Math.abs(score) <= 100)) throw new RangeError(`A score lies between -100 and 100, got ${score}.`)
  if (!(variance > 0 && variance <= 1))
    throw new RangeError(`The variance of an answer lies above 0 and at most at 1, got ${variance}.`)
  return { nps: score / 100, variance, answers: Infinity, overDispersion: 1 }
}
