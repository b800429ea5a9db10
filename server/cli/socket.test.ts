import { once } from 'node:events'
import http from 'node:http'
import net from 'node:net'
import { expect, test } from 'vitest'
import { openTestApp } from '#test/app.ts'
import { ERRAND, listenForCommands, socketIn } from './socket.ts'

const encoded = (asked: unknown) => Buffer.from(JSON.stringify(asked)).toString('base64url')
const asked = { command: 'doctor', options: {}, fileName: '', locale: 'en' }

test('whatever knocks at the socket of the command line, the server goes on and carries out the next command', async () => {
  const app = await openTestApp()
  const commands = await listenForCommands(app)
  const socketPath = socketIn(app.settings.dataDir)
  const ask = async (headers: Record<string, string>) => {
    const request = http.request({ socketPath, method: 'POST', headers })
    request.end()
    const [reply] = (await once(request, 'response')) as [http.IncomingMessage]
    let text = ''
    for await (const chunk of reply) text += chunk
    return { status: reply.statusCode, text }
  }
  const odd = [null, 7, [], 'doctor', { ...asked, options: null }, { ...asked, locale: 'xx' }, { ...asked, command: {} }]
  for (const each of [{}, { [ERRAND]: '%%%' }, { [ERRAND]: 'e30' }, ...odd.map((one) => ({ [ERRAND]: encoded(one) }))])
    expect((await ask(each as Record<string, string>)).status).toBe(400)
  expect((await ask({ [ERRAND]: 'x'.repeat(17_000) })).status).toBe(431)
  expect((await ask({ [ERRAND]: encoded({ ...asked, command: 'constructor' }) })).text).toContain('"not_found"')

  const raw = net.connect(socketPath)
  raw.on('error', () => {}) // The server hangs up on it.
  raw.resume()
  raw.write(`\0\u0001 nonsense ${'y'.repeat(17_000)}`)
  await once(raw, 'close')
  expect((await ask({ [ERRAND]: encoded(asked) })).text).toContain('"done"')
  await commands.close()
  await app.close()
})
