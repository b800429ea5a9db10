import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomFrom } from '#domain/random.ts'
import { compareAnytime, compareProportions, narrowestAt, wilson } from './proportion.ts'

const some = fc.integer({ min: 1, max: 2000 }).chain((of) => fc.record({ times: fc.nat(of), of: fc.constant(of) }))

describe('one share', () => {
  test('lies inside its Wilson interval, which never leaves 0..1', () => {
    fc.assert(
      fc.property(some, (share) => {
        const { low, high } = wilson(share)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
        expect(low).toBeLessThanOrEqual(share.times / share.of + 1e-12)
        expect(high).toBeGreaterThanOrEqual(share.times / share.of - 1e-12)
      }),
    )
  })

  test.each([
    [1, 0],
    [3, 2],
    [-1, 2],
    [Number.NaN, 2],
  ])('%f of %f is refused', (times, of) => expect(() => wilson({ times, of })).toThrow('so many of so many'))
})

describe('two shares', () => {
  test('change sides when they change places', () => {
    fc.assert(
      fc.property(some, some, (one, two) => {
        const [here, there] = [compareProportions(one, two), compareProportions(two, one)]
        expect(there.p).toBeCloseTo(here.p, 9)
        expect([there.low, there.high]).toEqual([expect.closeTo(-here.high, 9), expect.closeTo(-here.low, 9)])
      }),
    )
  })

  test('of all or nothing on both sides are no evidence', () => {
    expect(compareProportions({ times: 0, of: 9 }, { times: 0, of: 9 })).toMatchObject({ difference: 0, p: 1 })
    expect(compareProportions({ times: 9, of: 9 }, { times: 4, of: 4 })).toMatchObject({ difference: 0, p: 1 })
  })
})

describe('a comparison that is watched live', () => {
  // 400 experiments without any difference, looked at after every 20 people up to 2,000: nominal 5 %, about 3 % expected.
  test('rejects a true equality in few of many experiments, where the plain test errs in most of a third', () => {
    const { chance } = randomFrom('peeking')
    const wrong = { anytime: 0, plain: 0 }
    for (let experiment = 0; experiment < 400; experiment++) {
      const seen = { anytime: false, plain: false }
      const [one, two] = [
        { times: 0, of: 0 },
        { times: 0, of: 0 },
      ]
      for (let look = 1; look <= 50; look++) {
        for (const arm of [one, two])
          for (let person = 0; person < 20; person++) {
            arm.of++
            if (chance(0.2)) arm.times++
          }
        if (one.of < 100) continue
        seen.anytime ||= compareAnytime(one, two, narrowestAt(1000)).reject
        seen.plain ||= compareProportions(one, two).p < 0.05
      }
      if (seen.anytime) wrong.anytime++
      if (seen.plain) wrong.plain++
    }
    expect(wrong.anytime / 400).toBeLessThan(0.05)
    expect(wrong.plain / 400).toBeGreaterThan(0.15)
  })

  test('sees a large difference, and refuses a plan of nobody', () => {
    expect(compareAnytime({ times: 20, of: 200 }, { times: 80, of: 200 }, narrowestAt(200)).reject).toBe(true)
    expect(() => narrowestAt(0)).toThrow('above 0')
    expect(() => compareAnytime({ times: 1, of: 9 }, { times: 1, of: 9 }, 0)).toThrow('rho')
    expect(() => compareAnytime({ times: 1, of: 9 }, { times: 1, of: 9 }, 1, 1)).toThrow('Alpha')
  })
})
