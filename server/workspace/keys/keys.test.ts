import { expect, test } from 'vitest'
import { openTestApp, testApp } from '#test/app.ts'

test('a key opens its workspace until it is revoked', async () => {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  const { key, id } = await workspace.call('POST /api/keys', { name: 'Data team', role: 'analyst' })

  const asked = () => app.request('GET', '/api/keys', { headers: { authorization: `Bearer ${key}` } })
  expect((await asked()).statusCode).toBe(403)
  expect((await workspace.call('GET /api/keys', {})).map(({ name }) => name)).toEqual(['Data team', 'owner'])

  await workspace.call('DELETE /api/keys/:id', { id })
  expect((await asked()).statusCode).toBe(401)
})

test('a key that was altered in any place opens nothing', async () => {
  const app = await testApp()
  const { key } = await app.newWorkspace()
  for (const wrong of [`${key}x`, key.slice(0, -1), key.replace(/^hb_\d+/, 'hb_999999'), 'hb_1_', '']) {
    expect((await app.request('GET', '/api/keys', { headers: { authorization: `Bearer ${wrong}` } })).statusCode).toBe(401)
  }
})

test('the same idempotency key makes one program and says the same twice; with another body it is refused', async () => {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  const about = { brand: 'Islet Docs', locale: 'en', senderName: 'Ines', senderEmail: 'ines@isletdocs.example' } as const
  const send = (name: string) => workspace.send('POST /api/programs', { name, ...about }, { 'idempotency-key': 'once' })
  const [first, second] = [await send('A'), await send('A')]
  expect([first.statusCode, second.statusCode]).toEqual([200, 200])
  expect(second.body).toBe(first.body)
  expect((await workspace.call('GET /api/programs', {})).length).toBe(1)
  expect((await send('B')).statusCode).toBe(422)
})

test('an idempotency key is forgotten a day later, with the reply that was kept for it', async () => {
  const app = await openTestApp()
  const workspace = await app.newWorkspace()
  const make = (name: string) => workspace.send('POST /api/keys', { name, role: 'viewer' }, { 'idempotency-key': name })
  const kept = () =>
    workspace.inside(({ db, workspaceId }) =>
      db.selectFrom('idempotencyKeys').where('workspaceId', '=', workspaceId).select('key').execute(),
    )
  await make('first')
  app.pass(23 * 3_600_000)
  await make('second')
  app.pass(2 * 3_600_000)
  await app.tick('idempotency.forget')
  await app.settle()
  expect(await kept()).toEqual([{ key: 'second' }])
  await app.close()
})

test('a key or a link is said once and kept nowhere: the same idempotency key makes no second one and is refused', async () => {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  const once = { 'idempotency-key': 'once' }
  const linkOnce = { 'idempotency-key': 'link once' }
  const makeKey = () => workspace.send('POST /api/keys', { name: 'Data team', role: 'viewer' }, once)
  const invite = () => workspace.send('POST /api/member-invites', { role: 'viewer', email: null }, linkOnce)
  expect([(await makeKey()).statusCode, (await invite()).statusCode]).toEqual([200, 200])

  for (const again of [await makeKey(), await invite()]) {
    expect(again.statusCode).toBe(409)
    expect(again.json().message).toContain('made already')
  }
  expect((await workspace.call('GET /api/keys', {})).length).toBe(2)
  expect((await workspace.call('GET /api/member-invites', {})).length).toBe(1)
  const kept = await workspace.inside(({ db, workspaceId }) =>
    db.selectFrom('idempotencyKeys').where('workspaceId', '=', workspaceId).select('reply').execute(),
  )
  expect(kept).toEqual([{ reply: null }, { reply: null }])
})

test('the list tells when a key was last used, to the hour, and reading counts as use', async () => {
  const app = await openTestApp()
  const workspace = await app.newWorkspace()
  const { key } = await workspace.call('POST /api/keys', { name: 'Data team', role: 'viewer' })
  const lastUsed = async () => (await workspace.call('GET /api/keys', {})).find(({ name }) => name === 'Data team')?.lastUsedAt
  const use = (text: string) => app.request('GET', '/api/workspace', { headers: { authorization: `Bearer ${text}` } })

  expect(await lastUsed()).toBeNull()
  await use(`${key.slice(0, -4)}AAAA`)
  expect(await lastUsed()).toBeNull()
  await use(key)
  const first = await lastUsed()
  expect(first).toEqual(expect.any(String))
  app.pass(59 * 60_000)
  await use(key)
  expect(await lastUsed()).toBe(first)
  app.pass(60_000)
  await use(key)
  expect(Date.parse((await lastUsed()) ?? '')).toBeGreaterThan(Date.parse(first ?? '') + 59 * 60_000)
  await app.close()
})

test('a key that opened nothing is not looked up again for half a minute', async () => {
  const app = await openTestApp()
  const workspace = await app.newWorkspace()
  const { key, id } = await workspace.call('POST /api/keys', { name: 'Data team', role: 'viewer' })
  const status = async () =>
    (await app.request('GET', '/api/workspace', { headers: { authorization: `Bearer ${key}` } })).statusCode
  const revoke = (revokedAt: Date | null) =>
    workspace.inside(({ db, workspaceId }) =>
      db.updateTable('apiKeys').set({ revokedAt }).where('workspaceId', '=', workspaceId).where('id', '=', id).execute(),
    )
  await revoke(new Date())
  expect(await status()).toBe(401)
  await revoke(null) // Only whoever looks again would see it.
  expect(await status()).toBe(401)
  app.pass(30_000)
  expect(await status()).toBe(200)
  await app.close()
})

test('a key that is refused what it asks for was not used', async () => {
  const app = await openTestApp()
  const workspace = await app.newWorkspace()
  const { key } = await workspace.call('POST /api/keys', { name: 'Data team', role: 'viewer' })
  const reply = await app.request('GET', '/api/keys', { headers: { authorization: `Bearer ${key}` } })
  expect(reply.statusCode).toBe(403)
  const listed = await workspace.call('GET /api/keys', {})
  expect(listed.map(({ name, lastUsedAt }) => [name, lastUsedAt === null])).toEqual([
    ['Data team', true],
    ['owner', false],
  ])
  await app.close()
})

test('what JSON can carry and a database cannot is stored as the sign for a lost character', async () => {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  await workspace.call('POST /api/keys', { name: '\u0000', role: 'viewer' })
  await workspace.call('POST /api/keys', { name: 'half \ud800', role: 'viewer' })
  const names = (await workspace.call('GET /api/keys', {})).map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['\uFFFD', 'half \uFFFD']))
})
