import type { Annotation } from '#contract/learn/annotations.ts'
import type { Watch } from '#contract/learn/watches.ts'
import { sidesOfAlarm } from '#domain/learn/alarm-sides.ts'
import { placeAmong, placedAlong } from '#domain/learn/line-place.ts'
import { timelineOf } from '#domain/learn/timeline.ts'
import type { Alarm } from '#domain/learn/watch.ts'
import { LEARNS_FROM, watchLine, watchSince } from '#domain/learn/watching.ts'
import { annotationsFor, breaksOf } from '#server/learn/annotations/annotations.ts'
import { keptWhere, readWhere, whereShown } from '#server/learn/counts/counts.ts'
import { listPrograms } from '#server/learn/scores/scores.ts'
import { timeZoneHere } from '#server/learn/selection/selection.ts'
import { countByStretch } from '#server/learn/trend/trend.ts'
import { namingNobody } from '#server/listen/segments/segments.ts'
import { found, Refusal, refuse, refuseField } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { audit, auditDifference } from '#server/workspace/audit/audit.ts'
import {
  type AlarmRow,
  deleteWatch,
  type GivenWatch,
  insertWatch,
  listAlarms,
  listWatchRows,
  lockWatch,
  updateWatch,
  type WatchRow,
} from './watches.queries.ts'

export { judgeWatches, tellOfWatch } from './tickets.ts'

/** More than anybody looks after. */
const MOST = 50

/** What is watched, and how it stands. */
export async function readWatches(scope: Scope, { program }: { program?: string }) {
  const programs = await listPrograms(scope)
  if (program) found(programs.find(({ id }) => id === program))
  const rows = await listWatchRows(scope, program ?? null)
  const alarms = Map.groupBy(
    await listAlarms(
      scope,
      rows.map(({ id }) => id),
    ),
    ({ watchId }) => watchId,
  )
  const shown = await whereShown(scope)
  const known = new Map<string, Annotation[]>()
  for (const id of new Set(rows.map((row) => row.program))) known.set(id, await annotationsFor(scope, id))
  const watches: Watch[] = []
  for (const row of rows) {
    const name = programs.find(({ id }) => id === row.program)?.name ?? ''
    const judged = await judge(scope, row)
    const annotations = happenedIn(judged, known.get(row.program) ?? [])
    watches.push({ ...shownWatch(row, name, await shown(row.where), judged, alarms.get(row.id) ?? []), annotations })
  }
  return { programs: programs.map(({ id, name, archivedAt }) => ({ id, name, archivedAt })), watches }
}

/** How a watch stands today; null where its condition is not for this reader. */
export async function judge(scope: Scope, watch: Omit<GivenWatch, 'name'>, tellsNobody = false) {
  try {
    const { line, today } = await lineOf(scope, watch, tellsNobody)
    return watchLine(line, watch.since, today)
  } catch (error) {
    // A condition may ask by what has been taken away since, or by what this reader must not see; the others are shown all the same.
    if (error instanceof Refusal) return null
    throw error
  }
}

async function lineOf(
  scope: Scope,
  { program, where, grain, since }: Omit<GivenWatch, 'name' | 'since'> & { since: string | null },
  tellsNobody = false,
) {
  const timeZone = await timeZoneHere(scope)
  const condition = await readWhere(scope, where, 'where', tellsNobody)
  const counted = await countByStretch(scope, { programId: program, condition, timeZone }, grain, since)
  const breaks = await breaksOf(scope, program)
  return { line: counted ? timelineOf(counted.counted, counted, { grain, window: 1, breaks }) : [], today: counted?.today ?? '' }
}

type Judged = Awaited<ReturnType<typeof judge>>

function shownWatch(
  { id, where, grain, since, name, program }: WatchRow,
  programName: string,
  shown: string | null,
  judged: Judged,
  alarms: readonly AlarmRow[],
): Omit<Watch, 'annotations'> {
  const { usual, watch } = judged ?? { usual: null, watch: null }
  return {
    ...{ id, name, program: { id: program, name: programName }, grain, since },
    where: shown,
    hidden: shown !== where,
    state: judged === null ? 'unseen' : (watch?.state ?? 'learning'),
    learned: { periods: judged?.learned.stretches ?? 0, answers: judged?.learned.answers ?? 0 },
    needed: { periods: LEARNS_FROM.stretches, answers: LEARNS_FROM.answers },
    usual: usual && { score: usual.score, answers: usual.answers, scatter: usual.scatter },
    periods: (watch?.periods ?? []).map(({ at, answers, score, ewma, limit }) => ({
      from: at.from,
      answers,
      score,
      ewma,
      limit,
    })),
    now: watch?.now ? { ...daysOf(watch.now), why: whyOf(shown === where, where, watch.now.began.from, judged) } : null,
    // When they fell is as little for this reader as the figures.
    alarms: (judged === null ? [] : alarms).map(({ direction, began, since, raisedAt }) => ({
      direction,
      began,
      since,
      raisedAt: raisedAt.toISOString(),
    })),
  }
}

/** Stretches without answers are not judged: what happened in them stands before the one that follows. */
function happenedIn(judged: Judged, known: readonly Annotation[]) {
  const periods = judged?.watch?.periods.map(({ at }) => at) ?? []
  const stretches = periods.map(({ from, until }, at) => ({ from, until: periods[at + 1]?.from ?? until }))
  return placedAlong(known, (day) => placeAmong(stretches, day))
}

/** What to study before an alarm is acted on; null where there is nothing, or where the reader is not shown the condition. */
export function whyOf(isShown: boolean, where: string | null, began: string, judged: Judged) {
  const [usual, last] = [judged?.usual, judged?.watch?.periods.at(-1)]
  return isShown && usual && last ? sidesOfAlarm(where ?? '', { from: began, until: last.at.until }, usual.days) : null
}

/** Alarms by the first days of their stretches. */
export const daysOf = ({ direction, began, since }: Alarm<{ from: string }>) => ({
  direction,
  began: began.from,
  since: since.from,
})

type New = Omit<GivenWatch, 'since'> & { since?: string }

export async function addWatch(scope: Scope, given: New): Promise<{ id: string }> {
  if ((await listWatchRows(scope, null)).length >= MOST) return refuse('conflict', 'watches.too_many', { limit: MOST })
  const settled = await settle(scope, given)
  const made = await insertWatch(scope, settled)
  await audit(scope, { action: 'watch.added', subject: made.id, after: forTheRecord(settled) })
  return made
}

/** Another name watches the same; with any other of these it is another line, whose past is no news. */
const WATCHED = ['program', 'where', 'grain', 'since'] as const

export async function changeWatch(scope: Scope, { id, ...given }: GivenWatch & { id: string }): Promise<Record<string, never>> {
  const before = found(await lockWatch(scope, id))
  const after = await settle(scope, given)
  await updateWatch(
    scope,
    id,
    after,
    WATCHED.some((field) => before[field] !== after[field]),
  )
  await auditDifference(scope, { action: 'watch.changed', subject: id, before: forTheRecord(before), after: forTheRecord(after) })
  return {}
}

export async function removeWatch(scope: Scope, id: string): Promise<Record<string, never>> {
  const before = found(await lockWatch(scope, id))
  await deleteWatch(scope, id)
  await audit(scope, { action: 'watch.removed', subject: id, before: forTheRecord(before) })
  return {}
}

async function settle(scope: Scope, { name, program, where, grain, since }: New): Promise<GivenWatch> {
  found((await listPrograms(scope)).find(({ id }) => id === program))
  const settled = { name: name.trim(), program, where: await keptWhere(scope, where), grain }
  if (since) return { ...settled, since }
  const { line, today } = await lineOf(scope, { ...settled, since: null })
  return { ...settled, since: watchSince(line, today) ?? refuseField('program', 'watches.no_answers') }
}

const forTheRecord = (watch: GivenWatch) => ({ ...watch, where: watch.where && namingNobody(watch.where) })
