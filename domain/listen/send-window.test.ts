import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wallTimeIn } from '#domain/zoned-time.ts'
import { closedAt, OFFICE_HOURS, openings, type SendWindow } from './send-window.ts'

const always: SendWindow = { weekdays: [1, 2, 3, 4, 5, 6, 7], from: 0, to: 24 }
const hours = (window: SendWindow, zone: string, start: string, end: string) =>
  [...openings(window, zone, new Date(start), new Date(end))].map(
    ({ day, from, to }) => `${day} ${(to.getTime() - from.getTime()) / 3_600_000} h from ${from.toISOString().slice(11, 16)}`,
  )

describe('the hours in which mails may arrive', () => {
  test('are those of the local clock, also on the days when it changes', () => {
    expect(hours(OFFICE_HOURS, 'Europe/Berlin', '2026-03-27T00:00Z', '2026-03-31T00:00Z')).toEqual([
      '2026-03-27 9 h from 08:00',
      '2026-03-30 9 h from 07:00',
    ])
    expect(hours(always, 'Europe/Berlin', '2026-03-28T23:00Z', '2026-03-29T22:00Z')).toEqual(['2026-03-29 23 h from 23:00'])
    expect(hours(always, 'Europe/Berlin', '2026-10-24T22:00Z', '2026-10-25T23:00Z')).toEqual(['2026-10-25 25 h from 22:00'])
  })

  test('an hour that the clock skips is no opening, one that comes twice is a long one', () => {
    const night: SendWindow = { ...always, from: 2, to: 3 }
    expect(hours(night, 'Europe/Berlin', '2026-03-29T00:00Z', '2026-03-29T12:00Z')).toEqual([])
    expect(hours(night, 'Europe/Berlin', '2026-10-25T00:00Z', '2026-10-25T12:00Z')).toEqual(['2026-10-25 2 h from 00:00'])
  })

  test('a day that a zone skipped is not there', () => {
    expect(
      hours(OFFICE_HOURS, 'Pacific/Apia', '2011-12-29T10:00Z', '2012-01-03T10:00Z').map((line) => line.slice(0, 10)),
    ).toEqual(['2011-12-29', '2012-01-02', '2012-01-03'])
  })

  test('leave out days off and are cut at both ends', () => {
    const golden: SendWindow = { ...OFFICE_HOURS, daysOff: ['2026-10-01', '2026-10-02'] }
    expect(hours(golden, 'Asia/Shanghai', '2026-09-30T02:00Z', '2026-10-05T02:00Z')).toEqual([
      '2026-09-30 8 h from 02:00',
      '2026-10-05 1 h from 01:00',
    ])
  })

  test('cover every moment that the clock shows inside them, and no other', () => {
    const zones = fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'America/St_Johns', 'Pacific/Auckland', 'Asia/Kolkata')
    const windows = fc.record({
      weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      from: fc.integer({ min: 0, max: 11 }),
      to: fc.integer({ min: 12, max: 24 }),
    })
    fc.assert(
      fc.property(zones, windows, fc.integer({ min: 1.5e9, max: 1.9e9 }), (zone, window, second) => {
        const at = new Date(second * 1000)
        const { year, month, day, hour } = wallTimeIn(zone, at)
        const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7
        const closed = closedAt(window, zone, at)
        expect(closed === null).toBe(window.weekdays.includes(weekday) && hour >= window.from && hour < window.to)
        if (closed === null) return
        expect(closed.because).toBe(window.weekdays.includes(weekday) ? 'quiet_hours' : 'day_off')
        expect(closed.until?.getTime()).toBeGreaterThan(at.getTime())
        expect(closedAt(window, zone, closed.until ?? expect.fail())).toBeNull()
      }),
    )
  })

  test('that never come within a year say so', () => {
    const once: SendWindow = { weekdays: [7], from: 2, to: 3, daysOff: [] }
    const none = {
      ...once,
      daysOff: Array.from({ length: 60 }, (_, week) => new Date(Date.UTC(2026, 0, 4 + 7 * week)).toISOString().slice(0, 10)),
    }
    expect(closedAt(none, 'UTC', new Date('2026-01-01T00:00Z'))).toEqual({ because: 'day_off', until: null })
  })

  test.each([
    { weekdays: [], from: 9, to: 18 },
    { weekdays: [0], from: 9, to: 18 },
    { weekdays: [1], from: 18, to: 9 },
    { weekdays: [1], from: 9, to: 25 },
    { weekdays: [1], from: 9.5, to: 18 },
  ])('%o are refused', (window) => expect(() => closedAt(window, 'UTC', new Date(0))).toThrow(RangeError))
})
