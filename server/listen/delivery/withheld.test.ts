import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Scope } from '#server/platform/scope.ts'
import { openTestApp, type TestApp, type TestWorkspace } from '#test/app.ts'
import { openSink, type Sink } from '#test/mail-sink.ts'
import { makeAccount } from '#test/people.ts'
import { planWave } from '#test/wave.ts'

const MINUTE = 60_000
const DAY = 1440 * MINUTE
let sink: Sink
let app: TestApp
beforeAll(async () => {
  sink = await openSink()
  app = await openTestApp({ smtpUrl: sink.url() })
})
afterAll(async () => {
  await app.close()
  await sink.close()
})

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
/** So long after the first try that each has its next. */
async function leave() {
  app.pass(5 * MINUTE)
  await app.tick('message.deliver')
  await app.settle()
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

describe('what happens between the plan and the mail', () => {
  const suppress = (reason: string) => async (workspace: TestWorkspace) =>
    workspace.inside(async ({ db, workspaceId, now }: Scope) => {
      const { addressHash } = await db.selectFrom('contacts').select('addressHash').executeTakeFirstOrThrow()
      const row = { workspaceId, id: crypto.randomUUID(), addressHash: addressHash ?? '', reason, createdAt: now }
      await db.insertInto('suppressions').values(row).execute()
    })
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
