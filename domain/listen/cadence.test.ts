import { describe, expect, test } from 'vitest'
import { dayLater } from '#domain/zoned-time.ts'
import { CADENCES, type Cadence, nextStart, outpacesRest } from './cadence.ts'

const now = new Date('2026-02-01T00:00:00Z')
const next = (cadence: Cadence, last: string, zone = 'UTC', at = now) =>
  nextStart(cadence, new Date(last), zone, at).toISOString()

describe('the cadence of a program', () => {
  test.each([
    ['monthly', '2026-02-28T08:00:00.000Z'],
    ['quarterly', '2026-04-30T08:00:00.000Z'],
    ['half_yearly', '2026-07-31T08:00:00.000Z'],
    ['yearly', '2027-01-31T08:00:00.000Z'],
  ] as const)('%s: the same day, or the last of a month that is too short', (cadence, start) => {
    expect(next(cadence, '2026-01-31T08:00:00Z')).toBe(start)
  })

  test('keeps the hour of the zone over a change of the clock', () => {
    expect(next('monthly', '2026-03-10T08:00:00Z', 'Europe/Berlin', new Date('2026-03-11T00:00:00Z'))).toBe(
      '2026-04-10T07:00:00.000Z',
    )
  })

  test('what was missed is not made up for, and a month end is not lost on the way', () => {
    expect(next('monthly', '2025-08-31T08:00:00Z', 'UTC', new Date('2026-03-05T00:00:00Z'))).toBe('2026-03-31T08:00:00.000Z')
  })

  test.each(CADENCES)(
    '%s: a rest as long as its shortest turn lets everyone be asked again, a longer one does not',
    (cadence) => {
      const DAY = 86_400_000
      const starts = Array.from({ length: 48 }, (_, month) => new Date(Date.UTC(2026, month, 1)))
      const turns = starts.map((start) => nextStart(cadence, start, 'UTC', start).getTime() - start.getTime())
      const fewest = Math.min(...turns) / DAY
      expect([outpacesRest(cadence, fewest), outpacesRest(cadence, fewest + 1)]).toEqual([false, true])
    },
  )

  test('days of a plan move with it', () => expect(dayLater('2026-12-30', 3)).toBe('2027-01-02'))
})
