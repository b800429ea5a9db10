import { datesIn } from './dates.ts'
import type { Locale } from './locale.ts'

export type Format = ReturnType<typeof formatIn>

/** Everything that depends on how a language writes numbers and dates; days are those of the zone. */
export function formatIn(locale: Locale, timeZone: string) {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const fine = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const fineChange = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, signDisplay: 'exceptZero' })
  const change = new Intl.NumberFormat(locale, { maximumFractionDigits: 0, signDisplay: 'exceptZero' })
  const percent = new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const day = datesIn(locale, { timeZone, dateStyle: 'medium' })
  const moment = datesIn(locale, { timeZone, dateStyle: 'medium', timeStyle: 'short' })
  const clock = datesIn(locale, { timeZone, timeStyle: 'short' })
  const weekday = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'short' })
  const ago = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const list = new Intl.ListFormat(locale)

  return {
    /** 1,284 */
    number: (value: number) => minus(number.format(value)),
    /** 0.25: what is read in hundredths, such as a standardised difference. */
    hundredths: (value: number) => minus(fine.format(value)),
    /** A score in points: 36, −57. */
    points: (value: number) => minus(whole.format(value)),
    /** One that is close to 0: +0.2, −0.4. */
    fineChange: (value: number) => minus(fineChange.format(value)),
    /** A difference in points: +9, −17, 0. */
    change: (value: number) => minus(change.format(value)),
    /** Half the width of an interval: ±4. Never ±0: nothing is known that well. */
    margin: (value: number) => (value > 0 && value < 0.5 ? '±<1' : `±${whole.format(value)}`),
    /** 0.22 is 22.0%. */
    percent: (share: number) => minus(percent.format(share)),
    /** 4 Jan 2027 */
    day: (at: string | Date) => day(new Date(at)),
    /** 4 Jan 2027, 11:42 */
    moment: (at: string | Date) => moment(new Date(at)),
    clock: (at: string | Date) => clock(new Date(at)),
    /** "3 hours ago", "in 2 days", measured from `now`. */
    ago: (at: string | Date, now: Date = new Date()) => {
      const seconds = (new Date(at).getTime() - now.getTime()) / 1000
      const [unit, size] = STEPS.find(([, each]) => Math.abs(seconds) >= each) ?? ['second', 1]
      return ago.format(Math.trunc(seconds / size), unit).replace(BEFORE_HAN, '\u00a0')
    },
    /** 1 is Monday. */
    weekday: (number: number) => weekday.format(new Date(Date.UTC(2024, 0, number))),
    list: (items: readonly string[]) => list.format(items),
  }
}

/** A day of the workspace's calendar, YYYY-MM-DD, as it stands in no time zone. */
export const dayName = (day: string, locale: Locale): string =>
  datesIn(locale, { dateStyle: 'medium', timeZone: 'UTC' })(new Date(day))

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

/** As beside the digits of a date. */
const BEFORE_HAN = /(?<=\d)(?=\p{sc=Han})/u

/** Intl writes a hyphen; a number deserves a minus. */
const minus = (text: string) => text.replace('-', '−')
