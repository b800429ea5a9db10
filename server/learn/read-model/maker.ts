import fs from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import type pg from 'pg'
import { connectBeside } from '#server/platform/database.ts'
import { dbOn } from '#server/platform/db.ts'
import type { Scope } from '#server/platform/scope.ts'
import { countOfAll, horizon, type Mark, nextAnswers } from './answers.queries.ts'
import { type About, ColumnFile } from './file.ts'
import { type Definition, layoutOf } from './layout.ts'

// Writes a copy from the first answer to the last, in a thread of its own: the requests of the process go on beside it.
export type Order = {
  connection: pg.PoolConfig
  workspaceId: string
  path: string
  definitions: readonly Definition[]
  about: Omit<About, 'watermark'>
  memory: string
}
export type Progress = { done: number; total: number }
const PORTION = 20_000

const { connection, workspaceId, path, definitions, about, memory } = workerData as Order
const beside = connectBeside(connection)
/** Short reads: a long one would hold up the horizon that every copy follows. */
const reading = <T>(work: (scope: Scope) => Promise<T>): Promise<T> =>
  beside.transact({ role: 'hb_app', workspaceId, readOnly: true }, (client) =>
    work({ db: dbOn(client), workspaceId, actorId: null, now: new Date(), queue: NO_QUEUE }),
  )
const NO_QUEUE: Scope['queue'] = {
  woken: new Set(),
  send: () => Promise.reject(new Error('A copy sends no tickets.')),
}

for (const leftover of [path, `${path}.wal`]) fs.rmSync(leftover, { force: true })
const file = await ColumnFile.open(path, memory)
const layout = layoutOf(definitions)
await file.fit(layout)

// Whatever changes from here on is read again by who follows; what is written meanwhile may be in the copy already, which does no harm.
const { watermark, total } = await reading(async (scope) => ({ watermark: await horizon(scope), total: await countOfAll(scope) }))
let done = 0
let after: Mark | null = null
do {
  const { rows, next }: Awaited<ReturnType<typeof nextAnswers>> = await reading((scope) =>
    nextAnswers(scope, { after, timeZone: about.timeZone, portion: PORTION }),
  )
  await file.append(rows, layout)
  done += rows.length
  after = next
  parentPort?.postMessage({ done, total } satisfies Progress)
} while (after)
await file.note({ ...about, watermark })
await file.checkpoint()
await file.close()
await beside.close()
