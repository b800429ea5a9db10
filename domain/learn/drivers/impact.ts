import { benjaminiHochberg } from '#domain/learn/correction.ts'
import { isReal } from '#domain/learn/looks.ts'
import { studentCritical, studentTwoSidedP } from '#domain/learn/student.ts'
import { type Accounts, accountsOf } from './answer-table.ts'
import { type Basis, basisOf, FEWEST_ACCOUNTS } from './basis.ts'
import { designOf } from './design.ts'
import { momentsOf } from './moments.ts'
import { combination, robustFit } from './robust.ts'

/** Below so many mentions the interval covers too little (method.md 3.5). */
const FEWEST_MENTIONS = 10
/** More flags than this are not adjusted for one another; the rarest go without. */
const MOST_ADJUSTED = 60

/** On the [-1, 1] scale. `impact` = `all` - `without` = `share` (`with` - `without`), 0 where all or nobody mention it. */
export type Impact = {
  all: number
  with: number
  without: number
  share: number
  impact: number
  se: number
  df: number
  low: number
  high: number
}

/**
 * How the score would differ if nobody had mentioned a topic (method.md 3.5; Thematic's and Qualtrics' definition), with an interval by the
 * influence of each answer, by account where these are shared, and t. Counterfactual in arithmetic only. Null below two answers or accounts, and
 * where all or nobody mention it.
 * @param mentioned 1 where the answer mentions the topic (or has the flag), else 0
 * @throws RangeError for columns of unequal length
 */
export function impactOf(x: Int8Array, mentioned: Uint8Array, accounts: Accounts | null): Impact | null {
  if (mentioned.length !== x.length) throw new RangeError(`There are ${mentioned.length} flags for ${x.length} answers.`)
  const answers = x.length
  let [mentions, withIt, total] = [0, 0, 0]
  for (let answer = 0; answer < answers; answer++) {
    const one = x[answer] ?? 0
    total += one
    if (mentioned[answer]) {
      mentions++
      withIt += one
    }
  }
  if (answers < 2 || accounts?.count === 1 || mentions === 0 || mentions === answers) return null

  const [all, without, share] = [total / answers, (total - withIt) / (answers - mentions), mentions / answers]
  const sums = new Float64Array(accounts?.count ?? answers)
  for (let answer = 0; answer < answers; answer++) {
    const one = x[answer] ?? 0
    const place = accounts ? (accounts.of[answer] ?? 0) : answer
    sums[place] = (sums[place] ?? 0) + (one - all) - (mentioned[answer] ? 0 : (one - without) / (1 - share))
  }
  const groups = sums.length
  const se = Math.sqrt((sums.reduce((sum, one) => sum + one * one, 0) * groups) / (groups - 1)) / answers
  const [impact, df] = [all - without, groups - 1]
  const half = studentCritical(0.95, df) * se
  return { all, with: withIt / mentions, without, share, impact, se, df, low: impact - half, high: impact + half }
}

/** In points with a 95 % interval. */
type Points = { points: number; low: number; high: number }
/**
 * `impact` and `adjusted` in points; `adjusted` holds all other flags as they are, so that topics mentioned together do not each take the whole;
 * null where a flag is too rare to be adjusted. `too_few`: fewer than 10 mention it, or fewer than 10 do not.
 */
export type FlagImpact = { name: string; mentions: number; share: number } & (
  | { verdict: 'lifts' | 'lowers' | 'no_evidence'; impact: Points; adjusted: Points | null; p: number; q: number }
  | { verdict: 'too_few' }
)
export type Impacts = Basis & { impacts: FlagImpact[] }

/**
 * The impact of every flag, the largest first, corrected for all of them by Benjamini-Hochberg. Impacts overlap and do not add up. Answers: those
 * that could have a flag (for topics, those with a verbatim), which whoever shows this must say.
 * @throws RangeError for columns of unequal length
 */
export function impactsOf(
  x: Int8Array,
  account: Int32Array | null,
  flags: readonly { name: string; mentioned: Uint8Array }[],
): Impacts {
  const accounts = accountsOf(account)
  const counted = flags.map(({ name, mentioned }) => {
    const mentions = mentioned.reduce((sum, one) => sum + (one ? 1 : 0), 0)
    const found = impactOf(x, mentioned, accounts)
    const enough = Math.min(mentions, x.length - mentions) >= FEWEST_MENTIONS && (!accounts || accounts.count >= FEWEST_ACCOUNTS)
    return { name, mentioned, mentions, share: mentions / Math.max(1, x.length), found: enough ? found : null }
  })
  const tested = counted.flatMap((one) => (one.found ? [{ ...one, found: one.found, p: chanceOf(one.found) }] : []))
  const corrected = benjaminiHochberg(tested.map(({ p }) => p))
  const adjusted = adjustedOf(x, accounts, tested)
  const impacts = counted.map(({ name, mentions, share, mentioned }): FlagImpact => {
    const at = tested.findIndex((one) => one.mentioned === mentioned)
    const one = tested[at]
    if (!one) return { name, mentions, share, verdict: 'too_few' }
    const q = corrected[at] ?? 1
    const verdict = !isReal({ p: one.p, q }) ? 'no_evidence' : one.found.impact > 0 ? 'lifts' : 'lowers'
    const impact = { points: 100 * one.found.impact, low: 100 * one.found.low, high: 100 * one.found.high }
    return { name, mentions, share, verdict, impact, adjusted: adjusted.get(mentioned) ?? null, p: one.p, q }
  })
  const sizeOf = (one: FlagImpact) => (one.verdict === 'too_few' ? -1 : Math.abs(one.impact.points))
  return { ...basisOf('impact', x.length, accounts, null), impacts: impacts.sort((one, other) => sizeOf(other) - sizeOf(one)) }
}

const chanceOf = ({ impact, se, df }: Impact) => (se > 0 ? studentTwoSidedP(impact / se, df) : 1)

/** The regression of the answers on all flags; a flag's coefficient times its share, with the spread of both. */
function adjustedOf(
  x: Int8Array,
  accounts: Accounts | null,
  tested: readonly { name: string; mentioned: Uint8Array; mentions: number; share: number }[],
): Map<Uint8Array, Points> {
  const taken = tested.toSorted((one, other) => other.mentions - one.mentions).slice(0, MOST_ADJUSTED)
  const attributes = taken.map(({ name, mentioned }) => ({ name, kind: 'number' as const, values: Float64Array.from(mentioned) }))
  const design = designOf({ attributes }, x.length, 'values')
  const outcome = Float64Array.from(x)
  const fit = robustFit(design, outcome, momentsOf(design, outcome, null), accounts)
  return new Map(
    taken.map(({ mentioned, share }, at) => {
      const deviation = Math.sqrt(share * (1 - share))
      const { points, low, high } = combination(fit, [[at, share / deviation]])
      const critical = studentCritical(0.95, fit.df)
      const fromShare = ((points / share) * deviation) / Math.sqrt(x.length)
      const half = Math.hypot((high - low) / 2, critical * fromShare)
      return [mentioned, { points, low: points - half, high: points + half }]
    }),
  )
}
