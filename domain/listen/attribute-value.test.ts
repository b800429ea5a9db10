import { expect, test } from 'vitest'
import { cellOf, isOfType } from './attribute-value.ts'
import { type Notation, parseValue } from './import/attribute.ts'

test.each([
  ['text', 'Pro', true],
  ['text', 5, false],
  ['number', -1.5, true],
  ['number', Number.NaN, false],
  ['number', '5', false],
  ['boolean', false, true],
  ['boolean', 0, false],
  ['date', '2026-02-28', true],
  ['date', '2026-02-30', false],
  ['date', '28/02/2026', false],
  ['list', ['a', 'b'], true],
  ['list', ['a', 1], false],
  ['list', 'a;b', false],
  ['money', { amount: 5, currency: 'EUR' }, true],
  ['money', { amount: 5, currency: null }, true],
  ['money', { amount: 5, currency: 'euro' }, false],
  ['money', { amount: '5', currency: null }, false],
  ['money', null, false],
] as const)('as %s, %j: %s', (type, value, fits) => expect(isOfType(type, value)).toBe(fits))

test('what is written to a file is read back as it was', () => {
  const notation: Notation = { decimal: '.', dateFormat: 'ISO', currency: null, timeZone: 'UTC' }
  for (const [type, value] of [
    ['money', { amount: -1200.5, currency: 'EUR' }],
    ['list', ['api', 'sso']],
    ['date', '2026-02-28'],
    ['number', -12.5],
    ['boolean', true],
  ] as const) {
    const cell = cellOf(typeof value === 'object' && 'length' in value ? [...value] : value)
    expect(parseValue(type, String(cell), notation), type).toEqual({ value })
  }
  expect(cellOf(null)).toBeNull()
})
