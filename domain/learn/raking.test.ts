import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Cell, calibratedEstimate } from './calibration.ts'
import { postStratifiedEstimate } from './post-stratification.ts'
import { type Marginal, rake, rakeTrimmed } from './raking.ts'
import { answersIn, type Tally } from './score.ts'
import { weightedEstimate } from './weighting.ts'

const said = (promoter: number, passive: number, detractor: number): Tally => ({ promoter, passive, detractor })
const REGION: Marginal = {
  attribute: 'region',
  levels: [
    { level: 'N', people: 400 },
    { level: 'S', people: 600 },
  ],
}
const PLAN: Marginal = {
  attribute: 'plan',
  levels: [
    { level: 'free', people: 700 },
    { level: 'paid', people: 300 },
  ],
}
const cellsOf = (...counted: [Tally, Tally, Tally, Tally]): Cell[] => [
  { levels: ['N', 'free'], counted: counted[0] },
  { levels: ['N', 'paid'], counted: counted[1] },
  { levels: ['S', 'free'], counted: counted[2] },
  { levels: ['S', 'paid'], counted: counted[3] },
]
const CELLS = cellsOf(said(5, 3, 4), said(12, 2, 1), said(6, 5, 9), said(4, 4, 2))
const tallies = fc
  .record({ promoter: fc.nat(20), passive: fc.nat(20), detractor: fc.nat(20) })
  .filter((counted) => answersIn(counted) > 0)
const spoken = (cells: readonly Cell[], weights: readonly number[], at: (cell: Cell) => boolean) =>
  cells.reduce((sum, cell, place) => sum + (at(cell) ? answersIn(cell.counted) * (weights[place] ?? 0) : 0), 0)

describe('raking', () => {
  test('lets each level of every marginal speak for as many people as it has', () => {
    fc.assert(
      fc.property(
        fc.tuple(tallies, tallies, tallies, tallies),
        fc.double({ min: 0.1, max: 9, noNaN: true }),
        (counted, weight) => {
          const cells = cellsOf(...counted).map((cell, at) => (at === 0 ? { ...cell, weight } : cell))
          const { weights, off } = rake(cells, [REGION, PLAN])
          expect(spoken(cells, weights, ({ levels }) => levels[0] === 'S')).toBeCloseTo(600, 3)
          expect(spoken(cells, weights, ({ levels }) => levels[1] === 'paid')).toBeCloseTo(300, 3)
          expect(off).toBeLessThan(1e-6)
        },
      ),
    )
  })

  test('by one marginal is post-stratification', () => {
    const cells = [0, 2].map((at) => ({ levels: [at === 0 ? 'N' : 'S'], counted: CELLS[at]?.counted ?? said(0, 0, 0) }))
    const strata = cells.map(({ counted }, at) => ({ counted, population: REGION.levels[at]?.people ?? 0 }))
    const stratified = postStratifiedEstimate(strata) ?? expect.fail()
    const { weights } = rake(cells, [REGION])
    expect(weights).toEqual(stratified.weights.map((weight) => expect.closeTo(weight, 6)))
    expect(calibratedEstimate(cells, weights)).toMatchObject({ nps: expect.closeTo(stratified.nps, 9) })
  })

  test('changes nothing where answers stand as everybody does, but the marginals still explain a part of the error', () => {
    const cells = cellsOf(said(20, 4, 4), said(8, 2, 2), said(10, 12, 20), said(8, 6, 4))
    const { weights } = rake(cells, [REGION, PLAN])
    expect(weights).toEqual(weights.map(() => expect.closeTo(10, 9)))
    const rows = cells.flatMap(({ counted: { promoter, passive, detractor } }) => [
      { rating: 10, weight: 1, answers: promoter },
      { rating: 7, weight: 1, answers: passive },
      { rating: 0, weight: 1, answers: detractor },
    ])
    const [plain, raked] = [weightedEstimate(rows) ?? expect.fail(), calibratedEstimate(cells, weights) ?? expect.fail()]
    expect(raked).toMatchObject({ nps: expect.closeTo(plain.nps, 12), kish: expect.closeTo(100, 9), answers: 100 })
    expect(raked.se ?? 0).toBeLessThan(plain.se ?? 0)
  })

  test('starts from the chance that people had of being asked', () => {
    const [likely, rare] = [1, 2].map((weight) => ({ levels: ['free'], counted: said(1, 2, 3), weight }))
    const cells = [likely ?? expect.fail(), rare ?? expect.fail(), { levels: ['paid'], counted: said(2, 2, 2) }]
    const { weights } = rake(cells, [PLAN])
    expect(weights[1]).toBeCloseTo(2 * (weights[0] ?? 0), 9)
  })

  test.each<[string, Cell[], Marginal[], string]>([
    ['no marginal', CELLS, [], 'marginal with people'],
    [
      'marginals of other people',
      CELLS,
      [
        REGION,
        {
          ...PLAN,
          levels: [
            { level: 'free', people: 1000 },
            { level: 'paid', people: 1 },
          ],
        },
      ],
      'same people',
    ],
    [
      'a level without people',
      CELLS,
      [{ ...REGION, levels: [...REGION.levels.slice(0, 1), { level: 'S', people: 0 }] }],
      'region S',
    ],
    ['a level without answers', CELLS.slice(0, 2), [REGION], 'region S: 600 people'],
    ['a level that no marginal knows', [...CELLS, { levels: ['W', 'free'], counted: said(1, 0, 0) }], [REGION], 'lacks'],
    ['a broken weight', CELLS.map((cell) => ({ ...cell, weight: 0 })), [REGION], 'above 0'],
  ])('refuses %s', (_, cells, marginals, why) => expect(() => rake(cells, marginals)).toThrow(why))
})

describe('trimmed raking', () => {
  const bounds = (cells: readonly Cell[], weights: readonly number[]) => {
    const mean = spoken(cells, weights, () => true) / cells.reduce((sum, { counted }) => sum + answersIn(counted), 0)
    return weights.map((weight) => weight / mean)
  }

  test('is plain raking where no weight leaves its bounds', () => {
    expect(rakeTrimmed(CELLS, [REGION, PLAN])).toEqual(rake(CELLS, [REGION, PLAN]))
  })

  test('keeps the marginals where others can speak for those who must not be too loud', () => {
    const cells = cellsOf(said(20, 10, 10), said(20, 8, 8), said(6, 4, 4), said(4, 3, 3))
    const [plain, trimmed] = [rake(cells, [REGION, PLAN]), rakeTrimmed(cells, [REGION, PLAN])]
    expect(Math.max(...bounds(cells, plain.weights))).toBeGreaterThan(3)
    expect(Math.max(...bounds(cells, trimmed.weights))).toBeLessThan(3.0001)
    expect(trimmed).toMatchObject({ trimmed: 14, off: expect.closeTo(0, 4) })
  })

  test('gives up the marginals rather than the bounds where a handful would have to speak for most', () => {
    const { weights, off, trimmed } = rakeTrimmed(cellsOf(said(40, 20, 30), said(1, 1, 1), said(20, 5, 10), said(1, 0, 0)), [
      REGION,
      PLAN,
    ])
    expect(off).toBeGreaterThan(0.1)
    expect(trimmed).toBeGreaterThan(4)
    expect(weights.length).toBe(4)
  })

  test('stays in its bounds whatever answered, and says how far a marginal is missed', () => {
    fc.assert(
      fc.property(fc.tuple(tallies, tallies, tallies, tallies), (counted) => {
        const cells = cellsOf(...counted)
        const { weights, off, trimmed } = rakeTrimmed(cells, [REGION, PLAN])
        for (const weight of bounds(cells, weights)) {
          expect(weight).toBeGreaterThan(0.2999)
          expect(weight).toBeLessThan(3.0001)
        }
        if (trimmed === 0) expect(off).toBeLessThan(1e-6)
      }),
    )
  })
})

describe('post-stratification', () => {
  test('needs answers wherever there are people', () => {
    expect(postStratifiedEstimate([{ population: 10, counted: said(0, 0, 0) }])).toBeNull()
    expect(postStratifiedEstimate([])).toBeNull()
    expect(() => postStratifiedEstimate([{ population: 0, counted: said(1, 0, 0) }])).toThrow('has people')
    const one = { population: 10, counted: said(1, 0, 0) }
    expect(postStratifiedEstimate([one, { population: 0, counted: said(0, 0, 0) }])).toMatchObject({
      nps: 1,
      se: null,
      weights: [10, 0],
    })
  })
})
