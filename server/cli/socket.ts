import { once } from 'node:events'
import fs from 'node:fs'
import http from 'node:http'
import net from 'node:net'
import path from 'node:path'
import type { App } from '#server/main.ts'
import { LOCALES } from '#words/locale.ts'
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
    const asked = readAsked(request.headers[ERRAND])
    if (!asked) return void response.writeHead(400, { connection: 'close' }).end()
    response.writeHead(200, { 'content-type': 'application/x-ndjson' })
    const emit = async (line: Line) => {
      if (!response.write(`${JSON.stringify(line)}\n`) && !response.destroyed)
        await Promise.race([once(response, 'drain'), once(response, 'close')])
    }
    runErrand(app, asked, { file: request as AsyncIterable<Buffer>, emit })
      .catch((error: unknown) => app.log.error({ err: error }, 'a command broke off'))
      .finally(() => response.end())
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

/** Null for what no command line of ours sends: whatever knocks here, the server goes on. */
function readAsked(header: string | string[] | undefined): Asked | null {
  try {
    const asked = JSON.parse(Buffer.from(String(header), 'base64url').toString()) as Partial<Asked> | null
    const { command, options, fileName, locale } = asked ?? {}
    const isAsked = [command, fileName].every((text) => typeof text === 'string') && typeof options === 'object' && options
    return isAsked && LOCALES.some((each) => each === locale) ? (asked as Asked) : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
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
