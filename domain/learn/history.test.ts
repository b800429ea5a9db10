import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { breakdownOf } from '#domain/learn/breakdown.ts'
import { answersIn, countsOf, type RatingCounts, scoreOf, tally } from '#domain/learn/score.ts'

type Review = { overall_rating: string; cabin_flown: string }
const reviews: Review[] = parse(readFileSync('test/data/skytrax_seat.csv'), { columns: true })

const ratingsOf = (some: Review[]): RatingCounts =>
  countsOf(
    some
      .filter(({ overall_rating }) => overall_rating !== '')
      .map(({ overall_rating }) => ({ rating: Number(overall_rating), answers: 1 })),
  )
const inCabin = (cabin: string) => ratingsOf(reviews.filter(({ cabin_flown }) => cabin_flown === cabin))
const printed = (counts: RatingCounts) => {
  const { score, low, high } = scoreOf(tally(counts)) ?? expect.fail()
  return `${score.toFixed(1)} [${low.toFixed(1)}, ${high.toFixed(1)}]`
}

describe('1,258 airline-seat reviews', () => {
  test('one has no rating; 151 promote, 241 are passive, 865 detract', () => {
    expect(reviews.length).toBe(1258)
    expect(tally(ratingsOf(reviews))).toEqual({ promoter: 151, passive: 241, detractor: 865 })
    expect(printed(ratingsOf(reviews))).toBe('-56.8 [-60.6, -52.9]')
  })

  test.each([
    ['Economy', 1066, '-60.0 [-64.0, -55.9]'],
    ['Premium Economy', 181, '-39.2 [-50.4, -27.2]'],
  ])('%s: %i answers, %s', (cabin, answers, score) => {
    expect(answersIn(tally(inCabin(cabin)))).toBe(answers)
    expect(printed(inCabin(cabin))).toBe(score)
  })

  test('the cabins differ, and that is real; four answers say nothing', () => {
    const cabins = ['Economy', 'Premium Economy', 'World Traveller Plus'].map((value) => ({ value, counts: inCabin(value) }))
    const { rows, looks } = breakdownOf(cabins)
    expect(rows.map(({ verdict }) => verdict)).toEqual(['lower', 'higher', 'too_few'])
    expect(looks).toBe(2)
  })
})
