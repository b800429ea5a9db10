import { describe, expect, test } from 'vitest'
import { randomFrom } from '#domain/random.ts'
import { clusteredDifference, compareAccounts } from './account-difference.ts'
import type { AccountAnswers } from './clusters.ts'
import { compare } from './comparison.ts'
import { countsOf, tally } from './score.ts'

const alone = (ratings: readonly number[], from: number): AccountAnswers[] =>
  ratings.map((rating, at) => ({ account: from + at, rating, answers: 1 }))
const crowd = (detractors: number, passives: number, promoters: number) => [
  ...Array.from({ length: detractors }, () => 3),
  ...Array.from({ length: passives }, () => 8),
  ...Array.from({ length: promoters }, () => 10),
]

describe('two groups whose people share accounts', () => {
  test('are compared almost as strangers where each has an account to themselves', () => {
    const [first, second] = [crowd(60, 50, 90), crowd(80, 50, 70)]
    const found = compareAccounts(alone(first, 0), alone(second, 1000))
    const counted = (ratings: readonly number[]) => tally(countsOf(ratings.map((rating) => ({ rating, answers: 1 }))))
    const plain = compare(counted(first), counted(second))
    if (found.verdict === 'too_few' || plain.verdict === 'too_few') return expect.fail()
    expect(found).toMatchObject({ verdict: plain.verdict, both: 0 })
    expect(found.difference).toBeCloseTo(plain.difference, 9)
    expect(found.low).toBeCloseTo(plain.low, 0)
    expect(found.high).toBeCloseTo(plain.high, 0)
    expect(found.smallestVisible).toBeCloseTo(plain.smallestVisible, 0)
  })

  test('a difference mirrors when they change places', () => {
    const [first, second] = [alone(crowd(2, 3, 9), 0), alone(crowd(8, 3, 3), 5)]
    const [there, back] = [compareAccounts(first, second), compareAccounts(second, first)]
    if (there.verdict === 'too_few' || back.verdict === 'too_few') return expect.fail()
    expect(there.both).toBe(9)
    expect([back.difference, back.low, back.high, back.p]).toEqual(
      [-there.difference, -there.high, -there.low, there.p].map((figure) => expect.closeTo(figure, 9)),
    )
  })

  test('accounts that answer twice alike take away from the error of the difference, not from its padding', () => {
    const same = alone(crowd(6, 6, 12), 0)
    const found = clusteredDifference(same, same) ?? expect.fail()
    const strangers = clusteredDifference(same, alone(crowd(6, 6, 12), 100)) ?? expect.fail()
    expect(found).toMatchObject({ rawSe: expect.closeTo(0, 9), both: 24, df: 23 })
    expect(found.se).toBeGreaterThan(0)
    expect(found.se).toBeLessThan(strangers.se / 2)
  })

  test('of fewer than six accounts or five answers on a side cannot be compared, and it says why', () => {
    const many = alone(crowd(5, 5, 10), 0)
    const five = alone([10, 9, 8, 0, 10], 50).map((row) => ({ ...row, answers: 4 }))
    expect(compareAccounts(many, five)).toEqual({ verdict: 'too_few', because: 'few_accounts' })
    expect(compareAccounts(alone([1, 2, 3, 4], 50), many)).toEqual({ verdict: 'too_few', because: 'few_answers' })
    expect(compareAccounts([], many)).toEqual({ verdict: 'too_few', because: 'few_answers' })
    expect(clusteredDifference(many, five.slice(0, 1))).toBeNull()
  })
})

// Seeded: 14 accounts of 1 to 10 people with an intraclass correlation of 0.4, which partly answer again from the same urn.
test('where nothing changed, about 5 of 100 comparisons say that something did', () => {
  const { share, below } = randomFrom('difference by account')
  const draw = (urn: number[]) => {
    const at = share() * urn.reduce((sum, part) => sum + part, 0)
    return at < (urn[0] ?? 0) ? 0 : at < (urn[0] ?? 0) + (urn[1] ?? 0) ? 1 : 2
  }
  const TIMES = 500
  let alarms = 0
  for (let time = 0; time < TIMES; time++) {
    const waves: [AccountAnswers[], AccountAnswers[]] = [[], []]
    for (let account = 0; account < 14; account++) {
      const urn = [0.5, 0.2, 0.3].map((part) => part * (1 / 0.4 - 1))
      for (const [at, wave] of waves.entries()) {
        // Some accounts answer in one wave alone.
        if (account < 4 && account % 2 === at) continue
        for (let person = 1 + below(10); person > 0; person--) {
          const drawn = draw(urn)
          urn[drawn] = (urn[drawn] ?? 0) + 1
          wave.push({ account, rating: [10, 0, 7][drawn] ?? 0, answers: 1 })
        }
      }
    }
    const found = compareAccounts(...waves)
    if (found.verdict !== 'too_few' && found.verdict !== 'no_evidence') alarms++
  }
  expect(alarms / TIMES).toBeLessThan(0.075)
  expect(alarms / TIMES).toBeGreaterThan(0.005)
})
