import { criticalValue } from './normal.ts'
import type { Tally } from './score.ts'

export type Limits = { low: number; high: number }
/** The three nested ranges of a chart, in points -100..100, by their level in per cent. */
export const ECHO_LEVELS = [50, 80, 95] as const
export type Echo = Record<(typeof ECHO_LEVELS)[number], Limits>

/** On the [-1, 1] scale: `centre` and `variance` of the padded sample, `size` its answers, `se` = sqrt(variance / size). */
export type Padded = { centre: number; variance: number; size: number; se: number }

/**
 * The sample with one promoter and one detractor more (Bonett & Price 2012; method.md 1): every interval and test of this
 * folder starts from it. Never a zero variance, so that unanimous answers still have a margin.
 */
export function padded({ promoter, passive, detractor }: Tally): Padded {
  const size = promoter + passive + detractor + 2
  const centre = (promoter - detractor) / size
  const variance = (promoter + detractor + 2) / size - centre ** 2
  return { centre, variance, size, se: Math.sqrt(variance / size) }
}

/**
 * The plus-two interval on the [-1, 1] scale, NOT clipped (reference vectors compare it so). Without answers it spans
 * everything that is possible.
 * @throws RangeError unless 0 < confidence < 1
 */
export const plusTwo = (counted: Tally, confidence = 0.95): Limits => around(padded(counted), confidence)

function around({ centre, se }: Padded, confidence: number): Limits {
  const half = criticalValue(confidence) * se
  return { low: centre - half, high: centre + half }
}

/**
 * The 50, 80 and 95 % ranges in points, clipped to -100..100. At a unanimous extreme the score itself lies outside the inner
 * range: the padded sample holds that the next answer may differ.
 */
export function echoOf(counted: Tally): Echo {
  const sample = padded(counted)
  return {
    50: clipToPoints(around(sample, 0.5)),
    80: clipToPoints(around(sample, 0.8)),
    95: clipToPoints(around(sample, 0.95)),
  }
}

/** From the [-1, 1] scale to points, kept within what a score can be: -100..100. */
export const clipToPoints = ({ low, high }: Limits): Limits => ({ low: points(low), high: points(high) })

const points = (share: number) => Math.max(-100, Math.min(100, 100 * share))
