import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openTokens } from '#server/platform/tokens.ts'
import { openTestApp, type TestApp, testApp } from '#test/app.ts'
import { browserOf, newOwner } from '#test/browser.ts'

const person = () => ({ name: 'Ken Abe', email: `${randomUUID()}@isletdocs.example`, password: 'a long enough password' })
const tokenIn = (link: string) => link.split('/').at(-1) ?? ''
type Owner = Awaited<ReturnType<typeof newOwner>>

async function invited(owner: Owner, role: 'owner' | 'agent' = 'agent') {
  const { id, link } = await owner.call('POST /api/member-invites', { role, email: null })
  return { id, token: tokenIn(link) }
}

async function joined(app: TestApp, owner: Owner, role: 'owner' | 'agent' = 'agent') {
  const [browser, who] = [browserOf(app), person()]
  const session = await browser.call('POST /api/join/:token', { token: (await invited(owner, role)).token, ...who })
  return { ...browser, ...who, memberId: session.member?.id ?? '' }
}

test('a link tells where it leads, lets one person in with its role, and then lets nobody in', async () => {
  const app = await testApp()
  const owner = await newOwner(app, { workspace: 'Lagoon' })
  const { link, expiresAt } = await owner.call('POST /api/member-invites', { role: 'agent', email: 'ken@isletdocs.example' })
  expect(link).toMatch(/^http:\/\/localhost:3000\/join\/[\w-]{44}$/)
  expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(6.9 * 86_400_000)
  const token = tokenIn(link)

  const newcomer = browserOf(app)
  expect(await newcomer.call('GET /api/join/:token', { token })).toEqual({
    workspace: 'Lagoon',
    role: 'agent',
    email: 'ken@isletdocs.example',
    invitedBy: 'Ines Berger',
  })
  expect((await newcomer.refusal('POST /api/join/:token', { token })).issues).toMatchObject([{ field: 'name' }])
  const who = person()
  const session = await newcomer.call('POST /api/join/:token', { token, ...who })
  expect(session).toMatchObject({ person: { email: who.email }, member: { role: 'agent' }, workspace: { name: 'Lagoon' } })
  expect((await newcomer.call('GET /api/members', {})).map(({ name, role }) => [name, role])).toEqual([
    ['Ines Berger', 'owner'],
    ['Ken Abe', 'agent'],
  ])

  expect((await browserOf(app).refusal('GET /api/join/:token', { token })).status).toBe(410)
  const second = person()
  expect((await browserOf(app).refusal('POST /api/join/:token', { token, ...second })).status).toBe(410)
  expect((await browserOf(app).refusal('POST /api/session', second)).status).toBe(422)
  expect((await owner.call('GET /api/member-invites', {}))[0]).toMatchObject({
    invitedBy: 'Ines Berger',
    acceptedAt: expect.any(String),
  })
  expect(JSON.stringify(await owner.call('GET /api/member-invites', {}))).not.toContain(token)
})

test('of many who use one link at the same moment one joins, and nobody else stays behind', async () => {
  const app = await testApp()
  const owner = await newOwner(app)
  const { token } = await invited(owner)
  const all = await Promise.all(
    Array.from({ length: 5 }, async () => {
      const who = person()
      const { statusCode } = await browserOf(app).send('POST /api/join/:token', { token, ...who })
      const signIn = await browserOf(app).send('POST /api/session', { email: who.email, password: who.password })
      return [statusCode, signIn.statusCode]
    }),
  )
  expect(all.sort()).toEqual([[200, 200], ...Array(4).fill([410, 401])])
})

test('a link that was revoked, has run out, was altered or belongs to another use leads nowhere', async () => {
  const app = await openTestApp()
  const owner = await newOwner(app)
  const { id, token } = await invited(owner)
  await owner.call('DELETE /api/member-invites/:id', { id })
  expect(await browserOf(app).refusal('GET /api/join/:token', { token })).toMatchObject({
    status: 410,
    message: expect.stringContaining('withdrawn'),
  })

  const other = await invited(owner)
  const altered = other.token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))
  const foreign = openTokens(['another secret that is long enough'])
  const ours = openTokens([app.secret])
  for (const wrong of [
    altered,
    foreign.sign('memberInvite', { workspace: 1, id: other.id }),
    ours.sign('answer', { workspace: 1, id: other.id }),
    ours.sign('memberInvite', { workspace: 1, id: randomUUID() }),
    ours.sign('memberInvite', { workspace: 4_000_000, id: other.id }),
    'x',
  ])
    expect((await browserOf(app).refusal('POST /api/join/:token', { token: wrong, ...person() })).status).toBe(404)

  app.pass(7 * 86_400_000)
  expect(await browserOf(app).refusal('GET /api/join/:token', { token: other.token })).toMatchObject({
    status: 410,
    message: expect.stringContaining('seven days'),
  })
  await app.close()
})

test('who is signed in joins as the same person, and not twice', async () => {
  const app = await testApp()
  const [host, guest] = [await newOwner(app), await newOwner(app)]
  await guest.call('POST /api/join/:token', { token: (await invited(host)).token })
  const again = await invited(host)
  expect((await guest.refusal('POST /api/join/:token', { token: again.token })).status).toBe(409)
  expect((await browserOf(app).call('GET /api/join/:token', { token: again.token })).role).toBe('agent')
  const taken = await browserOf(app).refusal('POST /api/join/:token', { token: again.token, ...person(), email: guest.email })
  expect(taken.issues).toMatchObject([{ field: 'email' }])
})

test('a member who is removed loses the workspace at once, and may be invited back as the same member', async () => {
  const app = await testApp()
  const owner = await newOwner(app)
  const ken = await joined(app, owner)
  await ken.call('GET /api/members', {})
  await owner.call('DELETE /api/members/:id', { id: ken.memberId })
  await owner.call('DELETE /api/members/:id', { id: ken.memberId })

  expect((await ken.refusal('GET /api/members', {})).status).toBe(401)
  expect(await ken.call('GET /api/session', {})).toMatchObject({ person: { email: ken.email }, workspace: null, workspaces: [] })
  expect((await ken.refusal('PUT /api/session/workspace', { workspaceId: owner.workspaceId })).status).toBe(404)
  expect((await owner.call('GET /api/members', {})).at(-1)).toMatchObject({ name: 'Ken Abe', leftAt: expect.any(String) })
  expect((await owner.refusal('PUT /api/members/:id/role', { id: ken.memberId, role: 'manager' })).status).toBe(409)

  const back = await ken.call('POST /api/join/:token', { token: (await invited(owner)).token })
  expect(back.member?.id).toBe(ken.memberId)
  expect((await ken.call('GET /api/members', {})).every(({ leftAt }) => leftAt === null)).toBe(true)
})

test('a role changes at once; the last owner can neither be demoted nor removed', async () => {
  const app = await testApp()
  const owner = await newOwner(app)
  const ken = await joined(app, owner)
  expect((await ken.refusal('GET /api/audit', {})).status).toBe(403)
  await owner.call('PUT /api/members/:id/role', { id: ken.memberId, role: 'manager' })
  await ken.call('GET /api/audit', {})
  expect((await ken.refusal('PUT /api/members/:id/role', { id: ken.memberId, role: 'owner' })).status).toBe(403)

  const me = owner.actorId ?? ''
  expect((await owner.refusal('PUT /api/members/:id/role', { id: me, role: 'viewer' })).message).toContain('at least one owner')
  expect((await owner.refusal('DELETE /api/members/:id', { id: me })).status).toBe(409)
  await owner.call('PUT /api/members/:id/role', { id: ken.memberId, role: 'owner' })
  await owner.call('DELETE /api/members/:id', { id: me })
  expect((await ken.refusal('DELETE /api/members/:id', { id: ken.memberId })).status).toBe(409)
})

test('two owners who remove each other at the same moment leave one', async () => {
  const app = await testApp()
  const owner = await newOwner(app)
  const ken = await joined(app, owner, 'owner')
  const both = await Promise.all([
    owner.send('DELETE /api/members/:id', { id: ken.memberId }),
    ken.send('DELETE /api/members/:id', { id: owner.actorId ?? '' }),
  ])
  expect(both.map(({ statusCode }) => statusCode).filter((code) => code === 200)).toHaveLength(1)
})

test('only owners see and make links, and everything is in the audit', async () => {
  const app = await testApp()
  const owner = await newOwner(app)
  const ken = await joined(app, owner)
  expect((await ken.refusal('POST /api/member-invites', { role: 'viewer', email: null })).status).toBe(403)
  expect((await ken.refusal('GET /api/member-invites', {})).status).toBe(403)
  await owner.call('PUT /api/members/:id/role', { id: ken.memberId, role: 'viewer' })
  await owner.call('DELETE /api/members/:id', { id: ken.memberId })
  const { id } = await invited(owner)
  await owner.call('DELETE /api/member-invites/:id', { id })
  const { items } = await owner.call('GET /api/audit', {})
  expect(items.map(({ action, actorName }) => [action, actorName])).toEqual([
    ['member.invite_revoked', 'Ines Berger'],
    ['member.invited', 'Ines Berger'],
    ['member.left', 'Ines Berger'],
    ['member.role_changed', 'Ines Berger'],
    ['member.joined', 'Ken Abe'],
    ['member.invited', 'Ines Berger'],
    ['workspace.created', 'Ines Berger'],
  ])
})

test('a key with the role of an owner may invite too, and the list names it', async () => {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  await workspace.call('POST /api/member-invites', { role: 'viewer', email: null })
  expect((await workspace.call('GET /api/member-invites', {}))[0]).toMatchObject({ invitedBy: 'owner' })
  const stranger = await app.newWorkspace()
  const [invite] = await workspace.call('GET /api/member-invites', {})
  expect((await stranger.refusal('DELETE /api/member-invites/:id', { id: invite?.id })).status).toBe(404)
  expect((await stranger.refusal('DELETE /api/members/:id', { id: workspace.actorId })).status).toBe(404)
  expect((await stranger.refusal('PUT /api/members/:id/role', { id: workspace.actorId, role: 'viewer' })).status).toBe(404)
})

test('who is removed or may do less keeps no way back in: their open links and the keys beyond their role are revoked', async () => {
  const app = await testApp()
  const owner = await newOwner(app)
  const asked = (key: string) => app.request('GET', '/api/workspace', { headers: { authorization: `Bearer ${key}` } })
  const statusOf = async (keys: string[]) => Promise.all(keys.map(async (key) => (await asked(key)).statusCode))
  const ken = await joined(app, owner, 'owner')
  const make = (role: 'viewer' | 'owner') => ken.call('POST /api/keys', { name: role, role })
  const [low, high] = [await make('viewer'), await make('owner')]
  const withKey = { authorization: `Bearer ${high.key}` }
  const child = await app.request('POST', '/api/keys', { body: { name: 'child', role: 'owner' }, headers: withKey })
  const keys = [low.key, high.key, child.json().key]
  const byKey = await app.request('POST', '/api/member-invites', { body: { role: 'owner', email: null }, headers: withKey })
  const ofOwner = await invited(owner)
  const { link } = await ken.call('POST /api/member-invites', { role: 'owner', email: null })
  expect(await statusOf(keys)).toEqual([200, 200, 200])

  await owner.call('PUT /api/members/:id/role', { id: ken.memberId, role: 'agent' })
  expect(await statusOf(keys)).toEqual([200, 401, 401])
  for (const token of [tokenIn(link), tokenIn(byKey.json().link)])
    expect((await browserOf(app).refusal('GET /api/join/:token', { token })).status).toBe(410)
  expect((await browserOf(app).call('GET /api/join/:token', { token: ofOwner.token })).role).toBe('agent')

  await owner.call('DELETE /api/members/:id', { id: ken.memberId })
  expect(await statusOf(keys)).toEqual([401, 401, 401])
  const { items } = await owner.call('GET /api/audit', {})
  const actions = items.map(({ action }) => action)
  expect(actions.slice(0, 2)).toEqual(['key.revoked', 'member.left'])
  expect(actions.filter((action) => action === 'key.revoked')).toHaveLength(3)
  expect(actions.filter((action) => action === 'member.invite_revoked')).toHaveLength(2)
})
