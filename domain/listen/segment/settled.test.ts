import fc from 'fast-check'
import { expect, test } from 'vitest'
import { conditions } from '#test/segments.ts'
import { SEGMENT_LIMITS } from './condition.ts'
import { masked, only } from './masked.ts'
import { parseCondition } from './parse.ts'
import { printCondition } from './print.ts'
import { namesSomebody, settled } from './settled.ts'

const NOBODY = { name: null, email: null, phone: null, externalId: null }

test.each([
  ['plan=Pro  and (seats>5)', 'plan is "Pro" and seats > 5'],
  ['external id = 42 and seats = 42', 'external id is "42" and seats is 42'],
  ['not external id in (7, "a")', 'external id not in ("7", "a")'],
])('%s is kept as %s', (written, kept) => {
  expect(settled(written)).toBe(kept)
  expect(settled(kept)).toBe(kept)
})

test('what is longer in its one form than a condition may be is refused as too long', () => {
  const written = Array.from({ length: 50 }, (_, at) => `p${at % 10}!="${'x'.repeat(10)}"`).join(' or ')
  expect([...written].length).toBeLessThan(SEGMENT_LIMITS.characters)
  expect(() => settled(written)).toThrow('too_long')
})

test('whoever is taken out of a kept condition makes it no longer', () => {
  fc.assert(
    fc.property(conditions, fc.constantFrom('5', 'Pro', '0.1', 'null', 'Ä'), (condition, id) => {
      const kept = settled(printCondition(condition))
      const left = printCondition(masked(parseCondition(kept), only({ ...NOBODY, name: id, externalId: id })))
      expect([...left].length).toBeLessThanOrEqual([...kept].length)
    }),
  )
})

test.each([
  ['plan is "Pro" and seats > 5', false],
  ['name is known', false],
  ['name is "Ada"', true],
  ['plan is "Pro" or manager contains "ada@"', true],
])('that %s names somebody is %s', (condition, names) => {
  expect(namesSomebody(parseCondition(condition))).toBe(names)
})
