import { once } from 'node:events'
import net from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openApp } from '#server/main.ts'
import { newId } from '#server/platform/scope.ts'
import { createWorkspace, numberOf } from '#server/workspace/workspaces/workspaces.ts'
import { freshConfig } from '#test/app.ts'
import { answerPaths, inviteCrowd } from '#test/crowd.ts'
import { startServer } from '#test/server-process.ts'

const IN_FLIGHT = 200
const SECRET = 'a secret for tests that is long enough'
const AGENT = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36'

/** A form that is half sent: the server has read its head and waits for the rest. */
async function halfSent(url: string, path: string) {
  const { port, host } = new URL(url)
  const body = 'step=why&from=&rating=9&verbatim=because'
  const socket = net.connect(Number(port), '127.0.0.1')
  await once(socket, 'connect')
  let reply = ''
  socket.on('data', (data) => {
    reply += data
  })
  const closed = once(socket, 'close')
  socket.write(
    `POST ${path} HTTP/1.1\r\nhost: ${host}\r\nuser-agent: ${AGENT}\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: ${body.length}\r\n\r\n${body.slice(0, 9)}`,
  )
  return {
    finish: async () => {
      socket.write(body.slice(9))
      await closed
      return reply.split('\r\n')[0]
    },
  }
}

test.each(['postgres', 'embedded'] as const)(
  'told to stop, the server answers all two hundred that are under way, takes no more, and ends (%s)',
  async (engine) => {
    const config = await freshConfig(engine)
    const app = await openApp(config, { works: false })
    const owner = { personId: null, name: 'Mo', email: 'mo@isletdocs.example' }
    const caller = await createWorkspace(app, { name: 'Islet Docs', locale: 'en', timeZone: 'UTC', owner })
    const ids = Array.from({ length: IN_FLIGHT }, newId)
    const number = await app.within(caller, async (scope) => {
      await inviteCrowd(scope, ids)
      return numberOf(scope)
    })
    await app.close()

    const { databaseUrl } = config
    const server = await startServer({ DATA_DIR: config.dataDir, SECRET, ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}) })
    const forms = await Promise.all(answerPaths(SECRET, number, ids).map((path) => halfSent(server.url, path)))
    const idle = await fetch(`${server.url}/health`) // Leaves a line open that nobody uses.
    expect(idle.status).toBe(200)
    const ahead = net.connect(Number(new URL(server.url).port), '127.0.0.1') // As browsers do, and then send nothing.
    await once(ahead, 'connect')
    await sleep(300)
    server.send('SIGTERM')
    await sleep(300)
    await expect(fetch(`${server.url}/health`)).rejects.toThrow()
    const replies = await Promise.all(forms.map(({ finish }) => finish()))
    expect(new Set(replies)).toEqual(new Set(['HTTP/1.1 200 OK']))
    expect((await server.ended).code).toBe(0)

    const after = await openApp(config, { works: false })
    const { n } = await after.within(caller, ({ db }) =>
      db
        .selectFrom('responses')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow(),
    )
    await after.close()
    expect(n).toBe(IN_FLIGHT)
  },
)
