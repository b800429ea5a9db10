import { Worker } from 'node:worker_threads'

const PATIENCE_MS = 170_000
const BEAT_MS = 1_000

const held = globalThis as { isWatchedForStalls?: boolean }
// Once a process, however many files it runs.
if (!held.isWatchedForStalls) {
  held.isWatchedForStalls = true
  const beat = new Int32Array(new SharedArrayBuffer(4))
  setInterval(() => Atomics.add(beat, 0, 1), BEAT_MS).unref()
  const patience = Number(process.env.TEST_STALL_MS ?? PATIENCE_MS)
  new Worker(new URL('./stall-watch.ts', import.meta.url), { workerData: { beat, patience } }).unref()
}
