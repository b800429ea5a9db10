import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare, difference } from '#domain/learn/comparison.ts'
import { benjaminiHochberg, benjaminiYekutieli, bonferroni, holm } from '#domain/learn/correction.ts'

const group = fc.record({ promoter: fc.nat(300), passive: fc.nat(300), detractor: fc.nat(300) })
const enough = group.filter((t) => t.promoter + t.passive + t.detractor >= 5)
const NOBODY = { promoter: 0, passive: 0, detractor: 0 }

describe('two groups', () => {
  test('fifty of a hundred against sixty-five: lower, and the interval leaves zero out', () => {
    const found = compare({ promoter: 50, passive: 30, detractor: 20 }, { promoter: 65, passive: 25, detractor: 10 })
    if (found.verdict === 'too_few') expect.fail()
    expect(found.verdict).toBe('lower')
    expect(found.difference).toBeCloseTo(-25, 10)
    expect([found.low, found.high]).toEqual([expect.closeTo(-44.7106, 4), expect.closeTo(-4.309, 4)])
  })

  test('two typical waves of 150 could have shown a change of about 25 points', () => {
    const typical = { promoter: 75, passive: 45, detractor: 30 }
    expect(compare(typical, typical)).toMatchObject({
      verdict: 'no_evidence',
      difference: 0,
      smallestVisible: expect.closeTo(25.3, 0),
    })
  })

  test('a group below five answers is not compared', () => {
    const four = { promoter: 4, passive: 0, detractor: 0 }
    const many = { promoter: 10, passive: 10, detractor: 80 }
    expect(compare(four, many)).toEqual({ verdict: 'too_few' })
    expect(compare(many, four)).toEqual({ verdict: 'too_few' })
    expect(compare(NOBODY, NOBODY)).toEqual({ verdict: 'too_few' })
    expect(difference(NOBODY, many)).toBeNull()
    expect(compare({ ...four, promoter: 5 }, many).verdict).toBe('higher')
  })

  test('swapping the groups turns the difference round', () => {
    const turned = { higher: 'lower', lower: 'higher', no_evidence: 'no_evidence' } as const
    fc.assert(
      fc.property(enough, enough, (a, b) => {
        const [here, there] = [compare(a, b), compare(b, a)]
        if (here.verdict === 'too_few' || there.verdict === 'too_few') return expect.fail()
        expect(there.verdict).toBe(turned[here.verdict])
        expect(there.difference).toBeCloseTo(-here.difference, 9)
        expect(there.low).toBeCloseTo(-here.high, 9)
        expect(there.p).toBeCloseTo(here.p, 12)
      }),
    )
  })

  test('the verdict, the interval and the printed difference never disagree', () => {
    fc.assert(
      fc.property(enough, enough, (a, b) => {
        const found = compare(a, b)
        if (found.verdict === 'too_few') return expect.fail()
        if (found.verdict === 'higher') expect(Math.min(found.difference, found.low)).toBeGreaterThan(-1e-9)
        if (found.verdict === 'lower') expect(Math.max(found.difference, found.high)).toBeLessThan(1e-9)
        if (found.verdict === 'no_evidence') expect(found.low * found.high).toBeLessThanOrEqual(1e-9)
        expect(found.smallestVisible).toBeGreaterThan(0)
      }),
    )
  })
})

describe('many looks', () => {
  const list = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 })

  test('a corrected p is never below the p itself, never above 1, and keeps the order', () => {
    fc.assert(
      fc.property(list, (p) => {
        for (const correct of [benjaminiHochberg, benjaminiYekutieli, holm, bonferroni]) {
          const q = correct(p)
          expect(q.length).toBe(p.length)
          for (const [i, one] of q.entries()) {
            expect(one).toBeGreaterThanOrEqual((p[i] ?? 0) - 1e-15)
            expect(one).toBeLessThanOrEqual(1)
            for (const [j, other] of q.entries()) if ((p[i] ?? 0) < (p[j] ?? 0)) expect(one).toBeLessThanOrEqual(other)
          }
        }
      }),
      { numRuns: 50 },
    )
  })

  test('one look needs no correction, and none gives none', () => {
    for (const correct of [benjaminiHochberg, benjaminiYekutieli, holm, bonferroni]) {
      expect(correct([0.03])).toEqual([0.03])
      expect(correct([])).toEqual([])
    }
  })

  test('a p outside 0..1 is refused', () => {
    for (const correct of [benjaminiHochberg, benjaminiYekutieli, holm, bonferroni]) {
      for (const bad of [-0.1, 1.1, Number.NaN]) expect(() => correct([0.5, bad])).toThrow('A p-value lies between 0 and 1')
    }
  })
})
