import { instantIn, wallTimeIn } from '#domain/zoned-time.ts'

/** A calendar month as one number, year * 12 + month - 1, so that a year ago is minus twelve. */
export type Month = number
/** Whole months, `until` exclusive. */
export type Months = { from: Month; until: Month }
/** `all`, `year` (twelve months up to the current one), a quarter `2026-Q2` or a month `2026-05`. */
export type Period = string

const LAST_MONTHS = 12

/** The month that a calendar shows at an instant in this time zone (IANA name). Throws RangeError on an unknown zone. */
export function monthOf(at: Date, timeZone: string): Month {
  const { year, month } = wallTimeIn(timeZone, at)
  return year * 12 + month - 1
}

/** The instant at which a month begins in this time zone. Throws RangeError on an unknown zone. */
export const startOf = (month: Month, timeZone: string): Date =>
  instantIn(timeZone, { year: Math.floor(month / 12), month: (month % 12) + 1, day: 1, hour: 0, minute: 0, second: 0 })

/** The month as it stands in an address: 2026-05. */
export const printMonth = (month: Month): Period =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`

/** The quarter that holds a month, as it stands in an address: 2026-Q2. */
export const printQuarter = (month: Month): Period =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-Q${Math.floor((month % 12) / 3) + 1}`

/** What every period looks like. */
export const PERIOD_PATTERN = '^(all|year|\\d{4}-(Q[1-4]|0[1-9]|1[0-2]))$'

/**
 * The months of a period; null for `all`, which has no ends. `current` is the month of now, which `year` counts back from.
 * @throws RangeError for text that is no period
 */
export function monthsOf(period: Period, current: Month): Months | null {
  if (!new RegExp(PERIOD_PATTERN).test(period)) throw new RangeError(`${period} is no period.`)
  if (period === 'all') return null
  if (period === 'year') return { from: current - LAST_MONTHS + 1, until: current + 1 }

  const first = Number(period.slice(0, 4)) * 12
  const quarter = period[5] === 'Q' ? Number(period[6]) - 1 : null
  if (quarter !== null) return { from: first + quarter * 3, until: first + quarter * 3 + 3 }
  const month = first + Number(period.slice(5)) - 1
  return { from: month, until: month + 1 }
}

/** As many months right before, and the same months a year ago; null where the two are the same. */
export function monthsBefore({ from, until }: Months): { previous: Months; year_ago: Months | null } {
  const length = until - from
  const back = (by: number): Months => ({ from: from - by, until: until - by })
  return { previous: back(length), year_ago: length < LAST_MONTHS ? back(LAST_MONTHS) : null }
}
