import { incompleteBeta } from '#domain/learn/incomplete-beta.ts'

/**
 * P(F > f) for Fisher's F with these degrees of freedom, 0..1 (Abramowitz & Stegun 26.6.2).
 * @param f 0 or more
 * @throws RangeError for degrees that are not above 0
 */
export function fUpperTail(f: number, above: number, below: number): number {
  if (!(above > 0 && below > 0)) throw new RangeError(`Degrees of freedom are above 0, got ${above} and ${below}.`)
  if (!(f > 0)) return 1
  return incompleteBeta(below / (below + above * f), below / 2, above / 2)
}
