import { monitorEventLoopDelay } from 'node:perf_hooks'
import { STUDY_PARTS, STUDY_SETTINGS, type StudyPart } from '#domain/learn/drivers/study.ts'
import { compute } from '#server/learn/studies/studies.ts'
import { plantedAnswers } from '#test/planted.ts'
import { median } from './stage.ts'

// How long each question of "why" takes over ten attributes of 5,000 answers, and what the requests of the process notice of it.
const RUNS = 3
const ANSWERS = 5000
const GOALS: Partial<Record<StudyPart | 'cut', number>> = { drivers: 5000, cut: 1500 }

const { table, now } = plantedAnswers('why', { answers: ANSWERS, accounts: 1200 })
const more = plantedAnswers('why more', { answers: ANSWERS }).table.attributes.map((one) => ({ ...one, name: `${one.name} too` }))
const ten = { ...table, attributes: [...table.attributes, ...more].slice(0, 10) }
const one = { ...table, attributes: table.attributes.filter(({ name }) => name === 'calls') }

const times = new Map<string, number[]>()
let delayed = 0
for (let run = 0; run < RUNS; run++) {
  for (const part of STUDY_PARTS) await timed(part, { parts: [part], table: ten, pair: { table: ten, sides: now } })
  await timed('cut', { parts: ['cuts'], table: one, pair: null })
}

type Asked = Omit<Parameters<typeof compute>[0], 'seed' | 'bootstraps' | 'permutations'>
async function timed(name: string, asked: Asked) {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const begun = performance.now()
  await compute({ ...asked, seed: 'bench', ...STUDY_SETTINGS }, new AbortController().signal, () => {})
  times.set(name, [...(times.get(name) ?? []), performance.now() - begun])
  delay.disable()
  delayed = Math.max(delayed, delay.percentile(99) / 1e6)
}

const figures: Record<string, { value: number; unit: string; goal: string | null; holds: boolean }> = {}
for (const [name, taken] of times) {
  const goal = GOALS[name as StudyPart | 'cut']
  const value = Math.round(median(taken))
  const label = name === 'cut' ? 'one number cut, 999 permutations' : `${name}, ten attributes`
  figures[label] = { value, unit: 'ms', goal: goal ? `<= ${goal}` : null, holds: !goal || value <= goal }
}
figures['delay of the event loop meanwhile, p99'] = {
  value: Math.round(delayed),
  unit: 'ms',
  goal: '<= 50',
  holds: delayed <= 50,
}
console.log(JSON.stringify({ bench: 'why', runs: RUNS, answers: ANSWERS, figures }, null, 2))
process.exit(Object.values(figures).every(({ holds }) => holds) ? 0 : 1)
