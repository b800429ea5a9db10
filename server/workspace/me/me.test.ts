import { expect, test } from 'vitest'
import { testApp } from '#test/app.ts'
import { browserOf, newOwner } from '#test/browser.ts'

test('a person changes name and language; the name changes in every workspace, with an audit entry in each', async () => {
  const app = await testApp()
  const [host, guest] = [await newOwner(app), await newOwner(app)]
  const { link } = await host.call('POST /api/member-invites', { role: 'agent', email: null })
  await guest.call('POST /api/join/:token', { token: link.split('/').at(-1) ?? '' })

  expect(await guest.call('PUT /api/me', { name: '王伟', locale: 'zh-Hans' })).toEqual({
    name: '王伟',
    email: guest.email,
    locale: 'zh-Hans',
  })
  expect(await guest.call('GET /api/me', {})).toMatchObject({ name: '王伟', locale: 'zh-Hans' })
  expect((await guest.call('GET /api/session', {})).person).toMatchObject({ name: '王伟', locale: 'zh-Hans' })
  expect((await host.call('GET /api/members', {})).map(({ name }) => name)).toContain('王伟')
  const [entry] = (await host.call('GET /api/audit', {})).items
  expect(entry).toMatchObject({ action: 'member.renamed', before: { name: 'Ines Berger' }, after: { name: '王伟' } })

  expect((await guest.refusal('PUT /api/me', { name: '   ', locale: null })).status).toBe(422)
  expect((await guest.refusal('PUT /api/me', { name: 'A', locale: 'fr' })).status).toBe(422)
  expect((await browserOf(app).refusal('PUT /api/me', { name: 'A', locale: null })).status).toBe(401)
})

test('a new password ends every other session and keeps this one, in the same workspace', async () => {
  const app = await testApp()
  const [host, guest] = [await newOwner(app), await newOwner(app)]
  const { link } = await host.call('POST /api/member-invites', { role: 'agent', email: null })
  await guest.call('POST /api/join/:token', { token: link.split('/').at(-1) ?? '' })
  const { email, password } = guest
  const elsewhere = browserOf(app)
  await elsewhere.call('POST /api/session', { email, password })
  const before = [...guest.jar.values()]

  const wrong = await guest.refusal('PUT /api/me/password', { password: 'not my password', newPassword: 'another long password' })
  expect(wrong.issues).toMatchObject([{ field: 'password' }])
  const short = await guest.refusal('PUT /api/me/password', { password, newPassword: 'short' })
  expect(short.issues).toMatchObject([{ field: 'newPassword' }])
  await elsewhere.call('GET /api/workspace', {})

  const session = await guest.call('PUT /api/me/password', { password, newPassword: 'another long password' })
  expect(session.workspace?.id).toBe(host.workspaceId)
  expect([...guest.jar.values()]).not.toEqual(before)
  expect((await guest.call('GET /api/session', {})).workspace?.id).toBe(host.workspaceId)
  expect((await elsewhere.refusal('GET /api/workspace', {})).status).toBe(401)
  expect((await browserOf(app).refusal('POST /api/session', { email, password })).status).toBe(401)
  await browserOf(app).call('POST /api/session', { email, password: 'another long password' })
  expect((await host.call('GET /api/audit', {})).items[0]).toMatchObject({
    action: 'member.password_changed',
    actorName: 'Ines Berger',
  })
})
