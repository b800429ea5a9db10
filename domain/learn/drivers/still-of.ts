/** What a study is of: a stretch of time (null for no end) and how many answers it had. */
export type Studied = { from: Date | null; until: Date | null; answers: number }

/** Beyond such a share of answers that came or went, what was found was found among others. */
const MOST_CHANGED = 0.1

/**
 * Whether what was found of some answers may stand beside the figures of those that are there today: the stretch is the same to the instant,
 * and at most a tenth of the answers studied have come since or gone. A rule of thumb of ours; whoever shows findings says of how many answers.
 * @throws RangeError unless both counts are whole numbers from 0
 */
export function isStillOf(studied: Studied, today: Studied): boolean {
  for (const { answers } of [studied, today])
    if (!Number.isSafeInteger(answers) || answers < 0) throw new RangeError(`A count is a whole number from 0, got ${answers}.`)
  const isSame = studied.from?.getTime() === today.from?.getTime() && studied.until?.getTime() === today.until?.getTime()
  return isSame && Math.abs(today.answers - studied.answers) <= MOST_CHANGED * studied.answers
}
