import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApp, type TestApp, type TestWorkspace } from '#test/app.ts'
import { noticeAbout } from '#test/bounces.ts'
import { makeCertificate } from '#test/certificate.ts'
import { openMailbox, PASSWORD } from '#test/imap-server.ts'
import { nobodysPort, openSink, type Sink } from '#test/mail-sink.ts'
import { planWave } from '#test/wave.ts'

let sink: Sink
let app: TestApp
let box: Awaited<ReturnType<typeof openMailbox>>
beforeAll(async () => {
  sink = await openSink()
  box = await openMailbox()
  app = await openTestApp({ smtpUrl: sink.url(), insideAddresses: ['127.0.0.1'] })
})
afterAll(async () => {
  await app.close()
  await sink.close()
  await box.close()
})

let count = 0
/** Asks one person from a workspace whose notices come into the mailbox. */
async function asking(address = 'b@bounces.example') {
  const workspace = await app.newWorkspace()
  await workspace.call('PUT /api/sending/bounces', { address, mailbox: box.settings() })
  const email = `ines-${++count}@customer.example`
  const planned = await planWave(app, workspace, [{ email }])
  await planned.start()
  const returnPath = sink.to(email)[0]?.from ?? expect.fail('Nothing was sent.')
  return { workspace, email, returnPath, ...planned }
}
const read = async (workspace: TestWorkspace) => {
  const counts = await workspace.call('POST /api/sending/bounces/readings', {})
  await app.settle()
  return counts
}
const only = async (workspace: TestWorkspace) => (await workspace.call('GET /api/messages', {})).items[0]

test('a mail leaves under a return path of its own; what comes back there ends the mail, suppresses the address and stands in audit and timeline', async () => {
  const { workspace, returnPath, contacts } = await asking()
  expect(returnPath).toMatch(/^b\+[a-z2-7]{53}@bounces\.example$/)
  box.deliver(noticeAbout('postfix-nobody', returnPath))
  expect(await read(workspace)).toMatchObject({ notices: 1, problem: null })

  expect(await only(workspace)).toMatchObject({ state: 'bounced', problem: 'no_such_mailbox' })
  const contact = await workspace.call('GET /api/contacts/:id', { id: contacts[0] ?? '' })
  expect(contact.suppression).toMatchObject({ reason: 'bounced', mayLift: true })
  const { items } = await workspace.call('GET /api/audit', { action: 'contact.suppressed' })
  expect(items).toMatchObject([{ actorName: 'Hearback', after: { reason: 'bounced' } }])
  const moments = await workspace.call('GET /api/contacts/:id/timeline', { id: contacts[0] ?? '' })
  expect(moments.items.map(({ kind, state, because }) => [kind, state, because])).toEqual(
    expect.arrayContaining([
      ['mail', 'bounced', 'ask'],
      ['change', 'contact.suppressed', 'bounced'],
    ]),
  )
  const notices = await workspace.call('GET /api/notices', {})
  expect(notices.items).toMatchObject([
    { class: 'hard', status: '5.1.1', source: 'mailbox', said: expect.stringContaining('User unknown') },
  ])
})

test('each mail of the mailbox is taken once and marked as seen, also when the mailbox numbers its mails anew', async () => {
  const { workspace, returnPath } = await asking()
  const seen = box.seen()
  box.deliver(noticeAbout('gmail-full', returnPath))
  await read(workspace)
  expect(box.seen()).toBeGreaterThan(seen)
  expect(await read(workspace)).toMatchObject({ read: 0, notices: 0 })
  await box.renumber()
  const again = await read(workspace)
  expect(again.read).toBeGreaterThan(0)
  expect(again.notices).toBe(0)
  expect(await only(workspace)).toMatchObject({ state: 'bounced', problem: 'came_back' })
})

test('an address that was set free stays so when its old notice is read again, from the same mailbox or another', async () => {
  const { workspace, returnPath, contacts } = await asking()
  const id = contacts[0] ?? ''
  const written = noticeAbout('postfix-nobody', returnPath).toString('latin1')
  const about = written.replace(/^Date:.*$/m, `Date: ${app.clock().toUTCString()}`)
  box.deliver(about)
  await read(workspace)
  await workspace.call('DELETE /api/contacts/:id/suppression', { id })
  // Another provider gives a forwarded notice an id of its own.
  box.deliver(about.replace(/^Message-Id:.*$/m, 'Message-ID: <moved@else.example>'))
  const moved = { address: 'b@bounces.example', mailbox: box.settings({ host: 'localhost' }) }
  await workspace.call('PUT /api/sending/bounces', moved)
  expect(await read(workspace)).toMatchObject({ notices: 1, problem: null })
  expect((await workspace.call('GET /api/contacts/:id', { id })).suppression).toBeNull()
})

test('a notice about another workspace’s mail, a forged one and a letter to us change nothing', async () => {
  const [mine, theirs] = [await asking(), await asking()]
  box.deliver(noticeAbout('postfix-nobody', theirs.returnPath))
  box.deliver(noticeAbout('postfix-nobody', mine.returnPath.replace(/\+.{10}/, '+aaaaaaaaaa')))
  box.deliver(noticeAbout('away', 'b@bounces.example'))
  expect(await read(mine.workspace)).toMatchObject({ notices: 0 })
  expect(await only(mine.workspace)).toMatchObject({ state: 'sent' })
})

test('what is wrong with a mailbox is said: password, folder, port, encryption', async () => {
  const workspace = await app.newWorkspace()
  const tried = async (over: object) => {
    await workspace.call('PUT /api/sending/bounces', { address: null, mailbox: box.settings(over) })
    await read(workspace)
    return (await workspace.call('GET /api/sending/bounces', {})).mailbox?.problem
  }
  expect(await tried({ password: 'wrong' })).toBe('sign_in')
  expect(await tried({ folder: 'No such folder' })).toBe('no_folder')
  expect(await tried({ port: await nobodysPort() })).toBe('unreachable')
  expect(await tried({ tls: 'starttls' })).toBe('no_tls')
  expect(await tried({})).toBeNull()
})

test('to a server that nobody vouches for no password is sent', async () => {
  const secure = await openMailbox({ certificate: makeCertificate() })
  const workspace = await app.newWorkspace()
  await workspace.call('PUT /api/sending/bounces', { address: null, mailbox: box.settings({ port: secure.port, tls: 'tls' }) })
  expect(await read(workspace)).toMatchObject({ read: 0, problem: 'no_tls' })
  expect(secure.log()).not.toContain('Login')
  await secure.close()
})

test('the password is kept sealed, shown to nobody, and stays when it is not given again', async () => {
  const workspace = await app.newWorkspace()
  await workspace.call('PUT /api/sending/bounces', { address: 'b@bounces.example', mailbox: box.settings() })
  const { password: _, ...rest } = box.settings()
  const shown = await workspace.call('PUT /api/sending/bounces', { address: null, mailbox: rest })
  expect(JSON.stringify(shown)).not.toContain(PASSWORD)
  const rows = await workspace.inside(({ db }) => db.selectFrom('bounceMailboxes').selectAll().execute())
  expect(JSON.stringify(rows)).not.toContain(PASSWORD)
  expect(await read(workspace)).toMatchObject({ problem: null })
  const { items } = await workspace.call('GET /api/audit', { action: 'sending.bounces_changed' })
  expect(items).toHaveLength(2)
  expect(JSON.stringify(items)).not.toContain(PASSWORD)
})

test('settings that cannot work are refused with their field', async () => {
  const workspace = await app.newWorkspace()
  const { password: _, ...unknown } = box.settings()
  for (const [input, field] of [
    [{ address: 'a-rather-long-name@bounces.example', mailbox: null }, 'address'],
    [{ address: 'no address', mailbox: null }, 'address'],
    [{ address: null, mailbox: box.settings({ host: 'imap.example', tls: 'none' }) }, 'mailbox.tls'],
    [{ address: null, mailbox: unknown }, 'mailbox.password'],
  ] as const)
    expect((await workspace.refusal('PUT /api/sending/bounces', input)).issues).toMatchObject([{ field }])
  expect((await (await workspace.as('manager')).refusal('GET /api/sending/bounces', {})).status).toBe(403)
})
