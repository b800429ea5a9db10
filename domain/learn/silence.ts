import type { Limits } from './interval.ts'
import { FEWEST_ANSWERS } from './sample.ts'
import { answersIn, estimate, type Tally } from './score.ts'

/**
 * Between what the score of everybody must lie, whatever the silent think: r th -+ (1 - r), on the [-1, 1] scale (method.md 2.9; Manski 1990).
 * @param rate the share of those asked who answered, 0..1
 * @throws RangeError for a score outside -1..1 or a rate outside 0..1
 */
export function silenceBounds(nps: number, rate: number): Limits {
  requireShare(nps, rate)
  return { low: rate * nps - (1 - rate), high: rate * nps + (1 - rate) }
}

/**
 * What the silent would have to score for everybody's score to be the threshold: (c - r th) / (1 - r), on the [-1, 1] scale (method.md 2.9).
 * Beyond that scale, nothing that they could say would. Null where nobody is silent.
 * @throws RangeError as `silenceBounds`
 */
export function breakEven(nps: number, rate: number, threshold: number): number | null {
  requireShare(nps, rate)
  return rate === 1 ? null : (threshold - rate * nps) / (1 - rate)
}

/**
 * The sentence about the silent, as data; scores in points. The score is `side` the threshold; were the `silent` people to score `turn` or
 * worse (better, where it is below), everybody's would not be. `apart`: by how many points they would have to differ from those who answered;
 * `possible`: whether they could, -100..100. Null where nobody is silent.
 */
export type Silence = Limits & {
  score: number
  rate: number
  answers: number
  silent: number
  threshold: number
  side: 'above' | 'below'
  turn: { score: number; apart: number; possible: boolean } | null
}

/**
 * What silence could hide of a wave (method.md 2.9): the widest bounds, and the score of the silent that would turn the verdict over. It is not
 * about chance: a margin covers who was drawn, this covers who did not speak. Null below five answers.
 * @param asked how many people the invitations reached, those who answered among them
 * @param threshold in points: zero, a goal, or an earlier score
 * @throws RangeError for more answers than people, or a threshold outside -100..100
 */
export function silenceOf(counted: Tally, asked: number, threshold = 0): Silence | null {
  const [observed, answers] = [estimate(counted), answersIn(counted)]
  if (!Number.isSafeInteger(asked) || asked < answers)
    throw new RangeError(`More people were asked than answered, got ${asked} asked and ${answers} answers.`)
  if (!(Math.abs(threshold) <= 100)) throw new RangeError(`A threshold lies between -100 and 100, got ${threshold}.`)
  if (observed === null || answers < FEWEST_ANSWERS) return null

  const rate = answers / asked
  const { low, high } = silenceBounds(observed.nps, rate)
  const turn = breakEven(observed.nps, rate, threshold / 100)
  const score = 100 * observed.nps
  return {
    score,
    rate,
    answers,
    silent: asked - answers,
    low: 100 * low,
    high: 100 * high,
    threshold,
    side: score >= threshold ? 'above' : 'below',
    turn: turn === null ? null : { score: 100 * turn, apart: Math.abs(score - 100 * turn), possible: Math.abs(turn) <= 1 },
  }
}

function requireShare(nps: number, rate: number): void {
  if (!(Math.abs(nps) <= 1)) throw new RangeError(`A score lies between -1 and 1, got ${nps}.`)
  if (!(rate >= 0 && rate <= 1)) throw new RangeError(`A response rate lies between 0 and 1, got ${rate}.`)
}
