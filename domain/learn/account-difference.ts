import { FEWEST_ACCOUNTS } from './account-score.ts'
import { type ClusteredEstimate, clusteredEstimate } from './clustered.ts'
import { type AccountAnswers, type Cluster, clustersOf } from './clusters.ts'
import type { Compared } from './comparison.ts'
import { scaled } from './effective-n.ts'
import { padded } from './interval.ts'
import { criticalValue } from './normal.ts'
import { FEWEST_ANSWERS } from './sample.ts'
import { studentCritical, studentTwoSidedP } from './student.ts'

/**
 * On the [-1, 1] scale, a minus b, where people of one account resemble each other and accounts may stand in both. `raw` and `rawSe`: as
 * observed; `adjusted` and `se` are padded and bear the test; `both`: accounts that are in both groups.
 */
export type ClusteredDifference = {
  raw: number
  rawSe: number
  adjusted: number
  se: number
  df: number
  both: number
}

/** A difference in points as `Compared`, or why there is none to speak of: fewer than 5 answers, or than 6 accounts, on a side. */
export type AccountComparison = (Compared & { both: number }) | { verdict: 'too_few'; because: 'few_answers' | 'few_accounts' }

/** What 80 % of such comparisons would show, as everywhere (method.md 2.5). */
const POWER = 0.8

/**
 * Whether the people of group `a` score differently from those of group `b`, where people of an account resemble each other and one account
 * may have answered in both, as from one wave to the next (method.md 2.1 with 2.10). No margin is narrower for more people of the same few
 * accounts. Nobody's single answer stands in both groups.
 * @throws RangeError as `clusteredScore`
 */
export function compareAccounts(
  a: readonly AccountAnswers[],
  b: readonly AccountAnswers[],
  confidence = 0.95,
): AccountComparison {
  const [one, two] = [clustersOf(a), clustersOf(b)]
  const [first, second] = [clusteredEstimate(one), clusteredEstimate(two)]
  if (!first || !second || first.answers < FEWEST_ANSWERS || second.answers < FEWEST_ANSWERS)
    return { verdict: 'too_few', because: 'few_answers' }
  if (first.accounts < FEWEST_ACCOUNTS || second.accounts < FEWEST_ACCOUNTS)
    return { verdict: 'too_few', because: 'few_accounts' }

  const { raw, adjusted, se, df, both } = differenceOf({ clusters: one, found: first }, { clusters: two, found: second })
  const p = studentTwoSidedP(adjusted / se, df)
  const critical = studentCritical(confidence, df)
  return {
    verdict: p > 1 - confidence ? 'no_evidence' : adjusted > 0 ? 'higher' : 'lower',
    difference: 100 * raw,
    low: 100 * Math.max(-2, adjusted - critical * se),
    high: 100 * Math.min(2, adjusted + critical * se),
    p,
    smallestVisible: 100 * (critical + criticalValue(2 * POWER - 1)) * se,
    both,
  }
}

/**
 * The same on the [-1, 1] scale. The errors of both groups share what their common accounts did in both: with u the residuals of an account
 * summed, cov = sum u_a u_b / (W_a W_b), each group with its m / (m - 1) (the linearised difference of two domain means, svycontrast of R's
 * survey package). Padding with a promoter and a detractor shrinks each side by n / (n + 2), and the covariance with both. Degrees of freedom
 * by Satterthwaite 1946, at most accounts - 1, which they are where all accounts stand in both. Null below two accounts a side.
 */
export function clusteredDifference(a: readonly AccountAnswers[], b: readonly AccountAnswers[]): ClusteredDifference | null {
  const [one, two] = [clustersOf(a), clustersOf(b)]
  const [first, second] = [clusteredEstimate(one), clusteredEstimate(two)]
  if (!first || !second || first.accounts < 2 || second.accounts < 2) return null
  return differenceOf({ clusters: one, found: first }, { clusters: two, found: second })
}

type Side = { clusters: readonly Cluster[]; found: ClusteredEstimate }

function differenceOf(a: Side, b: Side): ClusteredDifference {
  const { covariance, both } = covarianceOf(a, b)
  const [one, two] = [sideOf(a.found), sideOf(b.found)]
  const [first, second] = [a.found.se ?? 0, b.found.se ?? 0]
  const variance = one.se ** 2 + two.se ** 2 - 2 * one.kept * two.kept * covariance
  const satterthwaite = variance ** 2 / (one.se ** 4 / a.found.df + two.se ** 4 / b.found.df)
  const accounts = a.found.accounts + b.found.accounts - both
  // What is shared takes no degrees of freedom away from what each side has by itself.
  const df = Math.max(Math.min(a.found.df, b.found.df), Math.min(accounts - 1, satterthwaite))
  return {
    raw: a.found.nps - b.found.nps,
    rawSe: Math.sqrt(Math.max(0, first ** 2 + second ** 2 - 2 * covariance)),
    adjusted: one.centre - two.centre,
    se: Math.sqrt(variance),
    df,
    both,
  }
}

const sideOf = ({ shares, effective }: ClusteredEstimate) => ({
  ...padded(scaled(shares, effective)),
  kept: effective / (effective + 2),
})

/** What accounts in both groups did alike: above zero where those who scored high once did so again. */
function covarianceOf(a: Side, b: Side): { covariance: number; both: number } {
  const earlier = new Map(
    b.clusters.flatMap((cluster) => (cluster.account === null ? [] : [[cluster.account, cluster] as const])),
  )
  let [products, both] = [0, 0]
  for (const cluster of a.clusters) {
    const again = cluster.account === null ? undefined : earlier.get(cluster.account)
    if (!again) continue
    both += 1
    products += residual(cluster, a.found) * residual(again, b.found)
  }
  const each = ({ clusters, found }: Side) => Math.sqrt(found.accounts / found.df) / weightIn(clusters)
  return { covariance: products * each(a) * each(b), both }
}

const residual = ({ up, down, weight }: Cluster, { nps }: ClusteredEstimate) => up - down - nps * weight
const weightIn = (clusters: readonly Cluster[]) => clusters.reduce((sum, { times, weight }) => sum + times * weight, 0)
