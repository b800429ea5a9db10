import { type Comparison, compare } from './comparison.ts'
import { answersIn, estimate, plus, type Tally } from './score.ts'

/**
 * `comparison`: early against late. In points: what all who answered scored, and what everybody would if the silent are as the late ones were;
 * null where nobody was early or nobody late.
 */
export type EarlyLate = { comparison: Comparison; answered: number; extrapolated: number } | null

const NOBODY: Tally = { promoter: 0, passive: 0, detractor: 0 }

/**
 * Whether those who answered late, say after a reminder, score differently from the early ones (method.md 2.9; Armstrong & Overton 1977): the
 * late stand between the early and the silent. A hint, not a proof.
 * @param asked how many people the invitations reached, those who answered among them
 * @param between those who were neither early nor late
 * @throws RangeError for more answers than people asked
 */
export function earlyLate(early: Tally, late: Tally, asked: number, between: Tally = NOBODY, confidence = 0.95): EarlyLate {
  const all = plus(plus(early, late), between)
  if (!(answersIn(all) <= asked)) throw new RangeError(`More people were asked than answered, got ${asked}.`)
  const [first, last, everybody] = [estimate(early), estimate(late), estimate(all)]
  if (first === null || last === null || everybody === null) return null
  const rate = answersIn(all) / asked
  const extrapolated = 100 * (rate * everybody.nps + (1 - rate) * last.nps)
  return { comparison: compare(early, late, confidence), answered: 100 * everybody.nps, extrapolated }
}
