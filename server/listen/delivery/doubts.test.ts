import { describe, expect, test } from 'vitest'
import { takeNotices } from '#server/listen/bounces/bounces.ts'
import { newId } from '#server/platform/scope.ts'
import type { TestWorkspace } from '#test/app.ts'
import { mailing } from '#test/mailing.ts'
import { makePeople } from '#test/people.ts'
import { planWave } from '#test/wave.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const { sink, app, later } = await mailing()

let count = 0
/** An ask that arrived though nobody here knows it: the line broke after it, and its program would rather ask twice than never. */
async function doubting() {
  const email = `reader-${++count}@doubted-${count}.example`
  const workspace = await app.newWorkspace()
  const planned = await planWave(app, workspace, [{ email }], { doubtPolicy: 'resend' })
  let tries = 0
  sink.behave({ data: () => (tries++ === 0 ? 'drop' : undefined) })
  await planned.start()
  return { workspace, email, ...planned, tries: () => tries }
}
const only = async (workspace: TestWorkspace) => {
  const { items, totals } = await workspace.call('GET /api/messages', {})
  const { id = '', state, problem } = items[0] ?? {}
  return { id, state, problem, doubts: totals.uncertain }
}
/** Another wave to the same person, and to a newcomer; what was decided about the first. */
async function askAgain(workspace: TestWorkspace, program: { id: string }, [contactId = '']: readonly string[]) {
  await workspace.inside((scope) => makePeople(scope, [{ email: `newcomer-${++count}@doubted-${count}.example` }]))
  const closesAt = new Date(app.clock().getTime() + 20 * DAY).toISOString()
  const wave = await workspace.call('POST /api/waves', { programId: program.id, name: 'Q2', closesAt })
  await workspace.call('POST /api/waves/:id/start', wave)
  await app.settle()
  return workspace.inside(({ db }) =>
    db
      .selectFrom('decisions')
      .where('waveId', '=', wave.id)
      .where('contactId', '=', contactId)
      .select(['asked', 'because'])
      .execute(),
  )
}
const NOTHING = { quietDays: 0, firstAskDays: 0, perContact: null, perAccount: null, window: null }
const setQuietDays = (workspace: TestWorkspace, quietDays: number) =>
  workspace.call('PUT /api/contact-policy', { rules: { ...NOTHING, quietDays }, by: {} })

describe('the doubt about a mail that was to leave once more', () => {
  test('stays listed when its wave is stopped, and the next wave does not ask its reader', async () => {
    const { workspace, email, wave, program, contacts } = await doubting()
    await workspace.call('POST /api/waves/:id/stop', wave)
    expect(await only(workspace)).toMatchObject({ state: 'uncertain', problem: 'wave_over', doubts: 1 })
    await later(24 * 60)
    expect(await askAgain(workspace, program, contacts)).toEqual([{ asked: false, because: 'quiet_period' }])
    expect(sink.to(email)).toEqual([])
  })

  test('stays listed when its wave closed in the meantime', async () => {
    const { workspace, program, contacts } = await doubting()
    await later(31 * 24 * 60)
    expect(await only(workspace)).toMatchObject({ state: 'uncertain', problem: 'wave_over', doubts: 1 })
    expect(await askAgain(workspace, program, contacts)).toEqual([{ asked: false, because: 'quiet_period' }])
  })

  test('stays listed during a pause, after which the mail leaves once more', async () => {
    const { workspace, wave, tries } = await doubting()
    await workspace.call('PUT /api/waves/:id/pause', wave)
    await later(10)
    expect(await only(workspace)).toMatchObject({ state: 'uncertain', problem: 'wave_over', doubts: 1 })
    expect(await workspace.call('DELETE /api/waves/:id/pause', wave)).toEqual({ released: 1, stuck: 0 })
    await later(2)
    expect(await only(workspace)).toMatchObject({ state: 'sent', problem: null, doubts: 0 })
    expect(tries()).toBe(2)
  })

  test('is no reason against its own second copy, but one against any other ask', async () => {
    const { workspace, email, program, contacts, tries } = await doubting()
    await setQuietDays(workspace, 0)
    await workspace.inside(({ db, now }) =>
      db
        .updateTable('messages')
        .set({ nextAt: new Date(now.getTime() + DAY) })
        .execute(),
    )
    sink.behave({ data: () => 451 })
    expect(await askAgain(workspace, program, contacts)).toMatchObject([{ asked: true }])
    await setQuietDays(workspace, 90)
    sink.behave({})
    await later(5)
    const states = () =>
      workspace.inside(({ db }) =>
        db.selectFrom('messages').where('toAddress', '=', email).select(['state', 'problem']).orderBy('createdAt').execute(),
      )
    expect(await states()).toMatchObject([{ state: 'deferred' }, { state: 'failed', problem: 'quiet_period' }])

    await later(24 * 60)
    expect((await states())[0]).toEqual({ state: 'sent', problem: null })
    expect([sink.to(email).length, tries()]).toEqual([1, 1])
  })

  test('stays listed when its reader may not be asked any more, and the ledger does not say that nobody was asked', async () => {
    const { workspace, email } = await doubting()
    await workspace.call('POST /api/suppressions', { address: email, note: 'Asked by phone' })
    await later(5)
    expect(await only(workspace)).toMatchObject({ state: 'uncertain', problem: 'interrupted', doubts: 1 })
    const ledger = await workspace.inside(({ db }) => db.selectFrom('decisions').select(['asked', 'withheldAt']).execute())
    expect(ledger).toEqual([{ asked: true, withheldAt: null }])
  })

  test('outlives a member who sends it again in vain', async () => {
    const { workspace, wave } = await doubting()
    await workspace.call('POST /api/waves/:id/stop', wave)
    const { id } = await only(workspace)
    await workspace.call('POST /api/messages/:id/resolution', { id, to: 'queued' })
    await app.settle()
    expect(await only(workspace)).toMatchObject({ state: 'uncertain', problem: 'wave_over', doubts: 1 })
  })
})

describe('a reminder in doubt', () => {
  /** Its ask arrived, and a scanner opened the links of that. */
  async function reminding() {
    const workspace = await app.newWorkspace()
    const email = `reader-${++count}@reminded-${count}.example`
    await (await planWave(app, workspace, [{ email }], { doubtPolicy: 'resend' })).start()
    await click(workspace)
    app.pass(2 * DAY)
    await workspace.inside(async ({ db, now }) => {
      const ask = await db.selectFrom('messages').selectAll().executeTakeFirstOrThrow()
      const id = newId()
      const fresh = { state: 'queued', attempt: 0, sentAt: null, triedAt: null, content: null, nextAt: now, createdAt: now }
      await db
        .insertInto('messages')
        .values({ ...ask, ...fresh, id, kind: 'reminder', number: 2, headerId: `${id}@x.example` })
        .execute()
    })
    sink.behave({ data: () => 'drop' })
    await later(0)
    return workspace
  }
  const click = (workspace: TestWorkspace) =>
    workspace.inside(async ({ db, workspaceId, now }) => {
      const { id: invitationId } = await db.selectFrom('invitations').select('id').executeTakeFirstOrThrow()
      await db.insertInto('clicks').values({ workspaceId, id: newId(), invitationId, signals: '{}', at: now }).execute()
    })
  const reminder = (workspace: TestWorkspace) =>
    workspace.inside(({ db }) =>
      db.selectFrom('messages').where('number', '=', 2).select(['state', 'problem']).executeTakeFirst(),
    )

  test('is not taken for arrived by a click from before it left, but by a later one', async () => {
    const workspace = await reminding()
    await later(0)
    expect(await reminder(workspace)).toEqual({ state: 'deferred', problem: 'interrupted' })
    await click(workspace)
    await later(0)
    expect(await reminder(workspace)).toEqual({ state: 'sent', problem: null })
  })
})

describe('a notice about a mail that waits to leave once more', () => {
  test.each([
    ['delivered', { state: 'sent', problem: null }],
    ['soft', { state: 'bounced', problem: 'came_back' }],
    ['hard', { state: 'bounced', problem: 'no_such_mailbox' }],
  ] as const)('that says %s ends the doubt, so that no second copy leaves', async (of, end) => {
    const { workspace, tries } = await doubting()
    const { id } = await only(workspace)
    const notice = { sourceId: newId(), messageId: id, reading: { class: of, status: null, said: null }, at: null }
    await workspace.inside((scope) => takeNotices(scope, 'ses', [notice]))
    await app.settle()
    await later(10)
    expect(await only(workspace)).toMatchObject({ ...end, doubts: 0 })
    expect(tries()).toBe(1)
    const { resolvedAt, sentAt } = await workspace.call('GET /api/messages/:id', { id })
    expect([resolvedAt, sentAt]).not.toContain(null)
  })
})

test('a variant that is adopted leaves a mail in doubt as it was: its reader may have it already', async () => {
  const workspace = await app.newWorkspace()
  const people = Array.from({ length: 10 }, (_, at) => ({ email: `p${at}@adopted-${++count}.example` }))
  const { wave, start } = await planWave(app, workspace, people, { doubtPolicy: 'resend' })
  await workspace.call('PUT /api/waves/:id/experiment', {
    ...wave,
    varies: ['subject'],
    stopping: 'fixed_horizon',
    readDays: 7,
    variants: [{ percent: 50 }, { percent: 50, texts: { en: { subject: 'A minute for {brand}?' } } }],
  })
  sink.behave({ data: (nth) => (nth === 1 ? 'drop' : 451) })
  await start()
  const variants = () =>
    workspace.inside(({ db }) =>
      db
        .selectFrom('invitations as i')
        .innerJoin('messages as m', 'm.invitationId', 'i.id')
        .select(['i.variantKey', 'i.variantAdopted', 'm.doubtedAt'])
        .execute(),
    )
  const [doubted] = (await variants()).filter(({ doubtedAt }) => doubtedAt)
  const other = doubted?.variantKey === 'A' ? 'B' : 'A'
  await workspace.call('POST /api/waves/:id/experiment/adopt', { ...wave, key: other })
  const after = await variants()
  expect(after.filter(({ doubtedAt }) => doubtedAt)).toEqual([doubted])
  expect(after.filter(({ doubtedAt }) => !doubtedAt).map(({ variantKey }) => variantKey)).toEqual(Array(9).fill(other))
})
