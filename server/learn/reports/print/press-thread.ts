import { parentPort } from 'node:worker_threads'
import { takePicture } from './picture.ts'
import type { Delivery, Order } from './press.ts'
import { drawPages, print } from './printing.ts'

// Prints what is ordered beside the requests; the next order comes when this one is delivered.
parentPort?.on('message', (order: Order) => {
  void deliver(order).then((delivery) => parentPort?.postMessage(delivery))
})

async function deliver(order: Order): Promise<Delivery> {
  try {
    return { result: await make(order) }
  } catch (error) {
    return { problem: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

function make(order: Order): Promise<unknown> {
  if (order.as === 'picture') return takePicture(order.picture)
  const { document } = order
  return order.as === 'pages' ? drawPages(document) : print(document, order.format, order.at, order.page)
}
