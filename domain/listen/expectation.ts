import { criticalValue } from '#domain/learn/normal.ts'
import { TYPICAL_VARIANCE } from '#domain/learn/sample-size.ts'

/** One customer in five answers a mail from a company they know: an assumption until a program has answers of its own. */
const ASSUMED_RATE = 0.2

/**
 * What asking this many people may bring: answers, and half the width of the score's 95 % interval in points (0..100), by the
 * plus-two rule with a typical spread of answers (method.md 2.5). Null margin: below 5 answers there is no score.
 * Throws RangeError for a rate outside 0..1 or a negative number of people.
 */
export function expectationOf(asked: number, rate: number = ASSUMED_RATE): { answers: number; margin: number | null } {
  if (!(rate >= 0 && rate <= 1)) throw new RangeError(`a response rate is between 0 and 1, not ${rate}`)
  if (!(asked >= 0)) throw new RangeError(`a number of people is 0 or more, not ${asked}`)

  const answers = Math.round(asked * rate)
  if (answers < FEWEST) return { answers, margin: null }
  return { answers, margin: 100 * criticalValue(0.95) * Math.sqrt(TYPICAL_VARIANCE / (answers + 2)) }
}

const FEWEST = 5
