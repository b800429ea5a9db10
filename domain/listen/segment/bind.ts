import { GROUPS, RATINGS_OF } from '#domain/learn/score.ts'
import { dayLater, instantIn, wallTimeIn } from '#domain/zoned-time.ts'
import { type Amount, type Clause, type Condition, type Literal, SegmentError, type Test } from './condition.ts'
import { type AttributeDefinition, type FieldType, findField, type Place, type Subject } from './field.ts'

/** From here, included, to there, not included; null: no end. Days compare as they are written. */
export type Span<T> = { from: T | null; before: T | null }
/** What is asked of one value, with nothing left open: names are places, "over 90 days ago" is an instant. Texts are folded (`fold`). */
export type BoundTest =
  | { type: 'text'; oneOf: string[] }
  | { type: 'text'; contains: string }
  | { type: 'text'; startsWith: string }
  | { type: 'number' | 'money'; op: '=' | '<' | '<=' | '>' | '>='; amounts: Amount[] }
  | { type: 'boolean'; flag: boolean }
  | { type: 'list'; hasOneOf: string[] }
  | { type: 'date'; days: Span<string> }
  | { type: 'moment'; moments: Span<Date> }
  | { type: FieldType; known: true }
export type BoundClause = { place: Place; test: BoundTest }
export type Bound = { all: Bound[] } | { any: Bound[] } | { not: Bound } | BoundClause

/** `timeZone`: where a day begins and ends (IANA). `about`: what the condition is asked of, people unless it says otherwise. */
export type Terms = { definitions: readonly AttributeDefinition[]; now: Date; timeZone: string; about?: Subject }

/**
 * A condition with its fields found and its tests made to fit them. Throws SegmentError where a field is unknown or means two
 * things, or where a test does not fit the field's type.
 */
export function bindCondition(condition: Condition, terms: Terms): Bound {
  if ('all' in condition) return { all: condition.all.map((part) => bindCondition(part, terms)) }
  if ('any' in condition) return { any: condition.any.map((part) => bindCondition(part, terms)) }
  if ('not' in condition) return { not: bindCondition(condition.not, terms) }
  const found = findField(condition.field, terms.definitions, terms.about)
  const at = (condition.at ?? 0) + 1
  if ('problem' in found)
    throw new SegmentError({
      because: found.problem,
      at,
      found: condition.field,
      near: found.near,
      about: terms.about ?? 'contact',
    })
  if ('field' in found.place && found.place.field === 'group') return boundGroup(condition, at, terms.about)
  const test = fitted(condition, found.type, terms)
  return test ? { place: found.place, test } : misfit(condition, found.type)
}

/** Everywhere that a condition looks. */
export function placesIn(condition: Bound | null): Place[] {
  if (!condition) return []
  if ('all' in condition) return condition.all.flatMap(placesIn)
  if ('any' in condition) return condition.any.flatMap(placesIn)
  return 'not' in condition ? placesIn(condition.not) : [condition.place]
}

/** A group is the ratings that make it up (Reichheld's bands). */
function boundGroup({ field, test }: Clause, at: number, about: Subject = 'contact'): BoundClause {
  const place = { field: about === 'answer' ? 'rating' : 'last rating' } as const
  if (test.op === 'known') return { place, test: { type: 'number', known: true } }
  const words = test.op === 'is' ? textsIn(test.values) : null
  if (!words) return misfit({ field, test, at: at - 1 }, 'text')
  const amounts = words.flatMap((word) => {
    const group = GROUPS.find((known) => known === fold(word))
    if (!group) throw new SegmentError({ because: 'wrong_group', at, found: word })
    return RATINGS_OF[group].map((number) => ({ number, currency: null }))
  })
  return { place, test: { type: 'number', op: '=', amounts } }
}

function misfit({ field, at = 0 }: Clause, type: FieldType): never {
  throw new SegmentError({ because: 'wrong_test', at: at + 1, found: field, field, type })
}

/** Latin letters count as equal in both cases. Only these: engines do not agree about all others. */
export const fold = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())

function fitted({ test }: Clause, type: FieldType, terms: Terms): BoundTest | null {
  if (test.op === 'known') return { type, known: true }
  switch (type) {
    case 'text':
      return fitText(test)
    case 'number':
    case 'money':
      return fitAmount(test, type)
    case 'boolean': {
      const [only, ...others] = test.op === 'is' ? test.values : []
      return only && 'flag' in only && !others.length ? { type, flag: only.flag } : null
    }
    case 'list': {
      const texts = test.op === 'has' ? [test.text] : test.op === 'is' ? textsIn(test.values) : null
      return texts && { type, hasOneOf: texts.map(fold) }
    }
    case 'date': {
      const days = daysOf(test, today(terms))
      return days && { type, days }
    }
    case 'moment': {
      const moments = momentsOf(test, terms)
      return moments && { type, moments }
    }
  }
}

function fitText(test: Test): BoundTest | null {
  if (test.op === 'contains') return { type: 'text', contains: fold(test.text) }
  if (test.op === 'starts with') return { type: 'text', startsWith: fold(test.text) }
  const texts = test.op === 'is' ? textsIn(test.values) : null
  return texts && { type: 'text', oneOf: texts.map(fold) }
}

function fitAmount(test: Test, type: 'number' | 'money'): BoundTest | null {
  const amounts = test.op === 'is' ? test.values.filter((value) => 'number' in value) : 'value' in test ? [test.value] : []
  const op = test.op === 'is' ? '=' : 'value' in test ? test.op : null
  const all = test.op !== 'is' || amounts.length === test.values.length
  // A plain number has no currency to compare.
  return op && amounts.length && all && (type === 'money' || amounts.every(({ currency }) => !currency))
    ? { type, op, amounts }
    : null
}

/** Numbers and days that stand for texts are texts: an ID of digits needs no quotes. */
function textsIn(values: readonly Literal[]): string[] | null {
  const texts = values.map((value) =>
    'text' in value ? value.text : 'day' in value ? value.day : 'number' in value && !value.currency ? `${value.number}` : null,
  )
  return texts.every((text) => text !== null) ? texts : null
}

function daysOf(test: Test, now: string): Span<string> | null {
  switch (test.op) {
    case 'before':
      return { from: null, before: test.day }
    case 'after':
      return { from: dayLater(test.day, 1), before: null }
    case 'on':
      return { from: test.day, before: dayLater(test.day, 1) }
    case 'over':
      return { from: null, before: dayLater(now, -test.days) }
    case 'last':
      return { from: dayLater(now, -test.days), before: dayLater(now, 1) }
    case 'next':
      return { from: now, before: dayLater(now, test.days + 1) }
    case 'is': {
      const [only, ...others] = test.values
      return only && 'day' in only && !others.length ? { from: only.day, before: dayLater(only.day, 1) } : null
    }
    default:
      return null
  }
}

function momentsOf(test: Test, { now, timeZone }: Terms): Span<Date> | null {
  const around = (days: number) => new Date(now.getTime() + days * DAY)
  const next = new Date(now.getTime() + 1)
  if (test.op === 'over') return { from: null, before: around(-test.days) }
  if (test.op === 'last') return { from: around(-test.days), before: next }
  if (test.op === 'next') return { from: now, before: around(test.days) }
  const days = daysOf(test, '')
  const start = (day: string | null) => (day === null ? null : startOf(day, timeZone))
  return days && { from: start(days.from), before: start(days.before) }
}

const DAY = 24 * 60 * 60 * 1000

function today({ now, timeZone }: Terms): string {
  const { year, month, day } = wallTimeIn(timeZone, now)
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
}

function startOf(day: string, timeZone: string): Date {
  const [year = 1, month = 1, date = 1] = day.split('-').map(Number)
  return instantIn(timeZone, { year, month, day: date, hour: 0, minute: 0, second: 0 })
}
