import { expect, test } from 'vitest'
import type { NoticeClass } from '#domain/listen/bounce.ts'
import type { MessageState } from '#domain/listen/message.ts'
import { hashAddress } from '#server/listen/suppressions/suppressions.ts'
import { newId } from '#server/platform/scope.ts'
import { openTestApp, type TestApp, type TestWorkspace, testApp } from '#test/app.ts'
import { makeInvitation, makeProgram, makeWave } from '#test/make.ts'
import { takeNotices } from './bounces.ts'

const app = await testApp()

/** A contact who got this many mails, the latest last. */
async function asked(workspace: TestWorkspace, { mails = 1, state = 'sent' as MessageState } = {}) {
  return workspace.inside(async (scope) => {
    const program = await makeProgram(scope)
    const { db, workspaceId, now } = scope
    const email = `ines@${newId()}.example`
    const { id: invitationId, contactId } = await makeInvitation(scope, { program, wave: await makeWave(scope, program), email })
    const first = await db.selectFrom('messages').where('invitationId', '=', invitationId).selectAll().executeTakeFirstOrThrow()
    const addressHash = hashAddress(email)
    await db
      .updateTable('contacts')
      .set({ addressHash })
      .where('workspaceId', '=', workspaceId)
      .where('id', '=', contactId)
      .execute()
    const ids = [first.id]
    for (let number = 2; number <= mails; number++) {
      const id = newId()
      await db
        .insertInto('messages')
        .values({ ...first, content: null, id, kind: 'reminder', number, createdAt: new Date(+now + number) })
        .execute()
      ids.push(id)
    }
    await db.updateTable('messages').set({ state }).where('workspaceId', '=', workspaceId).where('id', 'in', ids).execute()
    return { ids, email, contactId }
  })
}
const notice = (messageId: string, of: NoticeClass, sourceId = newId()) => ({
  sourceId,
  messageId,
  reading: { class: of, status: null, said: null },
  at: null as Date | null,
})
async function comes(at: TestApp, workspace: TestWorkspace, ...notices: ReturnType<typeof notice>[]) {
  const taken = await workspace.inside((scope) => takeNotices(scope, 'mailbox', notices))
  await at.settle()
  return taken
}
const stateOf = async (workspace: TestWorkspace, id: string | undefined) => {
  const { state, problem } = await workspace.call('GET /api/messages/:id', { id: id ?? '' })
  return [state, problem]
}
const suppressionOf = async (workspace: TestWorkspace, id: string) =>
  (await workspace.call('GET /api/contacts/:id', { id })).suppression?.reason ?? null

test('a complaint is the last mail that its reader gets; no member lifts it', async () => {
  const workspace = await app.newWorkspace()
  const { ids, contactId } = await asked(workspace)
  await comes(app, workspace, notice(ids[0] ?? '', 'complaint'))
  expect(await stateOf(workspace, ids[0])).toEqual(['sent', 'complained'])
  expect(await suppressionOf(workspace, contactId)).toBe('complained')
  expect((await workspace.refusal('DELETE /api/contacts/:id/suppression', { id: contactId })).status).toBe(409)
})

test('three mails that came back in a row pause an address for thirty days, and a member may end the pause', async () => {
  const clocked = await openTestApp()
  const workspace = await clocked.newWorkspace()
  const [one, other] = [await asked(workspace, { mails: 3 }), await asked(workspace, { mails: 3 })]
  for (const { ids, contactId } of [one, other]) {
    await comes(clocked, workspace, notice(ids[0] ?? '', 'soft'), notice(ids[1] ?? '', 'soft'))
    expect(await suppressionOf(workspace, contactId)).toBeNull()
    await comes(clocked, workspace, notice(ids[2] ?? '', 'soft'))
    expect(await suppressionOf(workspace, contactId)).toBe('bounced')
  }
  expect((await workspace.call('GET /api/audit', { action: 'contact.paused' })).total).toBe(2)

  await workspace.call('DELETE /api/contacts/:id/suppression', { id: one.contactId })
  expect(await suppressionOf(workspace, one.contactId)).toBeNull()
  clocked.pass(31 * 86_400_000)
  await clocked.tick('suppression.end')
  await clocked.settle()
  expect(await suppressionOf(workspace, other.contactId)).toBeNull()
  await clocked.close()
})

test('a mail that arrived breaks the row', async () => {
  const workspace = await app.newWorkspace()
  const { ids, contactId } = await asked(workspace, { mails: 4 })
  await comes(app, workspace, ...[0, 2, 3].map((at) => notice(ids[at] ?? '', 'soft')))
  expect(await suppressionOf(workspace, contactId)).toBeNull()
})

test('whoever unsubscribes during a pause is left alone for good', async () => {
  const clocked = await openTestApp()
  const workspace = await clocked.newWorkspace()
  const { ids, contactId } = await asked(workspace, { mails: 3 })
  await comes(clocked, workspace, ...ids.map((id) => notice(id, 'soft')))
  await comes(clocked, workspace, notice(ids[0] ?? '', 'complaint'))
  expect(await suppressionOf(workspace, contactId)).toBe('complained')
  clocked.pass(31 * 86_400_000)
  await clocked.tick('suppression.end')
  await clocked.settle()
  expect(await suppressionOf(workspace, contactId)).toBe('complained')
  await clocked.close()
})

test.each([
  ['delayed', 'sent', null],
  ['delivered', 'sent', null],
  ['hard', 'bounced', 'no_such_mailbox'],
  ['soft', 'bounced', 'came_back'],
] as const)('a notice that is %s ends the doubt about its mail', async (of, state, problem) => {
  const workspace = await app.newWorkspace()
  const { ids } = await asked(workspace, { state: 'uncertain' })
  await comes(app, workspace, notice(ids[0] ?? '', of))
  expect(await stateOf(workspace, ids[0])).toEqual([state, problem])
  const { resolvedAt } = await workspace.call('GET /api/messages/:id', { id: ids[0] ?? '' })
  expect(resolvedAt).not.toBeNull()
})

test('what nobody can read is listed and changes nothing', async () => {
  const workspace = await app.newWorkspace()
  const { ids, contactId } = await asked(workspace, { mails: 3 })
  await comes(app, workspace, ...ids.map((id) => notice(id, 'unclassified')))
  for (const id of ids) expect(await stateOf(workspace, id)).toEqual(['sent', null])
  expect(await suppressionOf(workspace, contactId)).toBeNull()
  expect((await workspace.call('GET /api/notices', { class: 'unclassified' })).total).toBe(3)
})

test('the same notice twice is one, and one about nobody’s mail is none', async () => {
  const workspace = await app.newWorkspace()
  const { ids } = await asked(workspace)
  const same = notice(ids[0] ?? '', 'delivered', 'the same')
  expect(await comes(app, workspace, same)).toBe(1)
  expect(await comes(app, workspace, same, notice(newId(), 'hard'))).toBe(0)
})

test('a notice older than the lift of its address is judged, but silences nobody again; a newer one does', async () => {
  const workspace = await app.newWorkspace()
  const { ids, contactId } = await asked(workspace, { mails: 2 })
  const [first = '', second = ''] = ids
  await comes(app, workspace, notice(first, 'hard'))
  await workspace.call('DELETE /api/contacts/:id/suppression', { id: contactId })
  const { at } = (await workspace.call('GET /api/notices', {})).items[0] ?? expect.fail()
  await comes(app, workspace, { ...notice(first, 'hard'), at: new Date(at) })
  expect(await suppressionOf(workspace, contactId)).toBeNull()
  await comes(app, workspace, { ...notice(first, 'complaint'), at: new Date(at) })
  expect(await suppressionOf(workspace, contactId)).toBe('complained')
  await workspace.inside(({ db, workspaceId, now }) =>
    db
      .updateTable('suppressions')
      .set({ reason: 'bounced', liftedAt: now })
      .where('workspaceId', '=', workspaceId)
      .where('liftedAt', 'is', null)
      .execute(),
  )
  app.pass(1000)
  await comes(app, workspace, notice(second, 'hard'))
  expect(await suppressionOf(workspace, contactId)).toBe('bounced')
})

test('a notice that overtook the end of its own mail waits for it', async () => {
  const workspace = await app.newWorkspace()
  const { ids } = await asked(workspace, { state: 'sending' })
  const lease = new Date(Date.now() + 3_600_000)
  await workspace.inside(({ db }) => db.updateTable('messages').set({ leasedUntil: lease, leasedBy: newId() }).execute())
  await comes(app, workspace, notice(ids[0] ?? '', 'hard'))
  expect((await stateOf(workspace, ids[0]))[0]).toBe('sending')
  await workspace.inside(({ db }) =>
    db.updateTable('messages').set({ state: 'sent', leasedUntil: null, leasedBy: null }).execute(),
  )
  await app.tick('notice.judge')
  await app.settle()
  expect(await stateOf(workspace, ids[0])).toEqual(['bounced', 'no_such_mailbox'])
})
