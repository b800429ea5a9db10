import { parentPort } from 'node:worker_threads'
import type { Delivery, Order } from './press.ts'
import { drawPages, print } from './printing.ts'

// Prints what is ordered beside the requests; the next order comes when this one is delivered.
parentPort?.on('message', (order: Order) => {
  void deliver(order).then((delivery) => parentPort?.postMessage(delivery))
})

async function deliver(order: Order): Promise<Delivery> {
  const { document } = order
  try {
    return {
      result: order.as === 'pages' ? await drawPages(document) : await print(document, order.format, order.at, order.page),
    }
  } catch (error) {
    return { problem: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
