import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { designEffect, effectiveInterval, finitePopulation, scaled } from './effective-n.ts'
import { clipToPoints, plusTwo } from './interval.ts'
import { answersIn, type Tally } from './score.ts'
import { effectiveScoreInterval, scoreInterval } from './score-interval.ts'
import { sharesOf } from './shares.ts'

const some = fc
  .record({ promoter: fc.nat(200), passive: fc.nat(200), detractor: fc.nat(200) })
  .filter((counted) => answersIn(counted) > 0)
const mirrored = ({ promoter, passive, detractor }: Tally): Tally => ({ promoter: detractor, passive, detractor: promoter })
const shares = (counted: Tally) => sharesOf(counted) ?? expect.fail()

describe('answers of a finite population', () => {
  test('are worth more the fewer people are left to ask, and a census has no margin', () => {
    expect(finitePopulation(300, 500)).toBe(748.5)
    expect(finitePopulation(500, 500)).toBe(Infinity)
    expect(effectiveInterval({ promoter: 0.5, passive: 0.3, detractor: 0.2 }, Infinity)).toMatchObject({ low: 0.3, high: 0.3 })
    expect(effectiveScoreInterval({ promoter: 0.5, passive: 0.3, detractor: 0.2 }, Infinity)).toEqual({ low: 0.3, high: 0.3 })
  })

  test('the correction vanishes as the population grows', () => {
    expect(finitePopulation(300, Infinity)).toBe(300)
    expect(finitePopulation(300, 1e9)).toBeCloseTo(300, 3)
  })

  test.each([
    [0, 10],
    [11, 10],
    [Number.NaN, 10],
  ])('%f of %f is refused', (answers, population) =>
    expect(() => finitePopulation(answers, population)).toThrow('at most the population'),
  )
})

describe('people of one account', () => {
  test('who agree in everything are one answer an account', () => {
    expect(designEffect({ meanSize: 5, icc: 1 })).toBe(5)
    expect(designEffect({ meanSize: 5, icc: 0 })).toBe(1)
  })

  test.each([
    { meanSize: 0.5, icc: 0.1 },
    { meanSize: 5, icc: 1.1 },
    { meanSize: 5, icc: 0.1, variation: -1 },
  ])('%o is refused', (clusters) => expect(() => designEffect(clusters)).toThrow(RangeError))
})

describe('the interval of an effective number of answers', () => {
  test('is the plus-two interval when every answer counts as one', () => {
    fc.assert(
      fc.property(some, (counted) => {
        const { low, high } = effectiveInterval(shares(counted), answersIn(counted))
        const points = clipToPoints(plusTwo(counted))
        expect([100 * low, 100 * high]).toEqual([expect.closeTo(points.low, 9), expect.closeTo(points.high, 9)])
      }),
    )
  })

  test('counts fractions of people', () => {
    const half = scaled({ promoter: 0.5, passive: 0.3, detractor: 0.2 }, 41.7)
    expect(answersIn(half)).toBeCloseTo(41.7, 12)
    expect(effectiveInterval({ promoter: 1, passive: 0, detractor: 0 }, 0)).toMatchObject({ low: -1, high: 1 })
  })

  test('shares that are not those of everybody are refused, and so are figures below zero', () => {
    const fair = { promoter: 0.5, passive: 0.3, detractor: 0.2 }
    expect(() => effectiveInterval({ ...fair, passive: 0.2 }, 10)).toThrow('sum to 1')
    expect(() => effectiveInterval({ promoter: 1.2, passive: 0, detractor: -0.2 }, 10)).toThrow('sum to 1')
    expect(() => effectiveInterval(fair, -1)).toThrow('0 or more')
    expect(() => effectiveScoreInterval(fair, Number.NaN)).toThrow('0 or more')
    expect(() => effectiveScoreInterval(fair, 10, 0)).toThrow('critical value')
  })
})

describe('the score interval', () => {
  test('contains the observed score and mirrors when promoters and detractors change places', () => {
    fc.assert(
      fc.property(some, (counted) => {
        const { promoter, detractor } = shares(counted)
        const [here, there] = [scoreInterval(counted), scoreInterval(mirrored(counted))]
        expect(here.low).toBeLessThanOrEqual(promoter - detractor)
        expect(here.high).toBeGreaterThanOrEqual(promoter - detractor)
        expect([there.low, there.high]).toEqual([expect.closeTo(-here.high, 9), expect.closeTo(-here.low, 9)])
      }),
    )
  })

  test('of ten promoters follows the closed form, and without answers it spans everything', () => {
    const z2 = 1.959963984540054 ** 2
    expect(scoreInterval({ promoter: 10, passive: 0, detractor: 0 })).toEqual({
      low: expect.closeTo((10 - z2) / (10 + z2), 9),
      high: 1,
    })
    expect(scoreInterval({ promoter: 0, passive: 0, detractor: 0 })).toEqual({ low: -1, high: 1 })
    expect(effectiveScoreInterval({ promoter: 1, passive: 0, detractor: 0 }, 0)).toEqual({ low: -1, high: 1 })
  })
})
