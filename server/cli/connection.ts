import http from 'node:http'
import { Readable } from 'node:stream'
import type { Config } from '#server/config.ts'
import { linesOf } from '#server/platform/lines.ts'
import { type Asked, type Line, runErrand } from './errand.ts'
import { answers, ERRAND, socketIn } from './socket.ts'

/** Where commands are carried out: in the running server, else in this process, which then opens the database itself. */
export type Connection = {
  isServer: boolean
  send(asked: Asked, file: AsyncIterable<Buffer>, hear: (line: Line) => void): Promise<void>
  close(): Promise<void>
}

export async function connect(config: Config, { acceptSecret = false } = {}): Promise<Connection> {
  const socket = socketIn(config.dataDir)
  if (await answers(socket)) return { isServer: true, send: sendTo(socket), close: async () => {} }

  const { openApp } = await import('#server/main.ts') // Not needed, and slow to load, where a server runs.
  const app = await openApp({ ...config, role: 'all', logLevel: 'silent' }, { works: false, acceptSecret })
  return {
    isServer: false,
    send: (asked, file, hear) => runErrand(app, asked, { file, emit: hear }),
    close: app.close,
  }
}

const sendTo =
  (socketPath: string): Connection['send'] =>
  async (asked, file, hear) => {
    const headers = { [ERRAND]: Buffer.from(JSON.stringify(asked)).toString('base64url') }
    const request = http.request({ socketPath, method: 'POST', path: '/', headers })
    const replied = new Promise<http.IncomingMessage>((resolve, reject) =>
      request.once('response', resolve).once('error', reject),
    )
    Readable.from(file).pipe(request)
    let last: Line | undefined
    for await (const line of linesOf(await replied)) {
      last = JSON.parse(line) as Line
      hear(last)
    }
    if (!last || !('done' in last || 'refused' in last)) throw new Error('The server stopped before the command was done.')
  }
