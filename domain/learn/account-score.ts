import { type ClusteredEstimate, clusteredEstimate } from './clustered.ts'
import { type AccountAnswers, clustersOf } from './clusters.ts'
import { effectiveInterval } from './effective-n.ts'
import { clipToPoints, type Echo, type Limits } from './interval.ts'
import { studentCritical } from './student.ts'

/** Below this many accounts nobody knows how much accounts differ, so there is no margin (method.md 2.10). */
export const FEWEST_ACCOUNTS = 6

/**
 * A score in points, -100..100, of people who share accounts. `worth`: as how many answers of strangers they count. `topShare`, 0..1:
 * what one account has of all weight. `icc`: how alike people of one account answer, as far as it can be told.
 */
export type AccountScore = {
  score: number
  answers: number
  accounts: number
  worth: number
  topShare: number
  icc: number | null
} & AccountMargin

/** `margin` is half the width of the interval before clipping; `echo` its 50, 80 and 95 % ranges; `because` says why there is none. */
export type AccountMargin =
  | ({ margin: number; echo: Echo; because: null } & Limits)
  | { margin: null; echo: null; low: null; high: null; because: 'few_accounts' }

/**
 * The score of all who answered, where people of one account resemble each other: the plus-two interval of the answers that this is worth,
 * with the t quantile of accounts - 1 (method.md 2.10). Fewer than 6 accounts have no interval. Null without answers.
 * @throws RangeError as `clustersOf`, and unless 0 < confidence < 1
 */
export const clusteredScore = (rows: readonly AccountAnswers[], confidence = 0.95): AccountScore | null =>
  inPoints(clusteredEstimate(clustersOf(rows)), confidence)

/**
 * One account, one vote: the mean of the accounts' own scores, whatever their size, with its interval (method.md 2.10). Belongs beside
 * `clusteredScore`, which gives every person a vote. People of no account have a vote each. Null without answers.
 * @throws RangeError as `clusteredScore`
 */
export const accountVoteScore = (rows: readonly AccountAnswers[], confidence = 0.95): AccountScore | null =>
  inPoints(
    clusteredEstimate(clustersOf(rows), () => 1),
    confidence,
  )

/** Answers of an account that pays `revenue`, in any currency; the same in all rows of an account, null where it is unknown. */
export type RevenueAnswers = { account: string | number; rating: number; revenue: number | null; answers: number }
/** `worth`: as how many accounts of equal revenue these count (Kish 1965). `left`: those without revenue, who are not in the score. */
export type RevenueScore = { weighted: AccountScore | null; left: { answers: number; accounts: number } }

/**
 * The score with each account weighing what it pays, shared among those of its people who answered (method.md 2.8). Always shown next to
 * the unweighted one, with `worth` and `topShare`. Accounts without revenue above 0 are left out and counted.
 * @throws RangeError as `clusteredScore`
 */
export function revenueScore(rows: readonly RevenueAnswers[], confidence = 0.95): RevenueScore {
  const paying = clustersOf(rows.filter(pays), ({ revenue }) => revenue ?? 0)
  const left = clustersOf(rows.filter((row) => !pays(row)))
  // An account weighs its revenue once for each of its people; shared among them it weighs it once.
  const found = clusteredEstimate(paying, ({ weight, answers }) => weight / answers)
  // Few large accounts make V / se^2 too bold: it covers 80-88 % at a lognormal revenue of sigma 2, and with Kish's number 95 % or more.
  const weighted = found && inPoints({ ...found, effective: Math.min(found.effective, found.kish) }, confidence)
  return {
    weighted: found && weighted && { ...weighted, worth: found.kish },
    left: { answers: left.reduce((sum, { answers }) => sum + answers, 0), accounts: left.length },
  }
}

const pays = ({ revenue }: RevenueAnswers) => revenue !== null && revenue > 0

function inPoints(found: ClusteredEstimate | null, confidence: number): AccountScore | null {
  if (found === null) return null
  const { answers, accounts, topShare, icc, effective } = found
  const plain = { score: 100 * found.nps, answers, accounts, worth: effective, topShare, icc }
  if (accounts < FEWEST_ACCOUNTS) return { ...plain, margin: null, echo: null, low: null, high: null, because: 'few_accounts' }
  const limitsAt = (level: number) => effectiveInterval(found.shares, effective, studentCritical(level, found.df))
  const { low, high } = limitsAt(confidence)
  const rangeAt = (level: number) => clipToPoints(limitsAt(level))
  const echo = { 50: rangeAt(0.5), 80: rangeAt(0.8), 95: rangeAt(0.95) }
  return { ...plain, ...clipToPoints({ low, high }), margin: 50 * (high - low), echo, because: null }
}
