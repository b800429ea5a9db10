import { describe, expect, test } from 'vitest'
import { scoreOf } from './score.ts'
import { weightedScore } from './weighted-score.ts'

/** All of 20 who pay were asked, and one in ten of those who do not. */
const paying = [
  { rating: 10, chance: 1, answers: 16 },
  { rating: 3, chance: 1, answers: 4 },
]
const free = [
  { rating: 10, chance: 0.1, answers: 4 },
  { rating: 3, chance: 0.1, answers: 16 },
]

describe('the score of everybody who might have been drawn', () => {
  test('lets each answer speak for as many people as it stands for', () => {
    const found = weightedScore([...paying, ...free]) ?? expect.fail()
    // 16 + 40 promoters and 4 + 160 detractors of 220; the plain score of the forty would be 0.
    expect(found.score).toBeCloseTo((100 * (56 - 164)) / 220, 9)
    expect(found.answers).toBe(40)
    expect(found.topShare).toBeCloseTo(10 / 220, 12)
    expect(found.worth).toBeCloseTo(220 ** 2 / (20 + 20 * 100), 9)
  })

  test('is less certain than the plain one of as many answers', () => {
    const found = weightedScore([...paying, ...free]) ?? expect.fail()
    const plain = scoreOf({ promoter: 20, passive: 0, detractor: 20 }) ?? expect.fail()
    expect(found.margin).toBeGreaterThan(plain.margin)
    expect(found.low).toBeLessThan(found.score)
    expect(found.high).toBeGreaterThan(found.score)
  })

  test('has nothing to add where all had one chance, however it was divided', () => {
    expect(weightedScore(paying)).toBeNull()
    // Ten of 33 and twelve of 41: a proportional sample, rounded.
    const rounded = [10 / 33, 12 / 41].flatMap((chance) => [9, 0].map((rating) => ({ rating, chance, answers: 5 })))
    expect(weightedScore(rounded)).toBeNull()
    expect(weightedScore([...paying, { rating: 10, chance: 0.1, answers: 0 }])).toBeNull()
  })

  test('needs five answers, as every score', () => {
    const few = [
      { rating: 9, chance: 1, answers: 2 },
      { rating: 0, chance: 0.5, answers: 2 },
    ]
    expect(weightedScore(few)).toBeNull()
    expect(weightedScore([])).toBeNull()
    expect(weightedScore([...few, { rating: 9, chance: 1, answers: 1 }])).toMatchObject({ answers: 5 })
  })

  test.each([0, -0.1, 1.1, Number.NaN])('refuses a chance of %d', (chance) => {
    expect(() => weightedScore([{ rating: 9, chance, answers: 5 }])).toThrow(RangeError)
  })
})
