import { describe, expect, test } from 'vitest'
import type { Scope } from '#server/platform/scope.ts'
import type { TestWorkspace } from '#test/app.ts'
import { mailing } from '#test/mailing.ts'
import { makeAccount } from '#test/people.ts'
import { planWave } from '#test/wave.ts'

const MINUTE = 60_000
const DAY = 1440 * MINUTE
const { sink, app } = await mailing()

let count = 0
const fresh = () => `reader-${++count}@held-back-${count}.example`

/** A wave whose mails the server puts off until `leave`, so that something can happen between the plan and the mail. */
async function waiting(people = 1, accountId?: string, workspace?: TestWorkspace) {
  const at = workspace ?? (await app.newWorkspace())
  const addresses = Array.from({ length: people }, fresh)
  const planned = await planWave(
    app,
    at,
    addresses.map((email) => ({ email, ...(accountId && { accountId }) })),
  )
  sink.behave({ data: () => 451 })
  await planned.start()
  sink.behave({})
  return { workspace: at, addresses, ...planned }
}
const wake = async () => {
  await app.tick('message.deliver')
  await app.settle()
}
const until = (at: string) => app.pass(new Date(at).getTime() - app.clock().getTime())
/** So long after the first try that each has its next. */
async function leave() {
  app.pass(5 * MINUTE)
  await wake()
}
const mails = (workspace: TestWorkspace) =>
  workspace.inside(({ db }) =>
    db.selectFrom('messages').select(['kind', 'state', 'problem', 'nextAt', 'attempt']).orderBy('nextAt').orderBy('id').execute(),
  )
const ledger = (workspace: TestWorkspace) =>
  workspace.inside(({ db }) =>
    db.selectFrom('decisions').select(['asked', 'withheldAt', 'withheldBecause', 'withheldUntil']).orderBy('contactId').execute(),
  )
let version = 0
const setPolicy = (workspace: TestWorkspace, rules: object) =>
  workspace.inside(({ db, workspaceId, now }) =>
    db
      .insertInto('contactPolicies')
      .values({
        workspaceId,
        version: ++version,
        policy: JSON.stringify({ rules: { ...NOTHING, ...rules }, by: {} }),
        createdAt: now,
      })
      .execute(),
  )
const NOTHING = { quietDays: 90, firstAskDays: 0, perContact: null, perAccount: null, window: null }

const suppress = (reason: string) => async (workspace: TestWorkspace) =>
  workspace.inside(async ({ db, workspaceId, now }: Scope) => {
    const { addressHash } = await db.selectFrom('contacts').select('addressHash').executeTakeFirstOrThrow()
    const row = { workspaceId, id: crypto.randomUUID(), addressHash: addressHash ?? '', reason, createdAt: now }
    await db.insertInto('suppressions').values(row).execute()
  })

describe('what happens between the plan and the mail', () => {
  test.each([
    ['unsubscribed', 'suppressed', 'opted_out'],
    ['manual', 'suppressed', 'suppressed'],
    ['complained', 'suppressed', 'complained'],
    ['bounced', 'suppressed', 'bounced'],
    ['erased', 'erased', 'erased'],
  ])('an address that became %s gets nothing, and the ledger says so', async (reason, problem, because) => {
    const { workspace, addresses } = await waiting()
    await suppress(reason)(workspace)
    await leave()
    expect(await mails(workspace)).toMatchObject([{ state: 'failed', problem }])
    expect(await ledger(workspace)).toMatchObject([{ asked: true, withheldBecause: because, withheldUntil: null }])
    expect(sink.to(addresses[0] ?? '')).toEqual([])
  })

  test('a person who was asked by another program since is left in peace until the rest is over', async () => {
    const { workspace, addresses } = await waiting()
    const asked = new Date(app.clock().getTime() - DAY)
    await workspace.inside(async ({ db, workspaceId }) => {
      const { contactId, programId, wordingId } = await db.selectFrom('invitations').selectAll().executeTakeFirstOrThrow()
      const other = crypto.randomUUID()
      const wave = await db.selectFrom('waves').selectAll().executeTakeFirstOrThrow()
      await db
        .insertInto('waves')
        .values({ ...wave, id: other, plan: '{}' })
        .execute()
      const invitation = { workspaceId, id: crypto.randomUUID(), contactId, programId, waveId: other, wordingId }
      await db
        .insertInto('invitations')
        .values({ ...invitation, inclusionProbability: 1, createdAt: asked })
        .execute()
      const mail = { workspaceId, id: crypto.randomUUID(), kind: 'ask', invitationId: invitation.id, number: 1, contactId }
      await db
        .insertInto('messages')
        .values({
          ...mail,
          toAddress: addresses[0] ?? '',
          state: 'sent',
          nextAt: asked,
          sentAt: asked,
          createdAt: asked,
          headerId: other,
        })
        .execute()
    })
    await leave()
    expect((await mails(workspace)).map(({ problem }) => problem)).toEqual([null, 'quiet_period'])
    const until = new Date(asked.getTime() + 90 * DAY)
    expect(await ledger(workspace)).toMatchObject([{ withheldBecause: 'quiet_period', withheldUntil: until }])
  })

  test('of a company no more people are asked than the policy allows by now, the first in the queue before the others', async () => {
    const workspace = await app.newWorkspace()
    const accountId = await workspace.inside((scope) => makeAccount(scope, 'Reef'))
    const { addresses } = await waiting(3, accountId, workspace)
    await setPolicy(workspace, { perAccount: { most: 2, days: 30 } })
    await leave()
    expect((await mails(workspace)).map(({ state }) => state).toSorted()).toEqual(['failed', 'sent', 'sent'])
    expect(addresses.flatMap((address) => sink.to(address))).toHaveLength(2)
    const held = (await ledger(workspace)).filter(({ withheldAt }) => withheldAt)
    expect(held).toMatchObject([{ withheldBecause: 'account_limit' }])
    expect(held[0]?.withheldUntil?.getTime()).toBeGreaterThan(app.clock().getTime() + 29 * DAY)
  })
})

test('an ask that a member sends after all is no longer kept back in the ledger', async () => {
  const { workspace, addresses } = await waiting()
  await setPolicy(workspace, { firstAskDays: 30 })
  await leave()
  expect(await ledger(workspace)).toMatchObject([{ withheldBecause: 'too_new' }])
  await setPolicy(workspace, {})
  const { items } = await workspace.call('GET /api/messages', {})
  await workspace.call('POST /api/messages/:id/resolution', { id: items[0]?.id ?? '', to: 'queued' })
  await app.settle()
  expect(await ledger(workspace)).toMatchObject([{ asked: true, withheldAt: null, withheldBecause: null }])
  expect(sink.to(addresses[0] ?? '')).toHaveLength(1)
})

describe('a reminder belongs to its invitation', () => {
  /** A reminder in the queue, two days after its ask has left. */
  async function reminding() {
    const workspace = await app.newWorkspace()
    const email = fresh()
    await (await planWave(app, workspace, [{ email }])).start()
    app.pass(2 * DAY)
    await workspace.inside(async ({ db, now }) => {
      const ask = await db.selectFrom('messages').selectAll().executeTakeFirstOrThrow()
      const id = crypto.randomUUID()
      const mail = {
        kind: 'reminder',
        number: 2,
        state: 'queued',
        attempt: 0,
        nextAt: now,
        createdAt: now,
        sentAt: null,
        headerId: `${id}@x.example`,
      }
      await db
        .insertInto('messages')
        .values({ ...ask, ...mail, id, content: null })
        .execute()
    })
    return { workspace, email }
  }

  test('no rest and no limit keeps it back', async () => {
    const { workspace, email } = await reminding()
    await setPolicy(workspace, { perContact: { most: 1, days: 365 } })
    await leave()
    expect((await mails(workspace)).map(({ kind, state }) => [kind, state])).toEqual([
      ['ask', 'sent'],
      ['reminder', 'sent'],
    ])
    expect(sink.to(email)).toHaveLength(2)
  })

  test('a person who unsubscribed while it was queued does not get it, and the decision to ask stands as it was', async () => {
    const { workspace, email } = await reminding()
    await suppress('unsubscribed')(workspace)
    await leave()
    expect((await mails(workspace)).map(({ kind, state, problem }) => [kind, state, problem])).toEqual([
      ['ask', 'sent', null],
      ['reminder', 'failed', 'suppressed'],
    ])
    expect(await ledger(workspace)).toMatchObject([{ asked: true, withheldAt: null }])
    expect(sink.to(email)).toHaveLength(1)
  })

  test('a click that may be an answer puts it off for a day', async () => {
    const { workspace, email } = await reminding()
    const clicked = new Date(app.clock().getTime() - MINUTE)
    await workspace.inside(async ({ db, workspaceId }) => {
      const { id: invitationId } = await db.selectFrom('invitations').select('id').executeTakeFirstOrThrow()
      const click = { workspaceId, id: crypto.randomUUID(), invitationId, rating: 9, signals: '{}', at: clicked }
      await db.insertInto('clicks').values(click).execute()
    })
    await leave()
    const [, reminder] = await mails(workspace)
    expect(reminder).toMatchObject({ kind: 'reminder', state: 'deferred', problem: 'unconfirmed_click', attempt: 0 })
    expect(reminder?.nextAt).toEqual(new Date(clicked.getTime() + DAY))
    expect(sink.to(email)).toHaveLength(1)
  })
})

test('mails wait for the send window on the clock of each person, also over the change to summer time', async () => {
  const workspace = await app.newWorkspace()
  const window = { weekdays: [1, 2, 3, 4, 5], from: 9, to: 18 }
  await workspace.call('PUT /api/contact-policy', { rules: { ...NOTHING, window }, by: {} })
  const [shanghai, berlin] = [fresh(), fresh()]
  const { start } = await planWave(app, workspace, [{ email: shanghai }, { email: berlin }])
  await workspace.inside(async ({ db }) => {
    for (const [email, timeZone] of [
      [shanghai, 'Asia/Shanghai'],
      [berlin, 'Europe/Berlin'],
    ] as const)
      await db.updateTable('contacts').set({ timeZone }).where('email', '=', email).execute()
    // The wave is open for as long as this test needs.
    await db
      .updateTable('waves')
      .set({ closesAt: new Date('2032-01-01') })
      .execute()
  })
  // A Saturday; in the night to Sunday, clocks in Berlin go forward.
  until('2031-03-29T12:00:00Z')
  await start()
  const waiting = () =>
    workspace.inside(({ db }) =>
      db.selectFrom('messages').select(['toAddress', 'state', 'problem', 'nextAt', 'attempt']).orderBy('nextAt').execute(),
    )
  const held = { state: 'deferred', problem: 'day_off', attempt: 0 }
  expect(await waiting()).toEqual([
    { toAddress: shanghai, ...held, nextAt: new Date('2031-03-31T01:00:00Z') },
    { toAddress: berlin, ...held, nextAt: new Date('2031-03-31T07:00:00Z') },
  ])

  until('2031-03-31T01:00:30Z')
  await wake()
  expect((await waiting()).map(({ state }) => state)).toEqual(['sent', 'deferred'])
  until('2031-03-31T06:59:00Z')
  await wake()
  expect((await waiting()).map(({ state }) => state)).toEqual(['sent', 'deferred'])
  until('2031-03-31T07:00:30Z')
  await wake()
  expect((await waiting()).map(({ state, attempt }) => [state, attempt])).toEqual([
    ['sent', 1],
    ['sent', 1],
  ])
})

test('an hour outside the window is a quiet hour, until the window opens', async () => {
  until('2031-04-01T20:15:00Z')
  const workspace = await app.newWorkspace()
  await workspace.call('PUT /api/contact-policy', {
    rules: { ...NOTHING, window: { weekdays: [1, 2, 3, 4, 5], from: 9, to: 18, daysOff: ['2031-04-02'] } },
    by: {},
  })
  await (await planWave(app, workspace, [{ email: fresh() }])).start()
  expect(await mails(workspace)).toMatchObject([
    { state: 'deferred', problem: 'quiet_hours', nextAt: new Date('2031-04-03T09:00:00Z') },
  ])
})
