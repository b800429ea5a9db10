import type { Compared } from './comparison.ts'
import { effectiveInterval, scaled } from './effective-n.ts'
import { clipToPoints, type Echo, padded } from './interval.ts'
import { criticalValue, twoSidedP } from './normal.ts'
import { FEWEST_ANSWERS } from './sample.ts'
import { answersIn, estimate, type Tally } from './score.ts'

/** A score that somebody published, in points, and of how many answers; null where they do not say. */
export type Published = { score: number; answers: number | null }
/** `no_count`: without a number of answers nobody knows how far the published figure may be from the truth. */
export type HeldAgainstPublished =
  | Compared
  | { verdict: 'too_few'; because: 'few_answers' }
  | { verdict: 'not_comparable'; because: 'no_count' }

const POWER = 0.8

/**
 * Whether one's own score differs from a published one (method.md 2.1; plus-two on both sides). How the published answers fell into groups is
 * not known, only their score, so that they are taken to be as spread as that score allows: nobody passive. The interval is therefore never
 * too narrow for what is known. That both asked in the same way is assumed, and must be said.
 * @throws RangeError for a score outside -100..100, or unless 0 < confidence < 1
 */
export function holdAgainstPublished(own: Tally, { score, answers }: Published, confidence = 0.95): HeldAgainstPublished {
  const shares = widest(score)
  if (answers === null) return { verdict: 'not_comparable', because: 'no_count' }
  const observed = estimate(own)
  if (!observed || answersIn(own) < FEWEST_ANSWERS || answers < FEWEST_ANSWERS)
    return { verdict: 'too_few', because: 'few_answers' }

  const [one, two] = [padded(own), padded(scaled(shares, answers))]
  const adjusted = one.centre - two.centre
  const se = Math.hypot(one.se, two.se)
  const p = twoSidedP(adjusted / se)
  const critical = criticalValue(confidence)
  return {
    verdict: p > 1 - confidence ? 'no_evidence' : adjusted > 0 ? 'higher' : 'lower',
    difference: 100 * observed.nps - score,
    low: 100 * Math.max(-2, adjusted - critical * se),
    high: 100 * Math.min(2, adjusted + critical * se),
    p,
    smallestVisible: 100 * (critical + criticalValue(2 * POWER - 1)) * se,
  }
}

/** The ranges of a published score, as wide as that many answers of any kind could make them; null where their number is not known. */
export function echoOfPublished({ score, answers }: Published): Echo | null {
  const shares = widest(score)
  if (answers === null) return null
  const rangeAt = (level: number) => clipToPoints(effectiveInterval(shares, answers, criticalValue(level)))
  return { 50: rangeAt(0.5), 80: rangeAt(0.8), 95: rangeAt(0.95) }
}

function widest(score: number) {
  if (!(score >= -100 && score <= 100)) throw new RangeError(`A score lies between -100 and 100, got ${score}.`)
  return { promoter: (1 + score / 100) / 2, passive: 0, detractor: (1 - score / 100) / 2 }
}
