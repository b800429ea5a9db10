import fs from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { openPglite } from './pglite.ts'
import { serveWire } from './wire.ts'

const { dir, socketPath, durable } = workerData as { dir: string; socketPath: string; durable: boolean }

const db = await openPglite(dir, { durable })
const wire = await serveWire(db, socketPath, {
  idleInTransactionMs: 30_000,
  onFatal: (error) => {
    parentPort?.postMessage({ died: String(error instanceof Error ? error.message : error).slice(0, 200) })
    setTimeout(() => process.exit(70), 50)
  },
})
fs.chmodSync(socketPath, 0o600)

parentPort?.on('message', async () => {
  await wire.close()
  await db.close()
  fs.rmSync(socketPath, { force: true })
  parentPort?.postMessage({ closed: true })
  parentPort?.close()
})
parentPort?.postMessage({ ready: true })
