import type { Annotation, Happened } from '#contract/learn/annotations.ts'
import type { TrendSheet } from '#contract/learn/trend.ts'
import { spacedIn, stretchName } from './explorer-names.ts'
import { dayName, type Format } from './format.ts'
import type { Locale } from './locale.ts'
import type { SayOf } from './say.ts'

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

type Noting = { say: SayOf<'annotation'>; locale: Locale }

/** What happened along a line, for its chart: `text` on it, and in `title` the day as well. */
export const flagsOf = (annotations: readonly Happened[], reader: Noting) =>
  annotations.map((one) => {
    const text = annotationWords(one, reader)
    const title = reader.say(one.breaks ? 'annotation.flag.break' : 'annotation.flag', {
      day: dayName(one.on, reader.locale),
      what: text,
    })
    return { at: one.at, text, title: spacedIn(reader.locale, title), breaks: one.breaks }
  })

/** What happened, in words; what was entered by hand as it was entered, and its kind alone for those who may not read that. */
export function annotationWords({ kind, words, about, became }: Annotation, { say, locale }: Noting): string {
  if (words !== null) return words
  if (about === null) return say(`annotation.kind.${kind}`)
  if (kind === 'policy' || kind === 'channel' || kind === 'import_undone')
    return say(`annotation.known.${kind}`, { about, became })
  const language = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' }).of(about ?? 'en')
  return spacedIn(locale, say('annotation.known.wording', { about: language, became }))
}

function changeOf({ newest, change, barred, grain }: TrendSheet, { say, format, locale }: TimeReader): string[] {
  if (!newest) return [say('trend.says.too_few')]
  const name = (from: string) => stretchName(grain, from, locale, say)
  const now = name(newest.from)
  if (!change || change.verdict === 'too_few') return [say(barred ? 'trend.says.barred' : 'trend.says.alone', { now })]
  const { verdict, difference, low, high, smallestVisible, before } = change
  const figures = { by: format.points(Math.abs(difference ?? 0)), low: format.change(low ?? 0), high: format.change(high ?? 0) }
  return [
    say(`trend.says.${verdict}`, { now, earlier: name(before.from), ...figures, visible: format.points(smallestVisible ?? 0) }),
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
