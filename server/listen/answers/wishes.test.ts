import { expect, test } from 'vitest'
import { endPauses, hashAddress, pause } from '#server/listen/suppressions/suppressions.ts'
import { testApp } from '#test/app.ts'
import { makeInvitation, makeProgram, makeWave } from '#test/make.ts'

const MINUTE = 60_000

async function asked() {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  const { contactId, unsubscribePath } = await workspace.inside(async (scope) => {
    const program = await makeProgram(scope)
    return makeInvitation(scope, { program, wave: await makeWave(scope, program) })
  })
  const post = (payload: string, type = 'application/x-www-form-urlencoded') =>
    app.http.inject({ method: 'POST', url: unsubscribePath, headers: { 'content-type': type }, payload })
  const contact = () =>
    workspace.inside(({ db }) =>
      db.selectFrom('contacts').where('id', '=', contactId).select(['quietDays', 'chosenLocale']).executeTakeFirstOrThrow(),
    )
  const inForce = () =>
    workspace.inside(({ db }) => db.selectFrom('suppressions').where('liftedAt', 'is', null).select('reason').execute())
  const declined = async () =>
    (await workspace.inside(({ db }) => db.selectFrom('invitations').select('declinedAt').executeTakeFirstOrThrow())).declinedAt
  return { app, workspace, path: unsubscribePath, post, contact, inForce, declined }
}

test('whoever wishes to be asked less often, and in another language, is heard; the page answers in that language', async () => {
  const { app, path, post, contact, inForce } = await asked()
  const opened = await app.request('GET', path)
  expect(opened.body).toMatch(/value="as_now" checked/)
  expect(await contact()).toEqual({ quietDays: null, chosenLocale: null })

  const saved = await post('act=save&rest=year&lang=de')
  expect(saved.body).toContain('<html lang="de"')
  expect(saved.body).toContain('Gespeichert. Wir halten uns daran.')
  expect(await contact()).toEqual({ quietDays: 365, chosenLocale: 'de' })
  expect((await app.request('GET', path)).body).toMatch(/lang="de"[\s\S]*value="year" checked/)
  expect(await inForce()).toEqual([])

  await post('act=save&rest=as_now&lang=xx')
  expect(await contact()).toEqual({ quietDays: null, chosenLocale: 'de' })
})

test.each([
  ['List-Unsubscribe=One-Click', 'application/x-www-form-urlencoded'],
  ['--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--', 'multipart/form-data; boundary=b'],
])('one click of a mail program is "never", as %s', async (payload, type) => {
  const { post, inForce } = await asked()
  expect((await post(payload, type)).statusCode).toBe(200)
  expect(await inForce()).toEqual([{ reason: 'unsubscribed' }])
})

test('"never" can be taken back for a quarter of an hour from the page that said so, and not later', async () => {
  const { app, post, inForce, declined } = await asked()
  const done = await post('')
  expect(done.body).toContain('name="act" value="undo"')
  expect([await inForce(), (await declined()) !== null]).toEqual([[{ reason: 'unsubscribed' }], true])
  expect((await post('act=undo')).body).toContain('Undone. We may ask you as before.')
  expect([await inForce(), await declined()]).toEqual([[], null])

  await post('')
  app.pass(16 * MINUTE)
  expect((await post('act=undo')).body).toContain('We will not ask you again.')
  expect(await inForce()).toEqual([{ reason: 'unsubscribed' }])
})

test('what a member said before "never" stands again when "never" is taken back, with its note and its day', async () => {
  const { app, workspace, post } = await asked()
  const [{ id } = expect.fail()] = await workspace.inside(({ db }) => db.selectFrom('contacts').select('id').execute())
  const authors = () => workspace.inside(({ db }) => db.selectFrom('suppressions').select('createdBy').execute())
  const listed = async () => (await workspace.call('GET /api/suppressions', {})).items
  await workspace.call('POST /api/contacts/:id/suppression', { id, note: 'legal dispute' })
  const [before] = await listed()
  expect(before).toMatchObject({ reason: 'manual', note: 'legal dispute', mayLift: true })
  const [author] = await authors()
  app.pass(MINUTE)
  await post('')
  expect(await authors()).toEqual([{ createdBy: null }])
  expect(await listed()).toMatchObject([{ reason: 'unsubscribed', note: null, mayLift: false }])
  expect((await post('act=undo')).statusCode).toBe(200)
  expect([await listed(), await authors()]).toEqual([[before], [author]])
  const { items } = await workspace.call('GET /api/contacts/:id/timeline', { id })
  expect(items.map(({ state }) => state)).toContain('contact.never_taken_back')

  await post('')
  await post('act=undo')
  expect(await listed()).toEqual([before])
  await workspace.call('DELETE /api/suppressions/:id', { id: before?.id ?? '' })
  expect(await listed()).toEqual([])
})

test('a pause that "never" replaced stands again when "never" is taken back, and still ends by itself', async () => {
  const { app, workspace, post, inForce } = await asked()
  const { id, email } = await workspace.inside(async ({ db }) => {
    const { id, email } = await db.selectFrom('contacts').select(['id', 'email']).executeTakeFirstOrThrow()
    const addressHash = hashAddress(email ?? '')
    await db.updateTable('contacts').set({ addressHash }).where('id', '=', id).execute()
    return { id, email: email ?? '' }
  })
  await workspace.inside((scope) => pause(scope, { address: email, contactId: id, until: new Date(+scope.now + 10 * MINUTE) }))
  await post('')
  await post('act=undo')
  expect(await inForce()).toEqual([{ reason: 'bounced' }])
  app.pass(11 * MINUTE)
  await workspace.inside(endPauses)
  expect(await inForce()).toEqual([])
  const { items } = await workspace.call('GET /api/contacts/:id/timeline', { id })
  expect(items.map(({ state }) => state)).toContain('contact.pause_ended')
})

test('opening the page, also with HEAD and also its list of languages, changes nothing', async () => {
  const { app, path, contact, inForce } = await asked()
  await app.http.inject({ method: 'HEAD', url: path })
  const list = await app.request('GET', `${path}?lang=choose`)
  expect(list.body.match(/<a href="\?lang=/g)).toHaveLength(30)
  expect((await app.request('GET', `${path}?lang=he`)).body).toContain('<html lang="he" dir="rtl">')
  expect([await contact(), await inForce()]).toEqual([{ quietDays: null, chosenLocale: null }, []])
})
