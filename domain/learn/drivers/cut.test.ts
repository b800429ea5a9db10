import { describe, expect, test } from 'vitest'
import { randomFrom } from '#domain/random.ts'
import { finish } from '#domain/steps.ts'
import type { AnswerTable } from './answer-table.ts'
import { cutsOf } from './cut.ts'
import { acrossCut } from './given-cut.ts'
import { humanCut } from './human-cut.ts'

/** Calls between 500 and 80,000, and a score that falls by so many points past 20,000. Accounts, if any, lean their own way. */
function answers(seed: string, many: number, fall: number, accounts = 0): AnswerTable {
  const { share, below } = randomFrom(seed)
  const account = accounts ? Int32Array.from({ length: many }, () => below(accounts)) : null
  const leans = Float64Array.from({ length: accounts }, () => (accounts ? share() - 0.5 : 0))
  const level = Float64Array.from({ length: accounts || many }, () => Math.round(500 * Math.exp(5 * share())))
  const calls = Float64Array.from({ length: many }, (_, at) => level[account ? (account[at] ?? 0) : at] ?? 0)
  const x = Int8Array.from(calls, (value, at) => {
    const drawn = share() - (value > 20_000 ? fall / 200 : 0) + (account ? (leans[account[at] ?? 0] ?? 0) : 0)
    return drawn < 0.25 ? -1 : drawn < 0.5 ? 0 : 1
  })
  return { x, account, attributes: [{ name: 'calls', kind: 'number', values: calls }] }
}
const cutIn = (table: AnswerTable, permutations = 199) =>
  finish(cutsOf(table, { seed: 'cut', permutations })).cuts[0] ?? expect.fail()

describe('the cut of a number', () => {
  const found = cutIn(answers('fall', 3000, 25))

  test('is found where the score falls, named by a round number, and estimated by those who did not find it', () => {
    expect(found).toMatchObject({ cut: 20_000, verdict: 'lower', answers: 3000, unknown: 0, p: 0.005 })
    expect(found.estimate?.low).toBeLessThan(-25)
    expect(found.estimate?.high).toBeGreaterThan(-25)
    expect((found.above?.answers ?? 0) + (found.below?.answers ?? 0)).toBe(3000)
  })

  test('comes with the score along the number, each stretch with its own interval', () => {
    expect(found.bins).toHaveLength(10)
    expect(found.bins.reduce((sum, bin) => sum + bin.answers, 0)).toBe(3000)
    for (const [at, bin] of found.bins.entries()) expect(bin.from).toBeGreaterThan(found.bins[at - 1]?.to ?? 0)
    expect(found.bins.every(({ score }) => score !== null && score.low < score.high)).toBe(true)
  })

  test('says how it came about, and the same seed says the same', () => {
    const table = answers('fall', 600, 25)
    const cuts = finish(cutsOf(table, { seed: 'a', permutations: 99 }))
    expect(cuts).toMatchObject({
      method: 'maximally_selected',
      seed: 'a',
      answers: 600,
      warnings: [{ kind: 'not_causal' }, { kind: 'selected' }],
    })
    expect(finish(cutsOf(table, { seed: 'a', permutations: 99 }))).toEqual(cuts)
  })

  test('leaves out answers without the number, and names numbers that cannot be cut', () => {
    const table = answers('fall', 600, 25)
    const [calls] = table.attributes
    if (calls?.kind !== 'number') expect.fail()
    const patchy = { ...calls, values: calls.values.map((value, at) => (at % 4 === 0 ? Number.NaN : value)) }
    const flat = { name: 'seats', kind: 'number' as const, values: new Float64Array(600).fill(3) }
    const cuts = finish(cutsOf({ ...table, attributes: [patchy, flat] }, { seed: 'a', permutations: 19 }))
    expect(cuts.cuts).toMatchObject([{ name: 'calls', answers: 450, unknown: 150 }])
    expect(cuts.warnings).toContainEqual({ kind: 'unused', name: 'seats' })
  })

  test('is not found in answers of pure chance more often than one time in twenty, though the best cut alone would be called real', () => {
    const chance = Array.from({ length: 100 }, (_, seed) => cutIn(answers(`chance ${seed}`, 200, 0), 99))
    expect(chance.filter(({ p }) => p <= 0.05).length).toBeLessThanOrEqual(10)
    expect(chance.filter(({ statistic }) => statistic > 1.96).length).toBeGreaterThan(30)
  })

  test('is not found in accounts that lean their own way either', () => {
    const leaning = Array.from({ length: 60 }, (_, seed) => answers(`lean ${seed}`, 300, 0, 40))
    expect(leaning.filter((table) => cutIn(table, 99).p <= 0.05).length).toBeLessThanOrEqual(7)
    const apart = leaning.map((table) => cutIn({ ...table, account: null }, 99))
    expect(apart.filter(({ p }) => p <= 0.05).length).toBeGreaterThan(12)
  })
})

describe('a number that somebody named beforehand', () => {
  test('is a plain comparison of two groups', () => {
    const found = acrossCut(answers('fall', 3000, 25), 'calls', 20_000)
    expect(found).toMatchObject({ verdict: 'lower', method: 'two_groups', seed: null })
    expect(found.contrast?.difference).toBeCloseTo((found.above?.score ?? 0) - (found.below?.score ?? 0), 10)
    expect(acrossCut(answers('fall', 300, 25), 'calls', 1e9).verdict).toBe('too_few')
  })

  test('must be a number of the table', () => {
    expect(() => acrossCut(answers('fall', 30, 0), 'plan', 3)).toThrow('not a number of this table')
    expect(() => acrossCut(answers('fall', 30, 0), 'calls', Number.NaN)).toThrow('A cut is a number')
  })
})

describe('a cut is named by the roundest number that', () => {
  const place = (below: number, above: number, statistic = 3) => ({ below, above, statistic })
  test.each([
    ['lies between two answers', [place(19_876, 20_034)], 20_000],
    ['is about as good as the best', [place(18_211, 18_877, 2.9), place(19_876, 20_034), place(22_950, 23_100, 3.1)], 20_000],
    ['fits small shares', [place(0.0731, 0.0848)], 0.08],
    ['fits numbers below zero', [place(-5200, -4890)], -5000],
    ['parts losses from gains', [place(-12, 7)], 0],
    ['counts of one leave', [place(3, 4)], 3],
    ['a half is rounder than a seventh of ten', [place(14_100, 16_000)], 15_000],
    ['is as round in thousands as in tens of thousands', [place(4_980, 5_060, 4), place(9_900, 10_060)], 5_000],
    ['no gap at all leaves', [place(12_345.678, 12_345.679)], 12_345.678],
  ])('%s', (_, places, wanted) => expect(humanCut(places)).toBe(wanted))
})
