import { instantIn } from '#domain/zoned-time.ts'

/** The state of the screen in its address; days are days of the workspace. */
export type AuditSearch = Partial<Record<'action' | 'who' | 'since' | 'until', string | undefined>>

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/

/** What the address asks for, in instants; the last day is included. */
export function filterOf({ action, who, since, until }: AuditSearch, timeZone: string) {
  return {
    ...(action && { action }),
    ...(who && { actorId: who }),
    ...(since && DAY.test(since) && { from: startOf(since, timeZone, 0) }),
    ...(until && DAY.test(until) && { until: startOf(until, timeZone, 1) }),
  }
}

function startOf(dayText: string, timeZone: string, later: number): string {
  const [, year, month, date] = DAY.exec(dayText) ?? []
  const wall = { year: Number(year), month: Number(month), day: Number(date) + later, hour: 0, minute: 0, second: 0 }
  return instantIn(timeZone, wall).toISOString()
}
