import type { Axis, Exploration } from '#contract/learn/explorer.ts'
import { readGrouping } from '#domain/learn/grouping-text.ts'
import type { Grain } from '#domain/learn/question.ts'
import type { AttributeType } from '#domain/listen/import/attribute.ts'
import { FIELD_NAMES, type FieldName } from '#domain/listen/segment/field.ts'
import { datesIn } from './dates.ts'
import type { Format } from './format.ts'
import type { Locale } from './locale.ts'
import type { SayOf } from './say.ts'
import type { Names } from './score-names.ts'
import { spacedIn } from './spaced.ts'

export type Key = Exploration['rows'][number]['keys'][number]
export type Row = Exploration['rows'][number]
/** An attribute as its workspace calls it. */
export type NamedTrait = { value: string; label: string; type: AttributeType | 'moment' }
type Say = SayOf<'explorer' | 'score' | 'segments'>
type Reader = { say: Say; format: Format; names: Names; locale: Locale }

/** What a reader calls axes and their values. */
export function keyNamesIn({ say, format, names, locale }: Reader, traits: readonly NamedTrait[]) {
  const axis = ({ by, label, grain }: Axis): string => {
    if (grain) return say('explorer.by.time')
    const name = nameIn(by)
    const field = FIELD_NAMES.find((each) => each === name)
    return traits.find(({ value }) => value === name)?.label ?? label ?? (field ? say(wordOf(field)) : name)
  }
  const key = (of: Axis, { value, label, from }: Key): string => {
    if (value === null) return say('score.differs.others', { n: of.others })
    if (of.grain && from) return stretchName(of.grain, from, locale, say)
    if (of.edges) return binName(of.edges, Number(value), say, format)
    if (typeof value === 'number') return format.number(value)
    const type = traits.find((each) => each.value === of.by)?.type
    if (type === 'boolean') return say(value === 'true' ? 'segments.ask.yes' : 'segments.ask.no')
    if (of.by === 'channel') return say('explorer.channel', { channel: value })
    return of.by === 'language' ? names.value('locale', value) : (label ?? value)
  }
  const row = (axes: readonly Axis[], { keys }: Pick<Row, 'keys'>): string =>
    axes.flatMap((each, at) => (keys[at] ? [key(each, keys[at])] : [])).join(' · ')

  const spaced = (text: string): string => spacedIn(locale, text)
  /** Names that are lists themselves are parted by a heavier stop. */
  const list = (items: readonly string[]) =>
    spaced(items.some((item) => item.includes('·')) ? items.join(locale === 'en' ? '; ' : '；') : format.list(items))
  return { axis, key, row, spaced, list, day: names.day }
}

/** The attribute of a grouping, without its groups. */
export const nameIn = (by: string): string => {
  const read = readGrouping(by)
  return read && 'by' in read ? read.by : by
}

/** What a field is called. */
export const wordOf = (field: FieldName) => `segments.field.${field.replace(' ', '_') as FieldWord}` as const

type Underlined<T extends string> = T extends `${infer A} ${infer B}` ? `${A}_${B}` : T
type FieldWord = Underlined<FieldName>

function binName(edges: readonly number[], bin: number, say: Say, format: Format): string {
  const [low, high] = [edges[bin - 1], edges[bin]].map((edge) => (edge === undefined ? undefined : format.number(edge)))
  if (low === undefined) return high === undefined ? '–' : say('explorer.bin.below', { high })
  return high === undefined ? say('explorer.bin.from', { low }) : say('explorer.bin.between', { low, high })
}

type StretchNamer = (grain: Grain, from: string, locale: Locale, say: SayOf<'explorer' | 'score'>) => string

/** A stretch as a sentence names it after its first word. */
export const stretchWithin: StretchNamer = (grain, from, locale, say) =>
  grain === 'week'
    ? say('explorer.week.within', { day: stretchName('day', from, locale, say) })
    : stretchName(grain, from, locale, say)

/** A day of the workspace's calendar is the same day everywhere. */
export const stretchName: StretchNamer = (grain, from, locale, say) => {
  const [year = '', month = ''] = from.split('-')
  const dates = (options: Intl.DateTimeFormatOptions) => datesIn(locale, { ...options, timeZone: 'UTC' })(new Date(from))
  switch (grain) {
    case 'day':
      return dates({ dateStyle: 'medium' })
    case 'week':
      return say('explorer.week', { day: dates({ dateStyle: 'medium' }) })
    case 'month':
      return dates({ month: 'short', year: 'numeric' })
    case 'quarter':
      return say('score.period.quarter', { year, quarter: String(Math.ceil(Number(month) / 3)) })
    case 'year':
      return dates({ year: 'numeric' })
  }
}
