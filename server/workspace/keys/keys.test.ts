import { expect, test } from 'vitest'
import { testApp } from '#test/app.ts'

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
