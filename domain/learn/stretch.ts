import type { Grain } from './question.ts'

const DAY = 86_400_000

/** The number of the stretch that holds a day (YYYY-MM-DD), as `firstDayOf` numbers them. @throws RangeError for text that is no day */
export function stretchOf(grain: Grain, day: string): number {
  const at = Date.parse(`${day}T00:00:00Z`)
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(at)) throw new RangeError(`A day is written YYYY-MM-DD, got ${day}.`)
  const days = Math.round(at / DAY)
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1]
  switch (grain) {
    case 'day':
      return days
    case 'week':
      return Math.floor((days + 3) / 7)
    case 'month':
      return year * 12 + month
    case 'quarter':
      return year * 4 + Math.floor(month / 3)
    case 'year':
      return year
  }
}
