import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { difference } from './comparison.ts'
import { answersIn } from './score.ts'
import { scoreDifference } from './score-difference.ts'

const some = fc
  .record({ promoter: fc.nat(200), passive: fc.nat(200), detractor: fc.nat(200) })
  .filter((counted) => answersIn(counted) >= 30)

describe("the expert's difference", () => {
  test('mirrors when the groups change places, and its p agrees with its limits', () => {
    fc.assert(
      fc.property(some, some, (a, b) => {
        const [here, there] = [scoreDifference(a, b) ?? expect.fail(), scoreDifference(b, a) ?? expect.fail()]
        expect([there.low, there.high, there.p]).toEqual([
          expect.closeTo(-here.high, 9),
          expect.closeTo(-here.low, 9),
          expect.closeTo(here.p, 9),
        ])
        if (Math.abs(here.p - 0.05) > 1e-6) expect(here.p < 0.05).toBe(here.low > 0 || here.high < 0)
      }),
      { numRuns: 40 },
    )
  })

  test('is close to the default, and none without answers', () => {
    const [a, b] = [
      { promoter: 500, passive: 300, detractor: 200 },
      { promoter: 450, passive: 300, detractor: 250 },
    ]
    const [expert, usual] = [scoreDifference(a, b) ?? expect.fail(), difference(a, b) ?? expect.fail()]
    expect(Math.abs(expert.low - usual.low)).toBeLessThan(0.002)
    expect(Math.abs(expert.p - usual.p)).toBeLessThan(0.002)
    expect(scoreDifference(a, { promoter: 0, passive: 0, detractor: 0 })).toBeNull()
    expect(scoreDifference(a, a)?.p).toBe(1)
  })
})
