import { chiSquareUpperTail } from './normal.ts'

/** A figure with the variance of its estimate (its standard error squared), in any unit. */
export type Measured = { value: number; variance: number }

/** `q` is Cochran's statistic, chi-square with `df` degrees of freedom if nothing differs; `mean` weighs by 1 / variance. */
export type Heterogeneity = { mean: number; q: number; df: number; p: number }

/**
 * Whether several scores differ at all (method.md 2.3): where p is large, say that there is no evidence that they do, and rank nothing.
 * Fewer than two figures cannot differ: null.
 * @throws RangeError for a variance that is not above 0
 */
export function heterogeneity(figures: readonly Measured[]): Heterogeneity | null {
  for (const { variance } of figures) if (!(variance > 0)) throw new RangeError(`A variance must be above 0, got ${variance}.`)
  if (figures.length < 2) return null

  const mean = sumOf(figures, ({ value, variance }) => value / variance) / sumOf(figures, ({ variance }) => 1 / variance)
  const q = sumOf(figures, ({ value, variance }) => (value - mean) ** 2 / variance)
  const df = figures.length - 1
  return { mean, q, df, p: chiSquareUpperTail(q, df) }
}

/**
 * The same of figures that are compared only within their own part: whether those of any part differ. Independent chi-squares add up, and so do their
 * degrees of freedom. Null where no part has two figures.
 * @throws RangeError for a variance that is not above 0
 */
export function heterogeneityWithin(parts: readonly (readonly Measured[])[]): Pick<Heterogeneity, 'q' | 'df' | 'p'> | null {
  const found = parts.flatMap((figures) => heterogeneity(figures) ?? [])
  if (found.length === 0) return null
  const [q, df] = [found.reduce((sum, part) => sum + part.q, 0), found.reduce((sum, part) => sum + part.df, 0)]
  return { q, df, p: chiSquareUpperTail(q, df) }
}

const sumOf = (figures: readonly Measured[], of: (figure: Measured) => number) =>
  figures.reduce((sum, figure) => sum + of(figure), 0)
