import { Worker } from 'node:worker_threads'
import type { ReportFormat } from '#contract/learn/reports.ts'
import { refuse } from '#server/platform/refusal.ts'
import type { ReportDocument } from './document.ts'
import type { Picture, Taken } from './picture.ts'
import { createLine } from './press-line.ts'
import type { Printed } from './printing.ts'

/** One thing to print. `pages`: as drawings. */
export type Order =
  | { as: 'pages'; document: ReportDocument }
  | { as: 'file'; document: ReportDocument; at: Date; format: ReportFormat; page: number }
  | { as: 'picture'; picture: Picture }
export type Delivery = { result: unknown } | { problem: string }

/** Fonts and engines weigh some eighty megabytes: the thread that holds them ends when it has had nothing to do for a while. */
const IDLE_MS = 60_000
/** As long as one order may take once the thread has begun it. A picture comes from outside, and is one chart. */
const LIMIT_MS = { pages: 60_000, file: 60_000, picture: 10_000 }

let thread: Worker | null = null
let idle: ReturnType<typeof setTimeout> | undefined
const line = createLine(printNow, rest)

/** `of`: the workspace whose report it is; none may have the press for itself. */
export async function printReport(
  of: string,
  document: ReportDocument,
  { format, at, page }: { format: ReportFormat; at: Date; page: number },
): Promise<Printed> {
  const { bytes, pages } = (await send(of, { document, at, as: 'file', format, page })) as Printed // The thread prints what was ordered.
  return { bytes: Buffer.from(bytes), pages }
}

export const printPages = async (of: string, document: ReportDocument): Promise<{ name: string | null; svg: string }[]> =>
  (await send(of, { document, as: 'pages' })) as { name: string | null; svg: string }[] // As above.

/** `by`: the member or key that asks, which may have the press no more for itself than a workspace. Null for what is no drawing of ours. */
export const printPicture = async (of: string, by: string, picture: Picture): Promise<Taken | null> =>
  (await send(of, { as: 'picture', picture }, by)) as Taken | null // As above.

function send(of: string, order: Order, by: string | null = null): Promise<unknown> {
  const taken = line.add(of, order, by)
  return taken.ok ? taken.done : refuse('unavailable', 'refusal.busy', { seconds: taken.seconds })
}

/** One order at a time, so that its time is its own. Whoever takes too long, or breaks the thread, fails alone. */
function printNow(order: Order): Promise<unknown> {
  clearTimeout(idle)
  thread ??= start()
  const press = thread
  press.ref()
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => {
      settle()
      if (thread === press) thread = null
      void press.terminate()
      reject(error)
    }
    const hear = (delivery: Delivery) => {
      settle()
      if ('result' in delivery) resolve(delivery.result)
      else reject(new Error(delivery.problem))
    }
    const end = () => fail(new Error('The thread that prints reports has ended.'))
    const limit = LIMIT_MS[order.as]
    const timer = setTimeout(() => fail(new Error(`The press was not done within ${limit} ms.`)), limit)
    const settle = () => {
      clearTimeout(timer)
      press.off('message', hear).off('error', fail).off('exit', end)
    }
    press.on('message', hear).on('error', fail).on('exit', end)
    press.postMessage(order)
  })
}

function start(): Worker {
  const worker = new Worker(new URL('./press-thread.ts', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: 512 } })
  worker.unref()
  return worker
}

function rest() {
  const worker = thread
  worker?.unref() // A process that has nothing else to do may end.
  idle = setTimeout(() => {
    if (thread === worker) thread = null
    void worker?.terminate()
  }, IDLE_MS).unref()
}
