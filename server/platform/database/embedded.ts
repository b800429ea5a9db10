import { fork } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { Log } from '#server/platform/log.ts'
import { lockFolder } from './lock.ts'

export type Embedded = { host: string; close(): Promise<void> }
const SLOW_START_MS = 30_000
const LEAVE_MS = 5_000
type Options = { dataDir: string; log: Log; durable?: boolean; onCreate?: () => void; onDeath: () => void }
type News = { ready?: true; closed?: true; died?: string }

/** A socket's path has a limit (107 bytes on Linux). */
export class FolderTooDeep extends Error {}

/** PostgreSQL inside this process: PGlite in a worker thread, reached over a socket in the data folder that only we may open. */
export async function startEmbedded({ dataDir, log, durable = true, onCreate, onDeath }: Options): Promise<Embedded> {
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const unlock = lockFolder(path.join(dataDir, 'hearback.lock'))
  const socketPath = path.join(path.resolve(dataDir), '.s.PGSQL.5432')
  try {
    if (Buffer.byteLength(socketPath) > 107) throw new FolderTooDeep(`${socketPath} is too long for a socket.`)
    fs.rmSync(socketPath, { force: true })
    await createOnce(dataDir, durable, onCreate)
    return await serve(dataDir, socketPath, durable, { log, unlock, onDeath })
  } catch (error) {
    unlock()
    throw error
  }
}

/** A create that was cut short leaves only the .new folder behind, which the next start throws away. */
async function createOnce(dataDir: string, durable: boolean, onCreate?: () => void) {
  const dir = path.join(dataDir, 'pg')
  if (fs.existsSync(dir)) return
  onCreate?.()
  const fresh = path.join(dataDir, 'pg.new')
  fs.rmSync(fresh, { recursive: true, force: true })
  const child = fork(new URL('./pglite-create.ts', import.meta.url), [fresh, durable ? 'durable' : ''], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const [code] = await once(child, 'exit')
  if (code !== 0)
    throw new Error(`The embedded database could not be created in ${dataDir} (exit ${code}). Is the disk full or not writable?`)
  fs.renameSync(fresh, dir)
}

async function serve(
  dataDir: string,
  socketPath: string,
  durable: boolean,
  { log, unlock, onDeath }: { log: Log; unlock: () => void; onDeath: () => void },
) {
  const worker = new Worker(new URL('./pglite-worker.ts', import.meta.url), {
    workerData: { dir: path.join(dataDir, 'pg'), socketPath, durable },
  })
  const heard = (key: keyof News) =>
    new Promise<void>((resolve, reject) => {
      worker.on('message', (news: News) => news[key] && resolve())
      worker.once('error', reject)
      worker.once('exit', (code) => reject(new Error(`The embedded database stopped (exit ${code}).`)))
    })
  const slow = setTimeout(() => log.warn({ dataDir }, 'the embedded database is still starting'), SLOW_START_MS).unref()
  await heard('ready').finally(() => clearTimeout(slow))

  let closing = false
  worker.on('message', ({ died }: News) => died && log.fatal({ problem: died }, 'the embedded database died'))
  worker.on('error', (error) => log.fatal({ err: error }, 'the embedded database failed'))
  worker.on('exit', () => {
    unlock()
    if (!closing) onDeath() // Nothing is lost: whoever restarts us finds the log of writes and recovers.
  })
  return {
    host: path.resolve(dataDir),
    close: async () => {
      closing = true
      const closed = heard('closed')
      const gone = once(worker, 'exit').catch(() => {}) // What went wrong is heard by who waits for its word.
      worker.postMessage('close')
      try {
        await closed
        // Its thread, too: a start beside an engine that was being taken down once never ended.
        await Promise.race([gone, rest(LEAVE_MS, null, { ref: false })])
      } finally {
        unlock()
      }
    },
  }
}
