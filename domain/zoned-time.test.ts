import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instantIn, isTimeZone, wallTimeIn } from './zoned-time.ts'

const wall = (text: string) => {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = text.split(/\D/).map(Number)
  return { year, month, day, hour, minute, second }
}

describe('wall time and instants', () => {
  test.each([
    ['Asia/Shanghai', '2026-01-01 00:00:00', '2025-12-31T16:00:00Z'],
    ['UTC', '1970-01-01 00:00:00', '1970-01-01T00:00:00Z'],
    ['America/New_York', '2026-07-04 12:30:15', '2026-07-04T16:30:15Z'],
    ['Asia/Kathmandu', '2026-07-04 12:00:00', '2026-07-04T06:15:00Z'],
    ['America/New_York', '2026-11-01 01:30:00', '2026-11-01T05:30:00Z'],
    ['Europe/Berlin', '2026-03-29 02:30:00', '2026-03-29T01:30:00Z'],
    ['Europe/Berlin', '2026-03-29 03:00:00', '2026-03-29T01:00:00Z'],
    ['America/Sao_Paulo', '2018-11-04 00:00:00', '2018-11-04T03:00:00Z'],
  ])('in %s %s is %s', (zone, clock, instant) => {
    expect(instantIn(zone, wall(clock))).toEqual(new Date(instant))
  })

  test('an instant shown on a wall clock leads back to itself, except in the hour that comes twice', () => {
    const seconds = fc.integer({ min: 0, max: 2_000_000_000 })
    const zones = fc.constantFrom('Asia/Shanghai', 'Asia/Kolkata', 'Pacific/Auckland', 'America/St_Johns')
    fc.assert(
      fc.property(zones, seconds, (zone, second) => {
        const at = new Date(second * 1000)
        const back = instantIn(zone, wallTimeIn(zone, at))
        return (
          back <= at &&
          at.getTime() - back.getTime() <= 3_600_000 &&
          wallTimeIn(zone, back).minute === wallTimeIn(zone, at).minute
        )
      }),
    )
  })

  test('knows a time zone from a made-up one', () => {
    expect(isTimeZone('Asia/Taipei')).toBe(true)
    expect(isTimeZone('Moon/Tranquility')).toBe(false)
  })
})
