import { type Limits, padded } from './interval.ts'
import { criticalValue } from './normal.ts'
import type { Group, Tally } from './score.ts'

/** The part of everybody that stands in each group, 0..1 each, together 1. */
export type Shares = Record<Group, number>
/** On the [-1, 1] scale: `centre` and `se` of the padded sample, `low` and `high` clipped to what a score can be. */
export type EffectiveInterval = Limits & { centre: number; se: number }

/**
 * Of how many answers of an endless population so many of `population` people are worth: n (N - 1) / (N - n) (method.md 2.2;
 * Cochran 1977, Sampling Techniques, 2.6). A census is worth endlessly many: Infinity. For "these people now"; never for a change over time.
 * @throws RangeError unless 0 < answers <= population
 */
export function finitePopulation(answers: number, population: number): number {
  if (!(answers > 0 && answers <= population))
    throw new RangeError(`Answers are above 0 and at most the population, got ${answers} of ${population}.`)
  if (answers === population) return Infinity
  return population === Infinity ? answers : (answers * (population - 1)) / (population - answers)
}

/**
 * How many times the variance grows because people of one account resemble each other (method.md 2.5): 1 + ((cv^2 + 1) m - 1) ICC
 * (Kish 1965; Eldridge, Ashby & Kerry 2006 for unequal sizes).
 * @param clusters.meanSize people an account, 1 or more
 * @param clusters.variation standard deviation of those sizes / their mean, 0 when all are equal
 * @param clusters.icc intraclass correlation of the answers, 0..1
 * @throws RangeError for a figure outside its range
 */
export function designEffect({ meanSize, variation = 0, icc }: { meanSize: number; variation?: number; icc: number }): number {
  if (!(meanSize >= 1)) throw new RangeError(`An account has on average one person or more, got ${meanSize}.`)
  if (!(variation >= 0)) throw new RangeError(`A coefficient of variation is 0 or more, got ${variation}.`)
  if (!(icc >= 0 && icc <= 1)) throw new RangeError(`An intraclass correlation lies between 0 and 1, got ${icc}.`)
  return 1 + ((variation ** 2 + 1) * meanSize - 1) * icc
}

/**
 * The plus-two interval of shares that are worth `effective` answers (method.md 0.3): one way for weights, clusters, strata and
 * finite populations. `critical` replaces z by a t quantile. A census (Infinity) has no width.
 * @param effective 0 or more, need not be whole
 * @throws RangeError for shares that do not sum to 1, or a negative figure
 */
export function effectiveInterval(shares: Shares, effective: number, critical: number = criticalValue(0.95)): EffectiveInterval {
  requireEffective(shares, effective, critical)
  const nps = shares.promoter - shares.detractor
  if (effective === Infinity) return { centre: nps, se: 0, low: nps, high: nps }

  const { centre, se } = padded(scaled(shares, effective))
  return { centre, se, low: Math.max(-1, centre - critical * se), high: Math.min(1, centre + critical * se) }
}

/** As many people as the shares are worth; fractions of people are meant. */
export const scaled = ({ promoter, passive, detractor }: Shares, effective: number): Tally => ({
  promoter: promoter * effective,
  passive: passive * effective,
  detractor: detractor * effective,
})

/** What every interval from shares asks of its arguments. @throws RangeError as `effectiveInterval` */
export function requireEffective({ promoter, passive, detractor }: Shares, effective: number, critical: number): void {
  const whole = Math.abs(promoter + passive + detractor - 1) < 1e-9
  if (!whole || [promoter, passive, detractor].some((share) => !(share >= 0)))
    throw new RangeError(`Shares lie between 0 and 1 and sum to 1, got ${promoter}, ${passive}, ${detractor}.`)
  if (!(effective >= 0)) throw new RangeError(`An effective number of answers is 0 or more, got ${effective}.`)
  if (!(critical > 0)) throw new RangeError(`A critical value is above 0, got ${critical}.`)
}
