import { describe, expect, test } from 'vitest'
import { difference } from '#domain/learn/comparison.ts'
import { randomFrom } from '#domain/random.ts'
import { finish } from '#domain/steps.ts'
import { type AnswerTable, accountsOf } from './answer-table.ts'
import { candidatesOf, fewestAccounts, insideOf } from './candidate.ts'
import { gridsOf } from './condition.ts'
import { tallyOf } from './contrast.ts'
import { subgroupScan } from './subgroup-scan.ts'
import { subgroupsOf } from './subgroups.ts'
import { westfallYoung } from './westfall-young.ts'

/** Among trial people above 500 calls the score is lower by so many points; nothing else matters. */
function answers(seed: string, many: number, fall: number, accounts = 0): AnswerTable {
  const { share, below } = randomFrom(seed)
  const account = accounts ? Int32Array.from({ length: many }, () => below(accounts)) : null
  const leans = Float64Array.from({ length: accounts }, () => 0.9 * (share() - 0.5))
  const sizes = Float64Array.from({ length: accounts || many }, () => Math.round(1000 * share()))
  const plan = Int32Array.from({ length: many }, () => below(3))
  const region = Int32Array.from({ length: many }, () => below(5) - 1)
  const calls = Float64Array.from({ length: many }, (_, at) => sizes[account ? (account[at] ?? 0) : at] ?? 0)
  const age = Float64Array.from({ length: many }, () => (share() < 0.1 ? Number.NaN : share()))
  const x = Int8Array.from(plan, (code, at) => {
    const lean = account ? (leans[account[at] ?? 0] ?? 0) : 0
    const drawn = share() + lean - (code === 2 && (calls[at] ?? 0) > 500 ? fall / 200 : 0)
    return drawn < 0.25 ? -1 : drawn < 0.5 ? 0 : 1
  })
  const words = (name: string, codes: Int32Array, levels: string[]) => ({ name, kind: 'words' as const, codes, levels })
  return {
    x,
    account,
    attributes: [
      words('plan', plan, ['free', 'team', 'trial']),
      words('region', region, ['n', 'e', 's', 'w']),
      { name: 'calls', kind: 'number', values: calls },
      { name: 'age', kind: 'number', values: age },
    ],
  }
}
const search = (table: AnswerTable, permutations = 99) => finish(subgroupsOf(table, { seed: 'search', permutations }))

describe('the search for subgroups', () => {
  const table = answers('planted', 2000, 45)
  const found = search(table, 199)

  test('finds the people who differ by the two things they have in common, and tells it once', () => {
    expect(found.subgroups).toHaveLength(1)
    const [only] = found.subgroups
    expect(only).toMatchObject({ verdict: 'lower', p: 0.005 })
    expect(only?.conditions[0]).toEqual({ name: 'plan', is: 'level', level: 'trial' })
    expect(only?.conditions[1]).toMatchObject({ name: 'calls', is: 'above' })
    expect(found.explained).toBeGreaterThan(0)
    expect(only?.contrast.difference).toBeLessThan(-30)
  })

  test('says how it came about and warns that what was looked for looks large', () => {
    expect(found).toMatchObject({ method: 'subgroup_search', seed: 'search', answers: 2000, accounts: null })
    expect(found.warnings).toEqual([{ kind: 'not_causal' }, { kind: 'selected' }])
    expect(search(table, 199)).toEqual(found)
  })

  test('drops a pair of which one condition alone says all', () => {
    const { x, attributes } = answers('plain', 2000, 0)
    const [plan] = attributes
    if (plan?.kind !== 'words') expect.fail()
    const lower = x.map((one, at) => (plan.codes[at] === 0 && at % 3 === 0 ? -1 : one))
    const { subgroups } = search({ x: lower, account: null, attributes })
    expect(subgroups.map(({ conditions }) => conditions)).toEqual([[{ name: 'plan', is: 'level', level: 'free' }]])
  })

  test('weighs every subgroup as the plain comparison would', () => {
    const grids = gridsOf(table)
    const candidates = candidatesOf(grids, 2000, null)
    const z = new Float32Array(candidates.length)
    subgroupScan(grids, candidates, 2000)(table.x, z)
    expect(candidates.length).toBeGreaterThan(100)
    for (const [place, candidate] of candidates.entries()) {
      const inside = insideOf(grids, candidate, 2000)
      expect(inside.reduce((sum, one) => sum + one, 0)).toBe(candidate.answers)
      expect(z[place]).toBeCloseTo(difference(tallyOf(table.x, inside, 1), tallyOf(table.x, inside, 0))?.z ?? 0, 4)
    }
  })

  test('looks only at subgroups of twenty answers and five accounts, and as many others', () => {
    const small = answers('small', 200, 0, 12)
    const accounts = accountsOf(small.account)
    const grids = gridsOf(small)
    for (const candidate of candidatesOf(grids, 200, accounts)) {
      expect(Math.min(candidate.answers, 200 - candidate.answers)).toBeGreaterThanOrEqual(20)
      if (accounts) expect(fewestAccounts(insideOf(grids, candidate, 200), accounts)).toBeGreaterThanOrEqual(5)
    }
    expect(search(answers('tiny', 30, 0))).toMatchObject({ subgroups: [] })
  })

  test('finds something in answers of pure chance about one time in twenty, accounts that lean or not', () => {
    for (const accounts of [0, 40]) {
      const chance = Array.from({ length: 80 }, (_, seed) => search(answers(`chance ${seed}`, 300, 0, accounts), 59))
      // 4 are expected; more than 9 come once in a hundred such rounds.
      expect(chance.filter(({ subgroups }) => subgroups.length > 0).length).toBeLessThanOrEqual(9)
    }
  })
})

describe('the chance of even one false finding', () => {
  test('is that of the largest of all tests, and no smaller for a lesser one', () => {
    const rows = [[3, 2.5, 0.1], ...Array.from({ length: 19 }, (_, at) => [Math.sin(at), Math.cos(at), Math.sin(3 * at)])]
    const [first = 0, second = 0, third = 0] = westfallYoung(rows.map((row) => Float32Array.from(row)))
    expect(first).toBe(0.05)
    expect(second).toBe(0.05)
    expect(third).toBeGreaterThan(0.5)
  })

  test('does not let one test with a wide spread hide the others', () => {
    const rows = [[1, 3], ...Array.from({ length: 19 }, (_, at) => [10 * Math.sin(at + 1), Math.cos(at)])]
    expect(westfallYoung(rows.map((row) => Float32Array.from(row)))[1]).toBe(0.05)
    expect(westfallYoung([])).toHaveLength(0)
  })
})
