import type { Compared, Comparison, Verdict } from './comparison.ts'
import { benjaminiHochberg } from './correction.ts'

/** For exploring: of what is called different, at most about one in ten is not (method.md 2.3). */
export const FALSE_DISCOVERY_RATE = 0.1

/** A comparison in points; `q` is its p corrected for every look that was taken with it. */
export type Corrected = Omit<Compared, 'verdict'> & { q: number }

/**
 * Whether a difference is called real: corrected for every look that was taken with it, and at 95 % by itself, so that its 95 % range holds no 0. The
 * second only narrows what the first lets through (method.md 2.1, 2.3).
 * @param rate the false-discovery rate, 0..1
 */
export const isReal = ({ p, q }: { p: number; q: number }, rate = FALSE_DISCOVERY_RATE): boolean => q <= rate && p <= ALONE

const ALONE = 0.05

/** `against` is null, and no look, where one side has fewer than 5 answers. */
export type Judged = { verdict: Verdict; against: Corrected | null }

/** What is said of a difference in points, whose `q` is its p corrected for every look that was taken with it. */
export const verdictOn = (
  { difference, ...chance }: { difference: number; p: number; q: number },
  rate = FALSE_DISCOVERY_RATE,
): Exclude<Verdict, 'too_few'> => (!isReal(chance, rate) ? 'no_evidence' : difference > 0 ? 'higher' : 'lower')

/**
 * Verdicts on several comparisons that are read together, corrected for every look taken (Benjamini-Hochberg; method.md 2.3), in the order given;
 * `looks` is how many could be tested. Null is nothing to compare, and no look.
 * @param rate the false-discovery rate below which a difference is called real, 0..1
 */
export function judgeTogether(
  comparisons: readonly (Comparison | null)[],
  rate = FALSE_DISCOVERY_RATE,
): { judged: Judged[]; looks: number } {
  const tested = comparisons.flatMap((comparison) => (comparison && comparison.verdict !== 'too_few' ? [comparison] : []))
  const corrected = new Map(benjaminiHochberg(tested.map(({ p }) => p)).map((q, look) => [tested[look], q]))
  const judged = comparisons.map((comparison): Judged => {
    if (!comparison || comparison.verdict === 'too_few') return { verdict: 'too_few', against: null }
    const { verdict: _alone, ...compared } = comparison
    const against = { ...compared, q: corrected.get(comparison) ?? 1 }
    return { verdict: verdictOn(against, rate), against }
  })
  return { judged, looks: tested.length }
}
