import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clipToPoints, ECHO_LEVELS, echoOf, type Limits, padded, plusTwo } from '#domain/learn/interval.ts'
import { estimate, type Tally } from '#domain/learn/score.ts'

const some = fc
  .record({ promoter: fc.nat(500), passive: fc.nat(500), detractor: fc.nat(500) })
  .filter((t) => t.promoter + t.passive + t.detractor > 0)
const mirrored = ({ promoter, passive, detractor }: Tally): Tally => ({ promoter: detractor, passive, detractor: promoter })

describe('the plus-two interval', () => {
  test('always contains the observed score, at 80 % and above', () => {
    fc.assert(
      fc.property(some, fc.constantFrom(0.8, 0.9, 0.95, 0.99), (counted, confidence) => {
        const { low, high } = plusTwo(counted, confidence)
        const { nps } = estimate(counted) ?? expect.fail()
        expect(low).toBeLessThanOrEqual(nps)
        expect(high).toBeGreaterThanOrEqual(nps)
      }),
    )
  })

  test('swapping promoters and detractors mirrors it', () => {
    fc.assert(
      fc.property(some, (counted) => {
        const [here, there] = [plusTwo(counted), plusTwo(mirrored(counted))]
        expect(there.low).toBeCloseTo(-here.high, 12)
        expect(there.high).toBeCloseTo(-here.low, 12)
      }),
    )
  })

  test('moving one answer up never lowers a limit that is shown, for every set of up to 40 answers', () => {
    const shown = (promoter: number, passive: number, detractor: number) =>
      clipToPoints(plusTwo({ promoter, passive, detractor }))
    const fell = (before: Limits, after: Limits) => after.low < before.low - 1e-9 || after.high < before.high - 1e-9
    for (let answers = 1; answers <= 40; answers++)
      for (let promoter = 0; promoter < answers; promoter++)
        for (let detractor = 0; detractor <= answers - promoter; detractor++) {
          const passive = answers - promoter - detractor
          const here = shown(promoter, passive, detractor)
          const lifted = detractor > 0 && fell(here, shown(promoter, passive + 1, detractor - 1))
          const won = passive > 0 && fell(here, shown(promoter + 1, passive - 1, detractor))
          if (lifted || won) expect.fail(`${promoter} promoters, ${passive} passives, ${detractor} detractors`)
        }
  })

  test('has a width even when everybody says the same, and narrows with more answers', () => {
    fc.assert(
      fc.property(some, (counted) => {
        const twice = { promoter: 2 * counted.promoter, passive: 2 * counted.passive, detractor: 2 * counted.detractor }
        expect(padded(counted).se).toBeGreaterThan(0)
        expect(padded(twice).se).toBeLessThan(padded(counted).se)
      }),
    )
  })

  test('without answers it spans everything that is possible', () => {
    expect(echoOf({ promoter: 0, passive: 0, detractor: 0 })[95]).toEqual({ low: -100, high: 100 })
  })

  test('the three ranges of a chart lie inside each other and inside -100..100', () => {
    fc.assert(
      fc.property(some, (counted) => {
        const echo = echoOf(counted)
        expect(echo[95].low).toBeGreaterThanOrEqual(-100)
        expect(echo[95].high).toBeLessThanOrEqual(100)
        for (const [inner, outer] of [
          [50, 80],
          [80, 95],
        ] as const) {
          expect(echo[outer].low).toBeLessThanOrEqual(echo[inner].low)
          expect(echo[outer].high).toBeGreaterThanOrEqual(echo[inner].high)
        }
        expect(ECHO_LEVELS.every((level) => Number.isFinite(echo[level].low) && Number.isFinite(echo[level].high))).toBe(true)
      }),
    )
  })
})
