import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimalsFor, sampleOf } from '#domain/learn/sample.ts'
import { answersIn, countsOf, estimate, groupOf, meanRating, plus, RATINGS_OF, scoreOf, tally } from '#domain/learn/score.ts'

const counts = fc.array(fc.nat(40), { minLength: 11, maxLength: 11 })

describe('the groups', () => {
  test('0 to 6 detract, 7 and 8 stay passive, 9 and 10 promote', () => {
    const groups = Array.from({ length: 11 }, (_, rating) => groupOf(rating))
    expect(groups).toEqual([...Array(7).fill('detractor'), 'passive', 'passive', 'promoter', 'promoter'])
    for (const [group, ratings] of Object.entries(RATINGS_OF))
      expect(ratings.every((rating) => groupOf(rating) === group)).toBe(true)
  })

  test('rows from the database become eleven counts in any order, then three groups', () => {
    const found = countsOf([
      { rating: 10, answers: 2 },
      { rating: 0, answers: 1 },
      { rating: 10, answers: 3 },
      { rating: 7, answers: 4 },
    ])
    expect(found).toEqual([1, 0, 0, 0, 0, 0, 0, 4, 0, 0, 5])
    expect(tally(found)).toEqual({ promoter: 5, passive: 4, detractor: 1 })
    expect(meanRating(found)).toBeCloseTo(7.8, 12)
    expect(meanRating(countsOf([]))).toBeNull()
  })

  test('what is not a rating or a count is refused with a sentence', () => {
    for (const rating of [11, -1, 7.5, Number.NaN])
      expect(() => countsOf([{ rating, answers: 1 }])).toThrow('A rating is a whole number 0..10')
    for (const answers of [-1, 0.5, Number.NaN, Infinity])
      expect(() => countsOf([{ rating: 1, answers }])).toThrow('A count is a whole number')
    expect(() => tally([1, 2, 3])).toThrow('eleven numbers')
    expect(() => tally([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1])).toThrow('A count is a whole number')
  })

  test('taking away what was added leaves what was there', () => {
    const a = { promoter: 3, passive: 2, detractor: 1 }
    const b = { promoter: 7, passive: 0, detractor: 4 }
    expect(plus(plus(a, b), b, -1)).toEqual(a)
  })
})

describe('the score', () => {
  test('twenty detractors, thirty passives and fifty promoters score 30, give or take fifteen', () => {
    const found = scoreOf({ detractor: 20, passive: 30, promoter: 50 }) ?? expect.fail()
    expect(found).toMatchObject({ score: 30, answers: 100 })
    expect(found.low).toBeCloseTo(14.1387, 4)
    expect(found.high).toBeCloseTo(44.6848, 4)
    expect(found.margin).toBeCloseTo(15.273, 3)
  })

  test('nobody answered: no score, rather than a score of zero', () => {
    expect(scoreOf(tally(countsOf([])))).toBeNull()
    expect(estimate({ promoter: 0, passive: 0, detractor: 0 })).toBeNull()
  })

  test('ten promoters out of ten still have a margin, and no limit passes 100', () => {
    const found = scoreOf({ promoter: 10, passive: 0, detractor: 0 }) ?? expect.fail()
    expect([found.score, found.high]).toEqual([100, 100])
    expect(found.low).toBeCloseTo(52.058, 3)
  })

  test('lies between -100 and 100 with its limits around it', () => {
    fc.assert(
      fc.property(counts, (eleven) => {
        const found = scoreOf(tally(eleven))
        if (found === null) return expect(answersIn(tally(eleven))).toBe(0)
        expect(found.low).toBeGreaterThanOrEqual(-100)
        expect(found.high).toBeLessThanOrEqual(100)
        expect(found.low).toBeLessThanOrEqual(found.score)
        expect(found.high).toBeGreaterThanOrEqual(found.score)
      }),
    )
  })

  test('a confidence in per cent instead of a share is refused', () => {
    expect(() => scoreOf({ promoter: 1, passive: 1, detractor: 1 }, 95)).toThrow('Confidence lies between 0 and 1')
  })
})

describe('what a sample allows to be said', () => {
  test.each([
    [0, 'none'],
    [1, 'too_few'],
    [4, 'too_few'],
    [5, 'small'],
    [29, 'small'],
    [30, 'full'],
  ] as const)('%i answers are %s', (answers, sample) => expect(sampleOf(answers)).toBe(sample))

  test('a decimal is printed only where the half-width is at most 5 points', () => {
    expect([decimalsFor(3.85), decimalsFor(5), decimalsFor(5.01), decimalsFor(48)]).toEqual([1, 1, 0, 0])
  })
})
