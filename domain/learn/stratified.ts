import { finitePopulation, type Shares } from './effective-n.ts'
import { answersIn, estimate, GROUPS, type Tally } from './score.ts'
import { sharesOf } from './shares.ts'

/** A part of everybody: how many people there are in it, and what those who answered said. */
export type Stratum = { population: number; counted: Tally }
/** `variance` of one answer, unbiased (divisor n - 1), on the [-1, 1] scale. */
export type StratumEstimate = { answers: number; nps: number; variance: number }
/** On the [-1, 1] scale. `shares` weigh each stratum by its people; `effective` answers they are worth (for `effectiveInterval`). */
export type StratifiedEstimate = { nps: number; se: number; shares: Shares; effective: number; strata: StratumEstimate[] }

/**
 * The score of everybody from a sample with its own rate in each stratum (method.md 2.7; Cochran 1977, 5.3): sum W th, variance
 * sum W^2 s^2/n (1 - n/N), which equals svymean of R's survey package. `effective` is V / se^2, at most what a simple random sample of
 * as many would be worth, and Kish's number where nothing varies. No people is no estimate, nor is a stratum with fewer than two answers
 * of more people (its variance is unknown: merge it with a neighbour): null.
 * @throws RangeError for a population that is not a whole number from 0, or more answers than people
 */
export function stratifiedEstimate(strata: readonly Stratum[]): StratifiedEstimate | null {
  for (const { population, counted } of strata)
    if (!Number.isSafeInteger(population) || population < answersIn(counted))
      throw new RangeError(`A stratum has at least as many people as answers, got ${answersIn(counted)} of ${population}.`)
  const peopled = strata.filter(({ population }) => population > 0)
  const everybody = sumOf(peopled, ({ population }) => population)
  if (peopled.some(tooFew) || everybody === 0) return null

  const parts = peopled.map(({ population, counted }) => ({
    weight: population / everybody,
    left: 1 - answersIn(counted) / population,
    ...partOf(counted),
  }))
  const shares = combine(parts)
  const nps = shares.promoter - shares.detractor
  const se = Math.sqrt(sumOf(parts, ({ weight, variance, answers, left }) => (weight ** 2 * variance * left) / answers))
  const most = finitePopulation(
    sumOf(parts, ({ answers }) => answers),
    everybody,
  )
  const variance = shares.promoter + shares.detractor - nps ** 2
  const kish = 1 / sumOf(parts, ({ weight, answers }) => weight ** 2 / answers)
  const effective = most === Infinity ? most : Math.min(most, se > 0 && variance > 0 ? variance / se ** 2 : kish)
  return { nps, se, shares, effective, strata: parts.map(({ answers, nps, variance }) => ({ answers, nps, variance })) }
}

const tooFew = ({ population, counted }: Stratum) => answersIn(counted) < Math.min(2, population)

function partOf(counted: Tally): StratumEstimate & { shares: Shares } {
  const [found, shares, answers] = [estimate(counted), sharesOf(counted), answersIn(counted)]
  if (found === null || shares === null) throw new RangeError('A stratum without answers has no estimate.')
  // One answer of one person is a census: its factor 1 - n/N is zero, whatever the variance.
  return { answers, nps: found.nps, variance: answers > 1 ? (found.variance * answers) / (answers - 1) : 0, shares }
}

function combine(parts: readonly { weight: number; shares: Shares }[]): Shares {
  const total: Shares = { promoter: 0, passive: 0, detractor: 0 }
  for (const { weight, shares } of parts) for (const group of GROUPS) total[group] += weight * shares[group]
  return total
}

const sumOf = <T>(items: readonly T[], of: (item: T) => number) => items.reduce((sum, item) => sum + of(item), 0)
