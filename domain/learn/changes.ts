import { compare, type Verdict } from './comparison.ts'
import { type Corrected, judgeTogether } from './looks.ts'
import { type RatingCounts, tally } from './score.ts'
import { type Standing, standingOf } from './standing.ts'

/** One group now and before. `against` in points, q is p corrected for all looks; null where one side has fewer than 5 answers. */
export type Change<V> = {
  value: V
  now: Standing
  before: Standing
  verdict: Verdict
  against: Corrected | null
}
/** `looks`: how many groups could be held against themselves before. */
export type Changes<V> = { rows: Change<V>[]; looks: number }

/**
 * Which of several groups changed since before, each held against itself, corrected for every look taken (Benjamini-Hochberg, 10 %;
 * method.md 2.1, 2.3). The groups may overlap, such as those by plan and those by region. Largest real changes first, then in the order given.
 * @param groups eleven counts of ratings for each group, now and before
 * @throws RangeError for counts that are not eleven whole numbers >= 0
 */
export function changesOf<V>(groups: readonly { value: V; now: RatingCounts; before: RatingCounts }[]): Changes<V> {
  const compared = groups.map(({ value, now, before }) => {
    const [one, other] = [tally(now), tally(before)]
    return { row: { value, now: standingOf(one), before: standingOf(other) }, comparison: compare(one, other) }
  })
  const { judged, looks } = judgeTogether(compared.map(({ comparison }) => comparison))
  const rows = compared.flatMap(({ row }, at): Change<V>[] => (judged[at] ? [{ ...row, ...judged[at] }] : []))
  return { rows: rows.toSorted((a, b) => sizeOf(b) - sizeOf(a)), looks }
}

/** Only of real changes; an order of the others would mean nothing. */
const sizeOf = ({ verdict, against }: Change<unknown>): number =>
  verdict === 'higher' || verdict === 'lower' ? Math.abs(against?.difference ?? 0) : 0
