import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { incompleteBeta } from './incomplete-beta.ts'
import { criticalValue, upperTail } from './normal.ts'
import { studentCdf, studentCritical, studentQuantile, studentTwoSidedP, studentUpperTail } from './student.ts'

const relative = (found: number, wanted: number) => Math.abs(found / wanted - 1)

describe("Student's t", () => {
  // mpmath 1.3, 40 digits
  test.each([
    [0.5, 1, 0.3524163823495667],
    [2.306004135204, 8, 0.0250000000000065],
    [2.25630429927, 14, 0.02028429657009557],
    [1, 2.5, 0.2020305136391367],
    [3, 30, 0.002694982032825973],
    [10, 3, 0.001064199529207075],
    [0.001, 50, 0.4996030473877508],
    [1.96, 99999, 0.0249992816110155],
    [-1.5, 5, 0.9030481598787633],
    [40, 12, 1.925614790386017e-14],
    [1e6, 1, 3.183098861836846e-7],
    [0.3, 0.7, 0.4146175931856675],
  ])('above %d with %d degrees lies %d', (t, df, tail) => {
    expect(relative(studentUpperTail(t, df), tail)).toBeLessThan(1e-11)
    expect(studentCdf(t, df) + studentUpperTail(t, df)).toBeCloseTo(1, 14)
  })

  test.each([
    [0.975, 1, 12.70620473617469],
    [0.975, 2, 4.302652729749462],
    [0.975, 5, 2.570581835636315],
    [0.975, 8, 2.306004135204166],
    [0.995, 14, 2.976842734370834],
    [0.9, 3, 1.63774435369621],
    [0.6, 1000, 0.2534145158394987],
    [0.975, 99999, 1.959987707771844],
    [0.025, 8, -2.306004135204166],
    [0.9999, 2, 70.70007107496816],
  ])('a share of %d with %d degrees lies below %d', (share, df, t) =>
    expect(relative(studentQuantile(share, df), t)).toBeLessThan(1e-11),
  )

  test('the quantile undoes the distribution', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), fc.integer({ min: 1, max: 5000 }), (share, df) => {
        expect(Math.abs(studentCdf(studentQuantile(share, df), df) - share)).toBeLessThan(1e-12)
      }),
    )
  })

  test('is the normal distribution with endless degrees, and wider with fewer', () => {
    expect(studentUpperTail(1.5, Infinity)).toBe(upperTail(1.5))
    expect(relative(studentCritical(0.95, Infinity), criticalValue(0.95))).toBeLessThan(1e-12)
    expect(studentCritical(0.95, 5)).toBeGreaterThan(studentCritical(0.95, 6))
  })

  test('edges and refusals', () => {
    expect([studentTwoSidedP(0, 3), studentUpperTail(Infinity, 3), studentUpperTail(1e200, 3)]).toEqual([1, 0, 0])
    for (const df of [0, -1, Number.NaN]) expect(() => studentUpperTail(1, df)).toThrow('above 0')
    expect(() => studentUpperTail(Number.NaN, 3)).toThrow('must be a number')
    for (const share of [0, 1, Number.NaN]) {
      expect(() => studentQuantile(share, 3)).toThrow(RangeError)
      expect(() => studentCritical(share, 3)).toThrow(RangeError)
    }
  })
})

describe('the incomplete beta function', () => {
  test.each([
    [0.2, 2, 3, 0.1808],
    [0.9, 0.5, 0.5, 0.7951672353008666],
    [0.5, 10, 10, 0.5],
    [0.01, 0.5, 40, 0.6286139767460153],
    [0.999, 300, 0.5, 0.438654268870091],
    [0.3, 1000, 2000, 4.073827916050771e-5],
  ])('of %d with shapes %d and %d is %d', (x, a, b, share) =>
    expect(relative(incompleteBeta(x, a, b), share)).toBeLessThan(1e-11),
  )

  test('ends at 0 and 1, and refuses what is no shape or share', () => {
    expect([incompleteBeta(0, 2, 3), incompleteBeta(1, 2, 3)]).toEqual([0, 1])
    expect(() => incompleteBeta(0.5, 0, 1)).toThrow('shapes')
    expect(() => incompleteBeta(1.5, 1, 1)).toThrow('share')
  })
})
