import { describe, expect, test } from 'vitest'
import { newId, type Scope } from '#server/platform/scope.ts'
import { makeAnswers, makeDatedWave } from '#test/answers.ts'
import { testApp } from '#test/app.ts'
import { makeInvitation, makeProgram, makeWave } from '#test/make.ts'

const HOUR = 3_600_000
type Ask = { state?: string; sentAgo?: number | null; answered?: boolean; reminder?: string }

async function asked(asks: readonly Ask[]) {
  const workspace = await (await testApp()).newWorkspace()
  const made = await workspace.inside(async (scope) => {
    const program = await makeProgram(scope)
    const wave = await makeWave(scope, program)
    for (const ask of asks) await makeAsk(scope, program, wave, ask)
    return { program, wave }
  })
  const read = async (input = {}) => (await workspace.call('GET /api/scores', input)).sheet ?? expect.fail()
  return { workspace, read, ...made }
}

async function makeAsk(scope: Scope, program: { id: string; wordingId: string }, wave: { id: string }, ask: Ask) {
  const { id, contactId } = await makeInvitation(scope, {
    program,
    wave,
    sentAgo: ask.sentAgo === undefined ? HOUR : ask.sentAgo,
  })
  const { db, workspaceId, now } = scope
  if (ask.state)
    await db
      .updateTable('messages')
      .set({ state: ask.state })
      .where('workspaceId', '=', workspaceId)
      .where('invitationId', '=', id)
      .execute()
  if (ask.reminder) {
    const message = {
      workspaceId,
      id: newId(),
      kind: 'reminder',
      invitationId: id,
      number: 2,
      contactId,
      toAddress: 'a@b.example',
      state: ask.reminder,
    }
    await db
      .insertInto('messages')
      .values({ ...message, nextAt: now, headerId: `<${id}.2@localhost>`, createdAt: now, sentAt: now })
      .execute()
  }
  if (ask.answered) await makeAnswers(scope, program.id, [{ rating: 9, waveId: wave.id, invitationId: id, contactId }])
}

describe('the response rate', () => {
  test('is counted answers out of first mails that were accepted', async () => {
    const { read } = await asked([{ answered: true }, { answered: true }, {}, {}, {}])
    expect((await read()).responseRate).toEqual({ rate: 0.4, responses: 2, delivered: 5 })
  })

  test('leaves out mails that bounced, wait, are deferred, failed or may not have left', async () => {
    const out = [
      { state: 'bounced' },
      { state: 'queued', sentAgo: null },
      { state: 'deferred', sentAgo: null },
      { state: 'failed', sentAgo: null },
      { state: 'uncertain', sentAgo: null },
    ]
    const { read } = await asked([{ answered: true }, {}, ...out])
    expect((await read()).responseRate).toMatchObject({ rate: 0.5, delivered: 2 })
  })

  test('counts a person once, however often they were reminded, and a reminder that bounced takes nobody away', async () => {
    const { read } = await asked([{ answered: true, reminder: 'sent' }, { reminder: 'bounced' }])
    expect((await read()).responseRate).toMatchObject({ rate: 0.5, delivered: 2 })
  })

  test('never exceeds one, and is none where no mail was accepted', async () => {
    const late = await asked([{ answered: true }, { state: 'bounced', answered: true }])
    expect((await late.read()).responseRate).toEqual({ rate: 1, responses: 2, delivered: 1 })
    const held = await asked([{ state: 'queued', sentAgo: null }])
    expect((await held.read()).responseRate).toBeNull()
  })

  test('leaves out answers that are unconfirmed or were discarded', async () => {
    const { read, workspace, program, wave } = await asked([{ answered: true }, {}, {}, {}])
    await workspace.inside(async (scope) => {
      const free = await scope.db
        .selectFrom('invitations')
        .where('workspaceId', '=', scope.workspaceId)
        .select('id')
        .orderBy('id', 'desc')
        .limit(2)
        .execute()
      const [first, second] = free.map(({ id }) => id)
      await makeAnswers(scope, program.id, [
        { rating: 0, waveId: wave.id, evidence: 'provisional', ...(first ? { invitationId: first } : {}) },
        { rating: 0, waveId: wave.id, evidence: 'discarded', ...(second ? { invitationId: second } : {}) },
      ])
    })
    expect(await read()).toMatchObject({ responseRate: { rate: 0.25 }, unconfirmed: 1 })
  })

  test('of a period follows its mails, and imported answers beside them change nothing', async () => {
    const { read, workspace, program } = await asked([{ answered: true }, {}, { sentAgo: 800 * 24 * HOUR, answered: true }])
    await workspace.inside((scope) => makeAnswers(scope, program.id, [{ rating: 9, times: 50 }]))
    expect((await read({ period: 'all' })).responseRate).toEqual({ rate: 2 / 3, responses: 2, delivered: 3 })
    expect(await read({ period: 'year' })).toMatchObject({
      standing: { answers: 52 },
      responseRate: { rate: 0.5, responses: 1, delivered: 2 },
    })
  })

  test('of one wave is not touched by another', async () => {
    const { read, workspace, program, wave } = await asked([{ answered: true }, {}])
    await workspace.inside(async (scope) => {
      const other = await makeDatedWave(scope, program.id, 'Earlier', new Date(scope.now.getTime() - 90 * 24 * HOUR))
      await makeAsk(scope, program, { id: other }, {})
    })
    expect((await read({ wave: wave.id })).responseRate).toMatchObject({ delivered: 2 })
  })
})
