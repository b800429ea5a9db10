import { describe, expect, test } from 'vitest'
import { partedOn, sideOf } from '#domain/learn/parting.ts'

const spring = { from: '2026-01-01', until: '2026-04-01' }
const summer = { from: '2026-04-01', until: '2026-07-01' }

describe('what a change of footing parts', () => {
  test('answers before it and from that day on are on two sides; a stretch that it falls into is on none', () => {
    expect([sideOf(spring, ['2026-04-01']), sideOf(summer, ['2026-04-01'])]).toEqual([0, 1])
    expect(sideOf(summer, ['2026-05-02'])).toBeNull()
    expect(sideOf(summer, ['2026-05-02', '2025-01-01'].slice(1))).toBe(1)
  })

  test('two stretches are parted by a break between them or inside one of them, and not by one before or after both', () => {
    expect(partedOn(['2026-04-01'], spring, summer)).toBe('2026-04-01')
    expect(partedOn(['2026-06-30', '2026-02-02'], spring, summer)).toBe('2026-06-30')
    expect(partedOn(['2026-01-01', '2026-07-01'], spring, summer)).toBeNull()
  })
})
