import { instantIn, wallTimeIn } from '#domain/zoned-time.ts'

const two = (number: number) => String(number).padStart(2, '0')

/** The day that a calendar shows at an instant in this time zone (IANA name), YYYY-MM-DD. Throws RangeError on an unknown zone. */
export function dayOf(at: Date, timeZone: string): string {
  const { year, month, day } = wallTimeIn(timeZone, at)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

/** The instant at which a day (YYYY-MM-DD) begins in this time zone. Throws RangeError on an unknown zone. */
export function startOfDay(day: string, timeZone: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return instantIn(timeZone, { year, month, day: date, hour: 0, minute: 0, second: 0 })
}
