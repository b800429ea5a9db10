import { describe, expect, test } from 'vitest'
import { numberOf } from '#server/workspace/workspaces/workspaces.ts'
import { openTestApp, type TestApp, type TestWorkspace } from '#test/app.ts'
import { answerPaths } from '#test/crowd.ts'
import { nobodysPort } from '#test/mail-sink.ts'
import { mailing } from '#test/mailing.ts'
import { planWave } from '#test/wave.ts'
import { resolveDoubt } from './delivery.ts'

const { sink, app, later } = await mailing()

let count = 0
// A domain for each test: one that keeps refusing is left alone for a while, also by the tests that follow.
let domain = 0
const fresh = () => `someone-${++count}@customer-${domain}.example`
async function asking(people = 1, at: TestApp = app) {
  domain++
  const workspace = await at.newWorkspace()
  const addresses = Array.from({ length: people }, fresh)
  const planned = await planWave(
    at,
    workspace,
    addresses.map((email) => ({ email })),
  )
  return { workspace, addresses, ...planned }
}
const listed = (workspace: TestWorkspace) => workspace.call('GET /api/messages', {})
const only = async (workspace: TestWorkspace) => (await listed(workspace)).items[0] ?? expect.fail('There is no mail.')

test('what the server takes is sent once, whatever wakes the sender again', async () => {
  const { workspace, addresses, start } = await asking(7)
  await start()
  await later(2)
  expect(addresses.map((address) => sink.to(address).length)).toEqual(addresses.map(() => 1))
  const { totals, way, items } = await listed(workspace)
  expect([totals.sent, way, items.every(({ kept }) => !kept)]).toEqual([7, 'smtp', true])
})

test('a server that says later gets the same mail later, under the same Message-ID', async () => {
  const ids = new Set<string>()
  sink.behave({ data: (nth) => (nth === 1 ? 451 : undefined) })
  const { workspace, addresses, start } = await asking()
  await start()
  const waiting = await only(workspace)
  expect(waiting).toMatchObject({ state: 'deferred', problem: 'try_later' })
  const shown = await workspace.call('GET /api/messages/:id', { id: waiting.id })
  expect(shown.said).toContain('451')
  ids.add(shown.headers.find(({ name }) => name === 'Message-ID')?.value ?? '')

  await later(2)
  expect(await only(workspace)).toMatchObject({ state: 'sent', problem: null })
  ids.add(sink.to(addresses[0] ?? '')[0]?.parsed.messageId ?? '')
  expect(ids.size).toBe(1)
})

test('with every seventh mail put off, all arrive in the end', async () => {
  sink.behave({ data: (nth) => (nth % 7 === 0 ? 451 : undefined) })
  const { workspace, addresses, start } = await asking(21)
  await start()
  expect((await listed(workspace)).totals).toMatchObject({ sent: 18, deferred: 3 })
  await later(2)
  expect((await listed(workspace)).totals.sent).toBe(21)
  expect(addresses.every((address) => sink.to(address).length === 1)).toBe(true)
})

test('an address that does not exist is never written to again; a refused mail alone says nothing of its address', async () => {
  sink.behave({ rcpt: (address) => (address.startsWith('gone') ? 550 : undefined), data: () => 554 })
  const workspace = await app.newWorkspace()
  const people = [{ email: 'gone@customer.example' }, { email: fresh() }]
  await (await planWave(app, workspace, people)).start()
  const { items } = await listed(workspace)
  expect(Object.fromEntries(items.map(({ to, state, problem }) => [to.address.split('-')[0], [state, problem]]))).toEqual({
    'gone@customer.example': ['bounced', 'no_such_mailbox'],
    someone: ['failed', 'refused'],
  })
  const suppressed = await workspace.inside(({ db }) => db.selectFrom('suppressions').select('reason').execute())
  expect(suppressed).toEqual([{ reason: 'bounced' }])
  const [bounced] = items.filter(({ state }) => state === 'bounced')
  expect(await workspace.refusal('POST /api/messages/:id/resolution', { id: bounced?.id, to: 'queued' })).toMatchObject({
    status: 409,
  })
})

describe('a mail whose fate only the server knows', () => {
  test.each(['drop', 'hang'] as const)('is in doubt and not sent again by itself (%s)', async (conduct) => {
    const hurried = await openTestApp({ smtpUrl: sink.url('?socketTimeout=1000') })
    sink.behave({ data: () => conduct })
    const { workspace, addresses, start } = await asking(1, hurried)
    await start()
    sink.behave({})
    await later(60, hurried)
    expect(await only(workspace)).toMatchObject({ state: 'uncertain', problem: 'interrupted' })
    expect(sink.to(addresses[0] ?? '')).toEqual([])
    await hurried.close()
  })

  test('has arrived when its reader opens a link', async () => {
    sink.behave({ data: () => 'drop' })
    const { workspace, start } = await asking()
    await start()
    // Its reader has the link; the outbox hides it, since the mail may have arrived.
    const link = await workspace.inside(async (scope) => {
      const { id } = await scope.db.selectFrom('invitations').select('id').executeTakeFirstOrThrow()
      return answerPaths(app.secret, await numberOf(scope), [id])[0]
    })
    await app.http.inject({ url: `${link}/9`, headers: { 'user-agent': 'Mozilla/5.0 Firefox/140.0' } })
    await later(1)
    expect(await only(workspace)).toMatchObject({ state: 'sent', problem: null })
    await workspace.inside((scope) => resolveDoubt(scope, []))
  })

  test('is settled by hand: it arrived, or it goes out once more', async () => {
    sink.behave({ data: () => 'drop' })
    const { workspace, addresses, start } = await asking(2)
    await start()
    sink.behave({})
    const [first, second] = (await listed(workspace)).items
    await workspace.call('POST /api/messages/:id/resolution', { id: first?.id ?? '', to: 'sent' })
    await workspace.call('POST /api/messages/:id/resolution', { id: second?.id ?? '', to: 'queued' })
    await app.settle()
    expect((await listed(workspace)).totals).toMatchObject({ sent: 2, uncertain: 0 })
    expect(addresses.flatMap((address) => sink.to(address)).length).toBe(1)
    const again = await workspace.refusal('POST /api/messages/:id/resolution', { id: first?.id, to: 'queued' })
    expect(again).toMatchObject({ status: 409, reason: 'conflict' })
    const agent = await workspace.as('agent')
    expect((await agent.refusal('POST /api/messages/:id/resolution', { id: first?.id, to: 'sent' })).status).toBe(403)
  })
})

test('when the mail server is away all mail waits, no try is counted, and it goes out when the server is back', async () => {
  const port = await nobodysPort()
  const away = await openTestApp({ smtpUrl: `smtp://127.0.0.1:${port}` })
  const { workspace, start } = await asking(3, away)
  await start()
  for (let minute = 0; minute < 30; minute++) await later(1, away)
  const waiting = await only(workspace)
  expect(waiting).toMatchObject({ state: 'deferred', problem: 'unreachable' })
  expect((await workspace.call('GET /api/messages/:id', { id: waiting.id })).attempt).toBe(0)
  expect((await listed(workspace)).totals).toMatchObject({ sent: 0, failed: 0, uncertain: 0 })
  await away.close()
})

test('a server that hangs up at once is left alone, not called in a loop', async () => {
  sink.behave({ connect: () => 421 })
  const before = sink.connections()
  const { start, workspace } = await asking(20)
  await start()
  expect(await only(workspace)).toMatchObject({ state: 'deferred', problem: 'unreachable' })
  expect(sink.connections() - before).toBeLessThanOrEqual(5)
  sink.behave({})
  await later(20)
  await later(20)
  expect((await listed(workspace)).totals.sent).toBe(20)
})

test('a domain that only says later is left alone after five times', async () => {
  let asked = 0
  sink.behave({
    rcpt: () => {
      asked++
      return 451
    },
  })
  const { start, workspace } = await asking(40)
  await start()
  expect(asked).toBeLessThan(15)
  const { deferred, queued } = (await listed(workspace)).totals
  expect([deferred, deferred + queued]).toEqual([asked, 40])
})

test('what changed since a mail was queued is seen at the moment of sending', async () => {
  sink.behave({ rcpt: () => 451 })
  const { workspace, addresses, contacts, wave, start } = await asking(3)
  await start()
  sink.behave({})
  const suppress = { addressHash: '', reason: 'unsubscribed', channel: 'email' }
  await workspace.inside(async ({ db, workspaceId, now }) => {
    const rows = await db.selectFrom('contacts').select(['id', 'addressHash']).execute()
    const addressHash = rows.find(({ id }) => id === contacts[0])?.addressHash ?? ''
    await db
      .insertInto('suppressions')
      .values({ ...suppress, workspaceId, id: workspaceId, addressHash, createdAt: now })
      .execute()
    await db
      .updateTable('contacts')
      .set({ erasedAt: now })
      .where('id', '=', contacts[1] ?? '')
      .execute()
  })
  await later(5)
  const byAddress = Object.fromEntries(
    (await listed(workspace)).items.map(({ to, state, problem }) => [to.address, [state, problem]]),
  )
  expect(addresses.map((address) => byAddress[address])).toEqual([
    ['failed', 'suppressed'],
    ['failed', 'erased'],
    ['sent', null],
  ])

  sink.behave({ rcpt: () => 451 })
  const stopped = await asking(2)
  await stopped.start()
  await workspace.call('POST /api/waves/:id/stop', wave)
  await stopped.workspace.inside(({ db, now }) => db.updateTable('waves').set({ stoppedAt: now }).execute())
  sink.behave({})
  await later(5)
  expect((await listed(stopped.workspace)).totals).toMatchObject({ planned: 2, sent: 0 })
})
