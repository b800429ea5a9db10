import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compare } from './comparison.ts'
import { isReal, judgeTogether } from './looks.ts'

const group = fc.record({ promoter: fc.nat(60), passive: fc.nat(60), detractor: fc.nat(60) })

test('nothing is called real whose own range holds 0, or that the number of looks explains', () => {
  let real = 0
  fc.assert(
    fc.property(fc.array(fc.tuple(group, group), { minLength: 1, maxLength: 8 }), (pairs) => {
      for (const { verdict, against } of judgeTogether(pairs.map(([one, other]) => compare(one, other))).judged) {
        if (verdict !== 'higher' && verdict !== 'lower') continue
        real++
        expect(against?.q).toBeLessThanOrEqual(0.1)
        expect(Math.sign(against?.low ?? 0)).toBe(Math.sign(against?.high ?? 0))
        expect(Math.sign(against?.difference ?? 0)).toBe(verdict === 'higher' ? 1 : -1)
      }
    }),
    { numRuns: 300 },
  )
  expect(real).toBeGreaterThan(100)
})

test('both tests are needed', () => {
  expect([isReal({ p: 0.04, q: 0.08 }), isReal({ p: 0.07, q: 0.07 }), isReal({ p: 0.04, q: 0.2 })]).toEqual([true, false, false])
})
