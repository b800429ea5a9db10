import type { Literal } from './condition.ts'
import { type AttributeDefinition, type FieldType, findField, type Subject } from './field.ts'
import type { Row } from './rows.ts'

/** What a row may ask, by the type of its field. The names are those of the words `segments.ask.*`. */
export const ASKS = {
  text: ['is', 'is_not', 'contains', 'starts', 'known', 'unknown'],
  number: ['eq', 'gte', 'gt', 'lte', 'lt', 'known', 'unknown'],
  money: ['gte', 'gt', 'lte', 'lt', 'eq', 'known', 'unknown'],
  date: ['next', 'last', 'over', 'before', 'after', 'on', 'known', 'unknown'],
  moment: ['over', 'last', 'before', 'after', 'on', 'known', 'unknown'],
  boolean: ['yes', 'no', 'known', 'unknown'],
  list: ['has', 'has_not', 'known', 'unknown'],
} as const satisfies Record<FieldType, readonly string[]>
export type Ask = (typeof ASKS)[FieldType][number]
/** A row as it stands in the fields; `value` is what was typed, several texts joined by commas. */
export type Draft = { field: string; ask: Ask; value: string }

/** The type of the field that a name means; text where it means none. */
export const kindOf = (field: string, definitions: readonly AttributeDefinition[], about: Subject = 'contact'): FieldType => {
  const found = findField(field, definitions, about)
  return 'type' in found ? found.type : 'text'
}

/** What a row needs typed beside its question. */
export const needs = (ask: Ask): 'nothing' | 'text' | 'number' | 'days' | 'day' => {
  if (['known', 'unknown', 'yes', 'no'].includes(ask)) return 'nothing'
  if (['over', 'last', 'next'].includes(ask)) return 'days'
  if (['before', 'after', 'on'].includes(ask)) return 'day'
  return ['eq', 'gte', 'gt', 'lte', 'lt'].includes(ask) ? 'number' : 'text'
}

const SIGNS = { gte: '>=', gt: '>', lte: '<=', lt: '<' } as const

/** The row that a draft says; null while its value is not whole. */
export function rowOfDraft({ field, ask, value: typed }: Draft): Row | null {
  const value = typed.trim()
  const row = (test: Row['clause']['test'], negated = false): Row => ({ clause: { field, test }, negated })
  switch (ask) {
    case 'known':
    case 'unknown':
      return row({ op: 'known' }, ask === 'unknown')
    case 'yes':
    case 'no':
      return row({ op: 'is', values: [{ flag: ask === 'yes' }] })
    case 'over':
    case 'last':
    case 'next':
      return /^\d{1,5}$/.test(value) ? row({ op: ask, days: Number(value) }) : null
    case 'before':
    case 'after':
    case 'on':
      return /^\d{4}-\d{2}-\d{2}$/.test(value) ? row({ op: ask, day: value }) : null
    case 'contains':
      return value ? row({ op: 'contains', text: value }) : null
    case 'starts':
      return value ? row({ op: 'starts with', text: value }) : null
    case 'has':
    case 'has_not':
      return value ? row({ op: 'has', text: value }, ask === 'has_not') : null
    case 'is':
    case 'is_not': {
      const values = value.split(/[,，、]/).flatMap((each): Literal[] => (each.trim() ? [{ text: each.trim() }] : []))
      return values.length ? row({ op: 'is', values }, ask === 'is_not') : null
    }
    default: {
      const [, digits, currency = null] = /^(-?\d{1,15}(?:\.\d{1,6})?)\s*([A-Z]{3})?$/.exec(value) ?? []
      if (!digits) return null
      const amount = { number: Number(digits), currency }
      return ask === 'eq' ? row({ op: 'is', values: [amount] }) : row({ op: SIGNS[ask], value: amount })
    }
  }
}

/** A row as a draft; null where the fields cannot show what it says. */
export function draftOf({ clause: { field, test }, negated }: Row): Draft | null {
  const draft = (ask: Ask, value = ''): Draft => ({ field, ask, value })
  if (test.op === 'known') return draft(negated ? 'unknown' : 'known')
  if (test.op === 'is') return draftOfIs(field, test.values, negated)
  if (negated && test.op !== 'has') return null
  switch (test.op) {
    case 'has':
      return draft(negated ? 'has_not' : 'has', test.text)
    case 'contains':
      return draft('contains', test.text)
    case 'starts with':
      return draft('starts', test.text)
    case 'before':
    case 'after':
    case 'on':
      return draft(test.op, test.day)
    case 'over':
    case 'last':
    case 'next':
      return draft(test.op, String(test.days))
    default: {
      const ask = (['gte', 'gt', 'lte', 'lt'] as const).find((each) => SIGNS[each] === test.op)
      return ask ? draft(ask, [test.value.number, test.value.currency].filter((part) => part !== null).join(' ')) : null
    }
  }
}

function draftOfIs(field: string, values: readonly Literal[], negated: boolean): Draft | null {
  const [first, ...others] = values
  if (first && 'flag' in first) return others.length || negated ? null : { field, ask: first.flag ? 'yes' : 'no', value: '' }
  if (first && 'number' in first)
    return others.length || negated
      ? null
      : { field, ask: 'eq', value: [first.number, first.currency].filter((part) => part !== null).join(' ') }
  const texts = values.flatMap((value) =>
    'text' in value && !/[,，、]/.test(value.text) && value.text !== '' && value.text.trim() === value.text ? [value.text] : [],
  )
  return texts.length === values.length ? { field, ask: negated ? 'is_not' : 'is', value: texts.join(', ') } : null
}
