import { type Cell, calibratedEstimate } from './calibration.ts'
import { type Collapse, collapseMarginals, type LeftOut } from './collapsing.ts'
import { effectiveInterval } from './effective-n.ts'
import { clipToPoints } from './interval.ts'
import { criticalValue } from './normal.ts'
import { type Marginal, rakeTrimmed } from './raking.ts'
import { FEWEST_ANSWERS } from './sample.ts'
import { answersIn, plus, type Score, scoreOf } from './score.ts'

/** `worth`: the answers that unequal weights leave (Kish 1965); `topShare` 0..1 of the largest weight in all weight. */
export type Worth = { worth: number; topShare: number }

/** What answers are worth that all weigh alike: as many as they are. No answers are worth nothing: null. */
export const worthUnweighted = (answers: number): Worth | null => (answers > 0 ? { worth: answers, topShare: 1 / answers } : null)

/** As `Score`, beside the `raw` one of all answers; `answers` lacks those that speak for nobody (`left` of `Raking`). */
export type RakedScore = Score &
  Worth & {
    raw: Score
    /** Answers whose weight was cut to its bounds, and how far (0..1) some level's share then misses its marginal. */
    trimmed: number
    off: number
  }

/** What the score would be had every kind of people answered equally often; `because` says why that cannot be told. */
export type Raking = { collapsed: Collapse[]; left: LeftOut[]; dropped: string[] } & (
  | { weighted: RakedScore; because: null }
  | { weighted: null; because: 'too_few' | 'no_marginal' }
)

/**
 * The score with answers weighted so that they stand as everybody does in each attribute: raking, or post-stratification where there is one
 * (method.md 2.8). Levels below five answers are collapsed, answers at levels that nobody has any more left out, weights kept within 0.3 and 3 times the mean. It mends silence only as far as
 * these attributes explain it. `no_marginal`: none has two levels with five answers.
 * @param cells their levels in the order of the marginals, whose base weight is 1 / p where chances differed
 * @throws RangeError as `rake`
 */
export function rakedScore(cells: readonly Cell[], marginals: readonly Marginal[], confidence = 0.95): Raking {
  const counted = cells.reduce((sum, cell) => plus(sum, cell.counted), { promoter: 0, passive: 0, detractor: 0 })
  const raw = scoreOf(counted, confidence)
  const { collapsed, left, dropped, ...usable } = collapseMarginals(cells, marginals)
  const told = { collapsed, left, dropped }
  if (raw === null || answersIn(counted) < FEWEST_ANSWERS) return { ...told, weighted: null, because: 'too_few' }
  if (usable.marginals.length === 0) return { ...told, weighted: null, because: 'no_marginal' }

  const { weights, off, trimmed } = rakeTrimmed(usable.cells, usable.marginals)
  const found = calibratedEstimate(usable.cells, weights)
  if (found === null) return { ...told, weighted: null, because: 'too_few' }
  const { low, high } = effectiveInterval(found.shares, found.effective, criticalValue(confidence))
  const limits = { ...clipToPoints({ low, high }), margin: 50 * (high - low) }
  const score = { score: 100 * found.nps, ...limits, answers: found.answers }
  return {
    ...told,
    because: null,
    weighted: { ...score, raw, worth: found.kish, topShare: found.topShare, trimmed, off },
  }
}
