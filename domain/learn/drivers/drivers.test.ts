import { describe, expect, test } from 'vitest'
import { randomFrom } from '#domain/random.ts'
import { finish } from '#domain/steps.ts'
import type { AnswerTable } from './answer-table.ts'
import { driversOf } from './drivers.ts'

/** Answers that depend on the plan and on calls, and on nothing else. `effect` 0: on nothing at all. */
function answers(seed: string, many: number, effect: number, accounts = 0): AnswerTable {
  const { share, below } = randomFrom(seed)
  const account = accounts ? Int32Array.from({ length: many }, () => below(accounts)) : null
  const plan = Int32Array.from({ length: many }, () => below(3))
  const region = Int32Array.from({ length: many }, () => below(4))
  const calls = Float64Array.from({ length: many }, () => (share() < 0.1 ? Number.NaN : Math.exp(10 * share())))
  const x = Int8Array.from(plan, (code, at) => {
    const shift = effect * ((code === 2 ? -1 : 0) + ((calls[at] ?? 0) > 2000 ? -0.5 : 0))
    const drawn = share() + shift / 2
    return drawn < 0.25 ? -1 : drawn < 0.5 ? 0 : 1
  })
  return {
    x,
    account,
    attributes: [
      { name: 'region', kind: 'words', codes: region, levels: ['n', 'e', 's', 'w'] },
      { name: 'calls', kind: 'number', values: calls },
      { name: 'plan', kind: 'words', codes: plan, levels: ['free', 'plus', 'team'] },
    ],
  }
}
const found = (table: AnswerTable, seed = 'seed') => finish(driversOf(table, { seed, bootstraps: 100 })) ?? expect.fail()

describe('drivers', () => {
  const real = found(answers('real', 2000, 0.5))

  test('come largest first, each with a share, its interval, and whether it is real', () => {
    expect(real.drivers.map(({ name, real }) => [name, real])).toEqual([
      ['plan', true],
      ['calls', true],
      ['region', false],
    ])
    expect(real.explains).toBe('part')
    for (const { share, low, high } of real.drivers) expect(low <= share + 0.01 && share <= high).toBe(true)
    expect(real.drivers.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(real.rSquared, 10)
    expect(real.adjustedRSquared).toBeLessThan(real.rSquared)
  })

  test('say in points how far levels and quarters lie apart, the rest held as it is', () => {
    const [plan, calls] = real.drivers
    if (plan?.effect.kind !== 'words' || calls?.effect.kind !== 'number') expect.fail()
    const team = plan.effect.levels.find(({ level }) => level.kind === 'level' && level.level === 'team') ?? expect.fail()
    // A third of all have it: it lies two thirds of the whole difference (33 points) below the average.
    expect(team.low).toBeLessThan(-22)
    expect(team.high).toBeGreaterThan(-34)
    expect(calls.effect.high).toBeLessThan(0)
    expect(plan.effect.levels.reduce((sum, { points, answers }) => sum + points * answers, 0)).toBeCloseTo(0, 6)
  })

  test('carry how they came about: method, answers, seed, and that nothing is a cause', () => {
    expect(real).toMatchObject({ method: 'lmg', answers: 2000, accounts: null, seed: 'seed' })
    expect(real.warnings).toEqual([{ kind: 'not_causal' }])
    expect(found(answers('real', 2000, 0.5))).toEqual(real)
    expect(found(answers('real', 2000, 0.5), 'other').drivers[0]?.low).not.toBe(real.drivers[0]?.low)
  })

  test('that explain almost nothing are headed by that, and those of pure chance by no evidence', () => {
    expect(found(answers('small', 4000, 0.12))).toMatchObject({ explains: 'almost_nothing' })
    const nothing = found(answers('nothing', 500, 0))
    expect(nothing.explains).toBe('no_evidence')
    expect(nothing.drivers.some(({ real }) => real)).toBe(false)
  })

  test('keep accounts together and say of how many they speak', () => {
    const shared = found(answers('real', 600, 0.5, 15))
    expect(shared.accounts).toBe(15)
    expect(shared.warnings).toContainEqual({ kind: 'few_accounts', accounts: 15 })
  })

  test('need an attribute that varies, and name one that does not', () => {
    const table = answers('flat', 100, 0)
    const flat = { name: 'flat', kind: 'words' as const, codes: new Int32Array(100), levels: ['a'] }
    expect(finish(driversOf({ ...table, attributes: [flat] }, { seed: 's' }))).toBeNull()
    expect(found({ ...table, attributes: [...table.attributes, flat] }).warnings).toContainEqual({ kind: 'unused', name: 'flat' })
  })
})
