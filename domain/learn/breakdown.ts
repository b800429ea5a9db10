import { compare, type Verdict } from './comparison.ts'
import { type Heterogeneity, heterogeneity } from './heterogeneity.ts'
import { type Echo, echoOf, padded } from './interval.ts'
import { type Corrected, FALSE_DISCOVERY_RATE, judgeTogether } from './looks.ts'
import { FEWEST_ANSWERS, type Sample, sampleOf } from './sample.ts'
import { answersIn, estimate, plus, type RatingCounts, type Score, scoreOf, type Tally, tally } from './score.ts'

/** A row against all other rows together. `q` is p corrected for every look that the table takes. */
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
}
/** `looks` is how many rows were tested; `differ` whether there is any difference among them at all (null below two such rows). */
export type Breakdown<V> = { rows: BreakdownRow<V>[]; answers: number; looks: number; differ: Heterogeneity | null }

/**
 * The score by the values of an attribute, in the order given: each value against its complement, never against a total that
 * contains it (method.md 2.3). Leave out, or name as a value of its own, the answers whose attribute is unknown.
 * @param groups eleven counts of ratings for each value
 * @param rate the false-discovery rate below which a difference is called real
 * @throws RangeError for counts that are not eleven whole numbers >= 0
 */
export function breakdownOf<V>(groups: readonly { value: V; counts: RatingCounts }[], rate = FALSE_DISCOVERY_RATE): Breakdown<V> {
  const tallies = groups.map(({ value, counts }) => ({ value, counted: tally(counts) }))
  const total = tallies.reduce((sum, { counted }) => plus(sum, counted), { promoter: 0, passive: 0, detractor: 0 })
  const compared = tallies.map(({ value, counted }) => {
    const rest = plus(total, counted, -1)
    return { value, counted, restAnswers: answersIn(rest), comparison: compare(counted, rest) }
  })
  const { judged, looks } = judgeTogether(
    compared.map(({ comparison }) => comparison),
    rate,
  )

  const rows = compared.map(({ value, counted, restAnswers }, at): BreakdownRow<V> => {
    const answers = answersIn(counted)
    const shown = answers >= FEWEST_ANSWERS
    const row = { value, answers, counted, sample: sampleOf(answers), restAnswers }
    const figures = { score: shown ? scoreOf(counted) : null, echo: shown ? echoOf(counted) : null }
    return { ...row, ...figures, ...(judged[at] ?? { verdict: 'too_few', against: null }) }
  })
  return { rows, answers: answersIn(total), looks, differ: differ(tallies.map(({ counted }) => counted)) }
}

function differ(tallies: readonly Tally[]): Heterogeneity | null {
  const figures = tallies.filter((counted) => answersIn(counted) >= FEWEST_ANSWERS)
  return heterogeneity(figures.map((counted) => ({ value: estimate(counted)?.nps ?? 0, variance: padded(counted).se ** 2 })))
}
