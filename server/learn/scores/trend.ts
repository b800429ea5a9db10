import type { Annotation } from '#contract/learn/annotations.ts'
import type { ScoreSheet } from '#contract/learn/scores.ts'
import { dayOf } from '#domain/learn/calendar-day.ts'
import { placeAmong, placeBetween, placedAlong } from '#domain/learn/line-place.ts'
import { monthOf, printMonth, startOf } from '#domain/learn/months.ts'
import { sideOf } from '#domain/learn/parting.ts'
import { type RatingCounts, tally } from '#domain/learn/score.ts'
import { standingOf } from '#domain/learn/standing.ts'
import { trendOf } from '#domain/learn/trend.ts'
import { breakDays } from '#server/learn/annotations/annotations.ts'
import type { Sendable } from '#server/platform/http.ts'
import type { Chosen } from './choice.ts'
import { daysOf } from './parting.ts'
import { type Counted, type Part, ratingsIn } from './tallies.ts'

const WAVES = 12
const MONTHS = 24
const MONTH_MS = (365.25 / 12) * 86_400_000

/** The last waves and the last two years of months, oldest first, with what happened along them. Months without answers stay, as gaps. */
export function trendIn(
  chosen: Chosen,
  counted: Counted,
  known: readonly Annotation[],
  now: Date,
): Sendable<ScoreSheet['trend']> {
  const { program, waves, timeZone } = chosen
  const breaks = breakDays(known)
  const sideIn = (part: Part) => {
    const days = daysOf(chosen, part)
    return days && sideOf(days, breaks)
  }
  const of = (part: Part) => ({ side: sideIn(part), ratings: ratingsIn(counted, part) })
  const byWave = waves
    .slice(0, WAVES)
    .toReversed()
    .map(({ id, name, startedAt }) => ({ name: id, label: name, startedAt, ...of({ waveId: id }) }))
  const last = program.lastAt && monthOf(program.lastAt, timeZone)
  const first = program.firstAt && last && Math.max(monthOf(program.firstAt, timeZone), last - MONTHS + 1)
  const months = last && first ? Array.from({ length: last - first + 1 }, (_, at) => first + at) : []
  const byMonth = months.map((month) => ({
    name: printMonth(month),
    label: null,
    startedAt: startOf(month, timeZone),
    ...of({ months: { from: month, until: month + 1 } }),
  }))
  const asked = byWave.map(({ startedAt }) => dayOf(startedAt, timeZone))
  const stretches = months.flatMap((month) => daysOf(chosen, { months: { from: month, until: month + 1 } }) ?? [])
  const today = dayOf(now, timeZone)
  return {
    waves: {
      ...lineOf(
        byWave,
        byWave.map((_, at) => at),
      ),
      annotations: placedAlong(known, (day) => placeBetween(asked, day, today)),
    },
    months: {
      ...lineOf(
        byMonth,
        byMonth.map(({ startedAt }) => startedAt.getTime() / MONTH_MS),
      ),
      annotations: placedAlong(known, (day) => placeAmong(stretches, day)),
    },
  }
}

type Moment = { name: string; label: string | null; startedAt: Date; side: number | null; ratings: RatingCounts }

function lineOf(moments: Moment[], times: number[]) {
  const points = moments.map(({ ratings, ...moment }) => ({ ...moment, standing: standingOf(tally(ratings)) }))
  const last = points.findLast(({ side }) => side !== null)?.side
  const found = trendOf(
    points.flatMap(({ side, standing }, at) => (side === last ? [{ time: times[at] ?? 0, counted: standing.counted }] : [])),
  )
  const { verdict, waves: over } = found
  if (verdict === 'too_few') return { points, direction: { verdict, over, slope: null, low: null, high: null } }
  const { slope, low, high } = found
  return { points, direction: { verdict, over, slope, low, high } }
}
