import { instantIn, wallTimeIn } from '#domain/zoned-time.ts'

const DAY = 86_400_000

/** The last second of a day (`2026-12-31`) in the workspace's time zone, as the contract wants it; null for no day. */
export function endOfDay(day: string, timeZone: string): string | null {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? []
  if (!year || !month || !date) return null
  const wall = { year: Number(year), month: Number(month), day: Number(date), hour: 23, minute: 59, second: 59 }
  return instantIn(timeZone, wall).toISOString()
}

/** The day on which an instant falls there, as a date field holds it. */
export function dayIn(at: string | Date, timeZone: string): string {
  const { year, month, day } = wallTimeIn(timeZone, new Date(at))
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
}

export const inDays = (now: Date, days: number): Date => new Date(now.getTime() + days * DAY)

export const quarterOf = (now: Date, timeZone: string): { year: string; quarter: number } => {
  const { year, month } = wallTimeIn(timeZone, now)
  return { year: String(year), quarter: Math.ceil(month / 3) }
}
