import { type CalibratedEstimate, calibratedEstimate } from './calibration.ts'
import { answersIn, type Tally } from './score.ts'

/** `weights` of one answer in each stratum: how many people it speaks for. */
export type PostStratified = CalibratedEstimate & { weights: number[] }

/**
 * The score of everybody from answers that fell unevenly over strata of known size (method.md 2.8; Holt & Smith 1979): each answer weighs
 * N / n of its stratum. Unlike `stratifiedEstimate` nobody planned the shares, and nothing is said of a finite population. A stratum of
 * people without answers has no score, so there is none of everybody either, nor without people: null.
 * @throws RangeError for a population that is not a finite number from 0, or a stratum with answers and no people
 */
export function postStratifiedEstimate(strata: readonly { population: number; counted: Tally }[]): PostStratified | null {
  for (const { population, counted } of strata)
    if (!(population >= 0 && population < Infinity) || (population === 0 && answersIn(counted) > 0))
      throw new RangeError(`A stratum that answered has people in it, got ${population}.`)
  if (strata.some(({ population, counted }) => population > 0 && answersIn(counted) === 0)) return null

  const weights = strata.map(({ population, counted }) => (population === 0 ? 0 : population / answersIn(counted)))
  const found = calibratedEstimate(
    strata.map(({ counted }, at) => ({ levels: [String(at)], counted })),
    weights,
  )
  return found && { ...found, weights }
}
