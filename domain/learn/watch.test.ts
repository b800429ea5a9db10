import { describe, expect, test } from 'vitest'
import { randomFrom } from '#domain/random.ts'
import { type Baseline, baselineOf, knownBaseline } from './baseline.ts'
import type { Tally } from './score.ts'
import { type Period, watch } from './watch.ts'

const said = (promoter: number, passive: number, detractor: number): Tally => ({ promoter, passive, detractor })
const named = (...tallies: Tally[]): Period<number>[] => tallies.map((counted, at) => ({ at, counted }))
const CALM = said(20, 12, 8)
const BAD = said(8, 12, 20)

describe('a watch over the score', () => {
  const baseline = knownBaseline(30, 0.61)

  test('stays quiet while nothing happens', () => {
    expect(watch(named(CALM, CALM, said(21, 12, 7), CALM), baseline)).toMatchObject({ state: 'watching', now: null, alarms: [] })
    expect(watch([], baseline)).toEqual({ state: 'watching', now: null, alarms: [], periods: [] })
  })

  test('fires when the score falls, and says since when and when it began', () => {
    const { state, now, alarms } = watch(named(CALM, CALM, said(17, 12, 11), BAD, BAD), baseline)
    expect(state).toBe('fired')
    expect(now).toEqual({ direction: 'lower', began: 2, since: 3, until: 4 })
    expect(alarms).toEqual([now])
  })

  test('watches again when the score is back, and keeps the alarm in mind; a rise is one too', () => {
    const back = Array<Tally>(12).fill(CALM)
    const found = watch(named(BAD, BAD, ...back, said(36, 4, 0), said(38, 2, 0)), baseline)
    expect(found).toMatchObject({ state: 'fired', now: { direction: 'higher', since: 15, until: 15 } })
    expect(found.alarms.map(({ direction }) => direction)).toEqual(['lower', 'higher'])
    expect(watch(named(BAD, BAD, ...back), baseline)).toMatchObject({ state: 'watching', now: null, alarms: [{ since: 0 }] })
  })

  test('passes over periods without answers, and counts few answers for little', () => {
    const quiet = watch(named(said(0, 0, 0), CALM, said(0, 0, 0)), baseline)
    expect(quiet.periods.map(({ at }) => at)).toEqual([1])
    expect(watch(named(said(0, 0, 2)), baseline).state).toBe('watching')
    expect(watch(named(said(0, 0, 20)), baseline).state).toBe('fired')
  })
})

describe('a baseline', () => {
  test('comes from eight periods and thirty answers, or is set', () => {
    expect(baselineOf(Array(7).fill(CALM))).toBeNull()
    expect(baselineOf(Array(9).fill(said(2, 1, 0)))).toBeNull()
    expect(baselineOf(Array(8).fill(CALM))).toMatchObject({ nps: expect.closeTo(0.3, 12), answers: 320, overDispersion: 1 })
    expect(() => knownBaseline(101, 0.6)).toThrow('score')
    expect(() => knownBaseline(30, 0)).toThrow('variance')
  })

  test('whose periods jump more than chance widens every error', () => {
    const jumping =
      baselineOf(Array.from({ length: 12 }, (_, at) => (at % 2 ? said(36, 2, 2) : said(4, 12, 24)))) ?? expect.fail()
    expect(jumping.overDispersion).toBeGreaterThan(5)
    const [calm, wide] = [{ ...jumping, overDispersion: 1 }, jumping].map((one) => watch(named(BAD, BAD), one).state)
    expect([calm, wide]).toEqual(['fired', 'watching'])
  })
})

// Seeded: periods of 40 answers, half promoters and a fifth detractors; the tolerance is four standard errors of the mean.
describe('the run length, in periods until the watch fires', () => {
  const { share } = randomFrom('run length')
  const factorials = Array.from({ length: 41 }, (_, n) =>
    Array.from({ length: n }, (_, k) => Math.log(k + 1)).reduce((a, b) => a + b, 0),
  )
  /** Every split of 40 answers with the chance of it or one before it: one lot draws a period. */
  const splits = (shift: number) => {
    let below = 0
    return Array.from({ length: 41 }, (_, promoter) =>
      Array.from({ length: 41 - promoter }, (_, detractor) => said(promoter, 40 - promoter - detractor, detractor)),
    )
      .flat()
      .map((counted) => {
        const parts = [
          [counted.promoter, 0.5 + shift / 2],
          [counted.passive, 0.3],
          [counted.detractor, 0.2 - shift / 2],
        ] as const
        const log = parts.reduce(
          (sum, [people, chance]) => sum + people * Math.log(chance) - (factorials[people] ?? 0),
          factorials[40] ?? 0,
        )
        below += Math.exp(log)
        return { counted, below }
      })
  }
  const tables = new Map([0, -0.1, -0.2].map((shift) => [shift, splits(shift)]))
  const drawn = (shift: number): Tally => {
    const [table, lot] = [tables.get(shift) ?? [], share()]
    let [low, high] = [0, table.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((table[middle]?.below ?? 1) > lot) high = middle
      else low = middle + 1
    }
    return table[low]?.counted ?? CALM
  }
  /** Watched in growing pieces, so that a run of a thousand periods is not judged a thousand times. */
  const runLength = (baseline: Baseline, shift: number): number => {
    const periods: Period<number>[] = []
    for (let piece = 25; periods.length < 5000; piece *= 2) {
      while (periods.length < piece) periods.push({ at: periods.length + 1, counted: drawn(shift) })
      const [first] = watch(periods, baseline).alarms
      if (first) return first.since
    }
    return 5000
  }
  const runs = (times: number, baseline: () => Baseline, shift: number) => {
    const lengths = Array.from({ length: times }, () => runLength(baseline(), shift)).sort((a, b) => a - b)
    return { mean: lengths.reduce((sum, length) => sum + length, 0) / times, median: lengths[Math.floor(times / 2)] ?? 0 }
  }
  const known = () => knownBaseline(30, 0.61)

  test.each([
    ['about 380 while nothing changes', 0, 380, 1500, 38],
    ['12.6 after a fall of 10 points', -0.1, 12.6, 3000, 0.7],
    ['3.8 after a fall of 20 points', -0.2, 3.8, 3000, 0.15],
  ])('is %s', (_, shift, mean, times, tolerance) => {
    expect(Math.abs(runs(times, known, shift).mean - mean)).toBeLessThan(tolerance)
  })

  test('is as long at the median with a baseline of 26 periods as with a known one, 264', () => {
    const estimated = () => baselineOf(Array.from({ length: 26 }, () => drawn(0))) ?? expect.fail()
    const { median } = runs(600, estimated, 0)
    expect(median).toBeGreaterThan(200)
    expect(median).toBeLessThan(330)
  })
})
