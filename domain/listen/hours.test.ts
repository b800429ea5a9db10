import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wallTimeIn } from '#domain/zoned-time.ts'
import { spreadSoon } from './drip.ts'
import { nextIn, spreadByHours } from './hours.ts'
import type { Days } from './plan.ts'

const days = (perDay: number | null, first = '2026-03-02T00:00:00Z'): Days => ({
  from: new Date(first),
  to: new Date('2026-03-07T00:00:00Z'),
  timeZone: 'Europe/Paris',
  drip: { window: { weekdays: [1, 2, 3, 4, 5], from: 9, to: 18 }, perDay, warmUp: null },
})
const evening = { from: 16, to: 18 }
const hourOf = (at: Date) => wallTimeIn('Europe/Paris', at).hour
const perDayOf = (times: readonly Date[]) =>
  Object.values(Object.groupBy(times, (at) => wallTimeIn('Europe/Paris', at).day)).map((day) => day?.length ?? 0)

describe('mails of variants with hours of their own', () => {
  test('leave in them, and the others at any hour of the wave', () => {
    const [any = [], late = []] = spreadByHours(
      [
        { hours: null, mails: 50 },
        { hours: evening, mails: 50 },
      ],
      days(null),
    )
    expect([any.length, late.length]).toEqual([50, 50])
    expect(late.every((at) => hourOf(at) >= 16 && hourOf(at) < 18)).toBe(true)
    expect(new Set(any.map(hourOf)).size).toBeGreaterThan(5)
  })

  test('leave as soon as their hours have room, where they are due', () => {
    const [any = [], late = []] = spreadByHours(
      [
        { hours: null, mails: 5 },
        { hours: evening, mails: 5 },
      ],
      days(8),
      spreadSoon,
    )
    expect(perDayOf([...any, ...late])).toEqual([8, 2])
    expect(late.every((at) => hourOf(at) >= 16 && hourOf(at) < 18)).toBe(true)
  })

  test('never make a day send more than it may, and all find a place that there is', () => {
    fc.assert(
      fc.property(
        fc.nat(60),
        fc.nat(60),
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom('00', '14', '17', '19'),
        (a, b, most, hour) => {
          const times = spreadByHours(
            [
              { hours: null, mails: a },
              { hours: evening, mails: b },
            ],
            days(most, `2026-03-02T${hour}:30:00Z`),
          )
          const all = times.flat()
          const room = most * (hour < '17' ? 5 : 4)
          expect(all.length).toBe(Math.min(a + b, room))
          expect(times[0]?.length).toBeLessThanOrEqual(a)
          expect(times[1]?.length).toBeLessThanOrEqual(b)
          expect(Math.max(0, ...perDayOf(all))).toBeLessThanOrEqual(most)
        },
      ),
    )
  })

  test('of a wave that sends at once wait for their next hour', () => {
    const at = (hours: typeof evening | null, now: string) => nextIn(hours, 'Europe/Paris', new Date(now)).toISOString()
    expect(at(null, '2026-03-02T08:00:00Z')).toBe('2026-03-02T08:00:00.000Z')
    expect(at(evening, '2026-03-02T08:00:00Z')).toBe('2026-03-02T15:00:00.000Z')
    expect(at(evening, '2026-03-02T15:30:00Z')).toBe('2026-03-02T15:30:00.000Z')
    expect(at(evening, '2026-03-02T17:00:00Z')).toBe('2026-03-03T15:00:00.000Z')
  })
})
