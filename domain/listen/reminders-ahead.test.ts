import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DripDay } from './drip.ts'
import { withReminders } from './reminders-ahead.ts'

const dayAt = (at: number) => new Date(Date.UTC(2026, 2, 2 + at)).toISOString().slice(0, 10)
const days = (mails: readonly number[], most: number | null = null): DripDay[] =>
  mails.map((each, at) => ({ day: dayAt(at), mails: each, most }))
const open = (count: number, most: number | null = null) =>
  days(
    Array.from({ length: count }, () => 0),
    most,
  )
const shown = (found: ReturnType<typeof withReminders>) => found.map(({ day, mails, reminders }) => [day, mails, reminders])

describe('reminders ahead', () => {
  test('go to whoever will not have answered, so many days after the mail before', () => {
    expect(shown(withReminders(days([100, 50]), open(10), { count: 2, afterDays: 3 }, 0.2))).toEqual([
      ['2026-03-02', 100, 0],
      ['2026-03-03', 50, 0],
      ['2026-03-05', 0, 80],
      ['2026-03-06', 0, 40],
      ['2026-03-08', 0, 80],
      ['2026-03-09', 0, 40],
    ])
  })

  test('wait for an open day with room beside the first mails', () => {
    const weekdays = open(14, 60).filter((_, at) => at % 7 < 5)
    expect(shown(withReminders(days([60, 60, 60, 30], 60), weekdays, { count: 1, afterDays: 3 }, 0.5))).toEqual([
      ['2026-03-02', 60, 0],
      ['2026-03-03', 60, 0],
      ['2026-03-04', 60, 0],
      ['2026-03-05', 30, 30],
      ['2026-03-06', 0, 30],
      ['2026-03-09', 0, 45],
    ])
  })

  test('are not sent once the wave is closed, and there are none where none are planned', () => {
    expect(shown(withReminders(days([10]), open(3), { count: 2, afterDays: 2 }, 0))).toEqual([
      ['2026-03-02', 10, 0],
      ['2026-03-04', 0, 10],
    ])
    expect(shown(withReminders(days([10]), open(9), { count: 0, afterDays: 2 }, 0))).toEqual([['2026-03-02', 10, 0]])
  })

  test('never go over the cap of a day, and never to more than are silent', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(40), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 0, max: 2 }),
        fc.integer({ min: 1, max: 9 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 40, max: 60 }),
        (mails, count, afterDays, rate, most) => {
          const found = withReminders(days(mails, most), open(40, most), { count, afterDays }, rate)
          const sum = (of: 'mails' | 'reminders') => found.reduce((total, day) => total + day[of], 0)
          for (const { mails, reminders } of found) expect(mails + reminders).toBeLessThanOrEqual(most)
          expect(sum('mails')).toBe(mails.reduce((total, each) => total + each, 0))
          expect(sum('reminders')).toBeLessThanOrEqual(count * Math.round(sum('mails') * (1 - rate)))
        },
      ),
    )
  })

  test.each([-0.1, 1.1, Number.NaN])('a response rate of %s is none', (rate) => {
    expect(() => withReminders([], [], { count: 1, afterDays: 3 }, rate)).toThrow(RangeError)
  })
})
