import { describe, expect, test } from 'vitest'
import { dueAt, lateness } from './due.ts'
import { DETRACTOR_RULE, opensCase } from './rule.ts'

describe('the rule that opens a case', () => {
  test.each([
    [0, true],
    [6, true],
    [7, false],
    [10, false],
  ])('a rating of %i: %s', (rating, opens) => {
    expect(opensCase(DETRACTOR_RULE, { rating, evidence: 'confirmed', imported: false })).toBe(opens)
  })

  test.each([
    ['confirmed', true],
    ['auto', true],
    ['weak', false],
    ['provisional', false],
    ['discarded', false],
  ] as const)('evidence %s: %s', (evidence, opens) =>
    expect(opensCase(DETRACTOR_RULE, { rating: 2, evidence, imported: false })).toBe(opens),
  )

  test('history opens none', () => {
    expect(opensCase(DETRACTOR_RULE, { rating: 0, evidence: 'confirmed', imported: true })).toBe(false)
  })
})

describe('hearing back in time', () => {
  const answered = new Date('2026-03-01T10:00:00Z')
  const due = dueAt(answered)

  test('is due 48 hours after the answer', () => expect(due).toEqual(new Date('2026-03-03T10:00:00Z')))

  test.each([
    ['2026-03-01T10:00:00Z', { late: false, days: 2, hours: 0, minutes: 0 }],
    ['2026-03-02T08:29:30Z', { late: false, days: 1, hours: 1, minutes: 30 }],
    ['2026-03-03T10:00:00Z', { late: false, days: 0, hours: 0, minutes: 0 }],
    ['2026-03-03T10:05:00Z', { late: true, days: 0, hours: 0, minutes: 5 }],
    ['2026-03-06T12:00:00Z', { late: true, days: 3, hours: 2, minutes: 0 }],
  ])('at %s', (now, left) => expect(lateness(due, new Date(now))).toEqual(left))
})
