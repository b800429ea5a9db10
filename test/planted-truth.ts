import type { AnswerTable } from '#domain/learn/drivers/answer-table.ts'
import { cutsOf } from '#domain/learn/drivers/cut.ts'
import { decompose } from '#domain/learn/drivers/decomposition.ts'
import { driversOf } from '#domain/learn/drivers/drivers.ts'
import { acrossCut } from '#domain/learn/drivers/given-cut.ts'
import { impactsOf } from '#domain/learn/drivers/impact.ts'
import { subgroupsOf } from '#domain/learn/drivers/subgroups.ts'
import { finish } from '#domain/steps.ts'
import { CUT, type Planted, plantedAnswers, RESOLVED } from './planted.ts'

type Limits = { low: number; high: number } | null | undefined
export type World = { answers: number; accounts?: number }

/** For each figure, in how many of so many seeds its 95 % interval covers what was planted. */
export function coverage(world: World, seeds: number): Record<string, number> {
  const covered: Record<string, number> = {}
  for (let seed = 0; seed < seeds; seed++) {
    const planted = plantedAnswers(`planted ${seed}`, world)
    for (const [figure, { truth, limits }] of Object.entries(figuresOf(planted)))
      covered[figure] = (covered[figure] ?? 0) + Number(!!limits && limits.low <= truth && truth <= limits.high)
  }
  return covered
}

function figuresOf({ table, now, resolved, sizes }: Planted): Record<string, { truth: number; limits: Limits }> {
  const { cuts } = finish(cutsOf(numbersOf(table, ['calls', 'spend']), { seed: 'truth', permutations: 0 }))
  const found = (name: string) => cuts.find((cut) => cut.name === name)?.estimate
  const change = decompose(table, now)
  const [impact] = impactsOf(table.x, table.account, [{ name: 'resolved', mentioned: resolved }]).impacts
  const known = impact && impact.verdict !== 'too_few' ? impact : null
  const drivers = finish(driversOf(table, { seed: 'truth', bootstraps: 0, permutations: 0 }))?.drivers ?? []
  const complaint = drivers.find(({ name }) => name === 'complaint')?.effect
  const levels = complaint?.kind === 'words' ? complaint.levels : []
  const level = levels.find(({ level }) => level.kind === 'level' && level.level === 'resolved')
  // A level is held against the average of all levels, which it is part of.
  const rest = 1 - (level?.answers ?? 0) / table.x.length
  return {
    'calls, a given cut': { truth: sizes.calls, limits: acrossCut(table, 'calls', CUT).contrast },
    'calls, a found cut': { truth: sizes.calls, limits: found('calls') },
    'spend, a given cut': { truth: sizes.spend, limits: acrossCut(table, 'spend', CUT).contrast },
    'spend, a found cut': { truth: sizes.spend, limits: found('spend') },
    'a resolved complaint, impact': { truth: RESOLVED * sizes.complaint, limits: known?.impact },
    'a resolved complaint, driver': { truth: rest * sizes.complaint, limits: level },
    'a mix shift': { truth: sizes.shift * sizes.plan, limits: change?.mix },
    'no change behind a mix shift': { truth: sizes.change, limits: change?.rate },
  }
}

/** For each finding, in how many of so many seeds it is told of what was planted. */
export function found(world: World, seeds: number, permutations: number): Record<string, number> {
  return countOver(seeds, (seed) => {
    const { table, now } = plantedAnswers(`planted ${seed}`, world)
    const { cuts } = finish(cutsOf(numbersOf(table, ['calls', 'spend']), { seed: 'truth', permutations }))
    const { subgroups } = finish(subgroupsOf(table, { seed: 'truth', permutations }))
    const drivers = finish(driversOf(table, { seed: 'truth', bootstraps: 0, permutations }))
    const named = new Set(subgroups.flatMap(({ conditions }) => conditions.map(({ name }) => name)))
    return {
      'a fall past 20,000 calls': cuts.some(({ name, verdict }) => name === 'calls' && verdict === 'lower'),
      'a lower score above 20,000 of spend': cuts.some(({ name, verdict }) => name === 'spend' && verdict === 'lower'),
      'a higher score after a resolved complaint':
        drivers?.drivers.some(({ name, real }) => name === 'complaint' && real) === true,
      'a mix shift without real change': decompose(table, now)?.verdict === 'mix',
      'a subgroup of what was planted': ['calls', 'spend', 'complaint', 'plan'].some((name) => named.has(name)),
    }
  })
}

/** The chance of each false finding at which a method is meant to work. */
export const NOMINAL = {
  'the best cut of calls': 0.05,
  'a cut of any number': 0.1,
  'any subgroup': 0.05,
  'an impact of any flag': 0.1,
  'attributes that explain anything': 0.05,
  'a driver that is real': 0.05,
  'a mix shift': 0.05,
  'a real change': 0.05,
}

/** For each kind of finding, in how many of so many seeds it is made where there is nothing to find. */
export function falseFindings(world: World, seeds: number, permutations: number): Record<keyof typeof NOMINAL, number> {
  return countOver(seeds, (seed): Record<keyof typeof NOMINAL, boolean> => {
    const { table, now, resolved } = plantedAnswers(`nothing ${seed}`, { ...world, nothing: true })
    const { cuts } = finish(cutsOf(table, { seed: 'truth', permutations }))
    const { subgroups } = finish(subgroupsOf(table, { seed: 'truth', permutations }))
    const drivers = finish(driversOf(table, { seed: 'truth', bootstraps: 0, permutations }))
    const flags = [resolved, Uint8Array.from(now), resolved.map((one, at) => Number(one === now[at]))]
    const { impacts } = impactsOf(
      table.x,
      table.account,
      flags.map((mentioned, at) => ({ name: `flag ${at}`, mentioned })),
    )
    const change = decompose(table, now)?.verdict
    return {
      'the best cut of calls': cuts.some(({ name, p }) => name === 'calls' && p <= 0.05),
      'a cut of any number': cuts.some(({ verdict }) => verdict !== 'no_evidence'),
      'any subgroup': subgroups.length > 0,
      'an impact of any flag': impacts.some(({ verdict }) => verdict === 'lifts' || verdict === 'lowers'),
      'attributes that explain anything': drivers?.explains !== 'no_evidence',
      'a driver that is real': drivers?.drivers.some(({ real }) => real) === true,
      'a mix shift': change === 'mix' || change === 'both',
      'a real change': change === 'rate' || change === 'both',
    }
  })
}

/** The most that chance alone brings in all but one of a hundred rounds: mean and 2.33 standard deviations. */
export const mostByChance = (rate: number, seeds: number): number =>
  Math.ceil(rate * seeds + 2.33 * Math.sqrt(seeds * rate * (1 - rate)))

function countOver<Name extends string>(seeds: number, of: (seed: number) => Record<Name, boolean>): Record<Name, number> {
  const all = Array.from({ length: seeds }, (_, seed) => of(seed))
  const names = Object.keys(all[0] ?? {}) as Name[]
  return Object.fromEntries(names.map((name) => [name, all.filter((one) => one[name]).length])) as Record<Name, number>
}

const numbersOf = (table: AnswerTable, names: readonly string[]): AnswerTable => ({
  ...table,
  attributes: table.attributes.filter(({ name }) => names.includes(name)),
})
