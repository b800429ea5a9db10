import { requireEffective, type Shares } from './effective-n.ts'
import type { Limits } from './interval.ts'
import { criticalValue } from './normal.ts'
import { answersIn, type Tally } from './score.ts'
import { sharesOf } from './shares.ts'

/**
 * The score interval on the [-1, 1] scale, the expert's choice beside plus-two (method.md 1; Tango 1998, May & Johnson 1997): every
 * true score that the answers would not reject. Without answers it spans everything that is possible.
 * @throws RangeError unless 0 < confidence < 1
 */
export function scoreInterval(counted: Tally, confidence = 0.95): Limits {
  const shares = sharesOf(counted)
  const critical = criticalValue(confidence)
  return shares === null ? { low: -1, high: 1 } : effectiveScoreInterval(shares, answersIn(counted), critical)
}

/**
 * The score interval of shares that are worth `effective` answers (method.md 0.3); `critical` replaces z by a t quantile.
 * A census (Infinity) has no width.
 * @throws RangeError for shares that do not sum to 1, or a negative figure
 */
export function effectiveScoreInterval(shares: Shares, effective: number, critical: number = criticalValue(0.95)): Limits {
  requireEffective(shares, effective, critical)
  const nps = shares.promoter - shares.detractor
  if (effective === Infinity) return { low: nps, high: nps }
  if (effective === 0) return { low: -1, high: 1 }

  const holds = (truth: number) => Math.abs(nps - truth) <= critical * Math.sqrt(constrainedVariance(shares, truth) / effective)
  return { low: farthest(nps, -1, holds), high: farthest(nps, 1, holds) }
}

/** Variance of one answer if the true score were `truth`: 2q + t(1 - t), q the likeliest share of detractors under it. */
function constrainedVariance({ promoter, detractor }: Shares, truth: number): number {
  const b = -detractor - promoter + (2 - promoter + detractor) * truth
  const c = -detractor * truth * (1 - truth)
  const q = (Math.sqrt(Math.max(0, b * b - 8 * c)) - b) / 4
  return Math.max(0, 2 * q + truth * (1 - truth))
}

/** The last point from `inside` towards `end` that still holds, by halving: 60 steps leave less than 1e-17. */
function farthest(inside: number, end: number, holds: (truth: number) => boolean): number {
  if (holds(end)) return end
  let [kept, lost] = [inside, end]
  for (let step = 0; step < 60; step++) {
    const middle = (kept + lost) / 2
    if (holds(middle)) kept = middle
    else lost = middle
  }
  return kept
}
