/** Below this many answers there is no score to speak of, only counts (method.md 1, UI rule). */
export const FEWEST_ANSWERS = 5
/** Below this many answers a score is printed with the words "small sample". */
const FULL_SAMPLE = 30

export const SAMPLES = ['none', 'too_few', 'small', 'full'] as const
/** `too_few`: 1-4 answers, counts only. `small`: 5-29, score with its interval and the label. `full`: 30 and more. */
export type Sample = (typeof SAMPLES)[number]

/** How much so many answers allow to be said (method.md 1, UI rule). @param answers a count, 0 or more */
export function sampleOf(answers: number): Sample {
  if (answers === 0) return 'none'
  if (answers < FEWEST_ANSWERS) return 'too_few'
  return answers < FULL_SAMPLE ? 'small' : 'full'
}

/**
 * How many decimals of a score may be printed: none when its half-width exceeds 5 points, else one (method.md 1, UI rule).
 * @param margin half the width of the 95 % interval, in points
 */
export const decimalsFor = (margin: number): 0 | 1 => (margin <= 5 ? 1 : 0)
