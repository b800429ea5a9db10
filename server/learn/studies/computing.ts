import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { StudyFindings, StudyPart } from '#domain/learn/drivers/study.ts'
import type { Heard, Order } from './thread.ts'

export type Progress = { part: StudyPart; progress: number; found: Partial<StudyFindings> }
const MEMORY_MB = 512

/**
 * Computes in a thread of its own, so that requests go on beside it. Ends early when the signal does.
 * @returns whether it came to its end
 */
export async function compute(order: Order, signal: AbortSignal, heard: (progress: Progress) => void): Promise<boolean> {
  if (signal.aborted) return false
  const worker = new Worker(new URL('./thread.ts', import.meta.url), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  })
  const stop = () => void worker.terminate()
  signal.addEventListener('abort', stop)
  let isDone = false
  worker.on('message', (message: Heard) => {
    if (message === 'done') isDone = true
    else heard(message)
  })
  try {
    await once(worker, 'exit')
  } finally {
    signal.removeEventListener('abort', stop)
  }
  if (!isDone && !signal.aborted) throw new Error('The thread of a study ended early.')
  return isDone
}
