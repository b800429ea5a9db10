import { describe, expect, test } from 'vitest'
import { type ReplyView, replyMail } from '#pages/mail/reply.ts'
import { replyToCase } from '#server/act/cases/cases.ts'
import { suppress } from '#server/listen/suppressions/suppressions.ts'
import { testApp } from '#test/app.ts'
import { casesOf, mailsOf, makeCase, makeMember, type Unhappy } from '#test/cases.ts'

const BODY = 'Ines, you are right.\n\nThe Monday run is fixed.'

async function aCase(given: Unhappy = {}) {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  const made = await makeCase(app, workspace, given)
  const { caseId: id } = made
  return {
    app,
    workspace,
    ...made,
    reply: (body = BODY) => workspace.call('POST /api/cases/:id/replies', { id, body }),
    refusal: (body: unknown = BODY) => workspace.refusal('POST /api/cases/:id/replies', { id, body }),
  }
}

describe('a reply from a case', () => {
  test('is a mail in the thread of the ask, signed by the member, with the answer quoted', async () => {
    const { app, workspace, caseId, invitation, contactId, email } = await aCase({ verbatim: 'The exports time out.\nTwice.' })
    const lin = await workspace.inside((scope) => makeMember(scope, 'Lin'))
    await app.within({ workspaceId: workspace.workspaceId, actorId: lin }, (scope) =>
      replyToCase(scope, { id: caseId, body: BODY }, 'localhost'),
    )
    const [mail, ...others] = await mailsOf(workspace, 'reply')
    expect(others).toEqual([])
    expect(mail).toMatchObject({ toAddress: email, toName: 'Ines', caseId, contactId, createdBy: lin, memberId: null })
    expect(mail?.inReplyTo).toContain(`${invitation.id}.1@localhost`)
    expect(mail?.content).toMatchObject({
      from: { address: 'mo@isletdocs.example', name: 'Lin, Islet Docs' },
      replyTo: { address: 'lin@isletdocs.example', name: 'Lin' },
    })
    const letter = replyMail(mail?.content.view as ReplyView)
    expect(letter.subject).toMatch(/^Re: .*Islet Docs/)
    expect(letter.text).toMatch(/^Ines, you are right\.\n\nThe Monday run is fixed\.\n\nLin\n/)
    expect(letter.text).toMatch(/you gave us a 2 and wrote:\n> The exports time out\.\n> Twice\.$/)
  })

  test('moves an open case into conversation, and a second one moves nothing', async () => {
    const { workspace, reply, contactId } = await aCase({ consent: true })
    const first = await reply()
    expect(first).toMatchObject({ state: 'contacted', lastWord: BODY })
    expect(first.contactedAt).not.toBeNull()
    const second = await reply('And once more.')
    expect(second.contactedAt).toBe(first.contactedAt)
    expect(second.timeline.slice(-3).map(({ kind, to }) => to ?? kind)).toEqual(['replied', 'contacted', 'replied'])
    expect(second.timeline.filter(({ kind }) => kind === 'moved')).toHaveLength(1)
    const { items } = await workspace.call('GET /api/contacts/:id/timeline', { id: contactId })
    expect(items.filter(({ kind, because }) => kind === 'mail' && because === 'reply')).toHaveLength(2)
  })

  test('by a program with a key is signed by the owner of the case', async () => {
    const { workspace, reply } = await aCase()
    await reply()
    const [mail] = await mailsOf(workspace, 'reply')
    expect(mail?.content).toMatchObject({ from: { name: 'Mo Okafor, Islet Docs' }, view: { sender: { name: 'Mo Okafor' } } })
  })

  test('speaks the language of the customer', async () => {
    const { workspace, reply, contactId } = await aCase({ verbatim: null })
    await workspace.inside(({ db }) => db.updateTable('contacts').set({ locale: 'zh-TW' }).where('id', '=', contactId).execute())
    await reply('您好')
    const [mail] = await mailsOf(workspace, 'reply')
    expect(replyMail(mail?.content.view as ReplyView).text).toMatch(
      /\d+\u00a0年\u00a0\d+\u00a0月\u00a0\d+\u00a0日，您給了我們 2 分。$/,
    )
  })

  test('carries hostile words as words, and no header grows from them', async () => {
    const hostile = '</blockquote><img src=x onerror=alert(1)>\r\nBcc: all@example.com'
    const { workspace, reply } = await aCase({ verbatim: hostile, name: 'Ines\r\nBcc: x@example.com' })
    await reply(`<b>${hostile}</b>\u0000`)
    const [mail] = await mailsOf(workspace, 'reply')
    const letter = replyMail(mail?.content.view as ReplyView)
    expect(letter.html).not.toMatch(/<img src=x|<b>/)
    expect(letter.subject).not.toMatch(/[\r\n]/)
    expect(letter.headers).toEqual({})
  })
})

describe('no reply goes', () => {
  const reasons = [
    ['to nobody', { contact: false }, null, 'belongs to no contact'],
    ['without an address', { email: null }, null, 'No e-mail address'],
    ['where mail came back from', { consent: true }, 'bounced', 'came back'],
    ['to who complained', { consent: true }, 'complained', 'marked our mail as unwanted'],
    ['to who unsubscribed and did not agree to be contacted', {}, 'unsubscribed', 'did not tick'],
    ['to whom we do not ask and who did not agree', {}, 'manual', 'did not tick'],
    ['to an address that was erased', { consent: true }, 'erased', 'erased'],
  ] as const satisfies readonly (readonly [string, Unhappy, string | null, string])[]

  test.each(reasons)('%s', async (_, given, reason, words) => {
    const { workspace, refusal, email, caseId } = await aCase(given)
    if (reason) await workspace.inside((scope) => suppress(scope, { address: email ?? '', reason }))
    const sheet = await workspace.call('GET /api/cases/:id', { id: caseId })
    expect(sheet.reply.may).toBe(false)
    expect(await refusal()).toMatchObject({ status: 409, message: expect.stringContaining(words) })
    expect(await mailsOf(workspace, 'reply')).toEqual([])
    expect(await casesOf(workspace)).toMatchObject([{ state: 'open', contactedAt: null }])
  })

  test('to a person who was erased', async () => {
    const { workspace, refusal, contactId } = await aCase({ consent: true })
    await workspace.inside(({ db, now }) =>
      db.updateTable('contacts').set({ erasedAt: now }).where('id', '=', contactId).execute(),
    )
    expect((await refusal()).message).toContain('erased')
  })

  test('without words, or with more than 5,000 characters', async () => {
    const { refusal } = await aCase()
    for (const body of ['', ' \n ', 'x'.repeat(5001), null, 9])
      expect(await refusal(body)).toMatchObject({ status: 422, issues: [{ field: 'body' }] })
  })
})

test('who did not agree to be contacted has one answer from us, and the case says why there is no second', async () => {
  const { workspace, reply, refusal, caseId: id } = await aCase()
  expect((await reply()).reply).toEqual({ may: false, because: 'replied_once' })
  expect(await refusal('And once more.')).toMatchObject({ status: 409, message: expect.stringContaining('one reply') })
  expect(await mailsOf(workspace, 'reply')).toHaveLength(1)
  await workspace.inside(({ db }) => db.updateTable('messages').set({ state: 'failed' }).where('caseId', '=', id).execute())
  expect((await reply('The first one did not arrive.')).state).toBe('contacted')
})

test('who unsubscribed from asking but agreed to be contacted about this is answered', async () => {
  const { workspace, reply, email } = await aCase({ consent: true })
  await workspace.inside((scope) => suppress(scope, { address: email ?? '', reason: 'unsubscribed' }))
  expect(await reply()).toMatchObject({ state: 'contacted' })
})

test('the same Idempotency-Key sends one mail', async () => {
  const { workspace, caseId: id } = await aCase()
  const send = () => workspace.send('POST /api/cases/:id/replies', { id, body: BODY }, { 'idempotency-key': 'reply-1' })
  expect((await send()).statusCode).toBe(200)
  expect((await send()).statusCode).toBe(200)
  expect(await mailsOf(workspace, 'reply')).toHaveLength(1)
})
