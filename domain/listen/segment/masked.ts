import type { Condition, Literal, Test } from './condition.ts'

export const OF_ONE_PERSON: ReadonlySet<string> = new Set(['name', 'email', 'phone', 'external id'])
const MASK = '…'

/** Whether a text that a field (in small letters) is compared with names a person. */
export type Names = (field: string, text: string) => boolean

/** Anybody at all: by name, address, phone number or id, or by any text with an @ in it. */
export const anybody: Names = (field, text) => OF_ONE_PERSON.has(field) || text.includes('@')

/** This person, whatever the case of the letters. What is null of them names nobody. */
export const only =
  (person: { name: string | null; email: string | null; phone: string | null; externalId: string | null }): Names =>
  (field, text) => {
    const { name, email, phone, externalId } = person
    const of = { name, email, phone, 'external id': externalId }[field] ?? email
    return of !== null && of.toLowerCase() === text.toLowerCase()
  }

/** The same condition with a mark instead of each text that names a person. */
export function masked(condition: Condition, names: Names): Condition {
  if ('all' in condition) return { all: condition.all.map((part) => masked(part, names)) }
  if ('any' in condition) return { any: condition.any.map((part) => masked(part, names)) }
  if ('not' in condition) return { not: masked(condition.not, names) }
  const field = condition.field.toLowerCase()
  return { ...condition, test: maskedTest(condition.test, (text) => names(field, text)) }
}

function maskedTest(test: Test, isNamed: (text: string) => boolean): Test {
  const literal = (value: Literal): Literal => {
    const text = 'text' in value ? value.text : 'number' in value ? `${value.number}` : null
    return text !== null && isNamed(text) ? { text: MASK } : value
  }
  if (test.op === 'is') return { ...test, values: test.values.map(literal) }
  return 'text' in test && isNamed(test.text) ? { ...test, text: MASK } : test
}
