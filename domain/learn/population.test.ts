import { expect, test } from 'vitest'
import { scoreOfPopulation } from './population.ts'
import { scoreOf } from './score.ts'

const counted = { promoter: 150, passive: 90, detractor: 60 }

test('300 of 500 customers have the interval of the reference vector', () => {
  expect(scoreOfPopulation(counted, 500)).toMatchObject({
    worth: 748.5,
    answers: 300,
    score: expect.closeTo(30, 9),
    low: expect.closeTo(24.32644171283, 6),
    high: expect.closeTo(35.51366488277, 6),
  })
})

test('an endless population gives the plain score, and a census leaves nothing to chance', () => {
  const plain = scoreOf(counted) ?? expect.fail()
  expect(scoreOfPopulation(counted, 900_000_000)).toMatchObject({
    low: expect.closeTo(plain.low, 3),
    high: expect.closeTo(plain.high, 3),
  })
  expect(scoreOfPopulation(counted, 300)).toMatchObject({ worth: Infinity, margin: 0, low: expect.closeTo(30, 9) })
})

test('fewer than five answers, or more answers than people, have none', () => {
  expect(scoreOfPopulation({ promoter: 2, passive: 1, detractor: 1 }, 500)).toEqual({ because: 'too_few' })
  expect(scoreOfPopulation(counted, 299)).toEqual({ because: 'more_answers' })
  expect(() => scoreOfPopulation(counted, 1.5)).toThrow('whole number')
})
