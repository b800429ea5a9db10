import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { responseRate } from '#domain/learn/response-rate.ts'
import { answersForDifference, answersForMargin, minimumDetectableEffect, TYPICAL_VARIANCE } from '#domain/learn/sample-size.ts'

describe('how many answers are needed', () => {
  test('a margin of 5 points takes 938 answers, but only 327 of 500 customers', () => {
    const plan = { variance: TYPICAL_VARIANCE, halfWidth: 0.05 }
    expect(answersForMargin(plan).answers).toBe(938)
    expect(answersForMargin({ ...plan, population: 500 }).answers).toBe(327)
  })

  test('never more than there are people, never fewer than one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.double({ min: 0.001, max: 2, noNaN: true }),
        (population, halfWidth) => {
          const { answers } = answersForMargin({ variance: 1, halfWidth, population })
          expect(answers).toBeGreaterThanOrEqual(1)
          expect(answers).toBeLessThanOrEqual(population)
        },
      ),
    )
  })

  test('a difference of 10 points takes 958 answers in each wave, and twice as many on one side spare the other', () => {
    const plan = { first: TYPICAL_VARIANCE, second: TYPICAL_VARIANCE, difference: 0.1 }
    expect(answersForDifference(plan)).toMatchObject({ first: 958, second: 958 })
    expect(answersForDifference({ ...plan, ratio: 2 })).toMatchObject({ first: 719, second: 1437 })
  })

  test('with the answers that a difference needs, that difference is just visible', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.02, max: 0.5, noNaN: true }), (wanted) => {
        const { raw } = answersForDifference({ first: 0.61, second: 0.8, difference: wanted })
        const found = minimumDetectableEffect({ variance: 0.61, answers: raw }, { variance: 0.8, answers: raw })
        expect(found).toBeCloseTo(wanted, 10)
      }),
    )
  })

  test('figures outside their range are refused with a sentence', () => {
    expect(() => answersForMargin({ variance: 0, halfWidth: 0.05 })).toThrow('variance')
    expect(() => answersForMargin({ variance: 1.2, halfWidth: 0.05 })).toThrow('variance')
    expect(() => answersForMargin({ variance: 0.6, halfWidth: 0 })).toThrow('half-width')
    expect(() => answersForMargin({ variance: 0.6, halfWidth: 0.1, population: -1 })).toThrow('population')
    expect(() => answersForDifference({ first: 0.6, second: 0.6, difference: 0 })).toThrow('difference')
    expect(() => minimumDetectableEffect({ variance: 0.6, answers: 0 }, { variance: 0.6, answers: 9 })).toThrow(
      'number of answers',
    )
  })
})

describe('the response rate', () => {
  test('is counted responses over mails that arrived', () => {
    expect(responseRate(1284, 5834)).toEqual({ rate: expect.closeTo(0.2201, 4), responses: 1284, delivered: 5834 })
  })

  test('where nothing was delivered there is none', () => expect(responseRate(0, 0)).toBeNull())

  test('an answer to a mail that bounced later does not lift it above one', () => expect(responseRate(3, 2)?.rate).toBe(1))

  test('counts below zero or broken are refused', () => {
    expect(() => responseRate(-1, 5)).toThrow('A count is a whole number')
    expect(() => responseRate(1, Number.NaN)).toThrow('A count is a whole number')
  })
})
