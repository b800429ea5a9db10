import type { Bound, BoundTest, Span } from './bind.ts'
import { fold } from './bind.ts'
import type { FieldName, Place } from './field.ts'

/** One contact, company or answer as conditions see it; `asked`: what was known when an answer was asked for. */
export type Described = {
  fields: Partial<Record<FieldName, string | number | boolean | Date | null>>
  contact: Readonly<Record<string, unknown>>
  account: Readonly<Record<string, unknown>>
  asked?: Readonly<Record<string, unknown>>
}

/**
 * Whether a contact is meant. A value that is missing, or of another type than its definition says, meets no test; `not` turns that
 * round, so that `plan is not "Pro"` holds for who has no plan.
 */
export function matches(condition: Bound, person: Described): boolean {
  if ('all' in condition) return condition.all.every((part) => matches(part, person))
  if ('any' in condition) return condition.any.some((part) => matches(part, person))
  if ('not' in condition) return !matches(condition.not, person)
  return meets(condition.test, valueOf(condition.place, person))
}

function valueOf(place: Place, { fields, contact, account, asked = {} }: Described): unknown {
  if ('field' in place) return fields[place.field]
  const of = (values: Readonly<Record<string, unknown>>) => (Object.hasOwn(values, place.key) ? values[place.key] : undefined)
  if (place.of === 'asked') return of(asked)
  return place.of === 'contact' ? of(contact) : place.of === 'account' ? of(account) : (of(contact) ?? of(account))
}

/** Whether one value meets a test; what is missing, or of another type, meets none. */
export function meets(test: BoundTest, value: unknown): boolean {
  if (value === null || value === undefined) return false
  if ('known' in test) return true
  switch (test.type) {
    case 'text': {
      if (typeof value !== 'string') return false
      const text = fold(value)
      if ('oneOf' in test) return test.oneOf.includes(text)
      return 'contains' in test ? text.includes(test.contains) : text.startsWith(test.startsWith)
    }
    case 'boolean':
      return value === test.flag
    case 'list':
      return Array.isArray(value) && value.some((item) => typeof item === 'string' && test.hasOneOf.includes(fold(item)))
    case 'date':
      return typeof value === 'string' && isWithin(value, test.days)
    case 'moment':
      return value instanceof Date && isWithin(value, test.moments)
    case 'number':
      return typeof value === 'number' && test.amounts.some(({ number }) => compares(value, test.op, number))
    case 'money': {
      if (typeof value !== 'object' || !('amount' in value) || typeof value.amount !== 'number') return false
      const { amount } = value
      const currency = 'currency' in value ? value.currency : null
      return test.amounts.some((each) => (!each.currency || each.currency === currency) && compares(amount, test.op, each.number))
    }
  }
}

const isWithin = <T extends string | Date>(value: T, { from, before }: Span<T>) =>
  (from === null || value >= from) && (before === null || value < before)

function compares(value: number, op: '=' | '<' | '<=' | '>' | '>=', other: number): boolean {
  switch (op) {
    case '=':
      return value === other
    case '<':
      return value < other
    case '<=':
      return value <= other
    case '>':
      return value > other
    case '>=':
      return value >= other
  }
}
