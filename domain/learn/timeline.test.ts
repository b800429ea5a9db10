import { describe, expect, test } from 'vitest'
import { breaksByNature } from './annotation.ts'
import { firstDayOf, GRAINS } from './question.ts'
import type { Tally } from './score.ts'
import { stretchOf } from './stretch.ts'
import { movementOf, timelineOf } from './timeline.ts'

const of = (promoter: number, passive: number, detractor: number): Tally => ({ promoter, passive, detractor })
const JAN = 2026 * 12
const months = (tallies: readonly Tally[]) => new Map(tallies.map((tally, at) => [JAN + at, tally]))
const line = (tallies: readonly Tally[], breaks: string[] = [], window = 1) =>
  timelineOf(months(tallies), { first: JAN, last: JAN + tallies.length - 1 }, { grain: 'month', window, breaks })

describe('a line in time', () => {
  test('a window sums the stretches that end with it, and reaches across no break', () => {
    const found = line([of(1, 0, 0), of(2, 0, 0), of(4, 0, 0), of(8, 0, 0)], ['2026-03-01'], 3)
    expect(found.map(({ side, rolled, rolls }) => [side, rolled.promoter, rolls])).toEqual([
      [0, 1, 1],
      [0, 3, 2],
      [1, 4, 1],
      [1, 12, 2],
    ])
  })

  test('a break inside a stretch leaves it to neither side', () => {
    const found = line([of(9, 0, 0), of(9, 0, 0), of(9, 0, 0)], ['2026-02-14'], 2)
    expect(found.map(({ side, rolls }) => [side, rolls])).toEqual([
      [0, 1],
      [null, 1],
      [1, 1],
    ])
  })

  test('a stretch without answers stays, as a gap', () => {
    const found = timelineOf(
      new Map([[JAN, of(5, 0, 0)]]),
      { first: JAN, last: JAN + 2 },
      { grain: 'month', window: 1, breaks: [] },
    )
    expect(found.map(({ from, until, counted }) => [from, until, counted.promoter])).toEqual([
      ['2026-01-01', '2026-02-01', 5],
      ['2026-02-01', '2026-03-01', 0],
      ['2026-03-01', '2026-04-01', 0],
    ])
  })

  test('refuses a window without a stretch', () => {
    expect(() => line([of(1, 0, 0)], [], 0)).toThrow(RangeError)
  })
})

describe('what a line says', () => {
  const high = of(150, 30, 20)
  const low = of(60, 60, 80)

  test('a fall from one month to the next is real', () => {
    const { change, barred, newest } = movementOf(line([high, low]))
    expect(newest?.from).toBe('2026-02-01')
    expect(change?.comparison).toMatchObject({ verdict: 'lower' })
    expect(barred).toBe(false)
  })

  test('across a break nothing is compared, and the line says so', () => {
    const { change, barred, side, direction } = movementOf(line([high, high, low], ['2026-03-01']))
    expect([side, change, barred, direction.verdict]).toEqual([1, null, true, 'too_few'])
  })

  test('windows that share answers are not compared with each other', () => {
    const { change, newest } = movementOf(line([high, high, low, low], [], 2))
    expect([newest?.from, change?.before.from]).toEqual(['2026-04-01', '2026-02-01'])
    expect(change?.comparison.verdict).toBe('lower')
  })

  test('the direction is that of the side since the break alone', () => {
    const rising = [of(20, 40, 40), of(30, 40, 30), of(40, 40, 20), of(60, 30, 10)]
    expect(movementOf(line([high, high, ...rising], ['2026-03-01'])).direction).toMatchObject({ verdict: 'rising', waves: 4 })
  })

  test('without answers there is nothing to say', () => {
    expect(movementOf([])).toMatchObject({ newest: null, change: null, barred: false })
  })
})

describe('by nature', () => {
  test('policy, wording and channel break by nature; a release does not', () => {
    expect((['policy', 'wording', 'channel', 'release', 'note', 'import_undone'] as const).map(breaksByNature)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ])
  })
})

test.each(GRAINS)('the first day of every %s lies in it, and so does the last', (grain) => {
  for (let step = -300; step < 300; step++) {
    const middle = stretchOf(grain, '2026-02-17') + (grain === 'year' ? Math.trunc(step / 10) : step)
    expect(stretchOf(grain, firstDayOf(grain, middle))).toBe(middle)
    const next = Date.parse(`${firstDayOf(grain, middle + 1)}T00:00:00Z`)
    expect(stretchOf(grain, new Date(next - 86_400_000).toISOString().slice(0, 10))).toBe(middle)
  }
  expect(() => stretchOf(grain, 'soon')).toThrow(RangeError)
})
