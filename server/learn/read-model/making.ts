import { once } from 'node:events'
import fs from 'node:fs'
import { setTimeout as rest } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { Site } from '#server/platform/site.ts'
import { horizon, newestTransaction } from './answers.queries.ts'
import { bringIn, reading } from './bringing-in.ts'
import { type Copy, copies, makings, shareMemory } from './copies.ts'
import { asked, ColumnFile } from './file.ts'
import { type Definition, layoutOf } from './layout.ts'
import type { Order, Progress } from './maker.ts'
import { folderOf, placesOf, throwAway } from './places.ts'

export type Making = { workspaceId: string; definitions: readonly Definition[]; about: Order['about'] }
const MEMORY = '512MB'
const OTHERS_MS = 200
const TO_STOP_MS = 10_000

let line: Promise<void> = Promise.resolve()
/** One after the other: a making takes a core and half a gigabyte. */
export function makeInTurn(site: Site, making: Making): Promise<void> {
  makings.set(making.workspaceId, { done: 0, total: 0 })
  const made = line
    .then(() => (site.stopping.aborted ? undefined : make(site, making)))
    .finally(() => void makings.delete(making.workspaceId))
  line = made.catch(() => {}) // Whoever asked for it hears of it.
  return made
}
export const untilNoneIsMade = (): Promise<void> => line

/** The old copy serves until the new one is complete, open and up to date. One of which the making broke off says that it is of no wish. */
async function make(site: Site, { workspaceId, definitions, about }: Making) {
  const before = copies.get(workspaceId)
  const [place = ''] = placesOf(site, workspaceId).filter((each) => each !== before?.path)
  fs.mkdirSync(folderOf(site), { recursive: true, mode: 0o700 })
  if (!before) await untilOthersEnded(site, workspaceId)
  const order: Order = {
    connection: site.database.queueConnection,
    workspaceId,
    path: place,
    definitions: definitions.map(({ of, key, type }) => ({ of, key, type })),
    about,
    memory: MEMORY,
    asked,
    told: new Int32Array(new SharedArrayBuffer(4)),
  }
  const worker = new Worker(new URL('./maker.ts', import.meta.url), {
    workerData: order,
    // A portion is garbage as soon as it is written: it is to be gone before it grows old.
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  })
  // Told first: an engine that is torn away at work may take the process with it.
  const stop = () => {
    Atomics.store(order.told, 0, 1)
    setTimeout(() => worker.terminate(), TO_STOP_MS).unref()
  }
  site.stopping.addEventListener('abort', stop)
  worker.on('message', (progress: Progress) => makings.set(workspaceId, progress))
  try {
    const [code] = await once(worker, 'exit')
    if (code !== 0) throw new Error(`The thread that makes the copy ended with ${code}.`)
  } finally {
    site.stopping.removeEventListener('abort', stop)
  }
  const copy = copyIn(place, await ColumnFile.open(place, { memory: MEMORY }), layoutOf(definitions))
  await serve(site, workspaceId, copy)
}

export const copyIn = (path: string, file: ColumnFile, layout: Copy['layout']): Copy => ({
  ...{ path, file, layout, ahead: new Set<string>(), upToDateAt: performance.now(), following: null, isOutgrown: false },
})

/** Answers questions by this copy from now on, as soon as it knows what happened meanwhile. */
export async function serve(site: Site, workspaceId: string, copy: Copy) {
  try {
    await bringIn(site, workspaceId, copy)
  } catch (error) {
    await copy.file.close()
    throw error
  }
  if (site.stopping.aborted) return copy.file.close()
  const old = copies.get(workspaceId)
  copies.set(workspaceId, copy)
  if (old) await retire(old)
  await shareMemory()
}

/** Nobody is sent to it any more; whoever is there gets an answer first. */
async function retire({ path, file, following }: Copy) {
  await following?.catch(() => {}) // Whoever follows says what went wrong.
  await file.close()
  throwAway(path)
}

/** A transaction that began to write before the copy was wanted has noted nothing of it: what it writes must be there to be read. */
async function untilOthersEnded(site: Site, workspaceId: string) {
  const newest = BigInt(await reading(site, workspaceId, newestTransaction))
  while (BigInt(await reading(site, workspaceId, horizon)) < newest) await rest(OTHERS_MS, null, { signal: site.stopping })
}
