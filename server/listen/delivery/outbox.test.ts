import { expect, test } from 'vitest'
import { wordsToAskWith } from '#server/listen/programs/programs.ts'
import { type TestWorkspace, testApp } from '#test/app.ts'
import { planWave } from '#test/wave.ts'

async function kept(people = 3) {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  const planned = await planWave(
    app,
    workspace,
    Array.from({ length: people }, (_, at) => ({ email: `p${at}@customer.example`, name: `Person ${at}` })),
  )
  return { app, workspace, ...planned }
}
const list = (workspace: TestWorkspace, filter: object = {}) => workspace.call('GET /api/messages', filter)

test('without a mail server the outbox keeps every mail, and its links work', async () => {
  const { app, workspace, start } = await kept()
  await start()
  const { items, totals, way } = await list(workspace)
  expect([way, totals.sent, totals.kept, items.every((mail) => mail.kept)]).toEqual(['outbox', 0, 3, true])

  const id = items[0]?.id ?? ''
  const reply = await workspace.send('GET /api/messages/:id/html', { id })
  expect(reply.headers['content-security-policy']).toMatch(/default-src 'none'/)
  expect(reply.body).toContain('<base target="_blank">')
  expect(reply.body).not.toContain('<script')
  const [link] = /\/a\/[\w-]{44}/.exec(reply.body) ?? []
  const page = await app.http.inject({ url: link ?? '' })
  expect([page.statusCode, page.body]).toEqual([200, expect.stringContaining('Islet Docs')])

  const shown = await workspace.call('GET /api/messages/:id', { id })
  expect(shown).toMatchObject({ subject: 'One question about Islet Docs', from: { address: 'mo@isletdocs.example' } })
  expect(shown.text).toContain(link)
  expect(shown.headers.map(({ name }) => name)).toContain('List-Unsubscribe')
})

test('the outbox is filtered, searched, counted and turned page by page', async () => {
  const { workspace, start, wave, contacts, program } = await kept(5)
  await start()
  await workspace.inside(({ db, now, workspaceId }) =>
    db
      .insertInto('messages')
      .values({
        workspaceId,
        id: workspaceId,
        kind: 'alert',
        toAddress: 'mo@isletdocs.example',
        state: 'failed',
        problem: 'refused',
        nextAt: now,
        createdAt: now,
        headerId: 'x@y',
        content: '{}',
      })
      .execute(),
  )
  expect((await list(workspace)).total).toBe(6)
  expect((await list(workspace, { waveId: wave.id })).total).toBe(5)
  expect((await list(workspace, { kind: 'alert' })).items).toMatchObject([{ subject: null, state: 'failed' }])
  expect((await list(workspace, { state: 'failed' })).totals).toMatchObject({ sent: 0, kept: 5, failed: 1 })
  expect((await list(workspace, { state: 'kept' })).items).toHaveLength(5)
  expect(await list(workspace, { state: 'sent' })).toMatchObject({ items: [], total: 0 })
  expect((await list(workspace, { contactId: contacts[2] })).total).toBe(1)
  expect((await list(workspace, { search: 'person 4' })).items).toMatchObject([{ to: { address: 'p4@customer.example' } }])
  expect((await list(workspace, { search: '%' })).total).toBe(0)
  expect((await list(workspace, { waveId: program.id })).items).toEqual([])

  const seen: string[] = []
  for (let after: string | undefined; ; ) {
    const page = await list(workspace, { limit: 2, ...(after ? { after } : {}) })
    seen.push(...page.items.map(({ id }) => id))
    if (!page.next) break
    after = page.next
  }
  expect(new Set(seen).size).toBe(6)
  expect((await workspace.refusal('GET /api/messages', { after: 'nonsense' })).status).toBe(422)
  expect((await workspace.refusal('GET /api/messages/:id/html', { id: workspace.workspaceId })).status).toBe(404)
})

test('mail that is held stays queued and says so; released, it goes its way', async () => {
  const { app, workspace, start } = await kept()
  const hold = (mailHeldAt: Date | null) =>
    workspace.inside(({ db, workspaceId }) =>
      db.updateTable('workspaces').set({ mailHeldAt }).where('id', '=', workspaceId).execute(),
    )
  await start()
  await hold(app.clock())
  await workspace.inside(({ db }) => db.updateTable('messages').set({ state: 'queued', sentAt: null }).execute())
  await app.tick('message.deliver')
  await app.settle()
  expect(await list(workspace)).toMatchObject({ way: 'held', totals: { queued: 3, sent: 0 } })
  await hold(null)
  await app.tick('message.deliver')
  await app.settle()
  expect(await list(workspace)).toMatchObject({ way: 'outbox', totals: { queued: 0, kept: 3 } })
})

test('a sample keeps its mail in the outbox though its mail is held', async () => {
  const { app, workspace, start } = await kept()
  await start()
  await workspace.inside(async ({ db, workspaceId, now }) => {
    await db.updateTable('workspaces').set({ sample: true, mailHeldAt: now }).where('id', '=', workspaceId).execute()
    await db.updateTable('messages').set({ state: 'queued', sentAt: null, kept: false }).execute()
  })
  await app.tick('message.deliver')
  await app.settle()
  const { way, items } = await list(workspace)
  expect([way, ...items.map((mail) => mail.kept)]).toEqual(['sample', true, true, true])
})

test('a mail is shown to those who may read mail and to no other workspace', async () => {
  const { app, workspace, start } = await kept(1)
  await start()
  const id = (await list(workspace)).items[0]?.id ?? ''
  const viewer = await workspace.as('viewer')
  const stranger = await app.newWorkspace('Other')
  for (const address of ['GET /api/messages/:id', 'GET /api/messages/:id/html'] as const) {
    expect((await viewer.refusal(address, { id })).status).toBe(403)
    expect((await stranger.refusal(address, { id })).status).toBe(404)
  }
  expect((await stranger.refusal('POST /api/messages/:id/resolution', { id, to: 'sent' })).status).toBe(404)
  expect((await list(stranger)).items).toEqual([])
})

test('the links of a test mail show the real page, step by step, and record nothing', async () => {
  const { app, workspace, program } = await kept(1)
  const programId = program.id
  const wordingId = await workspace.inside(async (scope) => {
    const ids = await wordsToAskWith(scope, programId, ['zh-Hans'])
    return ids.get('zh-Hans') ?? ''
  })
  await workspace.inside(({ db, now, workspaceId }) =>
    db
      .insertInto('messages')
      .values({
        workspaceId,
        id: wordingId,
        kind: 'test',
        toAddress: 'mo@isletdocs.example',
        state: 'sent',
        nextAt: now,
        createdAt: now,
        headerId: 'x@y',
        content: JSON.stringify({ programId, wordingId, locale: 'zh-Hans' }),
      })
      .execute(),
  )
  const { text } = await workspace.call('GET /api/messages/:id', { id: wordingId })
  const [link = ''] = /\/t\/[\w-]{44}/.exec(text ?? '') ?? []
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const post = (payload: string) => app.http.inject({ method: 'POST', url: link, headers: form, payload })

  const [score, why] = [await app.http.inject({ url: link }), await app.http.inject({ url: `${link}/9` })]
  expect([score.statusCode, why.statusCode]).toEqual([200, 200])
  expect(why.body).toContain('Islet Docs')
  expect((await post('step=score&from=&rating=3')).body).toContain('data-step="why"')
  expect((await post('step=why&from=3&rating=3&verbatim=x')).body).toContain('这只是一次测试')
  expect((await post('step=score&from=&rating=eleven')).statusCode).toBe(422)
  expect((await app.http.inject({ url: `${link}/11` })).statusCode).toBe(404)
  expect((await app.http.inject({ url: link.replace('/t/', '/a/') })).statusCode).toBe(404)
  const recorded = await workspace.inside(async ({ db }) => [
    ...(await db.selectFrom('clicks').select('id').execute()),
    ...(await db.selectFrom('responses').select('id').execute()),
  ])
  expect(recorded).toEqual([])
})
