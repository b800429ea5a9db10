import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allocate, allocationVariance, largestRemainders, METHODS, neyman, proportional } from './allocation.ts'

const frame = fc.record({
  people: fc.nat(5000),
  deviation: fc.double({ min: 0, max: 1, noNaN: true }),
  floor: fc.constantFrom(0, 0, 10, 30),
})
const frames = fc.array(frame, { minLength: 1, maxLength: 12 })
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)

describe('sharing places among strata', () => {
  test('fills exactly the places that there are people for, and says how many are short', () => {
    fc.assert(
      fc.property(fc.nat(20_000), frames, fc.constantFrom(...METHODS), (places, strata, method) => {
        const { numbers, short } = allocate(places, strata, method)
        expect(sum(numbers)).toBe(places - short)
        expect(short).toBe(Math.max(0, places - sum(strata.map(({ people }) => people))))
      }),
    )
  })

  test('never asks for more people than a stratum has, keeps each floor that it can, and gives whole numbers', () => {
    fc.assert(
      fc.property(fc.nat(20_000), frames, fc.constantFrom(...METHODS), (places, strata, method) => {
        const { numbers, floorsKept } = allocate(places, strata, method)
        const floors = strata.map(({ people, floor }) => Math.min(people, floor))
        expect(floorsKept).toBe(sum(floors) <= Math.min(places, sum(strata.map(({ people }) => people))))
        numbers.forEach((number, at) => {
          expect(Number.isInteger(number)).toBe(true)
          expect(number).toBeGreaterThanOrEqual(floorsKept ? (floors[at] ?? 0) : 0)
          expect(number).toBeLessThanOrEqual(strata[at]?.people ?? 0)
        })
      }),
    )
  })

  test('without floors and with people enough is proportional, to less than one person', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 12 }), fc.nat(100), (sizes, percent) => {
        const strata = sizes.map((people) => ({ people }))
        const places = Math.floor((sum(sizes) * percent) / 100)
        const quotas = proportional(places, strata)
        for (const [at, number] of allocate(places, strata).numbers.entries())
          expect(Math.abs(number - (quotas[at] ?? 0))).toBeLessThan(1 + 1e-5)
      }),
    )
  })

  test('by Neyman never varies more than in proportion', () => {
    const strata = [
      { people: 400, deviation: 0.75 },
      { people: 250, deviation: 0.6 },
      { people: 100, deviation: 0.9 },
    ]
    expect(allocate(120, strata).numbers).toEqual([64, 40, 16])
    expect(allocate(120, strata, 'neyman').numbers).toEqual([67, 33, 20])
    expect(allocationVariance(strata, neyman(120, strata))).toBeLessThan(allocationVariance(strata, proportional(120, strata)))
  })

  test('a small segment is lifted to its floor at the cost of the large ones', () => {
    const strata = [{ people: 9000 }, { people: 950 }, { people: 50, floor: 30 }]
    expect(allocate(500, strata)).toEqual({ numbers: [425, 45, 30], short: 0, floorsKept: true })
    expect(
      allocate(20, [
        { people: 90, floor: 30 },
        { people: 90, floor: 10 },
      ]),
    ).toEqual({
      numbers: [15, 5],
      short: 0,
      floorsKept: false,
    })
  })

  test('a stratum in which all say the same gets its places last', () => {
    const strata = [
      { people: 10, deviation: 0 },
      { people: 10, deviation: 0.5 },
    ]
    expect(allocate(8, strata, 'neyman').numbers).toEqual([0, 8])
    expect(allocate(13, strata, 'neyman').numbers).toEqual([3, 10])
  })

  test('what remains goes to the largest remainders, earlier ones first', () => {
    expect(largestRemainders([1.5, 1.5, 2], 5)).toEqual([2, 1, 2])
    expect(largestRemainders([0.2, 0.7, 0.1], 1)).toEqual([0, 1, 0])
  })

  test.each([
    [-1, { people: 1 }],
    [1.5, { people: 1 }],
    [1, { people: -1 }],
    [1, { people: 1, floor: 0.5 }],
    [1, { people: 1, deviation: 1.5 }],
  ])('%f places for %o are refused', (places, stratum) => expect(() => allocate(places, [stratum])).toThrow(RangeError))
})
