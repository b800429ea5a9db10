import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'

const LOOK_MS = 100
const SILENT_MS = 2_000

/**
 * Ends when every request has its answer. Lines that wait for a next request are hung up, and so are those that never brought one:
 * browsers open some ahead, and Node counts them neither as idle nor as late, so they would keep a stop waiting for ever.
 */
export function closing(server: FastifyInstance): () => Promise<void> {
  const open = new Set<Socket>()
  server.server.on('connection', (socket) => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
  })
  return async () => {
    const since = performance.now()
    const hangUp = setInterval(() => {
      server.server.closeIdleConnections()
      if (performance.now() - since > SILENT_MS) for (const socket of open) if (socket.bytesRead === 0) socket.destroy()
    }, LOOK_MS)
    await server.close().finally(() => clearInterval(hangUp))
  }
}
