import { instantIn, wallTimeIn } from '#domain/zoned-time.ts'

export const CADENCES = ['monthly', 'quarterly', 'half_yearly', 'yearly'] as const
/** How often a relational program asks. */
export type Cadence = (typeof CADENCES)[number]

const MONTHS: Record<Cadence, number> = { monthly: 1, quarterly: 3, half_yearly: 6, yearly: 12 }
/** From one start to the next there may be as few: February is short. */
const FEWEST_DAYS: Record<Cadence, number> = { monthly: 28, quarterly: 89, half_yearly: 181, yearly: 365 }

/**
 * The same day of the month and the same hour, so many months later by the zone's clock, and again until it lies ahead of `now`; the
 * last day of a month that is too short. @throws RangeError on an unknown zone
 */
export function nextStart(cadence: Cadence, last: Date, timeZone: string, now: Date): Date {
  const wall = wallTimeIn(timeZone, last)
  for (let turns = 1; ; turns++) {
    const months = wall.month - 1 + turns * MONTHS[cadence]
    const [year, month] = [wall.year + Math.floor(months / 12), (months % 12) + 1]
    const start = instantIn(timeZone, { ...wall, year, month, day: Math.min(wall.day, lastDayOf(year, month)) })
    if (start > now) return start
  }
}

/** Whether those who are asked in one wave may still be at rest when the next one starts; `quietDays` is the program's rest. */
export const outpacesRest = (cadence: Cadence, quietDays: number): boolean => quietDays > FEWEST_DAYS[cadence]

const lastDayOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()
