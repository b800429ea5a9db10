import type { TrendSheet } from '#contract/learn/trend.ts'
import { annotationWords } from './annotation-words.ts'
import { stretchName, stretchWithin } from './explorer-names.ts'
import { dayName, type Format } from './format.ts'
import type { Locale } from './locale.ts'
import type { SayOf } from './say.ts'
import { spacedIn } from './spaced.ts'

export { dayName } from './format.ts'

export type TimeReader = { say: SayOf<'trend' | 'annotation' | 'explorer' | 'score' | 'ui'>; format: Format; locale: Locale }

/** What a line over time says, in whole sentences, the weightiest first. */
export function trendSentences(sheet: TrendSheet, reader: TimeReader): string[] {
  const { say, locale } = reader
  if (!sheet.stretches.length) return [say('trend.says.none')]
  return [...changeOf(sheet, reader), ...breakOf(sheet, reader), directionOf(sheet, reader), ...caveatsOf(sheet, reader)].map(
    (text) => spacedIn(locale, text),
  )
}

function changeOf({ newest, change, barred, grain }: TrendSheet, { say, format, locale }: TimeReader): string[] {
  if (!newest) return [say('trend.says.too_few')]
  const now = stretchName(grain, newest.from, locale, say)
  if (!change || change.verdict === 'too_few') return [say(barred ? 'trend.says.barred' : 'trend.says.alone', { now })]
  const { verdict, difference, low, high, smallestVisible, before } = change
  const figures = { by: format.points(Math.abs(difference ?? 0)), low: format.change(low ?? 0), high: format.change(high ?? 0) }
  return [
    say(`trend.says.${verdict}`, {
      now,
      earlier: stretchWithin(grain, before.from, locale, say),
      ...figures,
      visible: format.points(smallestVisible ?? 0),
    }),
  ]
}

function breakOf({ breaks }: TrendSheet, reader: TimeReader): string[] {
  const last = breaks.at(-1)
  return last
    ? [reader.say('trend.says.break', { day: dayName(last.on, reader.locale), what: annotationWords(last, reader) })]
    : []
}

function directionOf({ direction, breaks }: TrendSheet, { say, format }: TimeReader): string {
  const { verdict, slope, low, high, stretches } = direction
  if (verdict === 'too_few') return say('trend.says.direction_few', { parted: breaks.length ? 'yes' : 'no' })
  const tenth = (points: number | null) => format.number(Math.round(10 * (points ?? 0)) / 10 || 0)
  const word = verdict === 'no_evidence' ? 'level' : verdict
  return say(`trend.says.${word}`, { n: stretches, by: tenth(Math.abs(slope ?? 0)), low: tenth(low), high: tenth(high) })
}

function caveatsOf({ stretches, grain, newest }: TrendSheet, { say, locale }: TimeReader): string[] {
  const open = stretches.find(({ underWay, from }) => underWay && from === newest?.from)
  const mixed = stretches.filter(({ side }) => side === null).length
  return [
    ...(open ? [say('trend.says.under_way', { now: stretchName(grain, open.from, locale, say) })] : []),
    ...(mixed ? [say('trend.says.mixed', { n: mixed })] : []),
  ]
}
