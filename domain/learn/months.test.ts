import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { monthOf, monthsBefore, monthsOf, printMonth, printQuarter, startOf } from '#domain/learn/months.ts'

const MAY = 2026 * 12 + 4

describe('months', () => {
  test('a moment belongs to the month that the workspace has on its wall', () => {
    const at = new Date('2026-04-30T16:30:00Z')
    expect(['UTC', 'Asia/Shanghai', 'America/New_York'].map((zone) => printMonth(monthOf(at, zone)))).toEqual([
      '2026-04',
      '2026-05',
      '2026-04',
    ])
    expect(startOf(MAY, 'Asia/Shanghai')).toEqual(new Date('2026-04-30T16:00:00Z'))
    expect(startOf(MAY, 'America/New_York')).toEqual(new Date('2026-05-01T04:00:00Z'))
  })

  test('a month begins with its own first instant, whatever the zone', () => {
    const zones = fc.constantFrom('UTC', 'Asia/Shanghai', 'America/Sao_Paulo', 'Pacific/Apia', 'Asia/Kathmandu')
    fc.assert(
      fc.property(fc.integer({ min: 1970 * 12, max: 2100 * 12 }), zones, (month, zone) => {
        const start = startOf(month, zone)
        expect(monthOf(start, zone)).toBe(month)
        expect(monthOf(new Date(start.getTime() - 1), zone)).toBe(month - 1)
      }),
      { numRuns: 200 },
    )
  })

  test('a period is a whole number of months; all has no ends', () => {
    expect(monthsOf('2026-05', MAY)).toEqual({ from: MAY, until: MAY + 1 })
    expect(monthsOf('2026-Q2', MAY)).toEqual({ from: MAY - 1, until: MAY + 2 })
    expect(monthsOf('year', MAY)).toEqual({ from: MAY - 11, until: MAY + 1 })
    expect(monthsOf('all', MAY)).toBeNull()
    for (const wrong of ['2026', '2026-13', '2026-Q5', '2026-5', 'week', '', "all' or 1"])
      expect(() => monthsOf(wrong, MAY)).toThrow(RangeError)
  })

  test('a printed month or quarter reads back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 * 12 }), (month) => {
        expect(monthsOf(printMonth(month), 0)?.from).toBe(month)
        expect(monthsOf(printQuarter(month), 0)?.from).toBe(month - (month % 3))
      }),
    )
  })

  test('before a quarter lies a quarter, and a year ago the same one; a year has only the year before', () => {
    expect(monthsBefore({ from: MAY - 1, until: MAY + 2 })).toEqual({
      previous: { from: MAY - 4, until: MAY - 1 },
      year_ago: { from: MAY - 13, until: MAY - 10 },
    })
    expect(monthsBefore({ from: MAY - 11, until: MAY + 1 })).toEqual({
      previous: { from: MAY - 23, until: MAY - 11 },
      year_ago: null,
    })
  })
})
