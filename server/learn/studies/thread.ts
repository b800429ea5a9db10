import { parentPort, workerData } from 'node:worker_threads'
import {
  restsOf,
  type StudyFindings,
  type StudyPart,
  type StudySettings,
  type StudyTables,
  studyPart,
} from '#domain/learn/drivers/study.ts'

// One study from its first part to its last. What it is given and what it finds is all that it knows.
export type Order = StudyTables & StudySettings & { parts: readonly StudyPart[] }
export type Heard = { part: StudyPart; progress: number; found: Partial<StudyFindings> } | 'done'

/** How long each part takes of all, as measured with fourteen attributes of 5,000 answers. */
const WEIGHTS: Record<StudyPart, number> = { change: 0.02, drivers: 0.3, cuts: 0.25, subgroups: 0.3, profiles: 0.13 }
const SPEAKS_MS = 100

const order = workerData as Order
const say = (heard: Heard) => parentPort?.postMessage(heard)
let before = 0
for (const part of order.parts) {
  const found = { [part]: run(part, before) }
  before += WEIGHTS[part]
  say({ part, progress: Math.min(1, before), found })
}
say('done')

function run(part: StudyPart, before: number) {
  const steps = studyPart(part, order, order)
  const rests = restsOf(part, order, order)
  let spoken = performance.now()
  for (let rest = 0; ; rest++) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() - spoken < SPEAKS_MS) continue
    spoken = performance.now()
    say({ part, progress: before + WEIGHTS[part] * Math.min(1, rest / rests), found: {} })
  }
}
