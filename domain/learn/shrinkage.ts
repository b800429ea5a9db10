import { type Heterogeneity, heterogeneity, type Measured } from './heterogeneity.ts'
import { clipToPoints, type Limits, padded } from './interval.ts'
import { criticalValue } from './normal.ts'
import { answersIn, estimate, type Tally } from './score.ts'

/** On the [-1, 1] scale. `tau2`: variance of the true figures; `mean`: what they vary around; `shrunk`: each, drawn towards it. */
export type Shrinkage = Heterogeneity & { tau2: number; shrunk: { value: number; se: number }[] }

/**
 * Each figure drawn towards the mean of all, the more the less is known of it: B mean + (1 - B) value, B = v / (v + tau^2) (method.md 2.3;
 * tau^2 and the mean by DerSimonian & Laird 1986). `se` adds to what is left of the figure's own error that of the mean. Where nothing
 * speaks for differences all are the mean. Fewer than two figures cannot be compared: null.
 * @throws RangeError for a variance that is not above 0
 */
export function shrinkage(figures: readonly Measured[]): Shrinkage | null {
  const found = heterogeneity(figures)
  if (found === null) return null
  const [weight, squares] = [sumOf(figures, ({ variance }) => 1 / variance), sumOf(figures, ({ variance }) => 1 / variance ** 2)]
  const tau2 = Math.max(0, (found.q - found.df) / (weight - squares / weight))

  const spread = sumOf(figures, ({ variance }) => 1 / (variance + tau2))
  const mean = sumOf(figures, ({ value, variance }) => value / (variance + tau2)) / spread
  const shrunk = figures.map(({ value, variance }) => {
    const towards = variance / (variance + tau2)
    return { value: towards * mean + (1 - towards) * value, se: Math.sqrt((1 - towards) * variance + towards ** 2 / spread) }
  })
  return { ...found, tau2, mean, shrunk }
}

/** Below this many answers a segment has no place in a league table (method.md 2.3). */
const FEWEST_TO_RANK = 10
/** Segments are ranked only where chance alone would make them so different in 5 of 100 tables. */
const ALPHA = 0.05

/** In points: `raw` as observed, `shrunk` with its 95 % range as it may be ranked by. `rank` from 1, the highest; null where there is none. */
export type LeagueRow<V> = {
  value: V
  answers: number
  raw: number | null
  shrunk: (Limits & { score: number }) | null
  rank: number | null
}
/** `because`: why nothing is ranked: segments do not differ as far as anybody can tell, or fewer than two have ten answers. */
export type League<V> = { rows: LeagueRow<V>[]; differ: Heterogeneity | null; because: 'no_evidence' | 'too_few' | null }

/**
 * Segments in the order of their shrunk scores, so that luck in a small one does not put it first (method.md 2.3). Segments below ten answers
 * come last, unranked and unshrunk. Where Cochran's Q is not significant nobody has a rank: there is no evidence that segments differ.
 */
export function leagueOf<V>(segments: readonly { value: V; counted: Tally }[], confidence = 0.95): League<V> {
  const ranked = segments.filter(({ counted }) => answersIn(counted) >= FEWEST_TO_RANK)
  const found = shrinkage(ranked.map(({ counted }) => measured(counted)))
  const because = found === null ? 'too_few' : found.p > ALPHA ? 'no_evidence' : null
  const critical = criticalValue(confidence)

  const rows = ranked.map(({ value, counted }, at): LeagueRow<V> => {
    const drawn = found?.shrunk[at]
    const half = critical * (drawn?.se ?? 0)
    const limits = drawn && clipToPoints({ low: drawn.value - half, high: drawn.value + half })
    return { ...plain(value, counted), shrunk: drawn && limits ? { score: 100 * drawn.value, ...limits } : null }
  })
  rows.sort((a, b) => (b.shrunk?.score ?? b.raw ?? 0) - (a.shrunk?.score ?? a.raw ?? 0))
  const others = segments.filter((segment) => !ranked.includes(segment)).map(({ value, counted }) => plain(value, counted))
  return {
    rows: [...rows.map((row, at) => ({ ...row, rank: because === null ? at + 1 : null })), ...others],
    differ: found && { mean: found.mean, q: found.q, df: found.df, p: found.p },
    because,
  }
}

function plain<V>(value: V, counted: Tally): LeagueRow<V> {
  const observed = estimate(counted)
  return { value, answers: answersIn(counted), raw: observed && 100 * observed.nps, shrunk: null, rank: null }
}

/** The observed score with the padded variance, so that a unanimous segment does not outweigh all others. */
const measured = (counted: Tally): Measured => ({ value: estimate(counted)?.nps ?? 0, variance: padded(counted).se ** 2 })

const sumOf = (figures: readonly Measured[], of: (figure: Measured) => number) =>
  figures.reduce((sum, figure) => sum + of(figure), 0)
