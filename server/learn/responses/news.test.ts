import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { record } from '#server/platform/events.ts'
import { newId, type Scope } from '#server/platform/scope.ts'
import { openTestApp, type TestApp, type TestWorkspace } from '#test/app.ts'
import { newOwner } from '#test/browser.ts'
import { makeInvitation, makeProgram, makeWave } from '#test/make.ts'

let app: TestApp
let origin: string
beforeAll(async () => {
  app = await openTestApp()
  origin = await app.http.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => app.close())

/** A reader of the stream over a real connection. */
async function listen({ key }: { key?: string }, headers: Record<string, string> = {}) {
  const gone = new AbortController()
  const reply = await fetch(`${origin}/api/responses/stream`, {
    headers: { ...(key ? { authorization: `Bearer ${key}` } : {}), ...headers },
    signal: gone.signal,
  })
  let text = ''
  const reading = (async () => {
    for await (const chunk of reply.body ?? []) text += Buffer.from(chunk).toString()
  })().catch((error: Error) => error.name)
  const told = () => [...text.matchAll(/^data: (.*)$/gm)].map(([, json = '']) => JSON.parse(json))
  const lastId = () => [...text.matchAll(/^id: (\d+)$/gm)].at(-1)?.[1] ?? ''
  // How soon is for a bench to say; a busy machine must not fail this.
  const wait = async (ready: () => boolean, ms = 120_000) => {
    for (const since = Date.now(); !ready(); await new Promise((done) => setTimeout(done, 10)))
      if (Date.now() - since > ms) throw new Error(`Nothing came within ${ms} ms: ${text}`)
  }
  await wait(() => lastId() !== '')
  return {
    reply,
    told,
    wait,
    lastId,
    reading,
    leave: () => {
      gone.abort()
      return reading
    },
  }
}

const tell = (workspace: TestWorkspace, rating: number, kind = 'response.confirmed') =>
  workspace.inside((scope) => record(scope, kind, { subjectId: newId(), detail: { rating, take: 'new' } }))

/** Until no transaction is open that began before the last event: news begin with the oldest that is, so that none is missed. */
const settled = async (workspace: TestWorkspace) => {
  const behind = ({ db, workspaceId }: Scope) =>
    db
      .selectFrom('events')
      .where('workspaceId', '=', workspaceId)
      .where(sql<boolean>`xid >= pg_snapshot_xmin(pg_current_snapshot())`)
      .select('id')
      .execute()
  while ((await workspace.inside(behind)).length > 0) await new Promise((done) => setTimeout(done, 20))
}

describe('news of answers', () => {
  test('an answer given on the page reaches whoever looks at the list', async () => {
    const workspace = await app.newWorkspace()
    const { answerPath } = await workspace.inside(async (scope) => {
      const program = await makeProgram(scope)
      return makeInvitation(scope, { program, wave: await makeWave(scope, program) })
    })
    const reader = await listen(workspace)
    expect(reader.reply.headers.get('content-type')).toContain('text/event-stream')
    await app.request('POST', answerPath, {
      body: 'step=score&from=&rating=4',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'user-agent': 'Mozilla/5.0 Chrome/140.0' },
    })
    await reader.wait(() => reader.told().length > 0)
    const [response] = await workspace.inside(({ db, workspaceId }) =>
      db.selectFrom('responses').where('workspaceId', '=', workspaceId).select('id').execute(),
    )
    expect(reader.told()).toEqual([
      { id: response?.id, rating: 4, group: 'detractor', kind: expect.stringMatching(/^response\./), take: 'new' },
    ])
    await reader.leave()
  })

  test('who signs out hears no more, though the line was open', async () => {
    const owner = await newOwner(app)
    const cookie = [...owner.jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const reader = await listen({}, { cookie })
    const still = new Promise((done) => setTimeout(() => done('still open'), 120_000))
    await owner.call('DELETE /api/session', {})
    expect(await Promise.race([reader.reading, still])).not.toBe('still open')
  })

  test('nothing of another workspace, nor what was before, nor what was discarded', async () => {
    const [mine, other] = [await app.newWorkspace(), await app.newWorkspace()]
    await tell(mine, 1)
    await settled(mine)
    const reader = await listen(mine)
    await tell(other, 2)
    await tell(mine, 3, 'response.discarded')
    await tell(mine, 8, 'response.auto')
    await tell(mine, 9)
    await reader.wait(() => reader.told().length > 1)
    expect(reader.told().map(({ rating }) => rating)).toEqual([8, 9])
    await reader.leave()
  })

  test('whoever comes back with the last id misses nothing, and hears nothing twice', async () => {
    const workspace = await app.newWorkspace()
    const first = await listen(workspace)
    await tell(workspace, 5)
    await first.wait(() => first.told().length === 1)
    const id = first.lastId()
    await first.leave()
    await tell(workspace, 6)
    await tell(workspace, 7)
    const second = await listen(workspace, { 'last-event-id': id }).catch((error: Error) => expect.fail(error.message))
    await second.wait(() => second.told().length === 2)
    expect(second.told().map(({ rating }) => rating)).toEqual([6, 7])
    await second.leave()
  })

  test('one person follows at most twenty times at once; the next is told when to come back, and has room when another leaves', async () => {
    const [workspace, other] = [await app.newWorkspace(), await app.newWorkspace()]
    const ask = ({ key }: TestWorkspace, signal: AbortSignal | null = null) =>
      fetch(`${origin}/api/responses/stream`, { headers: { authorization: `Bearer ${key}` }, signal })
    const readers = await Promise.all(Array.from({ length: 20 }, () => listen(workspace)))
    const refused = await ask(workspace)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '30'])
    expect((await refused.json()).message).toContain('Try again in 30 seconds')
    readers.push(await listen(other))
    await readers.shift()?.leave()
    const again = async () => {
      const gone = new AbortController()
      const { status } = await ask(workspace, gone.signal)
      gone.abort()
      return status
    }
    await expect.poll(again, { timeout: 120_000 }).toBe(200)
    await Promise.all(readers.map((reader) => reader.leave()))
  })

  test('who may not read is refused before anything is sent', async () => {
    const workspace = await app.newWorkspace()
    const reply = await fetch(`${origin}/api/responses/stream`, { headers: { authorization: `Bearer ${workspace.key}x` } })
    expect(reply.status).toBe(401)
  })
})
