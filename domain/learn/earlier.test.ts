import { describe, expect, test } from 'vitest'
import { earlierWaves } from '#domain/learn/earlier.ts'

const wave = (day: string) => ({ name: day, startedAt: new Date(`${day}T08:00:00Z`) })
const names = (found: ReturnType<typeof earlierWaves<ReturnType<typeof wave>>>) => [found.previous?.name, found.year_ago?.name]
const QUARTERS = ['2025-01-14', '2025-04-15', '2025-07-15', '2025-10-14', '2026-01-13', '2026-04-14'].map(wave)

describe('what a wave is held against', () => {
  test('the wave before, and the one a year ago', () => {
    expect(names(earlierWaves(QUARTERS.toReversed(), wave('2026-04-14')))).toEqual(['2026-01-13', '2025-04-15'])
  })

  test('later waves and the wave itself are no past', () => {
    expect(names(earlierWaves(QUARTERS, wave('2025-04-15')))).toEqual(['2025-01-14', undefined])
    expect(names(earlierWaves(QUARTERS, wave('2025-01-14')))).toEqual([undefined, undefined])
  })

  test('where waves are yearly, last year is the wave before and is not told twice', () => {
    expect(names(earlierWaves([wave('2025-05-01'), wave('2024-05-01')], wave('2026-05-01')))).toEqual(['2025-05-01', undefined])
  })

  test('a wave far from a year ago is not taken for last year', () => {
    expect(names(earlierWaves([wave('2026-01-10'), wave('2025-09-01')], wave('2026-04-14')))).toEqual(['2026-01-10', undefined])
  })
})
