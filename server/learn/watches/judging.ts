import type { Alarm } from '#domain/learn/watch.ts'
import { record } from '#server/platform/events.ts'
import type { Scope } from '#server/platform/scope.ts'
import { type AlarmRow, insertAlarm, listAlarms, listWatchRows, markJudged, type WatchRow } from './watches.queries.ts'
import { daysOf, judge } from './watches.ts'

/** Judges every watch of a workspace by the stretches that are over, and raises each firing once. */
export async function raiseAlarms(scope: Scope): Promise<void> {
  const rows = await listWatchRows(scope, null)
  const ids = rows.map(({ id }) => id)
  const raised = Map.groupBy(await listAlarms(scope, ids), ({ watchId }) => watchId)
  for (const row of rows) {
    const judged = await judge(scope, row, true)
    for (const alarm of judged?.watch?.alarms ?? [])
      if (isNew(alarm, row, raised.get(row.id) ?? [])) await raise(scope, row, daysOf(alarm))
  }
  await markJudged(scope, ids)
}

/**
 * What was over before the watch was made, or last changed, is history and no news. An answer that comes late may move the stretch in which the same firing
 * begins; it is not another one then.
 */
function isNew(alarm: Alarm<{ from: string; until: string }>, { setAt }: WatchRow, raised: readonly AlarmRow[]): boolean {
  const { direction, began, since, until } = alarm
  if (new Date(since.until) <= setAt) return false
  return !raised.some((one) => one.direction === direction && began.from <= one.since && one.since <= until.from)
}

async function raise(scope: Scope, { id, name }: WatchRow, alarm: ReturnType<typeof daysOf>): Promise<void> {
  if (await insertAlarm(scope, { watchId: id, ...alarm }))
    await record(scope, 'watch.fired', { subjectId: id, detail: { name, ...alarm } })
}
