import { instantIn, type WallTime, wallTimeIn } from '#domain/zoned-time.ts'

/**
 * When mails may arrive, on the clock of a time zone: on these weekdays (1 Monday .. 7 Sunday), from hour `from` (0..23) until before
 * hour `to` (1..24), and not on these days (2026-10-01). Everything else is quiet.
 */
export type SendWindow = { weekdays: readonly number[]; from: number; to: number; daysOff?: readonly string[] }
/** Monday to Friday, nine to six. */
export const OFFICE_HOURS: SendWindow = { weekdays: [1, 2, 3, 4, 5], from: 9, to: 18 }

/** The open hours of one local day (2026-03-29): from this instant until before that one. */
export type Opening = { day: string; from: Date; to: Date }

/** Why nothing may be sent at a moment, and when it may again; `until` null: not within a year. Null: the moment is open. */
export type Closed = { because: 'day_off' | 'quiet_hours'; until: Date | null }

const DAY = 24 * 60 * 60 * 1000

/**
 * Whether mails may arrive at this moment in this time zone, and when next if not.
 * @throws RangeError on an unknown zone or a window that never opens or is not one (all functions of this file)
 */
export function closedAt(window: SendWindow, timeZone: string, at: Date): Closed | null {
  const [opening] = openings(window, timeZone, at, new Date(at.getTime() + 366 * DAY))
  if (opening && opening.from <= at) return null
  const open = worksOn(window, wallTimeIn(timeZone, at))
  return { because: open ? 'quiet_hours' : 'day_off', until: opening?.from ?? null }
}

/** All open hours between two instants, clipped to them, in order. Days are those of the zone, so that 23 or 25 hours are one day. */
export function* openings(window: SendWindow, timeZone: string, start: Date, end: Date): Generator<Opening> {
  requireWindow(window)
  const first = wallTimeIn(timeZone, start)
  for (let later = 0; ; later++) {
    const date = dayOf(first, later)
    const opens = instantIn(timeZone, { ...date, hour: window.from, minute: 0, second: 0 })
    if (opens >= end) return
    const closes = instantIn(timeZone, { ...date, hour: window.to, minute: 0, second: 0 })
    const [from, to] = [opens < start ? start : opens, closes > end ? end : closes]
    // A zone that crosses the date line skips a day, which then reads as its neighbour.
    const real = wallTimeIn(timeZone, opens).day === date.day
    if (real && from < to && worksOn(window, date)) yield { day: nameOf(date), from, to }
  }
}

type LocalDay = Pick<WallTime, 'year' | 'month' | 'day'>

const worksOn = ({ weekdays, daysOff = [] }: SendWindow, date: LocalDay) =>
  weekdays.includes(weekdayOf(date)) && !daysOff.includes(nameOf(date))

const weekdayOf = ({ year, month, day }: LocalDay) => new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7

const nameOf = ({ year, month, day }: LocalDay) => new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)

function dayOf({ year, month, day }: LocalDay, later: number): LocalDay {
  const date = new Date(Date.UTC(year, month - 1, day + later))
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

function requireWindow({ weekdays, from, to }: SendWindow): void {
  if (weekdays.length === 0 || weekdays.some((weekday) => !Number.isInteger(weekday) || weekday < 1 || weekday > 7))
    throw new RangeError(`Weekdays are 1 (Monday) to 7 (Sunday), at least one of them, got ${weekdays.join(', ') || 'none'}.`)
  if (!Number.isInteger(from) || !Number.isInteger(to) || from < 0 || from >= to || to > 24)
    throw new RangeError(`Hours go from 0 to 24, the first before the second, got ${from} to ${to}.`)
}
