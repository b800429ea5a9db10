import { once } from 'node:events'
import fs from 'node:fs'
import http from 'node:http'
import net from 'node:net'
import path from 'node:path'
import type { App } from '#server/main.ts'
import { type Asked, type Line, runErrand } from './errand.ts'

const LONGEST = 107
export const socketIn = (dataDir: string): string => path.join(dataDir, 'hearback.sock')
export const ERRAND = 'x-hearback-errand'

/** The command line's way in: a socket in the data folder that only its owner may open. What it carries is trusted like the owner. */
export async function listenForCommands(app: App): Promise<{ close(): Promise<void> }> {
  const { dataDir } = app.settings
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const file = socketIn(dataDir)
  const isTaken = Buffer.byteLength(file) > LONGEST || (await answers(file))
  if (isTaken) return { close: async () => {} } // A web and a worker process on one folder: the first one listens.
  fs.rmSync(file, { force: true })

  const server = http.createServer((request, response) => {
    const asked = JSON.parse(Buffer.from(String(request.headers[ERRAND]), 'base64url').toString()) as Asked
    response.writeHead(200, { 'content-type': 'application/x-ndjson' })
    const emit = async (line: Line) => {
      if (!response.write(`${JSON.stringify(line)}\n`) && !response.destroyed)
        await Promise.race([once(response, 'drain'), once(response, 'close')])
    }
    void runErrand(app, asked, { file: request as AsyncIterable<Buffer>, emit }).finally(() => response.end())
  })
  const before = process.umask(0o177) // The socket is born closed to others; there is no moment between making and locking it.
  server.listen(file)
  process.umask(before)
  await once(server, 'listening')
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeIdleConnections()
      }),
  }
}

/** Whether somebody listens there; what a crash left behind answers nobody. */
export async function answers(file: string): Promise<boolean> {
  const socket = net.connect(file)
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}
