import { expect, test } from 'vitest'
import { openTestApp, type TestApp } from '#test/app.ts'
import { openSink, type Received } from '#test/mail-sink.ts'
import { mailing } from '#test/mailing.ts'
import { planWave } from '#test/wave.ts'
import { queueMessage, threadOf } from './delivery.ts'

const { sink, app } = await mailing({ baseUrl: 'https://hear.isletdocs.example' })

const mailTo = (address: string): Received => {
  const [mail, ...more] = sink.to(address)
  expect(more).toEqual([])
  return mail ?? expect.fail(`No mail reached ${address}.`)
}
const headerOf = ({ raw }: Received, name: string): string =>
  new RegExp(`^${name}:(.*(?:\\r\\n[ \\t].*)*)`, 'im')
    .exec(raw.toString('latin1'))?.[1]
    ?.replace(/\r\n\s+/g, ' ')
    .trim() ?? ''

/** What RFC 5321 and 5322 allow every server to insist on. */
function expectPlainWire({ raw }: Received) {
  const lines = raw.toString('latin1').split('\r\n')
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(998)
  expect(lines.filter((line) => /[^\t\x20-\x7e]/.test(line))).toEqual([])
}

test('the mail that asks has both parts, one-click unsubscription, and the links of this one person', async () => {
  const workspace = await app.newWorkspace()
  const { start, contacts } = await planWave(app, workspace, [{ email: 'ines@customer.example', name: 'Ines Moreau' }])
  await start()

  const mail = mailTo('ines@customer.example')
  expectPlainWire(mail)
  expect(mail.from).toBe('mo@isletdocs.example')
  expect(mail.parsed.from?.value).toEqual([{ address: 'mo@isletdocs.example', name: 'Mo Okafor' }])
  expect(mail.parsed.subject).toBe('One question about Islet Docs')
  expect(mail.parsed.text).toContain('Hello Ines Moreau')
  expect(mail.parsed.html).toContain('https://hear.isletdocs.example/a/')
  expect(headerOf(mail, 'List-Unsubscribe')).toMatch(/^<https:\/\/hear\.isletdocs\.example\/u\/[\w-]{44}>$/)
  expect(headerOf(mail, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click')
  expect(headerOf(mail, 'Message-ID')).toMatch(/^<.+@hear\.isletdocs\.example>$/)
  expect(headerOf(mail, 'Content-Type')).toMatch(/^multipart\/alternative/)

  const [address] = /\/u\/[\w-]{44}/.exec(headerOf(mail, 'List-Unsubscribe')) ?? []
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  await app.http.inject({ method: 'POST', url: address ?? '', headers: form, payload: 'List-Unsubscribe=One-Click' })
  const [contact] = contacts
  const rows = await workspace.inside(({ db }) => db.selectFrom('suppressions').select('reason').execute())
  expect([contact, rows]).toEqual([contact, [{ reason: 'unsubscribed' }]])
})

test('a mail that left is shown without the links of the person it went to; a kept one keeps them', async () => {
  const workspace = await app.newWorkspace()
  await (await planWave(app, workspace, [{ email: 'jo@customer.example', name: 'Jo' }])).start()
  expect(mailTo('jo@customer.example').parsed.html).toMatch(/\/a\/[\w-]{44}\/9/)

  const shown = async () => {
    const { items } = await workspace.call('GET /api/messages', {})
    const id = items[0]?.id ?? ''
    const mail = await workspace.call('GET /api/messages/:id', { id })
    return { mail, all: JSON.stringify(mail) + (await workspace.call('GET /api/messages/:id/html', { id })) }
  }
  const left = await shown()
  expect([left.mail.state, left.mail.kept, left.mail.linksWork]).toEqual(['sent', false, false])
  expect(left.all).not.toMatch(/\/[au]\/[\w-]{44}/)
  expect(left.all).not.toContain('href="https://hear.isletdocs.example')
  expect(left.mail.text).toContain('https://hear.isletdocs.example/a/hidden/9')
  expect((await app.http.inject({ url: '/a/hidden/9' })).statusCode).toBe(404)

  for (const state of ['queued', 'sending', 'uncertain', 'failed', 'bounced'] as const) {
    await workspace.inside(({ db }) => db.updateTable('messages').set({ state }).execute())
    expect((await shown()).all).not.toMatch(/\/[au]\/[\w-]{44}/)
  }
  await workspace.inside(({ db }) => db.updateTable('messages').set({ state: 'sent', kept: true }).execute())
  const stayed = await shown()
  expect([stayed.mail.linksWork, /\/a\/[\w-]{44}\/9/.test(stayed.all)]).toEqual([true, true])
})

test('Chinese names, subjects and texts arrive as they were written', async () => {
  const workspace = await app.newWorkspace()
  const people = [{ email: 'yin@customer.example', name: '殷晓梅', locale: 'zh-CN' }]
  const { start } = await planWave(app, workspace, people, { locale: 'zh-Hans', senderName: '莫工', brand: '岛记' })
  await start()

  const mail = mailTo('yin@customer.example')
  expectPlainWire(mail)
  expect(mail.parsed.subject).toBe('关于岛记，想请教您一个问题')
  expect(mail.parsed.from?.value[0]?.name).toBe('莫工')
  expect(mail.parsed.text).toContain('殷晓梅')
  expect(mail.parsed.html).toContain('岛记')
})

test('nothing that a person typed becomes a header or a second address', async () => {
  const workspace = await app.newWorkspace()
  const hostile = 'Eve\r\nBcc: everyone@customer.example'
  await workspace.inside((scope) =>
    queueMessage(
      scope,
      {
        kind: 'alert',
        to: { address: 'mo@isletdocs.example', name: hostile },
        from: { address: 'hearback@isletdocs.example', name: `"Mo" <${hostile}>` },
        view: { ...alert, who: hostile, verbatim: hostile },
      },
      'hear.isletdocs.example',
    ),
  )
  await app.settle()

  const mail = mailTo('mo@isletdocs.example')
  expectPlainWire(mail)
  expect(mail.parsed.headers.has('bcc')).toBe(false)
  expect(mail.parsed.headers.get('auto-submitted')).toBe('auto-generated')
  expect(mail.parsed.to).toMatchObject({ value: [{ address: 'mo@isletdocs.example' }] })
  expect(mail.parsed.from?.value).toMatchObject([{ address: 'hearback@isletdocs.example' }])
  expect(mail.parsed.text).toContain('Bcc: everyone@customer.example')
})

test('a reply follows the ask in its thread, comes from the program and is answered to the member', async () => {
  const workspace = await app.newWorkspace()
  const { start } = await planWave(app, workspace, [{ email: 'bo@customer.example', name: 'Bo' }])
  await start()
  const ask = mailTo('bo@customer.example')

  await workspace.inside(async (scope) => {
    const { id } = await scope.db.selectFrom('invitations').select('id').executeTakeFirstOrThrow()
    const thread = (await threadOf(scope, id)) ?? expect.fail('The ask has no thread.')
    await queueMessage(
      scope,
      {
        kind: 'reply',
        to: { address: 'bo@customer.example', name: 'Bo' },
        from: { address: 'mo@isletdocs.example', name: 'Mo Okafor' },
        replyTo: { address: 'ada@isletdocs.example', name: 'Ada' },
        inReplyTo: thread.headerId,
        view: { ...reply, inReplyToSubject: thread.subject },
      },
      'hear.isletdocs.example',
    )
  })
  await app.settle()

  const [, mail] = sink.to('bo@customer.example')
  if (!mail) return expect.fail('The reply did not arrive.')
  expectPlainWire(mail)
  expect(mail.parsed.subject).toBe('Re: One question about Islet Docs')
  expect(mail.parsed.inReplyTo).toBe(ask.parsed.messageId)
  expect(mail.parsed.references).toBe(ask.parsed.messageId)
  expect(mail.parsed.replyTo?.value).toEqual([{ address: 'ada@isletdocs.example', name: 'Ada' }])
  expect(mail.parsed.headers.has('list-unsubscribe')).toBe(false)
})

test('an address beyond ASCII goes out where the server can spell it, and says so where it cannot', async () => {
  const plain = await openSink({ hideSMTPUTF8: true })
  const other = await openTestApp({ smtpUrl: plain.url() })
  const people = [{ email: '王伟@customer.example' }, { email: 'wei@例子.example' }]
  const outcome = async (at: TestApp) => {
    const workspace = await at.newWorkspace()
    await (await planWave(at, workspace, people)).start()
    const { items } = await workspace.call('GET /api/messages', {})
    return Object.fromEntries(items.map(({ to, state, problem }) => [to.address, [state, problem]]))
  }
  expect(await outcome(app)).toEqual({ '王伟@customer.example': ['sent', null], 'wei@例子.example': ['sent', null] })
  expect(await outcome(other)).toEqual({
    '王伟@customer.example': ['failed', 'needs_smtputf8'],
    'wei@例子.example': ['sent', null],
  })
  expect(plain.mails.map((mail) => headerOf(mail, 'To'))).toEqual(['wei@xn--fsqu00a.example'])
  expect(sink.to('王伟@customer.example').map(({ parsed }) => parsed.to)).toMatchObject([{ text: '王伟@customer.example' }])
  await other.close()
  await plain.close()
})

const alert = {
  locale: 'en' as const,
  workspace: 'Islet Docs',
  who: 'Bo',
  account: null,
  rating: 2,
  verbatim: 'Slow.',
  consent: true,
  due: 'tomorrow',
  caseUrl: 'https://hear.isletdocs.example/cases/1',
}
const reply = {
  locale: 'en' as const,
  brand: 'Islet Docs',
  body: 'Dear Bo,\n\nit is mended.',
  sender: { name: 'Ada', title: null },
  answer: { rating: 2, verbatim: 'Slow.', date: '1 March' },
  inReplyToSubject: null,
}
