import { describe, expect, test } from 'vitest'
import { bindCondition } from '#domain/listen/segment/bind.ts'
import { type AttributeDefinition, type FieldType, findField, namesOfAnswers } from '#domain/listen/segment/field.ts'
import { parseCondition } from '#domain/listen/segment/parse.ts'
import { clausesFor, narrowed } from './narrowing.ts'

const DEFINITIONS: AttributeDefinition[] = [
  { of: 'contact', key: 'plan', type: 'text' },
  { of: 'account', key: 'plan', type: 'text' },
  { of: 'account', key: 'arr', type: 'money' },
  { of: 'response', key: 'calls', type: 'number' },
  { of: 'contact', key: 'role', type: 'text' },
  { of: 'contact', key: 'next', type: 'boolean' },
  { of: 'account', key: 'renewal', type: 'date' },
]
const terms = { definitions: DEFINITIONS, now: new Date('2026-06-01T00:00:00Z'), timeZone: 'UTC', about: 'answer' as const }

describe('a row of the explorer as a condition', () => {
  test.each<[string, number[] | null, string | number | null, string | null, FieldType, string]>([
    ['plan', null, 'Pro "Plus"', 'Pro "Plus"', 'text', 'plan is "Pro \\"Plus\\""'],
    ['wave', null, '0192', 'Spring', 'text', 'wave is "Spring"'],
    ['calls', null, -2.5, '-2.5', 'number', 'calls is -2.5'],
    ['calls~3', [10, 20], 0, '0', 'number', 'calls < 10'],
    ['calls~3', [10, 20], 1, '1', 'number', 'calls >= 10 and calls < 20'],
    ['arr@1000', [1000], 1, '1', 'money', 'arr >= 1000'],
    ['asked.next', null, 'true', 'true', 'boolean', 'asked.next is yes'],
    ['company.renewal', null, '2026-02-28', '2026-02-28', 'date', 'company.renewal is 2026-02-28'],
    ['time.month', null, 2026 * 12 + 1, null, 'moment', 'answered after 2026-01-31 and answered before 2026-03-01'],
    ['time.year', null, 2025, null, 'moment', 'answered after 2024-12-31 and answered before 2026-01-01'],
    ['plan', null, null, null, 'text', ''],
  ])('%s %j, %s', (by, edges, value, label, type, text) => {
    const written = narrowed('', clausesFor({ by, edges }, { value, label }, type))
    expect(written).toBe(text)
    if (written) expect(() => bindCondition(parseCondition(written), terms)).not.toThrow()
  })

  test('is added to what was asked before, once', () => {
    const clauses = clausesFor({ by: 'plan', edges: null }, { value: 'Pro', label: 'Pro' }, 'text')
    expect(narrowed('calls > 5 or calls < 2', clauses)).toBe('(calls > 5 or calls < 2) and plan is "Pro"')
    expect(narrowed('calls > 5 and plan is "Pro"', clauses)).toBe('calls > 5 and plan is "Pro"')
    expect(narrowed('plan is', clauses)).toBe('plan is "Pro"')
  })
})

test('every attribute of answers has a name of its own that means it', () => {
  const names = namesOfAnswers(DEFINITIONS)
  expect(names.map(({ name }) => name)).toEqual([
    ...['plan', 'arr', 'calls', 'asked.role', 'asked.next', 'renewal'],
    ...['contact.plan', 'company.plan', 'company.arr', 'contact.role', 'contact.next', 'company.renewal'],
  ])
  for (const { name, definition, when } of names)
    expect(findField(name, DEFINITIONS, 'answer')).toMatchObject({
      place: { key: definition.key, of: when === 'asked' ? 'asked' : definition.of },
      type: definition.type,
    })
})
