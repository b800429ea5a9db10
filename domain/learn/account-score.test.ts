import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomFrom } from '#domain/random.ts'
import { accountVoteScore, clusteredScore, revenueScore } from './account-score.ts'
import { clusteredEstimate } from './clustered.ts'
import { type AccountAnswers, clustersOf } from './clusters.ts'
import { estimate, tally } from './score.ts'
import { weightedEstimate } from './weighting.ts'

const rows = fc.array(
  fc.record({
    account: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constant(null)),
    rating: fc.nat(10),
    weight: fc.double({ min: 0.1, max: 50, noNaN: true }),
    answers: fc.integer({ min: 1, max: 5 }),
  }),
  { minLength: 1, maxLength: 40 },
)
const estimated = (given: readonly AccountAnswers[]) => clusteredEstimate(clustersOf(given)) ?? expect.fail()

describe('people who share accounts', () => {
  test('but each have their own are as many strangers: the margin of the plain score with n - 1', () => {
    const counts = [3, 0, 2, 0, 0, 1, 4, 6, 2, 7, 9]
    const alone = counts.map((answers, rating) => ({ account: null, rating, answers }))
    const { nps, variance } = estimate(tally(counts)) ?? expect.fail()
    const found = estimated(alone)
    expect(found).toMatchObject({ nps: expect.closeTo(nps, 12), accounts: 34, icc: null, kish: expect.closeTo(34, 9) })
    expect(found.se).toBeCloseTo(Math.sqrt(variance / 33), 12)
    expect(found.plainSe).toBeCloseTo(Math.sqrt(variance / 33), 12)
    const named = alone.flatMap((row) => Array.from({ length: row.answers }, () => ({ ...row, answers: 1 })))
    const { effective, se } = estimated(named.map((row, at) => ({ ...row, account: `a${at}` })))
    expect([effective, se]).toEqual([expect.closeTo(found.effective, 9), expect.closeTo(found.se ?? 0, 12)])
  })

  test('and all say the same within an account are worth one answer an account', () => {
    const alike = [0, 10, 10, 0, 7, 10, 3, 10].map((rating, account) => ({ account, rating, answers: 25 }))
    const { icc, kish, effective } = estimated(alike)
    expect([icc, kish]).toEqual([expect.closeTo(1, 12), expect.closeTo(8, 12)])
    expect(effective).toBeCloseTo(7, 9)
    expect(clusteredScore(alike)?.margin).toBeGreaterThan(50)
  })

  test('have the score, and without resemblance the error, of as many weighted answers', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const [clustered, weighted] = [estimated(given), weightedEstimate(given) ?? expect.fail()]
        expect(clustered.nps).toBeCloseTo(weighted.nps, 9)
        expect(clustered.plainSe ?? 0).toBeCloseTo(weighted.se ?? 0, 9)
        expect(clustered.effective).toBeLessThanOrEqual(clustered.answers + 1e-9)
        expect(clustered.topShare).toBeLessThanOrEqual(1 + 1e-12)
      }),
    )
  })

  test('of fewer than six accounts have a score, and no margin, and it says why', () => {
    const five = [10, 9, 8, 0, 10].map((rating, account) => ({ account, rating, answers: 4 }))
    expect(clusteredScore(five)).toMatchObject({ score: 40, accounts: 5, margin: null, low: null, because: 'few_accounts' })
    expect(clusteredScore([...five, { account: 'f', rating: 10, answers: 1 }])).toMatchObject({ accounts: 6, because: null })
    expect(clusteredScore([{ account: 1, rating: 9, answers: 0 }])).toBeNull()
  })

  test('must have a rating, a weight and a count that are such', () => {
    expect(() => clusteredScore([{ account: 1, rating: 11, answers: 1 }])).toThrow('rating')
    expect(() => clusteredScore([{ account: 1, rating: 9, weight: 0, answers: 1 }])).toThrow('weight')
    expect(() => clusteredScore([{ account: 1, rating: 9, answers: 1.5 }])).toThrow('count')
  })
})

describe('one account, one vote', () => {
  test('is the mean of the accounts, with the error of a mean', () => {
    const means = [1, -1, 0.5, 0, 1, -0.5, 0.5, 1]
    const given = means.flatMap((mean, account) => [
      { account, rating: 10, answers: 2 + 2 * mean },
      { account, rating: 4, answers: 2 - 2 * mean },
    ])
    const middle = means.reduce((sum, mean) => sum + mean, 0) / 8
    const variance = means.reduce((sum, mean) => sum + (mean - middle) ** 2, 0) / 7
    expect(accountVoteScore(given)?.score).toBeCloseTo(100 * middle, 9)
    expect(clusteredEstimate(clustersOf(given), () => 1)?.se).toBeCloseTo(Math.sqrt(variance / 8), 12)
  })

  test('a company of a hundred unhappy people counts as much as one happy person', () => {
    const given = [
      { account: 'Acme', rating: 0, answers: 100 },
      ...'bcdef'.split('').map((account) => ({ account, rating: 10, answers: 1 })),
    ]
    expect(clusteredScore(given)?.score).toBeCloseTo((100 * (5 - 100)) / 105, 9)
    expect(accountVoteScore(given)?.score).toBeCloseTo((100 * 4) / 6, 9)
  })
})

describe('the score weighted by revenue', () => {
  test('gives an account its revenue once, however many of its people answered', () => {
    const given = [
      { account: 'big', rating: 0, revenue: 900, answers: 3 },
      { account: 'small', rating: 10, revenue: 100, answers: 1 },
    ]
    expect(revenueScore(given).weighted).toMatchObject({ score: expect.closeTo(-80, 9), topShare: 0.9, because: 'few_accounts' })
    expect(revenueScore(given).weighted?.worth).toBeCloseTo(1000 ** 2 / (900 ** 2 + 100 ** 2), 9)
  })

  test('leaves out and counts those whose revenue is unknown or nothing', () => {
    const given = [100, 100, 100, 100, 100, 100, null, 0, -5].map((revenue, account) => ({
      account,
      rating: revenue === 100 ? 10 : 0,
      revenue,
      answers: 2,
    }))
    const { weighted, left } = revenueScore(given)
    expect(left).toEqual({ answers: 6, accounts: 3 })
    expect(weighted).toMatchObject({ score: 100, accounts: 6, answers: 12, high: 100 })
    expect(revenueScore(given.slice(6))).toEqual({ weighted: null, left: { answers: 6, accounts: 3 } })
  })
})

// Seeded: 12 accounts of 1 to 12 people (Polya's urn gives the resemblance), or 36 accounts of very unequal revenue.
describe('95 of 100 intervals hold the truth, give or take', () => {
  const TIMES = 600
  const truth = [50, 20, 30] as const
  const held = (found: { low: number | null; high: number | null } | null) =>
    found !== null && found.low !== null && found.high !== null && found.low <= 30 && found.high >= 30
  const { share, below } = randomFrom('coverage by account')
  const drawFrom = (urn: number[]) => {
    const at = share() * urn.reduce((sum, part) => sum + part, 0)
    return at < (urn[0] ?? 0) ? 0 : at < (urn[0] ?? 0) + (urn[1] ?? 0) ? 1 : 2
  }

  test('where people of an account resemble each other', () => {
    const hits = { persons: 0, votes: 0 }
    for (let time = 0; time < TIMES; time++) {
      const given = Array.from({ length: 12 }).flatMap((_, account) => {
        const urn = truth.map((part) => (part / 100) * (1 / 0.3 - 1))
        return Array.from({ length: [1, 2, 4, 12][below(4)] ?? 1 }, () => {
          const drawn = drawFrom(urn)
          urn[drawn] = (urn[drawn] ?? 0) + 1
          return { account, rating: [10, 0, 7][drawn] ?? 0, answers: 1 }
        })
      })
      if (held(clusteredScore(given))) hits.persons++
      if (held(accountVoteScore(given))) hits.votes++
    }
    expect(hits.persons / TIMES).toBeGreaterThan(0.9)
    expect(hits.votes / TIMES).toBeGreaterThan(0.93)
  })

  test('where a few accounts pay most', () => {
    let hits = 0
    for (let time = 0; time < TIMES; time++) {
      const given = Array.from({ length: 36 }, (_, account) => {
        const normal = Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share())
        return { account, rating: [10, 0, 7][drawFrom([...truth])] ?? 0, revenue: Math.exp(2 * normal), answers: 1 }
      })
      if (held(revenueScore(given).weighted)) hits++
    }
    expect(hits / TIMES).toBeGreaterThan(0.95)
  })
})
