import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomFrom } from '#domain/random.ts'
import { compare } from './comparison.ts'
import { type Pair, pairSums } from './pairs.ts'
import { comparePanel, overlapError, pairedDifference } from './panel.ts'
import { plus, type Tally } from './score.ts'

const said = (promoter: number, passive: number, detractor: number): Tally => ({ promoter, passive, detractor })
const NOBODY = said(0, 0, 0)
const some = fc.array(fc.record({ before: fc.nat(10), now: fc.nat(10), people: fc.integer({ min: 1, max: 9 }) }), {
  minLength: 1,
})
/** Both waves of those who answered twice and of others who answered once. */
const waves = (pairs: readonly Pair[], onlyBefore: Tally, onlyNow: Tally) => {
  const { before, now } = pairSums(pairs)
  return [plus(before, onlyBefore), plus(now, onlyNow), pairs] as const
}

describe('a wave against an earlier one that some people answered too', () => {
  const steady: Pair[] = [
    { before: 9, now: 10, people: 20 },
    { before: 7, now: 9, people: 9 },
    { before: 8, now: 3, people: 1 },
    { before: 2, now: 5, people: 10 },
  ]

  test('compares each with their own first answer where all answered both times, and says so', () => {
    const found = comparePanel(...waves(steady, NOBODY, NOBODY))
    expect(found).toMatchObject({ basis: 'paired', pairs: 40, moved: { up: 9, same: 30, down: 1 }, verdict: 'higher' })
    expect(found).toMatchObject({ difference: expect.closeTo(20, 9) })
    const [before, now] = waves(steady, NOBODY, NOBODY)
    expect(compare(now, before)).toMatchObject({ verdict: 'no_evidence' })
  })

  test('is told more closely the more people they share, and never by fewer than ten', () => {
    const [before, now, pairs] = waves(steady, said(20, 10, 10), said(24, 10, 6))
    const width = (given: readonly Pair[]) => {
      const found = comparePanel(before, now, given)
      return found.verdict === 'too_few' ? expect.fail() : [found.basis, found.high - found.low]
    }
    const [[together, narrow], [apart, wide]] = [width(pairs), width([])]
    expect([together, apart]).toEqual(['overlap', 'independent'])
    expect(Number(narrow)).toBeLessThan(Number(wide))
    expect(width([{ before: 9, now: 10, people: 9 }])).toEqual(['independent', wide])
  })

  test('without anybody in common is the plain comparison', () => {
    const found = compare(said(24, 10, 6), said(20, 10, 10))
    expect(comparePanel(said(20, 10, 10), said(24, 10, 6), [])).toMatchObject({
      ...found,
      smallestVisible: expect.closeTo('smallestVisible' in found ? found.smallestVisible : 0, 9),
    })
  })

  test('changes sign when the waves change places', () => {
    fc.assert(
      fc.property(some, some, (pairs, others) => {
        const once = pairSums(others)
        const [before, now] = waves(pairs, once.before, once.now)
        const back = pairs.map(({ before, now, people }) => ({ before: now, now: before, people }))
        const [here, there] = [comparePanel(before, now, pairs), comparePanel(now, before, back)]
        if (here.verdict === 'too_few' || there.verdict === 'too_few') return
        expect(there.low).toBeCloseTo(-here.high, 9)
        expect(there.p).toBeCloseTo(here.p, 9)
        expect(there.moved).toEqual({ up: here.moved.down, same: here.moved.same, down: here.moved.up })
      }),
    )
  })

  test('needs five answers a wave, and people who are in both', () => {
    expect(comparePanel(said(2, 1, 1), said(20, 1, 1), [])).toMatchObject({ verdict: 'too_few', basis: 'independent', pairs: 0 })
    expect(comparePanel(NOBODY, NOBODY, [])).toMatchObject({ verdict: 'too_few' })
    expect(() => comparePanel(said(2, 1, 1), said(20, 1, 1), [{ before: 9, now: 9, people: 3 }])).toThrow('both waves')
    expect(() => comparePanel(said(9, 0, 0), said(9, 0, 0), [{ before: 9, now: 11, people: 3 }])).toThrow('rating')
  })

  // Seeded: 20 of 24 answered both times, two in three gave the same answer again; a happy base, where the t interval fails most.
  test.each([
    ['everybody answers twice', 20, 0],
    ['some answer twice', 30, 20],
  ])('%s: about 95 of 100 intervals hold the true change', (_, both, once) => {
    const { share, chance } = randomFrom(`panel ${both}`)
    const answer = (promoters: number) => {
      const lot = share()
      return lot < promoters ? 10 : lot < promoters + 0.1 ? 7 : 0
    }
    let hits = 0
    for (let wave = 0; wave < 600; wave++) {
      const pairs = Array.from({ length: both }, () => {
        const before = answer(0.85)
        return { before, now: chance(0.66) ? before : answer(0.85), people: 1 }
      })
      const others = pairSums(Array.from({ length: once }, () => ({ before: answer(0.85), now: answer(0.85), people: 1 })))
      const found = comparePanel(...waves(pairs, others.before, others.now))
      if (found.verdict !== 'too_few' && found.low <= 0 && found.high >= 0) hits++
    }
    expect(hits / 600).toBeGreaterThan(0.935)
  })
})

describe('the textbook of panels', () => {
  test('has no t test for one person, or where everybody moved alike', () => {
    expect(pairedDifference([])).toBeNull()
    expect(pairedDifference([{ before: 7, now: 9, people: 1 }])).toBeNull()
    expect(pairedDifference([{ before: 7, now: 9, people: 30 }])).toBeNull()
  })

  test('knows no people who are in both waves and not in either', () => {
    const wave = { answers: 100, variance: 0.6 }
    expect(overlapError(wave, wave, 0, 0)).toBeCloseTo(Math.sqrt(0.012), 12)
    expect(overlapError(wave, wave, 100, 0.6)).toBe(0)
    expect(() => overlapError(wave, wave, 101, 0.3)).toThrow('cannot be in both')
    expect(() => overlapError(wave, { ...wave, answers: 0 }, 0, 0)).toThrow('have answers')
    expect(() => overlapError(wave, wave, 100, 0.7)).toThrow('in common')
  })
})
