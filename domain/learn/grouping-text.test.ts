import { expect, test } from 'vitest'
import { readEdges, readGrouping, writeGrouping } from './grouping-text.ts'
import { firstDayOf } from './question.ts'

test.each([
  ['plan', { by: 'plan' }],
  ['contact.calls~5', { by: 'contact.calls', parts: 5 }],
  ['calls@-1,0,2.5', { by: 'calls', edges: [-1, 0, 2.5] }],
  ['a~b', { by: 'a~b' }],
  ['company.calls@found', { by: 'company.calls', found: true }],
  ['time.quarter', { grain: 'quarter' }],
])('%s is read and written', (text, read) => {
  expect(readGrouping(text)).toEqual(read)
  expect(writeGrouping(read as NonNullable<ReturnType<typeof readGrouping>>)).toBe(text)
})

test.each([
  ['1000, 20000', [1000, 20_000]],
  ['-1 0 2.5', [-1, 0, 2.5]],
  ['5，10、20', [5, 10, 20]],
  ['20, 5', null],
  ['1,000', null],
  ['ten', null],
  ['', null],
])('edges typed as “%s”', (typed, edges) => expect(readEdges(typed)).toEqual(edges))

test.each(['', ' ', 'calls~1', 'calls~21', 'calls~2,3', 'calls@2,1', 'calls@1,1', 'calls@1,.', 'time.fortnight'])(
  '“%s” is no grouping',
  (text) => expect(readGrouping(text)).toBeNull(),
)

test.each([
  ['day', 0, '1970-01-01'],
  ['week', 0, '1969-12-29'],
  ['week', 2943, '2026-05-25'],
  ['month', 2026 * 12, '2026-01-01'],
  ['quarter', 2026 * 4 + 3, '2026-10-01'],
  ['year', 2026, '2026-01-01'],
] as const)('%s %i begins on %s', (grain, stretch, day) => expect(firstDayOf(grain, stretch)).toBe(day))
