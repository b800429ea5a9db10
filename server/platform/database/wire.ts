import net from 'node:net'
import type { PGlite } from '@electric-sql/pglite'
import * as frame from './frames.ts'

/** One client: its unread bytes, the unit being collected, and whole units that wait their turn. */
type Client = {
  id: number
  socket: net.Socket
  unread: Buffer
  greeted: boolean
  unit: Buffer[]
  units: Buffer[][]
  closed: boolean
}
export type Wire = { close(): Promise<void> }
type Options = { idleInTransactionMs: number; onFatal: (error: unknown) => void }

/**
 * PostgreSQL's wire protocol in front of the one session that PGlite has. A unit is all messages up to Sync or Query and runs
 * undivided; a client with an open transaction is pinned and everyone else waits until it commits, leaves or idles too long.
 */
export function serveWire(db: PGlite, path: string, { idleInTransactionMs, onFatal }: Options): Promise<Wire> {
  const clients = new Set<Client>()
  const waiting: Client[] = []
  let pinned: Client | null = null
  let busy = false
  let ids = 1
  let idle: NodeJS.Timeout | undefined

  const pump = async () => {
    if (busy) return
    busy = true
    try {
      for (;;) {
        if (pinned?.closed) await rollBack()
        const client = next()
        if (!client) break
        const unit = client.units.shift()
        if (!unit || client.closed) continue
        clearTimeout(idle)
        await run(client, unit)
      }
    } finally {
      busy = false
    }
    if (pinned ? waiting.includes(pinned) || pinned.closed : waiting.length) void pump()
  }

  const next = () => {
    const index = pinned ? waiting.indexOf(pinned) : 0
    return index < 0 ? undefined : waiting.splice(index, 1)[0]
  }

  const rollBack = async () => {
    pinned = null
    if (db.isInTransaction()) await db.exec('rollback')
  }

  const run = async (client: Client, unit: Buffer[]) => {
    if (unit.some(frame.isCopyIn)) {
      client.socket.write(
        Buffer.concat([
          frame.error('ERROR', '0A000', 'COPY FROM STDIN is not available on the embedded database'),
          frame.ready(pinned ? 'T' : 'I'),
        ]),
      )
      return
    }
    const answer: Buffer[] = []
    try {
      await db.runExclusive(async () => {
        for (const message of unit) {
          await db.execProtocolRawStream(new Uint8Array(message), {
            onRawData: (data: Uint8Array) => void answer.push(Buffer.from(data)),
          })
        }
      })
      if (answer.length) client.socket.write(Buffer.concat(answer))
    } catch (error) {
      client.socket.end(frame.error('FATAL', 'XX000', String(error instanceof Error ? error.message : error).slice(0, 500)))
      client.closed = true
      onFatal(error)
    }
    pinned = db.isInTransaction() ? client : null
    if (pinned) idle = setTimeout(() => evict(client), idleInTransactionMs).unref()
  }

  const evict = (client: Client) => {
    if (pinned !== client || busy) return
    client.socket.end(frame.error('FATAL', '25P03', 'idle-in-transaction timeout'))
    client.closed = true
    void pump()
  }

  const enqueue = (client: Client, message: Buffer) => {
    client.unit.push(message)
    if (!frame.endsUnit(message)) return
    client.units.push(client.unit)
    client.unit = []
    waiting.push(client)
    void pump()
  }

  const server = net.createServer((socket) => {
    const client: Client = { id: ids++, socket, unread: Buffer.alloc(0), greeted: false, unit: [], units: [], closed: false }
    clients.add(client)
    socket.on('data', (data) => receive(client, data as Buffer, enqueue))
    socket.on('error', () => {}) // A broken pipe also closes, and closing is dealt with below.
    socket.on('close', () => {
      client.closed = true
      clients.delete(client)
      void pump()
    })
  })

  return new Promise((resolve, reject) =>
    server.once('error', reject).listen(path, () =>
      resolve({
        close: () =>
          new Promise((done) => {
            for (const client of clients) client.socket.destroy()
            server.close(() => done())
          }),
      }),
    ),
  )
}

function receive(client: Client, data: Buffer, enqueue: (client: Client, message: Buffer) => void) {
  client.unread = client.unread.length ? Buffer.concat([client.unread, data]) : data
  for (;;) {
    const message = client.greeted ? frame.takeMessage(client.unread) : frame.takeStartup(client.unread)
    if (!message) return
    client.unread = client.unread.subarray(message.length)

    if (!client.greeted) {
      const request = frame.startupKind(message)
      if (request === 'encryption') client.socket.write('N')
      else if (request === 'cancel') return void client.socket.end()
      else {
        client.greeted = true
        client.socket.write(frame.hello(client.id))
      }
    } else if (frame.isTerminate(message)) return void client.socket.end()
    else if (!frame.isFlush(message)) enqueue(client, message) // What Flush asks for is sent at Sync.
  }
}
