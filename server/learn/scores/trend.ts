import type { ScoreSheet } from '#contract/learn/scores.ts'
import { monthOf, printMonth, startOf } from '#domain/learn/months.ts'
import { type RatingCounts, tally } from '#domain/learn/score.ts'
import { standingOf } from '#domain/learn/standing.ts'
import { trendOf } from '#domain/learn/trend.ts'
import type { Sendable } from '#server/platform/http.ts'
import type { Chosen } from './choice.ts'
import { type Counted, ratingsIn } from './tallies.ts'

const WAVES = 12
const MONTHS = 24
const MONTH_MS = (365.25 / 12) * 86_400_000

/** The last waves and the last two years of months, oldest first. Months without answers stay, as gaps. */
export function trendIn({ program, waves, timeZone }: Chosen, counted: Counted): Sendable<ScoreSheet['trend']> {
  const byWave = waves
    .slice(0, WAVES)
    .toReversed()
    .map(({ id, name, startedAt }) => ({ name: id, label: name, startedAt, ratings: ratingsIn(counted, { waveId: id }) }))
  const last = program.lastAt && monthOf(program.lastAt, timeZone)
  const first = program.firstAt && last && Math.max(monthOf(program.firstAt, timeZone), last - MONTHS + 1)
  const months = last && first ? Array.from({ length: last - first + 1 }, (_, at) => first + at) : []
  const byMonth = months.map((month) => ({
    name: printMonth(month),
    label: null,
    startedAt: startOf(month, timeZone),
    ratings: ratingsIn(counted, { months: { from: month, until: month + 1 } }),
  }))
  return {
    waves: lineOf(
      byWave,
      byWave.map((_, at) => at),
    ),
    months: lineOf(
      byMonth,
      byMonth.map(({ startedAt }) => startedAt.getTime() / MONTH_MS),
    ),
  }
}

type Moment = { name: string; label: string | null; startedAt: Date; ratings: RatingCounts }

function lineOf(moments: Moment[], times: number[]) {
  const points = moments.map(({ ratings, ...moment }) => ({ ...moment, standing: standingOf(tally(ratings)) }))
  const found = trendOf(points.map(({ standing }, at) => ({ time: times[at] ?? 0, counted: standing.counted })))
  if (found.verdict === 'too_few') return { points, direction: { verdict: found.verdict, slope: null, low: null, high: null } }
  const { verdict, slope, low, high } = found
  return { points, direction: { verdict, slope, low, high } }
}
