import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Scope } from '#server/platform/scope.ts'
import { type TestApp, testApp } from '#test/app.ts'
import { makeInvitation, makeProgram, makeWave } from '#test/make.ts'

const DAY = 86_400_000
const HOUR = 3_600_000

const mailsOf = ({ db, workspaceId }: Scope, invitationId: string) =>
  db
    .selectFrom('messages')
    .where('workspaceId', '=', workspaceId)
    .where('invitationId', '=', invitationId)
    .select(['number', 'kind', 'state', 'problem', 'headerId', 'inReplyTo', 'toAddress'])
    .orderBy('number')
    .execute()

/** A running wave that reminds, and people who were asked so many days ago. */
async function asked(app: TestApp, { reminders = { count: 2, afterDays: 7 }, daysAgo = 8 } = {}) {
  const workspace = await app.newWorkspace()
  const made = await workspace.inside(async (scope) => {
    const program = await makeProgram(scope)
    const wave = await makeWave(scope, program, { closesIn: 60 * DAY })
    await scope.db
      .updateTable('waves')
      .set({ plan: JSON.stringify({ reminders }) })
      .where('workspaceId', '=', scope.workspaceId)
      .execute()
    const invite = () => makeInvitation(scope, { program, wave, sentAgo: daysAgo * DAY })
    return { wave, first: await invite(), second: await invite() }
  })
  const hour = async () => {
    await app.tick('reminder.plan')
    await app.settle()
  }
  const numbers = (invitation: { id: string }) =>
    workspace.inside(async (scope) => (await mailsOf(scope, invitation.id)).map(({ number }) => number))
  const set = (change: (scope: Scope) => Promise<unknown>) => workspace.inside(change)
  return { workspace, ...made, hour, numbers, set }
}

describe('reminders', () => {
  test('whoever was silent for a week gets one in the thread of the first mail, and a second a week after it, and never a third', async () => {
    const app = await testApp()
    const { workspace, wave, first, second, hour, numbers, set } = await asked(app)
    await hour()
    await hour()
    const [ask, reminder, ...none] = await workspace.inside((scope) => mailsOf(scope, first.id))
    expect(none).toEqual([])
    expect(reminder).toMatchObject({
      number: 2,
      kind: 'reminder',
      state: 'sent',
      toAddress: first.email,
      inReplyTo: ask?.headerId,
    })
    expect(reminder?.headerId).toMatch(new RegExp(`^${first.id}\\.2@`))

    const back = (days: number) =>
      set(({ db, workspaceId }) =>
        sql`update messages set sent_at = sent_at - make_interval(days => ${days}) where workspace_id = ${workspaceId}`.execute(
          db,
        ),
      )
    // Both were reminded; one answers, and counts.
    const body = 'step=why&from=&rating=9&verbatim=All good'
    const form = { 'content-type': 'application/x-www-form-urlencoded', 'user-agent': 'Mozilla/5.0 Chrome/140.0' }
    expect((await app.request('POST', second.answerPath, { body, headers: form })).statusCode).toBe(200)
    expect((await workspace.call('GET /api/waves/:id', wave)).reminders).toEqual({ sent: 2, answers: 1, noRoom: 0 })
    const { items } = await workspace.call('GET /api/messages', { kind: 'reminder' })
    expect(items.map(({ kind, subject }) => [kind, subject])).toEqual([
      ['reminder', 'Still one question about Islet Docs'],
      ['reminder', 'Still one question about Islet Docs'],
    ])

    await back(6)
    await hour()
    expect(await numbers(first)).toEqual([1, 2])
    await back(1)
    await hour()
    expect(await numbers(first)).toEqual([1, 2, 3])
    await back(30)
    await hour()
    expect(await numbers(first)).toEqual([1, 2, 3])
  })

  test('nobody is reminded who answered, declined, lost their address, or may be typing; a scanner’s click keeps nobody back', async () => {
    const app = await testApp()
    const { workspace, wave, first, hour, numbers, set } = await asked(app)
    const more = await workspace.inside(async (scope) => {
      const program = { id: '', wordingId: '' }
      const row = await scope.db
        .selectFrom('invitations')
        .where('id', '=', first.id)
        .select(['programId', 'wordingId'])
        .executeTakeFirstOrThrow()
      Object.assign(program, { id: row.programId, wordingId: row.wordingId })
      const invite = () => makeInvitation(scope, { program, wave, sentAgo: 8 * DAY })
      return {
        answered: await invite(),
        declined: await invite(),
        gone: await invite(),
        typing: await invite(),
        scanned: await invite(),
        discarded: await invite(),
      }
    })
    const { answered, declined, gone, typing, scanned, discarded } = more
    const body = 'step=why&from=&rating=9&verbatim=All good'
    const form = { 'content-type': 'application/x-www-form-urlencoded', 'user-agent': 'Mozilla/5.0 Chrome/140.0' }
    for (const { answerPath } of [answered, discarded])
      expect((await app.request('POST', answerPath, { body, headers: form })).statusCode).toBe(200)
    await set(async ({ db, workspaceId, now }) => {
      await db.updateTable('responses').set({ evidence: 'discarded' }).where('invitationId', '=', discarded.id).execute()
      await db.updateTable('invitations').set({ declinedAt: now }).where('id', '=', declined.id).execute()
      await db.updateTable('contacts').set({ email: null }).where('id', '=', gone.contactId).execute()
      const click = (invitationId: string, signals: object) =>
        sql`insert into clicks (workspace_id, id, invitation_id, rating, signals, at) values (${workspaceId}, gen_random_uuid(), ${invitationId}, 9, ${JSON.stringify(signals)}, ${new Date(now.getTime() - 23 * HOUR)})`.execute(
          db,
        )
      await click(typing.id, {})
      await click(scanned.id, { honeypot: true })
    })
    await hour()
    for (const silent of [answered, declined, gone, typing]) expect(await numbers(silent)).toEqual([1])
    for (const reminded of [first, scanned, discarded]) expect(await numbers(reminded)).toEqual([1, 2])
  })

  test('whoever unsubscribes while a reminder waits does not get it', async () => {
    const app = await testApp()
    const { workspace, first, second, hour, set } = await asked(app)
    await set(({ db, workspaceId, now }) =>
      db.updateTable('workspaces').set({ mailHeldAt: now }).where('id', '=', workspaceId).execute(),
    )
    await hour()
    expect(
      (
        await app.request('POST', first.unsubscribePath, {
          body: 'List-Unsubscribe=One-Click',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
        })
      ).statusCode,
    ).toBe(200)
    await set(({ db, workspaceId }) =>
      db.updateTable('workspaces').set({ mailHeldAt: null }).where('id', '=', workspaceId).execute(),
    )
    await app.tick('message.deliver')
    await app.settle()
    const [mine, theirs] = await workspace.inside(async (scope) => [
      await mailsOf(scope, first.id),
      await mailsOf(scope, second.id),
    ])
    expect(mine.map(({ state }) => state)).toEqual(['sent', 'failed'])
    expect(theirs.map(({ state }) => state)).toEqual(['sent', 'sent'])
  })

  test('whoever answers while a reminder waits, even in the same minute, does not get it', async () => {
    const app = await testApp()
    const { workspace, first, second, hour, set } = await asked(app)
    const hold = (mailHeldAt: Date | null) =>
      set(({ db, workspaceId }) => db.updateTable('workspaces').set({ mailHeldAt }).where('id', '=', workspaceId).execute())
    await hold(app.clock())
    await hour()
    const body = 'step=why&from=&rating=9&verbatim=All good'
    const form = { 'content-type': 'application/x-www-form-urlencoded', 'user-agent': 'Mozilla/5.0 Chrome/140.0' }
    expect((await app.request('POST', first.answerPath, { body, headers: form })).statusCode).toBe(200)
    await hold(null)
    await app.tick('message.deliver')
    await app.settle()
    const lives = (invitation: { id: string }) =>
      workspace.inside(async (scope) => (await mailsOf(scope, invitation.id)).map(({ state, problem }) => [state, problem]))
    expect(await lives(first)).toEqual([
      ['sent', null],
      ['failed', 'answered'],
    ])
    expect(await lives(second)).toEqual([
      ['sent', null],
      ['sent', null],
    ])
  })

  test('a wave that is stopped, paused, closed or does not remind sends none, nor does one whose first mail is in doubt', async () => {
    const app = await testApp()
    const facts = [
      (now: Date) => ({ stoppedAt: now }),
      (now: Date) => ({ pausedAt: now }),
      (now: Date) => ({ closesAt: now }),
      () => ({ plan: JSON.stringify({ reminders: { count: 0, afterDays: 7 } }) }),
      () => ({ plan: '{}' }),
    ]
    for (const fact of facts) {
      const { first, hour, numbers, set } = await asked(app)
      await set(({ db, workspaceId, now }) =>
        db.updateTable('waves').set(fact(now)).where('workspaceId', '=', workspaceId).execute(),
      )
      await hour()
      expect(await numbers(first)).toEqual([1])
    }
    const { first, second, hour, numbers, set } = await asked(app)
    await set(({ db }) =>
      db.updateTable('messages').set({ state: 'uncertain', sentAt: null }).where('invitationId', '=', first.id).execute(),
    )
    await hour()
    expect([await numbers(first), await numbers(second)]).toEqual([[1], [1, 2]])
  })
})
