import { parentPort } from 'node:worker_threads'
import type { Delivery, Order } from './press.ts'
import { drawPages, print } from './printing.ts'

// Prints one order after the other, so that requests go on beside it.
let queue: Promise<void> = Promise.resolve()
parentPort?.on('message', (order: Order) => {
  queue = queue.then(async () => {
    parentPort?.postMessage(await deliver(order))
  })
})

async function deliver(order: Order): Promise<Delivery> {
  const { number, document } = order
  try {
    const result = order.as === 'pages' ? await drawPages(document) : await print(document, order.format, order.at, order.page)
    return { number, result }
  } catch (error) {
    return { number, problem: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
