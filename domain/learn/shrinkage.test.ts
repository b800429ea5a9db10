import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomFrom } from '#domain/random.ts'
import type { Tally } from './score.ts'
import { leagueOf, shrinkage } from './shrinkage.ts'

const said = (promoter: number, passive: number, detractor: number): Tally => ({ promoter, passive, detractor })
const figures = fc.array(
  fc.record({ value: fc.double({ min: -1, max: 1, noNaN: true }), variance: fc.double({ min: 1e-4, max: 0.2, noNaN: true }) }),
  { minLength: 2, maxLength: 12 },
)

describe('shrunk figures', () => {
  test('lie between their own and the mean, and those known best move least', () => {
    fc.assert(
      fc.property(figures, (given) => {
        const { mean, shrunk, tau2 } = shrinkage(given) ?? expect.fail()
        expect(tau2).toBeGreaterThanOrEqual(0)
        for (const [at, { value, variance }] of given.entries()) {
          const drawn = shrunk[at] ?? expect.fail()
          expect(drawn.value).toBeGreaterThanOrEqual(Math.min(value, mean) - 1e-12)
          expect(drawn.value).toBeLessThanOrEqual(Math.max(value, mean) + 1e-12)
          expect(drawn.se).toBeLessThanOrEqual(Math.sqrt(variance) + 1e-9)
        }
      }),
    )
  })

  test('are all the mean where chance explains every difference, and need two', () => {
    const { tau2, shrunk, mean } =
      shrinkage([
        { value: 0.3, variance: 0.01 },
        { value: 0.32, variance: 0.04 },
      ]) ?? expect.fail()
    expect(tau2).toBe(0)
    expect(shrunk.map(({ value }) => value)).toEqual([expect.closeTo(mean, 12), expect.closeTo(mean, 12)])
    expect(shrinkage([{ value: 0.3, variance: 0.01 }])).toBeNull()
  })
})

describe('a league table', () => {
  const segments = [
    { value: 'few', counted: said(9, 0, 0) },
    { value: 'ten happy', counted: said(8, 1, 1) },
    { value: 'many happy', counted: said(270, 100, 30) },
    { value: 'many unhappy', counted: said(180, 140, 80) },
    { value: 'some', counted: said(120, 80, 50) },
  ]

  test('puts those first who are surely good, not those who were lucky, and those with fewer than ten answers nowhere', () => {
    const { rows, because, differ } = leagueOf(segments)
    expect(because).toBeNull()
    expect(differ?.p).toBeLessThan(0.001)
    expect(rows.map(({ value, rank }) => [value, rank])).toEqual([
      ['many happy', 1],
      ['ten happy', 2],
      ['some', 3],
      ['many unhappy', 4],
      ['few', null],
    ])
    expect(rows.at(-1)).toMatchObject({ answers: 9, raw: 100, shrunk: null })
    expect(rows[1]?.shrunk?.score).toBeLessThan(60)
    expect(rows[0]?.shrunk?.score).toBeGreaterThan(rows[0]?.shrunk?.low ?? 100)
  })

  test('ranks nobody where segments do not differ as far as anybody can tell', () => {
    const { rows, because } = leagueOf(
      [said(12, 5, 4), said(10, 6, 4), said(11, 4, 6)].map((counted, value) => ({ value, counted })),
    )
    expect(because).toBe('no_evidence')
    expect(rows.every(({ rank, shrunk }) => rank === null && shrunk !== null)).toBe(true)
  })

  test('needs two segments with ten answers', () => {
    expect(leagueOf(segments.slice(0, 2))).toMatchObject({
      because: 'too_few',
      differ: null,
      rows: [{ value: 'ten happy', rank: null }, {}],
    })
    expect(leagueOf([])).toEqual({ rows: [], differ: null, because: 'too_few' })
    expect(leagueOf([{ value: 'nobody', counted: said(0, 0, 0) }]).rows).toMatchObject([{ raw: null, answers: 0 }])
  })

  // Seeded: 12 segments of 10 to 200 answers whose true scores vary by 15 points around 20.
  test('is nearer to the truth than the raw scores, and its ranges hold it', () => {
    const { share, below } = randomFrom('league')
    const [error, held] = [
      { raw: 0, shrunk: 0 },
      { hits: 0, of: 0 },
    ]
    for (let table = 0; table < 200; table++) {
      const truths = Array.from({ length: 12 }, () => 20 + 15 * Math.sqrt(3) * (2 * share() - 1))
      const drawn = truths.map((truth, value) => {
        const counted = said(0, 0, 0)
        const promoters = 0.4 + truth / 200
        for (let left = 10 + below(190); left > 0; left--) {
          const lot = share()
          counted[lot < promoters ? 'promoter' : lot < 0.8 ? 'detractor' : 'passive']++
        }
        return { value, counted }
      })
      for (const { value, raw, shrunk } of leagueOf(drawn).rows) {
        const truth = truths[value] ?? 0
        error.raw += ((raw ?? 0) - truth) ** 2
        error.shrunk += ((shrunk?.score ?? 0) - truth) ** 2
        held.of++
        if (shrunk && shrunk.low <= truth && shrunk.high >= truth) held.hits++
      }
    }
    expect(error.shrunk).toBeLessThan(0.7 * error.raw)
    expect(held.hits / held.of).toBeGreaterThan(0.9)
  })
})
