import { describe, expect, test } from 'vitest'
import { expectedInAll, expectedOf, type Past, type Pasts, rateOf, varianceOf } from './expectation.ts'
import { expectedMargin } from './precision.ts'

const past = (delivered: number, promoter: number, passive: number, detractor: number): Past => ({
  delivered,
  counted: { promoter, passive, detractor },
})
const none: Pasts = { all: null, of: new Map() }

describe('what a wave will probably bring', () => {
  test('without a past one in five answers, with a typical spread', () => {
    expect(expectedOf(1000, null)).toEqual({ answers: 200, margin: expectedMargin(200) })
    expect(expectedOf(24, null).margin).toBeNull()
    expect(expectedOf(25, null).margin).not.toBeNull()
  })

  test('a past of its own tells the rate at once and the spread from thirty answers on', () => {
    const few = past(90, 10, 5, 3)
    expect(rateOf(few)).toBe(0.2)
    expect(varianceOf(few)).toBe(varianceOf(null))
    const many = past(190, 48, 0, 0)
    expect(rateOf(many)).toBe(0.25)
    expect(varianceOf(many)).toBeCloseTo(0.0784, 4)
    expect(expectedOf(400, many)).toEqual({ answers: 100, margin: expectedMargin(100, varianceOf(many)) })
  })

  test('one stratum is as sharp as a sample without strata, and so are strata in proportion', () => {
    const one = [{ stratum: 'a', eligible: 5000, asked: 1000 }]
    expect(expectedInAll(one, none, true).margin).toBeCloseTo(expectedMargin(200), 9)
    const two = [
      { stratum: 'a', eligible: 4000, asked: 800 },
      { stratum: 'b', eligible: 1000, asked: 200 },
    ]
    expect(expectedInAll(two, none, true).margin).toBeCloseTo(expectedMargin(200), 9)
    expect(expectedInAll(two, none, false).margin).toBeCloseTo(expectedMargin(200), 9)
  })

  test('a stratum that is asked too seldom costs sharpness in all', () => {
    const uneven = [
      { stratum: 'a', eligible: 4000, asked: 200 },
      { stratum: 'b', eligible: 1000, asked: 800 },
    ]
    // W = 0.8 and 0.2, n = 40 and 160 of 202 with the two that are added: sqrt(0.61 (0.64/40.4 + 0.04/161.6)).
    expect(expectedInAll(uneven, none, true).margin).toBeCloseTo(
      100 * 1.959964 * Math.sqrt(0.61 * (0.64 / 40.4 + 0.04 / 161.6)),
      4,
    )
  })

  test('each stratum answers as it did, and those of which nobody is asked are left out', () => {
    const pasts: Pasts = { all: past(190, 20, 10, 10), of: new Map([['a', past(90, 30, 15, 3)]]) }
    const strata = [
      { stratum: 'a', eligible: 100, asked: 100 },
      { stratum: 'b', eligible: 500, asked: 100 },
      { stratum: 'c', eligible: 900, asked: 0 },
    ]
    expect(expectedInAll(strata, pasts, true).answers).toBeCloseTo(50 + 21, 9)
    expect(expectedInAll([], none, true)).toEqual({ answers: 0, margin: null })
  })
})
