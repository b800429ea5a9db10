import type { Standing } from '#contract/learn/scores.ts'
import { decimalsFor } from '#domain/learn/sample.ts'
import type { Format } from './format.ts'
import type { SayOf } from './say.ts'

export type { ScoreSheet, Standing } from '#contract/learn/scores.ts'

type Say = SayOf<'score'>

/** A figure with the decimals that its margin allows: none when it exceeds five points. */
export const exact = (points: number, margin: number, format: Format): string =>
  decimalsFor(margin) === 1 ? format.number(points) : format.points(points)

/** "32 to 40". */
export function rangeOf({ score }: Standing, say: Say, format: Format): string {
  if (!score) return '–'
  return say('score.range', { low: exact(score.low, score.margin, format), high: exact(score.high, score.margin, format) })
}

/** "+3 to +15": where the true difference lies; a dash where none is known. */
export function rangeOfDifference(of: { low: number | null; high: number | null }, say: Say, format: Format): string {
  if (of.low === null || of.high === null) return '–'
  // A limit near 0 keeps its side: that it is not 0 is what makes a difference real.
  const limit = (points: number) => (Math.abs(points) < 0.5 ? format.fineChange(points) : format.change(points))
  return say('score.range', { low: limit(of.low), high: limit(of.high) })
}

/** A standing in one sentence, for the title of its mark. */
export function sentenceOf(name: string, { score, answers, sample }: Standing, say: Say, format: Format): string {
  if (sample === 'none') return say('score.point.none', { name })
  if (!score) return say('score.point.few', { name, n: answers })
  const [value, low, high] = [score.score, score.low, score.high].map((points) => exact(points, score.margin, format))
  return say('score.point', { name, value, low, high, n: answers })
}

export const figureOf = ({ score, echo }: Standing) => ({ score: score?.score ?? null, echo })

/** A standing as a point of a trend: `short` stands on the axis; `counted` says with how few answers it is too few; `side` as in `trend`. */
export function pointOf(
  { name, short, counted = false, side = null }: { name: string; short: string; counted?: boolean; side?: number | null },
  standing: Standing,
  say: SayOf<'score' | 'ui'>,
  format: Format,
) {
  const few = [say('ui.verdict.few'), ...(counted ? [say('ui.score.answers', { n: standing.answers })] : [])]
  return {
    ...figureOf(standing),
    label: short,
    title: sentenceOf(name, standing, say, format),
    sample: standing.sample,
    side,
    ...(standing.sample === 'too_few' && { note: few }),
  }
}

/** Whether the footing changed somewhere along a line. */
export const isParted = (points: readonly { side: number | null }[]): boolean =>
  points.some(({ side }) => side !== points[0]?.side)
