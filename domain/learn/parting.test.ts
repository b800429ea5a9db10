import { describe, expect, test } from 'vitest'
import { partedOn, sideAmong, sideOf } from '#domain/learn/parting.ts'

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

  test('waves beyond those shown stand on one side where all of them asked there, and nothing is parted without a break', () => {
    const waves = { breaks: ['2026-04-01'], sides: new Map(Object.entries({ winter: 0, spring: 1, summer: 1 })) }
    expect(sideAmong(waves, 'winter', ['winter'])).toBe(0)
    expect(sideAmong(waves, null, ['winter'])).toBe(1)
    expect(sideAmong(waves, null, ['spring'])).toBeNull()
    expect(sideAmong(waves, 'unheard of', ['spring'])).toBeNull()
    expect(sideAmong({ ...waves, breaks: [] }, 'unheard of', [])).toBe(0)
  })
})
