import type { Stretch } from '#contract/learn/scores.ts'
import { monthOf, startOf } from '#domain/learn/months.ts'
import { datesIn } from './dates.ts'
import { dayName } from './format.ts'
import type { Locale } from './locale.ts'
import type { SayOf } from './say.ts'

export type Names = ReturnType<typeof namesIn>

/** What a reader of this language calls a period or a stretch of time; months are those of the zone. */
export function namesIn(say: SayOf<'score'>, locale: Locale, zone: string) {
  const quarter = (year: number, quarter: number) => say('score.period.quarter', { year: String(year), quarter: String(quarter) })
  const month = (at: Date, size: 'long' | 'short' = 'long') =>
    datesIn(locale, { month: size, year: 'numeric', timeZone: zone })(at)

  const period = (name: string): string => {
    if (name === 'all' || name === 'year') return say(`score.period.${name}`)
    const year = Number(name.slice(0, 4))
    if (name[5] === 'Q') return quarter(year, Number(name[6]))
    return month(startOf(year * 12 + Number(name.slice(5)) - 1, zone))
  }

  const stretch = ({ wave, from, until }: Stretch): string => {
    if (wave) return wave.name
    if (!from || !until) return say('score.period.all')
    const [first, end] = [monthOf(new Date(from), zone), monthOf(new Date(until), zone)]
    if (end - first === 1) return month(new Date(from))
    if (end - first === 3) return quarter(Math.floor(first / 12), Math.floor((first % 12) / 3) + 1)
    return say('score.period.year_before')
  }
  /** Chinese sets a space between its own characters and Latin ones. */
  const inSentence = (name: string) =>
    locale === 'en' ? name : name.replace(/^(?=[\dA-Za-z])/, ' ').replace(/(?<=[\dA-Za-z])$/, ' ')

  /** What a value of an attribute is called; languages by their name. */
  const value = (by: string, text: string) =>
    by === 'locale' ? (new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' }).of(text) ?? text) : text

  const day = (name: string) => dayName(name, locale)

  return { period, stretch, month, day, inSentence, value }
}
