import { Worker } from 'node:worker_threads'
import type { ReportFormat } from '#contract/learn/reports.ts'
import { refuse } from '#server/platform/refusal.ts'
import type { ReportDocument } from './document.ts'
import type { Printed } from './printing.ts'

/** One thing to print. `pages`: as drawings. */
export type Order = { number: number; document: ReportDocument; at: Date } & (
  | { as: 'pages' }
  | { as: 'file'; format: ReportFormat; page: number }
)
export type Delivery = { number: number } & ({ result: unknown } | { problem: string })

/** Fonts and engines weigh some eighty megabytes: the thread that holds them ends when it has had nothing to do for a while. */
const IDLE_MS = 60_000
/** What waits longer would be given up by who waits. */
const MOST_WAITING = 20
const LIMIT_MS = 60_000

type Waiting = { resolve: (result: unknown) => void; reject: (error: Error) => void; timer: ReturnType<typeof setTimeout> }
let thread: Worker | null = null
let idle: ReturnType<typeof setTimeout> | undefined
let last = 0
const waiting = new Map<number, Waiting>()

export async function printReport(document: ReportDocument, format: ReportFormat, at: Date, page: number): Promise<Printed> {
  const { bytes, pages } = (await send({ number: ++last, document, at, as: 'file', format, page })) as Printed // The thread prints what was ordered.
  return { bytes: Buffer.from(bytes), pages }
}

export const printPages = async (document: ReportDocument): Promise<{ name: string | null; svg: string }[]> =>
  (await send({ number: ++last, document, at: new Date(0), as: 'pages' })) as { name: string | null; svg: string }[] // As above.

function send(order: Order): Promise<unknown> {
  if (waiting.size >= MOST_WAITING) return refuse('unavailable', 'refusal.busy', { seconds: 30 })
  clearTimeout(idle)
  thread ??= start()
  const press = thread
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => fail(new Error(`A report was not printed within ${LIMIT_MS} ms.`)), LIMIT_MS)
    waiting.set(order.number, { resolve, reject, timer })
    press.ref()
    press.postMessage(order)
  })
}

function start(): Worker {
  const worker = new Worker(new URL('./press-thread.ts', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: 512 } })
  worker.on('message', (delivery: Delivery) => {
    const asked = waiting.get(delivery.number)
    waiting.delete(delivery.number)
    clearTimeout(asked?.timer)
    if ('result' in delivery) asked?.resolve(delivery.result)
    else asked?.reject(new Error(delivery.problem))
    if (waiting.size === 0) rest(worker)
  })
  worker.on('error', fail)
  worker.unref()
  return worker
}

function rest(worker: Worker) {
  worker.unref() // A process that has nothing else to do may end.
  idle = setTimeout(() => {
    if (thread === worker) thread = null
    void worker.terminate()
  }, IDLE_MS).unref()
}

/** Whoever waits is told; the next order begins with a fresh thread. */
function fail(error: Error) {
  void thread?.terminate()
  thread = null
  for (const { reject, timer } of waiting.values()) {
    clearTimeout(timer)
    reject(error)
  }
  waiting.clear()
}
