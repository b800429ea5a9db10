import { type Cell, calibratedEstimate } from './calibration.ts'
import { type Collapse, collapseMarginals } from './collapsing.ts'
import { effectiveInterval } from './effective-n.ts'
import { clipToPoints } from './interval.ts'
import { criticalValue } from './normal.ts'
import { type Marginal, rakeTrimmed } from './raking.ts'
import { FEWEST_ANSWERS } from './sample.ts'
import { answersIn, plus, type Score, scoreOf } from './score.ts'

/** As `Score`, beside the `raw` one. `worth`: the answers that such unequal weights leave (Kish 1965); `topShare` 0..1 of the largest. */
export type RakedScore = Score & {
  raw: Score
  worth: number
  topShare: number
  /** Answers whose weight was cut to its bounds, and how far (0..1) some level's share then misses its marginal. */
  trimmed: number
  off: number
}

/** What the score would be had every kind of people answered equally often; `because` says why that cannot be told. */
export type Raking = { collapsed: Collapse[]; dropped: string[] } & (
  | { weighted: RakedScore; because: null }
  | { weighted: null; because: 'too_few' | 'no_marginal' }
)

/**
 * The score with answers weighted so that they stand as everybody does in each attribute: raking, or post-stratification where there is one
 * (method.md 2.8). Levels below five answers are collapsed, weights kept within 0.3 and 3 times the mean. It mends silence only as far as
 * these attributes explain it. `no_marginal`: none has two levels with five answers.
 * @param cells their levels in the order of the marginals, whose base weight is 1 / p where chances differed
 * @throws RangeError as `rake`
 */
export function rakedScore(cells: readonly Cell[], marginals: readonly Marginal[], confidence = 0.95): Raking {
  const counted = cells.reduce((sum, cell) => plus(sum, cell.counted), { promoter: 0, passive: 0, detractor: 0 })
  const raw = scoreOf(counted, confidence)
  const { collapsed, dropped, ...usable } = collapseMarginals(cells, marginals)
  if (raw === null || answersIn(counted) < FEWEST_ANSWERS) return { collapsed, dropped, weighted: null, because: 'too_few' }
  if (usable.marginals.length === 0) return { collapsed, dropped, weighted: null, because: 'no_marginal' }

  const { weights, off, trimmed } = rakeTrimmed(usable.cells, usable.marginals)
  const found = calibratedEstimate(usable.cells, weights)
  if (found === null) return { collapsed, dropped, weighted: null, because: 'too_few' }
  const { low, high } = effectiveInterval(found.shares, found.effective, criticalValue(confidence))
  const limits = { ...clipToPoints({ low, high }), margin: 50 * (high - low) }
  const score = { score: 100 * found.nps, ...limits, answers: found.answers }
  return {
    collapsed,
    dropped,
    because: null,
    weighted: { ...score, raw, worth: found.kish, topShare: found.topShare, trimmed, off },
  }
}
