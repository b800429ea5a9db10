import { instantIn } from '#domain/zoned-time.ts'
import { dayOf } from './calendar-day.ts'

/** weekday: 1 is Monday. day: 1..31; where a month is shorter, its last. hour: 0..23 on the clocks of the workspace. */
export type SchedulePlan =
  | { every: 'week'; weekday: number; hour: number }
  | { every: 'month'; day: number; hour: number }
  | { every: 'wave'; hour: number }
export type DatedPlan = Exclude<SchedulePlan, { every: 'wave' }>
/** A day YYYY-MM-DD on the calendar of the workspace, and the moment of it. */
export type Due = { day: string; at: Date }

const DAY_MS = 86_400_000
/** From the first of a month to the last of the next one. */
const FARTHEST_DAYS = 62
/** What nothing ran to send is still sent so many days later; after that it is no news. */
export const LATE_DAYS = 2

/**
 * When a plan is due for the first time after a moment. An hour that the change to summer time skips comes an hour later; one that comes
 * twice counts the first time.
 * @throws RangeError on an unknown zone
 */
export function nextDue(plan: DatedPlan, timeZone: string, after: Date): Due {
  const today = midnightOf(timeZone, after)
  for (let ahead = 0; ahead <= FARTHEST_DAYS; ahead++) {
    const due = dueOn(plan, timeZone, today + ahead * DAY_MS)
    if (due && due.at > after) return due
  }
  throw new RangeError('A plan is due at least every other month.')
}

/**
 * The last time that a plan was due within the days for which it is still worth sending; null where that is longer ago.
 * @throws RangeError on an unknown zone
 */
export function lastDue(plan: DatedPlan, timeZone: string, now: Date): Due | null {
  const today = midnightOf(timeZone, now)
  for (let back = 0; back <= LATE_DAYS; back++) {
    const due = dueOn(plan, timeZone, today - back * DAY_MS)
    if (due && due.at <= now) return isLate(due.at, now) ? null : due
  }
  return null
}

/**
 * When the report of a wave goes out that takes no more answers since `closedAt`: the first such hour from then on.
 * @throws RangeError on an unknown zone
 */
export function dueAfterWave(closedAt: Date, hour: number, timeZone: string): Date {
  const day = midnightOf(timeZone, closedAt)
  const sameDay = momentOf(timeZone, day, hour)
  return sameDay >= closedAt ? sameDay : momentOf(timeZone, day + DAY_MS, hour)
}

/** Whether what was due at a moment is no news any more: more than `LATE_DAYS` times 24 hours have passed. */
export const isLate = (due: Date, now: Date): boolean => now.getTime() - due.getTime() > LATE_DAYS * DAY_MS

function dueOn(plan: DatedPlan, timeZone: string, day: number): Due | null {
  const date = new Date(day)
  const fits =
    plan.every === 'week'
      ? (date.getUTCDay() || 7) === plan.weekday
      : date.getUTCDate() ===
        Math.min(plan.day, new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate())
  return fits ? { day: date.toISOString().slice(0, 10), at: momentOf(timeZone, day, plan.hour) } : null
}

/** The calendar day of a moment, as its midnight in UTC. */
const midnightOf = (timeZone: string, at: Date): number => Date.parse(dayOf(at, timeZone))

function momentOf(timeZone: string, day: number, hour: number): Date {
  const date = new Date(day)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1]
  return instantIn(timeZone, { year, month, day: date.getUTCDate(), hour, minute: 0, second: 0 })
}
