/**
 * Benjamini-Hochberg q-values: the share of false discoveries among everything at or below each (method.md 2.3).
 * Same order as the p-values, each 0..1 and never below its p. An empty list gives an empty list.
 * @throws RangeError for a p-value outside 0..1 (all functions of this file)
 */
export const benjaminiHochberg = (p: readonly number[]): number[] => stepUp(p, 1)

/** Benjamini-Yekutieli q-values: as Benjamini-Hochberg, but valid under any dependence between the tests. */
export const benjaminiYekutieli = (p: readonly number[]): number[] =>
  stepUp(
    p,
    p.reduce((sum, _, i) => sum + 1 / (i + 1), 0),
  )

/** Holm's adjusted p-values: the chance of even one false discovery; for a list declared in advance. */
export function holm(p: readonly number[]): number[] {
  let worst = 0
  const adjusted = [...p]
  for (const [place, index] of ascending(p).entries()) {
    worst = Math.max(worst, (p.length - place) * at(p, index))
    adjusted[index] = Math.min(1, worst)
  }
  return adjusted
}

/** Bonferroni's adjusted p-values: each times the number of tests, at most 1. */
export function bonferroni(p: readonly number[]): number[] {
  requireP(p)
  return p.map((one) => Math.min(1, one * p.length))
}

function stepUp(p: readonly number[], penalty: number): number[] {
  let best = 1
  const adjusted = [...p]
  for (const [place, index] of ascending(p).toReversed().entries()) {
    best = Math.min(best, (penalty * p.length * at(p, index)) / (p.length - place))
    adjusted[index] = best
  }
  return adjusted
}

/** Positions of the p-values from the smallest to the largest. */
function ascending(p: readonly number[]): number[] {
  requireP(p)
  return p.map((_, index) => index).sort((a, b) => at(p, a) - at(p, b))
}

const at = (p: readonly number[], index: number): number => p[index] ?? 1

function requireP(p: readonly number[]): void {
  for (const one of p) if (!(one >= 0 && one <= 1)) throw new RangeError(`A p-value lies between 0 and 1, got ${one}.`)
}
