import type { Annotation } from '#contract/learn/annotations.ts'
import type { TrendInput, TrendSheet } from '#contract/learn/trend.ts'
import { placeAmong, placedAlong } from '#domain/learn/line-place.ts'
import type { Grain } from '#domain/learn/question.ts'
import { type Standing, standingOf } from '#domain/learn/standing.ts'
import { type Movement, movementOf, type Stretch, timelineOf } from '#domain/learn/timeline.ts'
import { annotationsFor } from '#server/learn/annotations/annotations.ts'
import { readWhere } from '#server/learn/counts/counts.ts'
import { listPrograms } from '#server/learn/scores/scores.ts'
import { timeZoneHere } from '#server/learn/selection/selection.ts'
import { found } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { countByStretch, grainFor, sinceLast } from './line.ts'

export { countByStretch } from './line.ts'

/** As much as one line can show; with `all` as much as it can hold. */
const SHOWN: Record<Grain, number> = { day: 90, week: 52, month: 24, quarter: 12, year: 10 }
const MOST = 400

/** The score over time with all that happened meanwhile, and what may be said of it. */
export async function readTrend(scope: Scope, input: TrendInput) {
  const programs = await listPrograms(scope)
  const program = input.program ? found(programs.find(({ id }) => id === input.program)) : programs[0]
  const choices = programs.map(({ id, name, archivedAt }) => ({ id, name, archivedAt }))
  return { programs: choices, sheet: program ? await sheetOf(scope, program, input) : null }
}

async function sheetOf(scope: Scope, { id, name }: { id: string; name: string }, input: TrendInput): Promise<TrendSheet> {
  const { window = 1, all = false } = input
  const timeZone = await timeZoneHere(scope)
  const condition = await readWhere(scope, input.where)
  const grain = input.grain ?? (await grainFor(scope, { programId: id, condition, timeZone }))
  const shown = all ? MOST : SHOWN[grain]
  // The first windows begin before the first point.
  const since = sinceLast(scope, timeZone, grain, shown + window - 1)
  const known = await annotationsFor(scope, id)
  const counted = await countByStretch(scope, { programId: id, condition, timeZone }, grain, since)
  const breaking = known.filter(({ breaks }) => breaks)
  const line = counted ? timelineOf(counted.counted, counted, { grain, window, breaks: daysOf(breaking) }) : []
  const drawn = line.slice(-shown)
  const [first, last] = [drawn[0], drawn.at(-1)]
  const within = ({ on }: Annotation) => first !== undefined && last !== undefined && first.from <= on && on < last.until
  const moved = movementOf(drawn)
  return {
    program: { id, name },
    ...{ grain, window },
    stretches: drawn.map((stretch) => shownStretch(stretch, counted?.today ?? '')),
    annotations: placedAlong(known, (day) => placeAmong(drawn, day)),
    breaks: breaking.filter((one) => within(one) && one.on !== first?.from),
    side: moved.side,
    ...saidOf(moved),
  }
}

const daysOf = (annotations: readonly Annotation[]) => [...new Set(annotations.map(({ on }) => on))]

const shownStretch = ({ from, until, counted, rolled, rolls, side }: Stretch, today: string) => ({
  ...{ from, until, side, rolls },
  answers: standingOf(counted).answers,
  standing: standingOf(rolled),
  underWay: from <= today && today < until,
})

function saidOf({ direction, newest, change, barred }: Movement): Pick<TrendSheet, 'direction' | 'newest' | 'change' | 'barred'> {
  const compared = change && change.comparison.verdict !== 'too_few' ? change.comparison : null
  return {
    direction: {
      verdict: direction.verdict,
      ...(direction.verdict === 'too_few' ? NO_SLOPE : { slope: direction.slope, low: direction.low, high: direction.high }),
      stretches: direction.waves,
    },
    newest: newest && namedOf(newest),
    change: change && {
      before: namedOf(change.before),
      verdict: change.comparison.verdict,
      difference: compared?.difference ?? null,
      low: compared?.low ?? null,
      high: compared?.high ?? null,
      smallestVisible: compared ? Math.ceil(compared.smallestVisible) : null,
    },
    barred,
  }
}
const NO_SLOPE = { slope: null, low: null, high: null }

const namedOf = ({ from, until, rolled }: Stretch): { from: string; until: string; standing: Standing } => ({
  from,
  until,
  standing: standingOf(rolled),
})
