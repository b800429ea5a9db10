import { cutsOf } from '#domain/learn/drivers/cut.ts'
import { driversOf } from '#domain/learn/drivers/drivers.ts'
import { profilesOf } from '#domain/learn/drivers/profiles.ts'
import { subgroupsOf } from '#domain/learn/drivers/subgroups.ts'
import type { Steps } from '#domain/steps.ts'
import { plantedAnswers } from '#test/planted.ts'
import { falseKinds, NOMINAL_OF_KINDS } from '#test/planted-kinds.ts'
import { coverage, falseFindings, found, mostByChance, NOMINAL } from '#test/planted-truth.ts'

// Whether the answers to "why" are true: planted effects are covered and found, chance is not; and how long they take.
type Figure = { value: number; unit: string; goal: string | null; holds: boolean }
const SEEDS = { covered: 100, found: 50, false: 200 }
const PERMUTATIONS = 199
const worlds = {
  '1,000 answers': { answers: 1000 },
  '1,000 answers of 250 accounts': { answers: 1000, accounts: 250 },
  '5,000 answers': { answers: 5000 },
}
const figures: Record<string, Figure> = {}

for (const [name, world] of Object.entries(worlds)) {
  for (const [figure, value] of Object.entries(coverage(world, SEEDS.covered)))
    figures[`${figure}, covered, ${name}`] = { value, unit: `of ${SEEDS.covered}`, goal: '>= 90', holds: value >= 90 }
  if (world.answers > 1000) continue
  inNothing(falseFindings(world, SEEDS.false, PERMUTATIONS), NOMINAL, name)
}
inNothing(falseKinds(1000, SEEDS.false), NOMINAL_OF_KINDS, '1,000 answers')
for (const [finding, value] of Object.entries(found(worlds['5,000 answers'], SEEDS.found, PERMUTATIONS)))
  figures[`${finding}, found, 5,000 answers`] = { value, unit: `of ${SEEDS.found}`, goal: '>= 45', holds: value >= 45 }

for (const accounts of [0, 800]) {
  const { table } = plantedAnswers('speed', { answers: 5000, accounts })
  const ten = {
    ...table,
    attributes: [...table.attributes, ...table.attributes.slice(0, 4).map((one) => ({ ...one, name: `${one.name} too` }))],
  }
  const calls = { ...table, attributes: table.attributes.filter(({ name }) => name === 'calls') }
  const of = accounts ? `, ${accounts} accounts` : ''
  timed(`drivers, 10 attributes, 500 bootstraps${of}`, 5000, () => driversOf(ten, { seed: 'speed' }))
  timed(`a cut, 999 permutations${of}`, 1500, () => cutsOf(calls, { seed: 'speed' }))
  timed(`subgroups, 10 attributes, 999 permutations${of}`, 5000, () => subgroupsOf(ten, { seed: 'speed' }))
  timed(`profiles, 10 attributes${of}`, 5000, () => profilesOf(ten, { seed: 'speed' }))
}

function inNothing<Name extends string>(times: Record<Name, number>, nominal: Record<Name, number>, name: string): void {
  for (const finding of Object.keys(nominal) as Name[]) {
    const [value, most] = [times[finding], mostByChance(nominal[finding], SEEDS.false)]
    const goal = `${nominal[finding] * SEEDS.false} expected, <= ${most} in 99 of 100 rounds`
    figures[`${finding}, found in nothing, ${name}`] = { value, unit: `of ${SEEDS.false}`, goal, holds: value <= most }
  }
}

/** The best of three runs, and the longest that anybody else had to wait between two yields. */
function timed(name: string, most: number, work: () => Steps<unknown>): void {
  const runs = Array.from({ length: 3 }, () => {
    const begun = performance.now()
    let [last, longest] = [begun, 0]
    for (let steps = work(), done = false; !done; ) {
      done = steps.next().done === true
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
    }
    return { whole: last - begun, longest }
  })
  const value = Math.round(Math.min(...runs.map(({ whole }) => whole)))
  figures[`${name}, 5,000 answers`] = { value, unit: 'ms', goal: `<= ${most}`, holds: value <= most }
  const longest = Math.round(Math.min(...runs.map(({ longest }) => longest)))
  figures[`${name}, 5,000 answers, longest step`] = { value: longest, unit: 'ms', goal: null, holds: true }
}

const conditions = { seeds: SEEDS, permutations: PERMUTATIONS, sizes: 'drawn from the seed', thread: 'one' }
console.log(JSON.stringify({ name: 'truth', conditions, figures }, null, 2))
if (Object.values(figures).some(({ holds }) => !holds)) process.exit(1)
