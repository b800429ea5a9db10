import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakdownOf } from '#domain/learn/breakdown.ts'
import { compare } from '#domain/learn/comparison.ts'
import { countsOf, scoreOf, tally } from '#domain/learn/score.ts'

const counts = (detractors: number, passives: number, promoters: number) =>
  countsOf([
    { rating: 2, answers: detractors },
    { rating: 8, answers: passives },
    { rating: 9, answers: promoters },
  ])
const PLANS = [
  { value: 'Enterprise', counts: counts(50, 75, 187) },
  { value: 'Starter', counts: counts(140, 118, 140) },
  { value: 'Partner', counts: counts(2, 6, 10) },
  { value: 'Trial', counts: counts(1, 1, 2) },
]

describe('the score by an attribute', () => {
  const { rows, answers, looks, differ } = breakdownOf(PLANS)

  test('keeps the order given, and says how many answers and looks it took', () => {
    expect(rows.map(({ value }) => value)).toEqual(['Enterprise', 'Starter', 'Partner', 'Trial'])
    expect([answers, looks]).toEqual([732, 3])
    expect(differ?.p).toBeLessThan(0.001)
  })

  test('holds each value against the rest, not against the total that contains it', () => {
    const rest = breakdownOf([PLANS[0], { value: 'rest', counts: counts(143, 125, 152) }].flatMap((one) => (one ? [one] : [])))
      .rows[1]
    const alone = compare(tally(PLANS[0]?.counts ?? []), rest?.counted ?? expect.fail())
    if (alone.verdict === 'too_few') expect.fail()
    expect(rows[0]?.against).toMatchObject({ difference: alone.difference, p: alone.p })
    expect(rows[0]?.restAnswers).toBe(420)
  })

  test('calls a difference real only after correcting for all looks', () => {
    expect(rows.map(({ verdict }) => verdict)).toEqual(['higher', 'lower', 'no_evidence', 'too_few'])
    for (const { against } of rows) if (against) expect(against.q).toBeGreaterThanOrEqual(against.p)
    expect(breakdownOf(PLANS, 1e-20).rows.every(({ verdict }) => verdict === 'no_evidence' || verdict === 'too_few')).toBe(true)
  })

  test('below five answers shows only counts; below thirty calls the sample small', () => {
    expect(rows.map(({ sample }) => sample)).toEqual(['full', 'full', 'small', 'too_few'])
    expect(rows[3]).toMatchObject({
      answers: 4,
      counted: { promoter: 2, passive: 1, detractor: 1 },
      score: null,
      echo: null,
      against: null,
    })
    expect(rows[2]?.score).toEqual(scoreOf({ promoter: 10, passive: 6, detractor: 2 }))
  })

  test('the only value has no rest to stand against, but keeps its score', () => {
    const only = breakdownOf([{ value: 'all', counts: counts(10, 10, 10) }])
    expect(only).toMatchObject({
      looks: 0,
      differ: null,
      rows: [{ verdict: 'too_few', restAnswers: 0, against: null, score: { score: 0 } }],
    })
    expect(breakdownOf([])).toEqual({ rows: [], answers: 0, looks: 0, differ: null })
  })

  test('what was asked otherwise is in no rest: each stands against those on its side of every break, and differences are sought within sides', () => {
    const [high, low] = [counts(5, 10, 85), counts(60, 20, 20)]
    const sides = [high, high, low, low, counts(30, 20, 50)].map((each, at) => ({
      value: at,
      counts: each,
      side: [0, 0, 1, 1, 2][at] ?? 0,
    }))
    const found = breakdownOf(sides)
    expect(breakdownOf(sides.map(({ value, counts }) => ({ value, counts }))).rows.map(({ verdict }) => verdict)).toEqual([
      ...['higher', 'higher', 'lower', 'lower', 'no_evidence'],
    ])
    expect(found.rows.map(({ verdict, barred, restAnswers }) => [verdict, barred, restAnswers])).toEqual([
      ...[0, 1, 2, 3].map(() => ['no_evidence', false, 100]),
      ['too_few', true, 0],
    ])
    expect(found).toMatchObject({ answers: 500, looks: 4, differ: { q: 0, df: 2, p: 1 } })
    const together = breakdownOf([...sides.slice(0, 2), { value: 9, counts: low, side: null }])
    expect(together.rows.map(({ verdict, barred }) => [verdict, barred])).toEqual([
      ['no_evidence', false],
      ['no_evidence', false],
      ['too_few', true],
    ])
    expect(breakdownOf(sides.slice(1, 3))).toMatchObject({ looks: 0, differ: null, rows: [{ barred: true }, { barred: true }] })
  })

  test('every row keeps its answers, whatever the counts', () => {
    const eleven = fc.array(fc.nat(30), { minLength: 11, maxLength: 11 })
    fc.assert(
      fc.property(fc.array(eleven, { maxLength: 8 }), (many) => {
        const found = breakdownOf(many.map((one, value) => ({ value, counts: one })))
        expect(found.rows.reduce((sum, row) => sum + row.answers, 0)).toBe(found.answers)
        for (const row of found.rows) {
          expect(row.answers + row.restAnswers).toBe(found.answers)
          expect(row.verdict === 'too_few').toBe(row.answers < 5 || row.restAnswers < 5)
          if (row.verdict === 'higher') expect(row.against?.difference).toBeGreaterThan(0)
          if (row.verdict === 'lower') expect(row.against?.difference).toBeLessThan(0)
        }
      }),
    )
  })
})
