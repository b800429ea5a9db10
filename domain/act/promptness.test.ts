import { expect, test } from 'vitest'
import { promptness } from './promptness.ts'

const from = new Date('2026-03-01T10:00:00Z')
const dueAt = new Date('2026-03-03T10:00:00Z')
const after = (hours: number | null) => ({
  from,
  dueAt,
  contactedAt: hours === null ? null : new Date(from.getTime() + hours * 3_600_000),
})

test('counts who heard from us in time, the due moment included', () => {
  expect(promptness([after(2), after(48), after(49), after(null)])).toMatchObject({ due: 4, inTime: 2 })
})

test.each([
  [3, 1, null],
  [58, 4, 94],
  [5, 0, 100],
  [0, 5, 0],
  [399, 1, 99],
  [1, 399, 1],
] as const)('%d in time and %d late are %s percent', (kept, late, percent) => {
  const cases = [...Array.from({ length: kept }, () => after(2)), ...Array.from({ length: late }, () => after(60))]
  expect(promptness(cases).percent).toBe(percent)
})

test('the median is when half of all had heard from us', () => {
  expect(promptness([after(2), after(6), after(70)]).medianMinutes).toBe(360)
  expect(promptness([after(2), after(6), after(null), after(null)]).medianMinutes).toBe(360)
})

test('while fewer than half have heard from us there is no median', () => {
  expect(promptness([after(2), after(null), after(null)]).medianMinutes).toBeNull()
  expect(promptness([])).toEqual({ due: 0, inTime: 0, percent: null, medianMinutes: null })
})
