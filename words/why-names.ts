import type { Study } from '#contract/learn/studies.ts'
import { otherDays } from '#domain/learn/alarm-sides.ts'
import { FIELD_NAMES } from '#domain/listen/segment/field.ts'
import { dayLater } from '#domain/zoned-time.ts'
import { wordOf } from './explorer-names.ts'
import { dayName, type Format } from './format.ts'
import type { Locale } from './locale.ts'
import type { SayOf } from './say.ts'
import type { Names } from './score-names.ts'
import type { Telling } from './why-sentences.ts'

type Reader = { say: SayOf<'why' | 'score' | 'segments' | 'explorer'>; format: Format; names: Names; locale: Locale }

/** How a study's figures and names are printed. */
export function tellingIn(
  { say, format, names, locale }: Reader,
  study: Pick<Study, 'attributes' | 'others' | 'before' | 'now'>,
): Telling {
  const known = new Map([...study.attributes, ...study.others].map((attribute) => [attribute.name, attribute]))
  const isBoolean = (name: string) => known.get(name)?.type === 'boolean'
  const { before, now } = study
  const days = before && otherDays(now.where ?? '', before.where ?? '')
  const named = (day: string) => dayName(day, locale)
  const apart = days
    ? say('why.before.days', { from: named(days.from), until: named(dayLater(days.until, -1)) })
    : before?.where !== now.where && before?.where
  return {
    say,
    points: (points) => format.points(points),
    change: (points) => format.change(points),
    percent: (share) => (share > 0 && share < 0.001 ? `<${format.percent(0.001)}` : format.percent(share)),
    number: (number) => format.number(number),
    list: (items) => format.list(items),
    attribute: (name) => attributeName(name, known.get(name)?.label ?? null, say),
    value: (name, value) => {
      if (isBoolean(name)) return say(value === 'true' ? 'segments.ask.yes' : 'segments.ask.no')
      return name === 'channel'
        ? say('explorer.channel', { channel: value })
        : names.value(name === 'language' ? 'locale' : name, value)
    },
    before: before ? names.inSentence(startingSmall(apart || names.stretch(before.stretch))) : '',
    day: (day) => dayName(day, locale),
    spaced: (text) => (locale === 'en' ? text : text.replace(BETWEEN_SCRIPTS, ' ')),
  }
}

function attributeName(name: string, label: string | null, say: Reader['say']): string {
  const field = FIELD_NAMES.find((each) => each === name)
  if (!label) return field ? say(wordOf(field)) : name
  if (name.startsWith('company.')) return say('segments.of_company_today', { label })
  return name.startsWith('contact.') ? say('segments.today', { label }) : label
}

/** Within a sentence a stretch of time is no sentence of its own; the name of a wave stays as it is. */
const startingSmall = (name: string) => name.replace(/^The (?=\d+ months)/, 'the ')

/** Chinese sets a space between its own characters and Latin ones, wherever a name ends. */
const BETWEEN_SCRIPTS = /(?<=[\dA-Za-z%])(?=\p{sc=Han})|(?<=\p{sc=Han})(?=[\dA-Za-z−+])/gu
