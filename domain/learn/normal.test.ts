import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chiSquareUpperTail, criticalValue, normalCdf, normalQuantile, twoSidedP, upperTail } from '#domain/learn/normal.ts'

const relative = (found: number, wanted: number) => Math.abs(found / wanted - 1)

describe('the normal distribution', () => {
  test.each([
    [0, 0.5],
    [0.5, 0.308537538725987],
    [1.4999, 0.0668201539998336],
    [1.5, 0.0668072012688581],
    [1, 0.158655253931457],
    [1.959963984540054, 0.025],
    [3, 1.349898031630095e-3],
    [5, 2.866515718791939e-7],
    [10, 7.61985302416053e-24],
    [30, 4.90671392714819e-198],
  ])('above %d lies %d', (z, tail) => {
    expect(relative(upperTail(z), tail)).toBeLessThan(4e-15)
    expect(normalCdf(z) + upperTail(z)).toBeCloseTo(1, 15)
  })

  test('both sides together, and nothing at infinity', () => {
    expect(twoSidedP(0)).toBe(1)
    expect(relative(twoSidedP(-3), 2.699796063260189e-3)).toBeLessThan(1e-14)
    expect([upperTail(Infinity), upperTail(-Infinity), Number.isNaN(upperTail(Number.NaN))]).toEqual([0, 1, true])
  })

  test('the usual multipliers', () => {
    expect(criticalValue(0.95)).toBeCloseTo(1.959963984540054, 14)
    expect(criticalValue(0.8)).toBeCloseTo(1.2815515655446004, 14)
    expect(criticalValue(0.5)).toBeCloseTo(0.6744897501960817, 14)
    expect(normalQuantile(0.8)).toBeCloseTo(0.8416212335729143, 14)
    expect(normalQuantile(1e-12)).toBeCloseTo(-7.034483825301132, 12)
  })

  test('the quantile undoes the distribution', () => {
    const undone = (z: number) => Math.abs(normalQuantile(normalCdf(z)) - z) < 1e-8
    fc.assert(fc.property(fc.double({ min: -8, max: 5, noNaN: true }), undone))
  })

  test('a share or a confidence outside 0..1 is refused', () => {
    for (const bad of [0, 1, -0.1, 95, Number.NaN]) {
      expect(() => normalQuantile(bad)).toThrow(RangeError)
      expect(() => criticalValue(bad)).toThrow(RangeError)
    }
  })
})

describe('the chi-square tail', () => {
  // R 4: pchisq(x, df, lower.tail = FALSE)
  test.each([
    [3.841458820694124, 1, 0.05],
    [12.950457516673, 5, 0.0238474845144],
    [46.629710287265, 4, 1.821204653506e-9],
    [5.744400527009, 2, 0.05657431114461],
    [4.605170185988092, 2, 0.1],
  ])('above %d with %d degrees lies %d', (x, df, tail) => expect(relative(chiSquareUpperTail(x, df), tail)).toBeLessThan(1e-11))

  test('stays a falling share, even with a thousand degrees', () => {
    const degrees = fc.integer({ min: 1, max: 1000 })
    fc.assert(
      fc.property(degrees, fc.double({ min: 0, max: 3000, noNaN: true }), (df, x) => {
        const tail = chiSquareUpperTail(x, df)
        expect(tail).toBeGreaterThanOrEqual(0)
        expect(tail).toBeLessThanOrEqual(1)
        expect(chiSquareUpperTail(x + 1, df)).toBeLessThanOrEqual(tail + 1e-12)
      }),
    )
    expect(chiSquareUpperTail(1000, 1000)).toBeCloseTo(0.4941, 3)
  })

  test('edges and refusals', () => {
    expect([chiSquareUpperTail(-1, 3), chiSquareUpperTail(0, 3), chiSquareUpperTail(Infinity, 3)]).toEqual([1, 1, 0])
    expect(() => chiSquareUpperTail(1, 0)).toThrow(RangeError)
    expect(() => chiSquareUpperTail(1, 1.5)).toThrow(RangeError)
    expect(() => chiSquareUpperTail(Number.NaN, 1)).toThrow(RangeError)
  })
})
