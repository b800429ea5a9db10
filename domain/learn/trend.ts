import { type Heterogeneity, heterogeneity, type Measured } from './heterogeneity.ts'
import { padded } from './interval.ts'
import { criticalValue, twoSidedP } from './normal.ts'
import { FEWEST_ANSWERS } from './sample.ts'
import { answersIn, estimate, type Tally } from './score.ts'

/** One wave or month. `time` in any unit (wave number, months); the slope is per that unit. */
export type Moment = { time: number; counted: Tally }

/** In points per unit of time. `waves` counts those that could bear a score; `differ` says whether any of them differ at all. */
export type Trend =
  | {
      verdict: 'rising' | 'falling' | 'no_evidence'
      slope: number
      low: number
      high: number
      p: number
      waves: number
      differ: Heterogeneity
    }
  | { verdict: 'too_few'; waves: number }

/**
 * Whether the score has a direction over the waves (method.md 2.4). Waves below 5 answers are left out; two waves are a comparison
 * and not a trend, so three are needed. The interval is widened when waves scatter more than their margins explain.
 * @throws RangeError unless 0 < confidence < 1
 */
export function trendOf(moments: readonly Moment[], confidence = 0.95): Trend {
  const usable = moments.filter(({ counted }) => answersIn(counted) >= FEWEST_ANSWERS)
  const line = usable.length >= 3 ? weightedTrend(usable) : null
  if (line === null) return { verdict: 'too_few', waves: usable.length }

  const p = twoSidedP(line.slope / line.widenedSe)
  const half = criticalValue(confidence) * line.widenedSe
  return {
    verdict: p > 1 - confidence ? 'no_evidence' : line.slope > 0 ? 'rising' : 'falling',
    slope: 100 * line.slope,
    low: 100 * (line.slope - half),
    high: 100 * (line.slope + half),
    p,
    waves: usable.length,
    differ: line.differ,
  }
}

/** On the [-1, 1] scale per unit of time. `overDispersion` = max(1, Q_res / df) is 1 when the margins explain the scatter. */
export type WeightedTrend = {
  slope: number
  se: number
  z: number
  p: number
  overDispersion: number
  widenedSe: number
  differ: Heterogeneity
}

/**
 * Weighted least squares of the score on time, weights 1 / SE^2, variances taken as known (method.md 2.4).
 * Waves without answers are left out; fewer than two, or all at one time, have no slope: null.
 */
export function weightedTrend(moments: readonly Moment[]): WeightedTrend | null {
  const points = moments.flatMap(({ time, counted }) => (answersIn(counted) > 0 ? [{ time, ...measured(counted) }] : []))
  const differ = heterogeneity(points)
  if (differ === null) return null

  const sum = (of: (point: (typeof points)[number]) => number) =>
    points.reduce((total, point) => total + of(point) / point.variance, 0)
  const weight = sum(() => 1)
  const middle = sum(({ time }) => time) / weight
  const spread = sum(({ time }) => (time - middle) ** 2)
  if (!(spread > 0)) return null

  const slope = sum(({ time, value }) => (time - middle) * value) / spread
  const se = 1 / Math.sqrt(spread)
  const left = sum(({ time, value }) => (value - differ.mean - slope * (time - middle)) ** 2)
  const overDispersion = points.length > 2 ? Math.max(1, left / (points.length - 2)) : 1
  return { slope, se, z: slope / se, p: twoSidedP(slope / se), overDispersion, widenedSe: se * Math.sqrt(overDispersion), differ }
}

/**
 * The same slope from individual answers by ordinary least squares, with a heteroscedasticity-robust (HC1) standard error; on the
 * [-1, 1] scale. A check on `weightedTrend`: the two agree closely (method.md 2.4). Null where that one is null or below 3 answers.
 */
export function individualTrend(moments: readonly Moment[]): { slope: number; se: number } | null {
  const people = moments.flatMap(({ time, counted }) => [
    { time, x: 1, times: counted.promoter },
    { time, x: 0, times: counted.passive },
    { time, x: -1, times: counted.detractor },
  ])
  const sum = (of: (person: (typeof people)[number]) => number) =>
    people.reduce((total, person) => total + person.times * of(person), 0)
  const answers = sum(() => 1)
  const middle = sum(({ time }) => time) / answers
  const spread = sum(({ time }) => (time - middle) ** 2)
  if (answers < 3 || !(spread > 0)) return null

  const mean = sum(({ x }) => x) / answers
  const slope = sum(({ time, x }) => (time - middle) * (x - mean)) / spread
  const meat = sum(({ time, x }) => ((time - middle) * (x - mean - slope * (time - middle))) ** 2)
  return { slope, se: Math.sqrt((answers / (answers - 2)) * meat) / spread }
}

/** A unanimous wave shows no variance of its own and would outweigh all others: it takes the padded one. */
function measured(counted: Tally): Measured {
  const observed = estimate(counted)
  const se = observed?.se || padded(counted).se
  return { value: observed?.nps ?? 0, variance: se ** 2 }
}
