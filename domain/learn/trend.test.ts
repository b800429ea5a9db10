import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { heterogeneity } from '#domain/learn/heterogeneity.ts'
import { individualTrend, trendOf, weightedTrend } from '#domain/learn/trend.ts'

const wave = (time: number, detractor: number, passive: number, promoter: number) => ({
  time,
  counted: { promoter, passive, detractor },
})
const RISING = [
  wave(0, 30, 40, 50),
  wave(1, 28, 38, 60),
  wave(2, 25, 40, 62),
  wave(3, 22, 35, 70),
  wave(4, 20, 30, 80),
  wave(5, 21, 33, 76),
]
const moment = fc.record({
  time: fc.nat(20),
  counted: fc.record({ promoter: fc.nat(99), passive: fc.nat(99), detractor: fc.nat(99) }),
})

describe('the trend', () => {
  test('six waves that climb 5.6 points a wave are rising', () => {
    expect(trendOf(RISING)).toMatchObject({ verdict: 'rising', slope: expect.closeTo(5.65, 2), waves: 6 })
    expect(trendOf(RISING.map(({ time, counted }) => ({ time: -time, counted })))).toMatchObject({ verdict: 'falling' })
  })

  test('waves of the same score are no evidence of a trend, which is not the same as no trend', () => {
    const flat = RISING.map(({ time }) => wave(time, 30, 40, 50))
    const found = trendOf(flat)
    if (found.verdict === 'too_few') expect.fail()
    expect(found.verdict).toBe('no_evidence')
    expect(found.slope).toBeCloseTo(0, 10)
    expect(found.low).toBeLessThan(0)
    expect(found.high).toBeGreaterThan(0)
  })

  test('waves that scatter more than their margins explain get a wider interval', () => {
    const jumping = [wave(0, 0, 20, 80), wave(1, 80, 20, 0), wave(2, 0, 20, 80), wave(3, 80, 20, 0)]
    const found = weightedTrend(jumping) ?? expect.fail()
    expect(found.overDispersion).toBeGreaterThan(10)
    expect(found.widenedSe).toBeCloseTo(found.se * Math.sqrt(found.overDispersion), 12)
    expect(trendOf(jumping).verdict).toBe('no_evidence')
  })

  test('two waves are a comparison and not a trend; waves below five answers do not count', () => {
    expect(trendOf(RISING.slice(0, 2))).toEqual({ verdict: 'too_few', waves: 2 })
    expect(trendOf([...RISING.slice(0, 2), wave(2, 0, 0, 4)])).toEqual({ verdict: 'too_few', waves: 2 })
    expect(trendOf([])).toEqual({ verdict: 'too_few', waves: 0 })
    expect(trendOf([RISING[0], RISING[1], RISING[2]].flatMap((one) => (one ? [{ ...one, time: 7 }] : [])))).toEqual({
      verdict: 'too_few',
      waves: 3,
    })
  })

  test('a unanimous wave does not outweigh all others', () => {
    const found = weightedTrend([...RISING, wave(6, 0, 5, 0)]) ?? expect.fail()
    expect(found.slope).toBeGreaterThan(0)
    expect(found.differ.mean).toBeGreaterThan(0.2)
  })

  test('gives finite figures or says that there are too few, whatever the waves', () => {
    fc.assert(
      fc.property(fc.array(moment, { maxLength: 12 }), (moments) => {
        const found = trendOf(moments)
        if (found.verdict !== 'too_few')
          for (const figure of [found.slope, found.low, found.high, found.p]) expect(figure).toSatisfy(Number.isFinite)
        const people = individualTrend(moments)
        if (people) expect(Number.isFinite(people.slope) && Number.isFinite(people.se)).toBe(true)
      }),
    )
  })
})

describe('whether several scores differ', () => {
  test('five groups of the reference differ', () => {
    const figures = [0.3, 0.6, -0.05, 0.65, 0.65]
    const variances = [0.006072325123821, 0.009131770596268, 0.01355145232696, 0.001075720873369, 0.02338467317806]
    const found = heterogeneity(figures.map((value, i) => ({ value, variance: variances[i] ?? 0 }))) ?? expect.fail()
    expect(found.q).toBeCloseTo(46.629710287265, 9)
    expect(found.p).toBeCloseTo(1.821204653506e-9, 18)
    expect(found.df).toBe(4)
  })

  test('one score alone does not differ, and a figure without variance is refused', () => {
    expect(heterogeneity([{ value: 1, variance: 1 }])).toBeNull()
    expect(() =>
      heterogeneity([
        { value: 1, variance: 0 },
        { value: 1, variance: 1 },
      ]),
    ).toThrow('variance')
  })
})
