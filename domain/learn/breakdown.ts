import { compare, type Verdict } from './comparison.ts'
import { type Heterogeneity, heterogeneityWithin } from './heterogeneity.ts'
import { type Echo, echoOf, padded } from './interval.ts'
import { type Corrected, FALSE_DISCOVERY_RATE, judgeTogether } from './looks.ts'
import { FEWEST_ANSWERS, type Sample, sampleOf } from './sample.ts'
import { answersIn, estimate, plus, type RatingCounts, type Score, scoreOf, type Tally, tally } from './score.ts'

/** A row against all other rows together, of its side where there are sides. `q` is p corrected for every look that the table takes. */
export type AgainstRest = Corrected
export type BreakdownRow<V> = {
  value: V
  answers: number
  counted: Tally
  sample: Sample
  /** Null below 5 answers, where only counts are shown. */
  score: Score | null
  echo: Echo | null
  /** `too_few` when this row, or all the rest together, has fewer than 5 answers; `restAnswers` tells which. */
  verdict: Verdict
  restAnswers: number
  against: AgainstRest | null
  /** Its own answers and those of all others would be enough, but a break lies between them. */
  barred: boolean
}
/** `looks` is how many rows were tested; `differ` whether there is any difference among them at all (null below two such rows). */
export type Breakdown<V> = {
  rows: BreakdownRow<V>[]
  answers: number
  looks: number
  differ: Pick<Heterogeneity, 'q' | 'df' | 'p'> | null
}
/** `side`: how many breaks lie before its answers, as of waves; null for answers of several sides. Without one all are asked alike. */
type Counted<V> = { value: V; counts: RatingCounts; side?: number | null }

/**
 * The score by the values of an attribute, in the order given: each value against its complement, never against a total that
 * contains it (method.md 2.3), and only against what lies on its side of every break (2.4). Leave out, or name as a value of its own, the answers whose attribute is unknown.
 * @param groups eleven counts of ratings for each value
 * @param rate the false-discovery rate below which a difference is called real
 * @throws RangeError for counts that are not eleven whole numbers >= 0
 */
export function breakdownOf<V>(groups: readonly Counted<V>[], rate = FALSE_DISCOVERY_RATE): Breakdown<V> {
  const tallies = groups.map(({ value, counts, side = 0 }) => ({ value, side, counted: tally(counts) }))
  const bySide = Map.groupBy(tallies, ({ side }) => side)
  const totals = new Map([...bySide].map(([side, of]) => [side, totalOf(of)]))
  const total = totalOf(tallies)
  const compared = tallies.map(({ value, side, counted }) => {
    const rest = side === null ? NOBODY : plus(totals.get(side) ?? counted, counted, -1)
    const isEnough = Math.min(answersIn(counted), answersIn(total) - answersIn(counted)) >= FEWEST_ANSWERS
    const barred = isEnough && answersIn(rest) < FEWEST_ANSWERS
    return { value, counted, barred, restAnswers: answersIn(rest), comparison: compare(counted, rest) }
  })
  const { judged, looks } = judgeTogether(
    compared.map(({ comparison }) => comparison),
    rate,
  )

  const rows = compared.map(({ value, counted, barred, restAnswers }, at): BreakdownRow<V> => {
    const answers = answersIn(counted)
    const shown = answers >= FEWEST_ANSWERS
    const row = { value, answers, counted, sample: sampleOf(answers), restAnswers, barred }
    const figures = { score: shown ? scoreOf(counted) : null, echo: shown ? echoOf(counted) : null }
    return { ...row, ...figures, ...(judged[at] ?? { verdict: 'too_few', against: null }) }
  })
  const parts = [...bySide].flatMap(([side, of]) => (side === null ? [] : [figuresIn(of)]))
  return { rows, answers: answersIn(total), looks, differ: heterogeneityWithin(parts) }
}

const NOBODY: Tally = { promoter: 0, passive: 0, detractor: 0 }

const totalOf = (of: readonly { counted: Tally }[]): Tally => of.reduce((sum, { counted }) => plus(sum, counted), NOBODY)

const figuresIn = (of: readonly { counted: Tally }[]) =>
  of
    .filter(({ counted }) => answersIn(counted) >= FEWEST_ANSWERS)
    .map(({ counted }) => ({ value: estimate(counted)?.nps ?? 0, variance: padded(counted).se ** 2 }))
