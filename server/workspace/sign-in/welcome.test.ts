import { afterEach, expect, test } from 'vitest'
import { openTestApp, type TestApp } from '#test/app.ts'
import { browserOf } from '#test/browser.ts'

const owner = {
  name: 'Ines Berger',
  email: 'ines@isletdocs.example',
  password: 'a long enough password',
  workspace: 'Islet Docs',
  locale: 'en' as const,
  timeZone: 'Europe/Berlin',
}
let app: TestApp
afterEach(() => app.close())

test('someone at this machine becomes the first owner, once, and is signed in', async () => {
  app = await openTestApp()
  const browser = browserOf(app)
  expect(await browser.call('GET /api/session', {})).toMatchObject({ person: null, welcome: 'open' })
  expect((await browser.refusal('POST /api/welcome', { ...owner, timeZone: 'Europe/Nowhere' })).issues).toMatchObject([
    { field: 'timeZone' },
  ])
  expect((await browser.refusal('POST /api/welcome', { ...owner, password: 'short' })).issues).toMatchObject([
    { field: 'password', message: 'At least 10 characters.' },
  ])

  const session = await browser.call('POST /api/welcome', owner)
  expect(session).toMatchObject({
    person: { name: 'Ines Berger', email: 'ines@isletdocs.example', locale: null },
    member: { role: 'owner' },
    workspace: { name: 'Islet Docs', locale: 'en', timeZone: 'Europe/Berlin', sample: false, mail: 'outbox' },
    welcome: 'done',
  })
  expect((await browser.call('GET /api/session', {})).workspace).toEqual(session.workspace)
  expect((await browserOf(app).refusal('POST /api/welcome', { ...owner, email: 'eve@x.example' })).status).toBe(409)
})

test('from elsewhere only the one-time link opens the welcome, whatever the request claims about where it comes from', async () => {
  app = await openTestApp({ baseUrl: 'https://hearback.example.com' })
  const refusedFrom = async (headers: Record<string, string>, remoteAddress = '127.0.0.1') => {
    const reply = await app.http.inject({ method: 'POST', url: '/api/welcome', remoteAddress, headers, payload: owner })
    const seen = await app.http.inject({ url: '/api/session', remoteAddress, headers })
    return [reply.statusCode, seen.json().welcome]
  }
  const local = { host: 'localhost:3000' }
  const locked = [403, 'locked']
  expect(await refusedFrom(local, '203.0.113.7')).toEqual(locked)
  expect(await refusedFrom({ ...local, 'x-forwarded-for': '127.0.0.1' }, '203.0.113.7')).toEqual(locked)
  expect(await refusedFrom({ ...local, 'x-forwarded-for': '127.0.0.1' })).toEqual(locked)
  expect(await refusedFrom({ ...local, forwarded: 'for=127.0.0.1' })).toEqual(locked)
  expect(await refusedFrom({ host: 'hearback.example.com' })).toEqual(locked)
  expect(await refusedFrom(local)).toEqual(locked) // What a proxy with the defaults of nginx passes on.
  expect(await refusedFrom({ host: '127.0.0.1:3000' })).toEqual(locked)
  expect(await refusedFrom({ host: 'rebound.attacker.example:3000' })).toEqual(locked)
  expect(await refusedFrom({ ...local, origin: 'https://attacker.example' })).toEqual(locked)

  const far = browserOf(app, {
    host: 'hearback.example.com',
    origin: 'https://hearback.example.com',
    'x-forwarded-for': '203.0.113.7',
  })
  expect((await far.refusal('POST /api/welcome', { ...owner, token: 'x'.repeat(32) })).status).toBe(403)
  const session = await far.call('POST /api/welcome', { ...owner, token: app.signIn.welcomeToken })
  expect(session.member?.role).toBe('owner')
  expect((await far.refusal('POST /api/welcome', { ...owner, token: app.signIn.welcomeToken })).status).toBe(409)
})

test('where only this machine can open the address, neither a forwarded request, another name nor another site is let in', async () => {
  app = await openTestApp()
  const seenBy = async (headers: Record<string, string>, remoteAddress = '127.0.0.1') =>
    (await app.http.inject({ url: '/api/session', remoteAddress, headers })).json().welcome
  const local = { host: 'localhost:3000' }
  expect(await seenBy(local)).toBe('open')
  expect(await seenBy(local, '203.0.113.7')).toBe('locked')
  expect(await seenBy({ ...local, 'x-forwarded-for': '127.0.0.1' })).toBe('locked')
  expect(await seenBy({ host: 'rebound.attacker.example:3000' })).toBe('locked')
  const headers = { ...local, origin: 'https://attacker.example' }
  expect((await app.http.inject({ method: 'POST', url: '/api/welcome', headers, payload: owner })).statusCode).toBe(403)
})

test('of many welcomes at the same moment one makes an owner, and nobody else stays behind', async () => {
  app = await openTestApp()
  const all = await Promise.all(
    Array.from({ length: 6 }, (_, n) =>
      browserOf(app).send('POST /api/welcome', { ...owner, email: `ines${n % 4}@isletdocs.example` }),
    ),
  )
  expect(all.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1)
  expect(all.every(({ statusCode }) => [200, 409, 422].includes(statusCode))).toBe(true)

  const count = (table: string) =>
    app.database.transact({ role: 'hb_auth' }, async (client) => (await client.query(`select from auth.${table}`)).rowCount)
  expect([await count('persons'), await count('workspaces'), await count('doors')]).toEqual([1, 1, 1])
})

test('a welcome that broke off half way can be done again', async () => {
  app = await openTestApp()
  await app.signIn.register(owner, async () => {})
  expect((await browserOf(app).refusal('POST /api/welcome', owner)).issues).toMatchObject([{ field: 'email' }])
  await app.database.transact({ role: 'hb_auth' }, (client) =>
    client.query(`update auth.persons set created_at = now() - interval '2 minutes'`),
  )
  expect((await browserOf(app).call('POST /api/welcome', owner)).member?.role).toBe('owner')
})
