import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApp, type TestApp, type TestWorkspace, testApp } from '#test/app.ts'
import { openMailbox } from '#test/imap-server.ts'
import { beginReading } from './mailbox.queries.ts'

let app: TestApp
let box: Awaited<ReturnType<typeof openMailbox>>
beforeAll(async () => {
  box = await openMailbox()
  app = await openTestApp({ insideAddresses: ['127.0.0.0/8'] })
})
afterAll(async () => {
  await app.close()
  await box.close()
})

const put = (workspace: TestWorkspace, over: object = {}) =>
  workspace.call('PUT /api/sending/bounces', { address: null, mailbox: box.settings(over) })
const refused = async (workspace: TestWorkspace, over: object) => {
  const { password: _, ...bare } = box.settings()
  const mailboxGiven = { ...bare, ...over }
  return (await workspace.refusal('PUT /api/sending/bounces', { address: null, mailbox: mailboxGiven })).issues
}

test.each([
  ['host', '127.0.0.2'],
  ['port', 1],
  ['tls', 'tls'],
  ['login', 'else'],
])('another %s does not get the password that was stored for this one', async (field, value) => {
  const workspace = await app.newWorkspace()
  await put(workspace)
  expect(await refused(workspace, { [field]: value })).toMatchObject([
    { field: 'mailbox.password', message: expect.stringContaining('again') },
  ])
  const { mailbox: kept } = await workspace.call('GET /api/sending/bounces', {})
  expect(kept).toMatchObject({ host: '127.0.0.1', port: box.port, tls: 'none', login: 'bounces' })
  await workspace.call('PUT /api/sending/bounces', {
    address: null,
    mailbox: box.settings({ password: undefined, folder: 'Junk' }),
  })
})

test.each(['127.0.0.1', '::1', '::ffff:127.0.0.1', '10.0.0.5', '169.254.169.254', 'fe80::1'])(
  'a mailbox at %s is refused where nobody allowed the inside',
  async (host) => {
    const workspace = await (await testApp()).newWorkspace()
    expect(await refused(workspace, { host, tls: 'tls', password: 'x' })).toMatchObject([
      { field: 'mailbox.host', message: expect.stringContaining('INSIDE_ADDRESSES') },
    ])
  },
)

test('what is neither a name nor an address is refused with its field, and IPv6 needs no encryption to this machine', async () => {
  const workspace = await app.newWorkspace()
  expect(await refused(workspace, { host: 'imap.example:993', password: 'x' })).toMatchObject([{ field: 'mailbox.host' }])
  const open = await openTestApp({ insideAddresses: ['::1'] })
  await put(await open.newWorkspace(), { host: '::1' })
  await open.close()
})

test.each(['localhost', '2130706433'])(
  'a name that leads inside is found out before anything is said there: %s',
  async (host) => {
    const closed = await testApp()
    const workspace = await closed.newWorkspace()
    await put(workspace, { host, tls: 'starttls' })
    expect(await workspace.call('POST /api/sending/bounces/readings', {})).toEqual({ read: 0, notices: 0, problem: 'inside' })
    expect((await workspace.call('GET /api/sending/bounces', {})).mailbox).toMatchObject({ problem: 'inside' })
  },
)

test('a name that leads to an allowed address is read', async () => {
  const workspace = await app.newWorkspace()
  await put(workspace, { host: 'localhost' })
  expect(await workspace.call('POST /api/sending/bounces/readings', {})).toMatchObject({ problem: null })
})

test('from a sample workspace no other machine is reached', async () => {
  const workspace = await app.newWorkspace()
  await put(workspace)
  const domain = await workspace.call('POST /api/sending/domains', { domain: 'sample.example' })
  await workspace.inside(({ db, workspaceId }) =>
    db.updateTable('workspaces').set({ sample: true }).where('id', '=', workspaceId).execute(),
  )
  for (const refusal of [
    await workspace.refusal('PUT /api/sending/bounces', { address: null, mailbox: box.settings() }),
    await workspace.refusal('POST /api/sending/bounces/readings', {}),
    await workspace.refusal('POST /api/sending/domains/:id/checks', { id: domain.id }),
    await workspace.refusal('POST /api/sending/hooks', { provider: 'ses' }),
  ])
    expect(refusal).toMatchObject({ status: 409, message: expect.stringContaining('sample') })

  await app.tick('notice.collect')
  await app.tick('domain.check')
  await app.settle()
  expect((await workspace.call('GET /api/sending/bounces', {})).mailbox).toMatchObject({ readAt: null })
  expect(await workspace.call('GET /api/sending/domains', {})).toMatchObject([{ checkedAt: null }])
})

test('a mailbox is read by one at a time, and whoever broke off keeps it for three minutes', async () => {
  const workspace = await app.newWorkspace()
  await put(workspace)
  expect(await workspace.inside(beginReading)).toBe(true)
  expect(await workspace.refusal('POST /api/sending/bounces/readings', {})).toMatchObject({ status: 409 })
  app.pass(181_000)
  for (let times = 0; times < 2; times++)
    expect(await workspace.call('POST /api/sending/bounces/readings', {})).toMatchObject({ problem: null })
})

test('nobody looks around by reading again and again', async () => {
  const workspace = await app.newWorkspace()
  const statuses: number[] = []
  while (!statuses.includes(429)) statuses.push((await workspace.send('POST /api/sending/bounces/readings', {})).statusCode)
  expect(statuses.slice(0, 10)).toEqual(Array(10).fill(200))
  app.pass(30_000)
  await workspace.call('POST /api/sending/bounces/readings', {})
})
