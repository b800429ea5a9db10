import { describe, expect, test } from 'vitest'
import { accountsOf } from './answer-table.ts'
import { designOf } from './design.ts'
import { fUpperTail } from './f-tail.ts'
import { momentsOf } from './moments.ts'
import { combination, robustFit, waldTest } from './robust.ts'

// Forty answers; the wanted figures are of numpy and scipy, from the textbook's formulas.
const codes = Int32Array.from([
  2, 2, 0, 2, 1, 1, 1, 0, 2, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 2, 0, 1, 2, 0, 0, 1, 0, 2, 0, 2, 2, 2, 0, 1, 1, 1, 1, 2, 1, 0,
])
const values = Float64Array.from([
  10, 35, 19, 11, 30, 46, 4, 16, 8, 17, 6, 21, 19, 15, 7, 14, 7, 5, 25, 7, 65, 41, 3, 26, 7, 21, 21, 3, 16, 16, 53, 6, 42, 7, 14,
  9, 86, 35, 229, 38,
])
const account = Int32Array.from([
  11, 8, 7, 5, 11, 2, 4, 7, 7, 1, 1, 8, 10, 7, 11, 4, 3, 9, 0, 2, 2, 4, 1, 9, 10, 4, 0, 8, 1, 7, 2, 11, 8, 11, 7, 8, 4, 9, 1, 1,
])
const outcome = Float64Array.from([
  1, 1, 0, 1, 0, 1, 0, 0, -1, 0, 1, 1, 1, 0, 1, -1, 1, -1, 0, -1, 1, 1, -1, 1, -1, 0, 1, -1, 1, -1, 0, -1, -1, -1, 0, 1, 1, 0, 0,
  1,
])
const attributes = [
  { name: 'plan', kind: 'words' as const, codes, levels: ['free', 'plus', 'team'] },
  { name: 'calls', kind: 'number' as const, values },
]
const design = designOf({ attributes }, 40, 'values')
const fitWith = (accounts: ReturnType<typeof accountsOf>) =>
  robustFit(design, outcome, momentsOf(design, outcome, null), accounts)
const deviations = (fit: ReturnType<typeof fitWith>) => [0, 1, 2].map((at) => Math.sqrt(fit.covariance[at * 4] ?? 0))

describe('a linear model whose errors need not have one variance', () => {
  test('agrees with least squares and HC3 of the textbook', () => {
    const fit = fitWith(null)
    const wanted = [0.0904954344579461, -0.5149817928072096, 0.0778152235003229]
    for (const [at, one] of wanted.entries()) expect(fit.coefficients[at]).toBeCloseTo(one, 12)
    const hc3 = [0.30075791227503534, 0.36146200590010924, 0.4787242561162881]
    for (const [at, one] of hc3.entries()) expect(deviations(fit)[at]).toBeCloseTo(one, 12)
    expect(waldTest(fit, [0, 1])).toBeCloseTo(0.2242141717976566, 10)
    expect(fit.df).toBe(36)
  })

  test('agrees with CR1 where people share accounts', () => {
    const fit = fitWith(accountsOf(account))
    const cr1 = [0.381267089356426, 0.3533688704290232, 0.13335185450090709]
    for (const [at, one] of cr1.entries()) expect(deviations(fit)[at]).toBeCloseTo(one, 12)
    expect(waldTest(fit, [0, 1])).toBeCloseTo(0.14343384417647242, 10)
    expect(fit.df).toBe(10)
  })

  test('gives combinations in points, with limits by t', () => {
    const { points, low, high } = combination(fitWith(null), [[0, 1]])
    expect(points).toBeCloseTo(9.04954344579461, 10)
    expect((high - low) / 2).toBeCloseTo(100 * 2.028094000980452 * 0.30075791227503534, 8)
  })

  test('cannot test more columns than accounts can bear', () => expect(waldTest({ ...fitWith(null), df: 2 }, [0, 1])).toBe(1))
})

test.each([
  [1.5, 2, 36, 0.236745693270748],
  [4, 1, 11, 0.07080395506803458],
  [0.2, 7, 500, 0.9854169547378252],
  [12, 3, 60, 2.9583208824966606e-6],
  [0, 3, 60, 1],
])('an F of %f with %i and %i degrees is reached with a chance of %f', (f, above, below, wanted) =>
  expect(fUpperTail(f, above, below) / wanted).toBeCloseTo(1, 10),
)

test('degrees of freedom are above 0', () => expect(() => fUpperTail(1, 0, 3)).toThrow('above 0'))
