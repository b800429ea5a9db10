import { expect, test } from 'vitest'
import { placeAmong, placeBetween } from './line-place.ts'

const MONTHS = [
  { from: '2026-01-01', until: '2026-02-01' },
  { from: '2026-02-01', until: '2026-03-01' },
  { from: '2026-03-01', until: '2026-04-01' },
]

test('what happened within a stretch stands beside the point in its middle, and what happened elsewhere nowhere', () => {
  expect(placeAmong(MONTHS, '2026-02-01')).toBe(0.5)
  expect(placeAmong(MONTHS, '2026-02-15')).toBe(1)
  expect(placeAmong(MONTHS, '2026-03-31')).toBeCloseTo(2.5, 1)
  expect([placeAmong(MONTHS, '2025-12-31'), placeAmong(MONTHS, '2026-04-01'), placeAmong([], '2026-01-01')]).toEqual([
    null,
    null,
    null,
  ])
})

test('what happened between two waves stands between them by its day, and what came after the last within half a step', () => {
  const at = (day: string) => placeBetween(['2026-01-10', '2026-01-30', '2026-04-10'], day, '2026-04-20')
  expect([at('2026-01-10'), at('2026-01-20'), at('2026-01-30')]).toEqual([0, 0.5, 1])
  expect([at('2026-04-10'), at('2026-04-20'), at('2026-04-15')]).toEqual([2, 2.5, 2.25])
  expect([at('2026-01-09'), at('2026-04-21')]).toEqual([null, null])
  expect(placeBetween(['2026-04-20'], '2026-04-20', '2026-04-20')).toBe(0)
})

test('text that is no day is refused', () => {
  expect(() => placeBetween(['2026-01-10'], '2026-01-1x', '2026-04-20')).toThrow(RangeError)
})
