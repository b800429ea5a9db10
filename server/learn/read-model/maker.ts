import fs from 'node:fs'
import os from 'node:os'
import { setTimeout as rest } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import type pg from 'pg'
import { connectBeside } from '#server/platform/database.ts'
import { dbOn } from '#server/platform/db.ts'
import type { Scope } from '#server/platform/scope.ts'
import { countOfAll, horizon } from './answers.queries.ts'
import { type About, ColumnFile } from './file.ts'
import { fill, type Pace } from './filling.ts'
import { type Definition, layoutOf } from './layout.ts'

// Writes a copy from the first answer to the last, in a thread of its own: the requests of the process go on beside it.
export type Order = {
  connection: pg.PoolConfig
  workspaceId: string
  path: string
  definitions: readonly Definition[]
  about: Omit<About, 'watermark'>
  memory: string
  /** How often a copy was asked something in this process, counted on while this is made. */
  asked: Int32Array<SharedArrayBuffer>
  /** Not zero once this is to end unfinished. */
  told: Int32Array<SharedArrayBuffer>
}
export type Progress = { done: number; total: number }
const STILL_ASKING_MS = 1000

const { connection, workspaceId, path, definitions, about, memory, asked, told } = workerData as Order
const beside = connectBeside(connection, 2)
/** Short reads: a long one would hold up the horizon that every copy follows. */
const reading = <T>(work: (scope: Scope) => Promise<T>): Promise<T> =>
  beside.transact({ role: 'hb_app', workspaceId, readOnly: true }, (client) =>
    work({ db: dbOn(client), workspaceId, actorId: null, now: new Date(), queue: NO_QUEUE }),
  )
const NO_QUEUE: Scope['queue'] = {
  woken: new Set(),
  send: () => Promise.reject(new Error('A copy sends no tickets.')),
}

// Only this thread: whoever asks something meanwhile goes first.
os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL)
for (const leftover of [path, `${path}.wal`]) fs.rmSync(leftover, { force: true })
const file = await ColumnFile.open(path, { memory, threads: 1 })
const layout = layoutOf(definitions)

let [before, lastAsked] = [Atomics.load(asked, 0), Number.NEGATIVE_INFINITY]
let turn: Promise<unknown> = Promise.resolve()
/** While people ask copies, one step at a time, and after each a rest as long as it was: so a core at least is theirs, and both half the time. */
const pace: Pace = async (step) => {
  if (Atomics.load(told, 0)) throw new Error('The making of a copy was stopped.')
  const now = Atomics.load(asked, 0)
  if (now !== before) lastAsked = performance.now()
  before = now
  if (performance.now() - lastAsked > STILL_ASKING_MS) return step(false)
  const taken = turn.then(async () => {
    const begun = performance.now()
    const done = await step(true)
    await rest(performance.now() - begun)
    return done
  })
  turn = taken.catch(() => {}) // Whoever took the step hears of it.
  return taken
}

// Whatever ends it, the engine is put down first: one that is torn away at work takes the process with it.
try {
  await make()
} finally {
  await file.close()
  await beside.close()
}

async function make() {
  // Whatever changes from here on is read again by who follows; what is written meanwhile may be in the copy already, which does no harm.
  const { watermark, total } = await reading(async (scope) => ({
    watermark: await horizon(scope),
    total: await countOfAll(scope),
  }))
  const onProgress = (done: number) => parentPort?.postMessage({ done, total } satisfies Progress)
  await file.fit(layout)
  await fill(file, layout, { reading, timeZone: about.timeZone, onProgress, pace })
  await file.note({ ...about, watermark })
  await file.checkpoint()
}
