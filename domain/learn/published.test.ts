import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare } from './comparison.ts'
import { echoOfPublished, holdAgainstPublished } from './published.ts'

const own = { promoter: 120, passive: 50, detractor: 30 }

describe('a published score', () => {
  test('is compared as if nobody were passive, which is as unsure as it can be', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 400 }),
        fc.integer({ min: 0, max: 400 }),
        fc.nat(400),
        (promoter, passive, detractor) => {
          const answers = promoter + passive + detractor
          const score = (100 * (promoter - detractor)) / answers
          const known = compare(own, { promoter, passive, detractor })
          const told = holdAgainstPublished(own, { score, answers })
          if (known.verdict === 'too_few' || !('difference' in told)) return
          expect(told.difference).toBeCloseTo(known.difference, 9)
          expect(told.high - told.low).toBeGreaterThanOrEqual(known.high - known.low - 1e-9)
        },
      ),
    )
  })

  test('of the same people without passives is compared exactly', () => {
    const other = { promoter: 70, passive: 0, detractor: 30 }
    const { difference, low, high, p, verdict } = compare(own, other) as Extract<
      ReturnType<typeof compare>,
      { difference: number }
    >
    expect(holdAgainstPublished(own, { score: 40, answers: 100 })).toMatchObject({
      verdict,
      difference: expect.closeTo(difference, 9),
      low: expect.closeTo(low, 9),
      high: expect.closeTo(high, 9),
      p: expect.closeTo(p, 9),
    })
  })

  test('of nobody knows how many is not comparable, and of too few says so', () => {
    expect(holdAgainstPublished(own, { score: 40, answers: null })).toEqual({ verdict: 'not_comparable', because: 'no_count' })
    expect(holdAgainstPublished(own, { score: 0, answers: 4 })).toMatchObject({ verdict: 'too_few' })
    expect(holdAgainstPublished({ promoter: 2, passive: 0, detractor: 2 }, { score: 0, answers: 100 })).toMatchObject({
      verdict: 'too_few',
    })
    expect(echoOfPublished({ score: 40, answers: null })).toBeNull()
    expect(() => holdAgainstPublished(own, { score: 101, answers: 9 })).toThrow('between -100 and 100')
  })

  test('has ranges around it that narrow with its answers', () => {
    const width = (answers: number) => {
      const range = echoOfPublished({ score: 40, answers })?.[95] ?? expect.fail()
      expect(range.low).toBeLessThan(40)
      expect(range.high).toBeGreaterThan(40)
      return range.high - range.low
    }
    expect(width(1000)).toBeLessThan(width(100))
  })
})
