import { expect, test } from 'vitest'
import { openTestApp, testApp } from '#test/app.ts'
import { browserOf, newOwner } from '#test/browser.ts'

test('a person signs in and out; the session ends on the server, not only in the browser', async () => {
  const app = await testApp()
  const { email, password, workspaceId } = await newOwner(app)
  const browser = browserOf(app)
  const session = await browser.call('POST /api/session', { email: email.toUpperCase(), password })
  expect(session).toMatchObject({ person: { email }, member: { role: 'owner' }, workspace: { id: workspaceId } })
  expect((await browser.call('GET /api/workspace', {})).name).toBe('Islet Docs')

  const kept = new Map(browser.jar)
  await browser.call('DELETE /api/session', {})
  expect(browser.jar.size).toBe(0)
  const thief = browserOf(app)
  for (const [name, value] of kept) thief.jar.set(name, value)
  expect((await thief.refusal('GET /api/workspace', {})).status).toBe(401)
  expect((await thief.call('GET /api/session', {})).person).toBeNull()
})

test('a wrong password and an unknown address are told in the same words', async () => {
  const app = await testApp()
  const { email } = await newOwner(app)
  const wrong = await browserOf(app).refusal('POST /api/session', { email, password: 'not the password' })
  const unknown = await browserOf(app).refusal('POST /api/session', {
    email: 'nobody@isletdocs.example',
    password: 'not the password',
  })
  expect(wrong).toEqual(unknown)
  expect(wrong).toMatchObject({ status: 401, reason: 'sign_in' })
})

test('after ten wrong passwords an address pauses for a quarter of an hour, for the right password too', async () => {
  const app = await openTestApp()
  const { email, password } = await newOwner(app)
  const tries = await Promise.all(
    Array.from({ length: 12 }, () => browserOf(app).send('POST /api/session', { email, password: 'not the password' })),
  )
  expect(tries.map(({ statusCode }) => statusCode).sort()).toEqual([...Array(10).fill(401), 429, 429])
  const pause = await browserOf(app).refusal('POST /api/session', { email: email.toUpperCase(), password })
  expect(pause).toMatchObject({ status: 429, message: expect.stringContaining('Wait 15 minutes') })

  const other = await newOwner(app)
  expect((await other.call('GET /api/session', {})).person?.email).toBe(other.email)
  app.pass(15 * 60_000)
  expect((await browserOf(app).call('POST /api/session', { email, password })).person?.email).toBe(email)
  await app.close()
})

test('signing out everywhere ends every session at once', async () => {
  const app = await testApp()
  const here = await newOwner(app)
  const there = browserOf(app)
  await there.call('POST /api/session', { email: here.email, password: here.password })
  await there.call('GET /api/workspace', {})
  await here.call('DELETE /api/sessions', {})
  expect((await there.refusal('GET /api/workspace', {})).status).toBe(401)
  expect((await here.refusal('GET /api/workspace', {})).status).toBe(401)
})

test('signing in gives a new session, whatever cookie the browser brought along', async () => {
  const app = await testApp()
  const { email, password, jar } = await newOwner(app)
  const victim = browserOf(app)
  for (const [name, value] of jar) victim.jar.set(name, value)
  const planted = [...victim.jar.values()]
  await victim.call('POST /api/session', { email, password })
  expect([...victim.jar.values()]).not.toEqual(planted)

  const made = browserOf(app)
  made.jar.set('hearback.session_token', 'chosen-by-an-attacker')
  await made.call('POST /api/session', { email, password })
  expect(made.jar.get('hearback.session_token')).not.toContain('chosen-by-an-attacker')
})

test('the cookie is for HTTP and this site only, and for https only where people open https', async () => {
  const app = await testApp()
  const { email, password } = await newOwner(app)
  const { cookies } = await browserOf(app).send('POST /api/session', { email, password })
  expect(cookies).toMatchObject([{ name: 'hearback.session_token', httpOnly: true, sameSite: 'Lax', path: '/' }])
  expect(cookies[0]?.secure).toBeUndefined()
  expect(cookies[0]?.domain).toBeUndefined()

  const secure = await openTestApp({ baseUrl: 'https://hearback.example.com' })
  const far = await newOwner(secure)
  const reply = await browserOf(secure).send('POST /api/session', { email: far.email, password })
  expect(reply.cookies).toMatchObject([
    { name: '__Secure-hearback.session_token', secure: true, httpOnly: true, sameSite: 'Lax' },
  ])
  await secure.close()
})

test('another site can neither act with our cookie nor sign somebody in', async () => {
  const app = await testApp()
  const owner = await newOwner(app)
  const settings = { name: 'Taken', locale: 'en', timeZone: 'UTC', quietDays: 1 }
  for (const origin of ['https://attacker.example', 'null', 'http://localhost:3000.attacker.example', 'not an origin']) {
    expect((await owner.send('PUT /api/workspace', settings, { origin })).statusCode).toBe(403)
    expect(
      (await browserOf(app).send('POST /api/session', { email: owner.email, password: owner.password }, { origin })).statusCode,
    ).toBe(403)
  }
  const cookie = [...owner.jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const bare = await app.request('PUT', '/api/workspace', { headers: { cookie }, body: settings })
  expect(bare.statusCode).toBe(403)
  expect((await owner.call('GET /api/workspace', {})).name).toBe('Islet Docs')
})

test('a person goes from one workspace to another of theirs, and into no other', async () => {
  const app = await testApp()
  const host = await newOwner(app, { workspace: 'Host' })
  const guest = await newOwner(app, { workspace: 'Guest' })
  const { link } = await host.call('POST /api/member-invites', { role: 'viewer', email: null })
  const joined = await guest.call('POST /api/join/:token', { token: link.split('/').at(-1) ?? '' })
  expect(joined).toMatchObject({ workspace: { name: 'Host' }, member: { role: 'viewer' } })
  expect(joined.workspaces.map(({ name }) => name).sort()).toEqual(['Guest', 'Host'])

  expect((await guest.call('PUT /api/session/workspace', { workspaceId: guest.workspaceId })).member?.role).toBe('owner')
  expect((await guest.call('GET /api/workspace', {})).name).toBe('Guest')
  const stranger = await newOwner(app)
  expect((await stranger.refusal('PUT /api/session/workspace', { workspaceId: host.workspaceId })).status).toBe(404)
})
