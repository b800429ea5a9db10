import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { effectiveInterval, finitePopulation } from './effective-n.ts'
import { answersIn, estimate, plus, type Tally } from './score.ts'
import { type Stratum, stratifiedEstimate } from './stratified.ts'
import { weightedEstimate } from './weighting.ts'

const answers = fc
  .record({ promoter: fc.nat(60), passive: fc.nat(60), detractor: fc.nat(60) })
  .filter((counted) => answersIn(counted) > 1)
const stratum = fc
  .tuple(answers, fc.nat(5000))
  .map(([counted, others]): Stratum => ({ counted, population: answersIn(counted) + others }))
const found = (strata: Stratum[]) => stratifiedEstimate(strata) ?? expect.fail()

describe('the score of a stratified sample', () => {
  test('of one stratum is the plain score, with the worth of a finite population at most', () => {
    fc.assert(
      fc.property(stratum, ({ counted, population }) => {
        const { nps, effective } = found([{ counted, population }])
        expect(nps).toBeCloseTo((estimate(counted) ?? expect.fail()).nps, 12)
        expect(effective).toBeLessThanOrEqual(finitePopulation(answersIn(counted), population))
      }),
    )
  })

  test('is the weighted score when each answer weighs as many people as it stands for', () => {
    fc.assert(
      fc.property(fc.array(stratum, { minLength: 1, maxLength: 5 }), (strata) => {
        const rows = strata.flatMap(({ counted, population }) =>
          (['promoter', 'passive', 'detractor'] as const).map((group) => ({
            rating: { promoter: 10, passive: 7, detractor: 0 }[group],
            weight: population / answersIn(counted),
            answers: counted[group],
          })),
        )
        expect(found(strata).nps).toBeCloseTo((weightedEstimate(rows) ?? expect.fail()).nps, 9)
      }),
    )
  })

  test('is never worth more than a simple random sample of as many, however alike the strata are in themselves', () => {
    const mostly: Tally = { promoter: 19, passive: 0, detractor: 1 }
    const hardly: Tally = { promoter: 1, passive: 0, detractor: 19 }
    const strata = [mostly, hardly].map((counted) => ({ population: 500, counted }))
    expect(found(strata).effective).toBe(finitePopulation(40, 1000))
  })

  test('has a margin also when everyone in a stratum says the same, unless everyone was heard', () => {
    const yes: Tally = { promoter: 20, passive: 0, detractor: 0 }
    const no: Tally = { promoter: 0, passive: 0, detractor: 20 }
    const { shares, effective } = found([
      { population: 500, counted: yes },
      { population: 500, counted: no },
    ])
    expect(effective).toBeCloseTo(40, 9)
    expect(effectiveInterval(shares, effective).low).toBeLessThan(0)
    expect(found([{ population: 20, counted: yes }])).toMatchObject({ nps: 1, effective: Infinity })
  })

  test('needs two answers in each stratum of more than one person', () => {
    const few: Stratum = { population: 30, counted: { promoter: 1, passive: 0, detractor: 0 } }
    const many: Stratum = { population: 30, counted: { promoter: 3, passive: 0, detractor: 2 } }
    expect(stratifiedEstimate([few, many])).toBeNull()
    expect(stratifiedEstimate([{ ...few, population: 1 }, many])).not.toBeNull()
    expect(stratifiedEstimate([{ population: 0, counted: plus(few.counted, few.counted, -1) }])).toBeNull()
    expect(stratifiedEstimate([])).toBeNull()
    expect(() => stratifiedEstimate([{ ...many, population: 4 }])).toThrow('at least as many people as answers')
  })
})

describe('the weighted score', () => {
  const ratings = fc.array(fc.record({ rating: fc.nat(10), answers: fc.integer({ min: 1, max: 40 }) }), { minLength: 1 })

  test('with equal weights is the plain score, and each answer is worth one', () => {
    fc.assert(
      fc.property(ratings, fc.double({ min: 0.01, max: 100, noNaN: true }), (rows, weight) => {
        const { nps, unweighted, kish, answers } = weightedEstimate(rows.map((row) => ({ ...row, weight }))) ?? expect.fail()
        expect(nps).toBeCloseTo(unweighted, 9)
        expect(kish).toBeCloseTo(answers, 6)
      }),
    )
  })

  test('answers are never worth more than there are', () => {
    const rows = fc.array(
      fc.record({
        rating: fc.nat(10),
        answers: fc.integer({ min: 1, max: 9 }),
        weight: fc.double({ min: 0.01, max: 1e4, noNaN: true }),
      }),
      { minLength: 1 },
    )
    fc.assert(
      fc.property(rows, (given) => {
        const { effective, kish, answers, topShare } = weightedEstimate(given) ?? expect.fail()
        expect(effective).toBeLessThanOrEqual(answers + 1e-6)
        expect(kish).toBeLessThanOrEqual(answers + 1e-6)
        expect(topShare).toBeGreaterThan(0)
        expect(topShare).toBeLessThanOrEqual(1 + 1e-12)
      }),
    )
  })

  test('says nothing of nobody, and refuses a weight that is none', () => {
    expect(weightedEstimate([])).toBeNull()
    expect(weightedEstimate([{ rating: 9, weight: 2, answers: 1 }])).toMatchObject({ nps: 1, se: null, effective: 1 })
    for (const weight of [0, -1, Number.NaN, Infinity])
      expect(() => weightedEstimate([{ rating: 9, weight, answers: 1 }])).toThrow('weight')
    expect(() => weightedEstimate([{ rating: 11, weight: 1, answers: 1 }])).toThrow('rating')
    expect(() => weightedEstimate([{ rating: 9, weight: 1, answers: 0.5 }])).toThrow('count')
  })
})
