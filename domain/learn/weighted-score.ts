import { effectiveInterval } from './effective-n.ts'
import { clipToPoints } from './interval.ts'
import { FEWEST_ANSWERS } from './sample.ts'
import type { Score } from './score.ts'
import { weightedEstimate } from './weighting.ts'

/** How often a rating was given by people who were drawn with a chance above 0 and up to 1. */
export type Drawn = { rating: number; chance: number; answers: number }
/** As `Score`. `worth`: the answers that such unequal weights leave (Kish 1965); `topShare` 0..1: the most that one answer speaks for. */
export type WeightedScore = Score & { worth: number; topShare: number }

/** Shares of strata that rounding alone makes differ cost hardly an answer in a hundred: they are one chance. */
const ALIKE = 0.99

/**
 * The score of everybody who might have been drawn, in points, where some were likelier to be drawn than others: each answer stands for
 * 1 / chance people (method.md 2.8), with the plus-two interval of the answers that this is worth. Belongs beside the plain score.
 * Null where all had one chance, or as good as one, so that both are the same, and below five answers.
 * @throws RangeError for a rating outside 0..10, a chance outside 0..1, or a broken count
 */
export function weightedScore(drawn: readonly Drawn[]): WeightedScore | null {
  const given = drawn.filter(({ answers }) => answers !== 0)
  if (given.some(({ chance }) => !(chance > 0 && chance <= 1))) throw new RangeError('A chance is above 0 and at most 1.')
  const found = weightedEstimate(given.map(({ rating, chance, answers }) => ({ rating, weight: 1 / chance, answers })))
  if (!found || found.answers < FEWEST_ANSWERS || found.kish > ALIKE * found.answers) return null

  const { low, high } = effectiveInterval(found.shares, found.effective)
  return {
    score: 100 * found.nps,
    ...clipToPoints({ low, high }),
    margin: 50 * (high - low),
    answers: found.answers,
    worth: found.kish,
    topShare: found.topShare,
  }
}
