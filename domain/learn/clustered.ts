import type { Cluster } from './clusters.ts'
import type { Shares } from './effective-n.ts'

/** What an account weighs, 0 or more, by what it said and its place in the list. */
type WeightOf = (cluster: Cluster, place: number) => number

/**
 * On the [-1, 1] scale. `se` lets people of one account resemble each other and `plainSe` does not; `designEffect` is the square of their
 * ratio. `effective` is for `effectiveInterval` with `shares`, `df` for its t quantile. `kish`: the answers that would be left if an account
 * spoke with one voice. `topShare`, 0..1: what the heaviest account has of all weight.
 */
export type ClusteredEstimate = {
  nps: number
  shares: Shares
  answers: number
  accounts: number
  df: number
  /** Null from a single account. */
  se: number | null
  /** Null from a single answer. */
  plainSe: number | null
  /** Null where either of the two is, and where nothing varies. */
  designEffect: number | null
  effective: number
  kish: number
  topShare: number
  /** Intraclass correlation of the unweighted answers; null where no account has two, or none differs from another. */
  icc: number | null
}

/**
 * The score of people who share accounts (method.md 2.10): Hajek's estimate with the cluster-robust standard error
 * sqrt(m/(m-1) sum u^2) / sum w, where u sums w (x - th) over an account: svymean of R's survey package with ids = account. `effective` is
 * V / se^2, at most n, and Kish's number where nothing varies. No answers is no estimate: null.
 * @param clusters as `clustersOf` sums them
 * @param weightOf what an account weighs in all, shared among its people as before; 0 leaves it out. As it is unless said.
 */
export function clusteredEstimate(clusters: readonly Cluster[], weightOf?: WeightOf): ClusteredEstimate | null {
  // What each account's weights are multiplied by: copies of a hundred thousand accounts would cost more than all the sums.
  const factors = Float64Array.from(clusters, (cluster, place) => (weightOf ? weightOf(cluster, place) / cluster.weight : 1))
  const sums = sumUp(clusters, factors)
  const { accounts, answers, weight } = sums
  if (answers === 0) return null

  const [promoter, detractor] = [sums.up / weight, sums.down / weight]
  const shares = { promoter, passive: Math.max(0, 1 - promoter - detractor), detractor }
  const nps = promoter - detractor
  const variance = promoter + detractor - nps ** 2

  const { between, alone } = spreads(clusters, factors, nps)
  const se = accounts > 1 ? Math.sqrt((accounts / (accounts - 1)) * between) / weight : null
  const plainSe = answers > 1 ? Math.sqrt((answers / (answers - 1)) * alone) / weight : null
  const kish = weight ** 2 / sums.squares
  return {
    nps,
    shares,
    answers,
    accounts,
    df: accounts - 1,
    se,
    plainSe,
    designEffect: se !== null && plainSe ? (se / plainSe) ** 2 : null,
    // Rounding leaves a hair of a spread where nothing varies.
    effective: se && se > 1e-9 && variance > 1e-12 ? Math.min(answers, variance / se ** 2) : kish,
    kish,
    topShare: sums.heaviest / weight,
    icc: intraclass(clusters, factors, sums),
  }
}

type Sums = { accounts: number; answers: number; weight: number; up: number; down: number; squares: number; heaviest: number }

function sumUp(clusters: readonly Cluster[], factors: Float64Array): Sums {
  const sums: Sums = { accounts: 0, answers: 0, weight: 0, up: 0, down: 0, squares: 0, heaviest: 0 }
  clusters.forEach((cluster, place) => {
    const factor = factors[place] ?? 0
    if (factor === 0) return
    const { times, answers, up, down } = cluster
    const weight = factor * cluster.weight
    sums.accounts += times
    sums.answers += times * answers
    sums.weight += times * weight
    sums.up += times * factor * up
    sums.down += times * factor * down
    sums.squares += times * weight * weight
    if (weight > sums.heaviest) sums.heaviest = weight
  })
  return sums
}

/** The squared residuals of the weighted answers: added up by account before squaring, and each alone. */
function spreads(clusters: readonly Cluster[], factors: Float64Array, nps: number): { between: number; alone: number } {
  let [between, alone] = [0, 0]
  clusters.forEach(({ times, weight, up, down, weight2, up2, down2 }, place) => {
    const factor = (factors[place] ?? 0) ** 2
    between += times * factor * (up - down - nps * weight) ** 2
    alone += times * factor * (up2 * (1 - nps) ** 2 + down2 * (1 + nps) ** 2 + (weight2 - up2 - down2) * nps * nps)
  })
  return { between, alone }
}

/** One-way analysis of variance with accounts of unequal size (Donner 1986): (MSB - MSW) / (MSB + (n0 - 1) MSW). */
function intraclass(clusters: readonly Cluster[], factors: Float64Array, { accounts, answers }: Sums): number | null {
  if (accounts < 2 || answers === accounts) return null
  let [means, sum, squares, sizes] = [0, 0, 0, 0]
  clusters.forEach(({ times, answers: own, promoters, detractors }, place) => {
    if (factors[place] === 0) return
    means += (times * (promoters - detractors) ** 2) / own
    sum += times * (promoters - detractors)
    squares += times * (promoters + detractors)
    sizes += times * own * own
  })
  const between = (means - sum ** 2 / answers) / (accounts - 1)
  const within = (squares - means) / (answers - accounts)
  const whole = between + ((answers - sizes / answers) / (accounts - 1) - 1) * within
  return whole > 1e-12 ? (between - within) / whole : null
}
