import { chiSquareUpperTail } from '#domain/learn/normal.ts'

/** Below this p-value the people of an experiment were not split as planned, and nothing it shows can be trusted (method.md 2.6). */
const ALARM = 0.001

/** `mismatch`: show no result; find out where people got lost first. */
export type SampleRatio = { chiSquare: number; df: number; p: number; mismatch: boolean }

/**
 * Whether the people found in each variant fit the planned split: Pearson's chi-square test (method.md 2.6; Fabijan et al. 2019).
 * @param found people in each variant, whole numbers
 * @param split the planned shares in the same order, above 0, in any unit
 * @throws RangeError for fewer than two variants, lists of unequal length, nobody at all, or a broken figure
 */
export function sampleRatio(found: readonly number[], split: readonly number[]): SampleRatio {
  if (found.length < 2 || found.length !== split.length)
    throw new RangeError(`A split needs two variants or more, each with a share, got ${found.length} and ${split.length}.`)
  for (const people of found)
    if (!Number.isSafeInteger(people) || people < 0) throw new RangeError(`A count is a whole number from 0, got ${people}.`)
  for (const share of split) if (!(share > 0)) throw new RangeError(`A planned share is above 0, got ${share}.`)
  const everybody = found.reduce((sum, people) => sum + people, 0)
  if (everybody === 0) throw new RangeError('There is nobody in this experiment, so no split to check.')

  const whole = split.reduce((sum, share) => sum + share, 0)
  const chiSquare = found.reduce((sum, people, at) => {
    const planned = (everybody * (split[at] ?? 0)) / whole
    return sum + (people - planned) ** 2 / planned
  }, 0)
  const df = found.length - 1
  const p = chiSquareUpperTail(chiSquare, df)
  return { chiSquare, df, p, mismatch: p < ALARM }
}
