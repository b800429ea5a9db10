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

test('the same idempotency key makes one key and says the same twice; with another body it is refused', async () => {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  const send = (name: string) => workspace.send('POST /api/keys', { name, role: 'viewer' }, { 'idempotency-key': 'once' })
  const [first, second] = [await send('A'), await send('A')]
  expect(second.body).toBe(first.body)
  expect((await workspace.call('GET /api/keys', {})).length).toBe(2)
  expect((await send('B')).statusCode).toBe(422)
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
