import { describe, expect, test } from 'vitest'
import { randomFrom } from '#domain/random.ts'
import type { Tally } from './score.ts'
import { timelineOf } from './timeline.ts'
import { LEARNS_FROM, watchLine, watchSince } from './watching.ts'

const usual: Tally = { promoter: 20, passive: 10, detractor: 10 }
const low: Tally = { promoter: 5, passive: 5, detractor: 30 }
const FIRST = 2024 * 12
const line = (tallies: readonly (Tally | null)[], breaks: string[] = []) =>
  timelineOf(
    new Map(tallies.flatMap((tally, at) => (tally ? [[FIRST + at, tally]] : []))),
    { first: FIRST, last: FIRST + tallies.length - 1 },
    { grain: 'month', window: 1, breaks },
  )
const times = (n: number, tally: Tally) => Array.from({ length: n }, () => tally)
const [SINCE, LATE] = ['2024-01-01', '2099-01-01']

describe('a watch over a line', () => {
  test('learns from twelve stretches with answers, and judges those after', () => {
    expect(watchLine(line(times(11, usual)), SINCE, LATE)).toEqual({
      ...{ learned: { stretches: 11, answers: 440 }, usual: null, watch: null },
    })
    const { learned, watch } = watchLine(line([...times(12, usual), null, ...times(3, usual)]), SINCE, LATE)
    expect([learned.stretches, watch?.periods.length, watch?.state]).toEqual([LEARNS_FROM.stretches, 3, 'watching'])
  })

  test('learns from more where few answer, until there are thirty answers', () => {
    const two: Tally = { promoter: 1, passive: 1, detractor: 0 }
    expect(watchLine(line(times(14, two)), SINCE, LATE)).toEqual({
      ...{ learned: { stretches: 14, answers: 28 }, usual: null, watch: null },
    })
    const { learned, usual, watch } = watchLine(line(times(20, two)), SINCE, LATE)
    expect([learned, usual?.answers, watch?.periods.length]).toEqual([{ stretches: 15, answers: 30 }, 30, 5])
  })

  test('cries wolf no sooner where it learned from few answers', { timeout: 30_000 }, () => {
    const { share } = randomFrom('few answers')
    const drawn = (answers: number): Tally => {
      const counted = { promoter: 0, passive: 0, detractor: 0 }
      for (let answer = 0; answer < answers; answer++) {
        const lot = share()
        counted[lot < 0.5 ? 'promoter' : lot < 0.8 ? 'passive' : 'detractor']++
      }
      return counted
    }
    /** Of 300 watches over 180 months on which nothing happens, so many that fire. */
    const fired = (answers: number) =>
      Array.from({ length: 300 }, () => watchLine(line(Array.from({ length: 180 }, () => drawn(answers))), SINCE, LATE)).filter(
        ({ watch }) => (watch?.alarms.length ?? 0) > 0,
      ).length
    const [few, many] = [fired(2), fired(20)]
    expect(few).toBeLessThan(many + 40) // Two standard errors of the difference of two such counts near 130.
    expect(many).toBeLessThan(170)
  })

  test('fires at a shift, and says when it began', () => {
    const { watch } = watchLine(line([...times(14, usual), ...times(3, low)]), SINCE, LATE)
    expect(watch).toMatchObject({ state: 'fired', now: { direction: 'lower' } })
    expect(watch?.now?.began.from).toBe('2025-03-01')
  })

  test('judges no stretch that is not over', () => {
    const { watch } = watchLine(line([...times(14, usual), ...times(3, low)]), SINCE, '2025-03-20')
    expect([watch?.periods.length, watch?.state]).toEqual([2, 'watching'])
  })

  test('learns anew after a break, and fires no alarm for it', () => {
    const found = watchLine(line([...times(14, usual), ...times(13, low)], ['2025-03-01']), SINCE, LATE)
    expect([found.learned.stretches, found.watch?.state, found.watch?.periods.length]).toEqual([12, 'watching', 1])
  })

  test('looks back no further than it is told, at first over 26 stretches', () => {
    const long = line(times(40, usual))
    expect(watchSince(long, LATE)).toBe('2025-03-01')
    expect(watchLine(long, '2025-03-01', LATE).watch?.periods.length).toBe(14)
    expect(watchSince([], LATE)).toBeNull()
  })
})
