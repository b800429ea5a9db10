import type { Representativeness } from './representativeness.ts'

/** More attributes than these leave cells with hardly an answer each. */
const MOST_MARGINALS = 3

/**
 * By which attributes an unlike crowd of answers is best weighted back: those in which the answered differ from the asked by enough to
 * matter, else those in which they differ at all, the largest standardised difference first; none where there is no evidence of any
 * (method.md 2.8, 2.9). At most three.
 */
export function marginsToWeigh(found: readonly Pick<Representativeness, 'attribute' | 'smd' | 'verdict'>[]): string[] {
  const of = (verdict: Representativeness['verdict']) =>
    found
      .filter((one) => one.verdict === verdict)
      .toSorted((a, b) => Math.abs(b.smd ?? 0) - Math.abs(a.smd ?? 0))
      .slice(0, MOST_MARGINALS)
      .map(({ attribute }) => attribute)
  const unlike = of('unlike')
  return unlike.length ? unlike : of('slight')
}
