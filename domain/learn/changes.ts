import { type Compared, compare, type Verdict } from './comparison.ts'
import { benjaminiHochberg } from './correction.ts'
import { type RatingCounts, tally } from './score.ts'
import { type Standing, standingOf } from './standing.ts'

/** For exploring: of the groups called changed, about one in ten is not (method.md 2.3). */
const FALSE_DISCOVERY_RATE = 0.1

/** One group now and before. `against` in points, q is p corrected for all looks; null where one side has fewer than 5 answers. */
export type Change<V> = {
  value: V
  now: Standing
  before: Standing
  verdict: Verdict
  against: (Omit<Compared, 'verdict'> & { q: number }) | null
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
    return { value, now: standingOf(one), before: standingOf(other), comparison: compare(one, other) }
  })
  const tested = compared.flatMap(({ comparison }) => (comparison.verdict === 'too_few' ? [] : [comparison]))
  const corrected = new Map(benjaminiHochberg(tested.map(({ p }) => p)).map((q, look) => [tested[look], q]))
  const rows = compared.map(({ comparison, ...row }): Change<V> => {
    if (comparison.verdict === 'too_few') return { ...row, verdict: 'too_few', against: null }
    const { verdict: _alone, ...against } = comparison
    const q = corrected.get(comparison) ?? 1
    return { ...row, verdict: verdictOf(against.difference, q), against: { ...against, q } }
  })
  return { rows: rows.toSorted((a, b) => sizeOf(b) - sizeOf(a)), looks: tested.length }
}

const verdictOf = (difference: number, q: number): Verdict =>
  q > FALSE_DISCOVERY_RATE ? 'no_evidence' : difference > 0 ? 'higher' : 'lower'

/** Only of real changes; an order of the others would mean nothing. */
const sizeOf = ({ verdict, against }: Change<unknown>): number =>
  verdict === 'higher' || verdict === 'lower' ? Math.abs(against?.difference ?? 0) : 0
