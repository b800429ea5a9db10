import { describe, expect, test } from 'vitest'
import type { GivenSchedule } from '#contract/learn/report-schedules.ts'
import { newId, type Within } from '#server/platform/scope.ts'
import { createWorkspace } from '#server/workspace/workspaces/workspaces.ts'
import { crowd, makeAnswers, makeDatedWave } from '#test/answers.ts'
import type { TestWorkspace } from '#test/app.ts'
import { makeMember } from '#test/cases.ts'
import { mailing } from '#test/mailing.ts'
import { makeProgram } from '#test/make.ts'
import { toMonday } from '#test/monday.ts'
import { sendDueReport } from './sending.ts'

const DAY = 86_400_000
const HOUR = 3_600_000
const { sink, app, later } = await mailing()
let count = 0

const WEEKLY = { plan: { every: 'week', weekday: 1, hour: 8 }, format: 'pdf' } as const

async function tick() {
  await app.tick('report.send')
  await app.settle()
}

/** Something happens between printing and sending, each time. */
const between =
  (happen: () => Promise<unknown>): Within =>
  async (caller, work, options) => {
    if (!options?.readOnly) await happen()
    return app.within(caller, work, options)
  }

/** A saved report, an owner who reads English, and an agent who reads Chinese. */
async function company() {
  const workspace = await app.newWorkspace()
  const number = ++count
  const personId = newId()
  await app.database.transact({ role: 'hb_auth' }, (client) =>
    client.query(`insert into auth.persons (id, name, email, email_verified, locale) values ($1, 'Lin', $2, false, 'zh-Hans')`, [
      personId,
      `${personId}@isletdocs.example`,
    ]),
  )
  const agent = await workspace.inside((scope) => makeMember(scope, `lin${number}`, 'agent', personId))
  const program = await workspace.inside(async (scope) => {
    const { id } = await makeProgram(scope)
    await makeAnswers(scope, id, crowd(10, 20, 90, { at: new Date(scope.now.getTime() - 40 * DAY) }))
    return id
  })
  const saved = await workspace.call('POST /api/reports', {
    name: `Board ${number}`,
    spec: { locale: 'en', program, period: 'all', parts: ['score', 'method'] },
  })
  const outside = `ines${number}@partner.example`
  const add = (given: Partial<GivenSchedule> = {}, as: Pick<TestWorkspace, 'call'> = workspace) =>
    as.call('POST /api/report-schedules', {
      report: saved.id,
      ...{ members: [agent], addresses: [outside], ...WEEKLY, ...given },
    })
  const list = async () => (await workspace.call('GET /api/report-schedules', {})).items
  return { workspace, agent, lin: `lin${number}@isletdocs.example`, outside, program, saved, add, list }
}

describe('a report that is sent regularly', () => {
  test('comes once when it is due, with the file, the score and its verdict in each reader’s language', async () => {
    const { workspace, lin, outside, add, list } = await company()
    const made = await add()
    expect(made).toMatchObject({ members: [{ name: expect.stringMatching(/^lin/) }], addresses: [outside], paused: null })
    expect(new Date(made.nextAt ?? 0).getUTCHours()).toBe(8)
    await tick()
    expect(sink.to(lin)).toEqual([])
    toMonday(app)
    await tick()
    await tick()
    expect([sink.to(lin), sink.to(outside)].map((mails) => mails.length)).toEqual([1, 1])
    const [chinese, english] = [sink.to(lin)[0]?.parsed, sink.to(outside)[0]?.parsed]
    expect(chinese?.text).toMatch(/120 份回答/)
    expect(english?.text).toContain('All time: 67, between 54 and 77, 120 answers.')
    expect(english?.text).toContain('/learn/reports?program=')
    expect(english?.attachments).toHaveLength(1)
    expect(english?.attachments[0]).toMatchObject({ contentType: 'application/pdf', filename: expect.stringMatching(/\.pdf$/) })
    expect(english?.attachments[0]?.content.subarray(0, 5).toString()).toBe('%PDF-')
    expect(chinese?.attachments[0]?.checksum).toBe(english?.attachments[0]?.checksum)
    const [shown] = await list()
    expect(shown).toMatchObject({ lastMails: 2, problem: null })
    expect(new Date(shown?.nextAt ?? 0).getTime() - app.clock().getTime()).toBeGreaterThan(6 * DAY)

    const files = () => workspace.inside(({ db }) => db.selectFrom('mailFiles').select('name').execute())
    expect(await files()).toHaveLength(1)
    await app.tick('mail_file.forget')
    await app.settle()
    expect(await files()).toEqual([])
    app.pass(7 * DAY)
    await tick()
    expect(sink.to(outside)).toHaveLength(2)
  }, 120_000)

  test('is one mail each when two workers send it at once, and after one was killed before it had written anything', async () => {
    const { workspace, lin, add } = await company()
    const { id } = await add({ addresses: [] })
    toMonday(app)
    const killed: Within = (caller, work, options) =>
      options?.readOnly ? app.within(caller, work, options) : Promise.reject(new Error('killed'))
    await expect(sendDueReport(app, killed, workspace.workspaceId, id)).rejects.toThrow('killed')
    await Promise.all([1, 2].map(() => sendDueReport(app, app.within, workspace.workspaceId, id)))
    await later(0)
    expect(sink.to(lin)).toHaveLength(1)
    const sendings = await workspace.inside(({ db }) => db.selectFrom('reportSendings').select('mails').execute())
    expect(sendings).toEqual([{ mails: 1 }])
  }, 120_000)

  test('is made anew where somebody is erased while it is printed', async () => {
    const { workspace, program, outside, add } = await company()
    const people = await workspace.inside(async (scope) => {
      const { db, workspaceId, now } = scope
      const ids = [newId(), newId()]
      const rows = ids.map((id) => ({ workspaceId, id, name: 'Ada', createdAt: now, updatedAt: now }))
      await db.insertInto('contacts').values(rows).execute()
      await makeAnswers(
        scope,
        program,
        ids.map((contactId) => ({ rating: 0, contactId, at: now })),
      )
      return ids
    })
    const { id } = await add({ members: [] })
    toMonday(app)
    const erase = async () => {
      const person = people.pop()
      if (person) await workspace.call('POST /api/contacts/:id/erasure', { id: person })
    }
    const printed = between(erase)
    await sendDueReport(app, printed, workspace.workspaceId, id)
    await later(0)
    expect(sink.to(outside)).toHaveLength(1)
    expect(sink.to(outside)[0]?.parsed.text).toContain('120 answers.')
  }, 120_000)

  test('waits for the next look where it was set up otherwise while it was printed', async () => {
    const { workspace, lin, outside, saved, add } = await company()
    const { id } = await add()
    toMonday(app)
    const leaveOut = () => workspace.call('PUT /api/report-schedules/:id', { id, ...WEEKLY, members: [], addresses: [outside] })
    await sendDueReport(app, between(leaveOut), workspace.workspaceId, id)
    app.pass(7 * DAY)
    const shorten = () =>
      workspace.call('PUT /api/reports/:id', {
        id: saved.id,
        name: 'Renamed',
        spec: { locale: 'en', period: 'all', parts: ['score'] },
      })
    await sendDueReport(app, between(shorten), workspace.workspaceId, id)
    await later(0)
    expect([sink.to(lin), sink.to(outside)]).toEqual([[], []])
    await tick()
    expect([sink.to(lin), sink.to(outside)].map((mails) => mails.length)).toEqual([0, 1])
    expect(sink.to(outside)[0]?.parsed.text).toContain('Renamed')
  }, 120_000)

  test('has a ticket of its own, and what was sent today is due next week, also at a later hour', async () => {
    const { workspace, outside, add, list } = await company()
    const first = await add({ members: [] })
    const second = `second-${outside}`
    await add({ members: [], addresses: [second] })
    toMonday(app)
    await sendDueReport(app, app.within, workspace.workspaceId, first.id)
    await later(0)
    expect([sink.to(outside), sink.to(second)].map((mails) => mails.length)).toEqual([1, 0])
    const moved = { ...WEEKLY, plan: { ...WEEKLY.plan, hour: 22 }, members: [], addresses: [outside] }
    const { nextAt } = await workspace.call('PUT /api/report-schedules/:id', { id: first.id, ...moved })
    expect(new Date(nextAt ?? 0).getTime() - app.clock().getTime()).toBeGreaterThan(6 * DAY)
    await tick()
    expect([sink.to(outside), sink.to(second)].map((mails) => mails.length)).toEqual([1, 1])
    app.pass(14 * HOUR)
    await tick()
    expect(sink.to(outside)).toHaveLength(1)
    expect((await list()).every(({ nextAt }) => new Date(nextAt ?? 0) > app.clock())).toBe(true)
  }, 120_000)

  test('keeps its file while the mail server is away, and takes it along later', async () => {
    const { lin, add } = await company()
    await add({ addresses: [] })
    toMonday(app)
    sink.behave({ rcpt: (address) => (address === lin ? 450 : undefined) })
    await tick()
    expect(sink.to(lin)).toEqual([])
    sink.behave({})
    await app.tick('mail_file.forget')
    await app.settle()
    await later(120)
    expect(sink.to(lin)[0]?.parsed.attachments).toHaveLength(1)
  }, 120_000)

  test('rests when its maker has left or may not export any more, says so, and goes on with the rights of who resumes it', async () => {
    const { workspace, agent, lin, outside, add, list } = await company()
    const { id } = await add()
    await workspace.inside(({ db }) => db.updateTable('reportSchedules').set({ makerId: agent }).where('id', '=', id).execute())
    toMonday(app)
    await tick()
    expect(await list()).toMatchObject([{ paused: 'maker_may_not', nextAt: null, lastAt: null }])
    await workspace.call('POST /api/report-schedules/:id/moves', { id, move: 'resume' })
    await workspace.inside(({ db, now }) =>
      db
        .updateTable('reportSchedules')
        .set({ makerId: agent, addresses: [] })
        .where('id', '=', id)
        .execute()
        .then(() => db.updateTable('members').set({ leftAt: now }).where('id', '=', agent).execute()),
    )
    app.pass(7 * DAY)
    await tick()
    expect(await list()).toMatchObject([{ paused: 'maker_left' }])
    expect([sink.to(lin), sink.to(outside)]).toEqual([[], []])
    await workspace.call('PUT /api/report-schedules/:id', { id, ...WEEKLY, members: [], addresses: [outside] })
    await workspace.call('POST /api/report-schedules/:id/moves', { id, move: 'resume' })
    app.pass(7 * DAY)
    await tick()
    expect(sink.to(outside)).toHaveLength(1)
    const { items } = await workspace.call('GET /api/audit', { subject: id })
    expect(items.map(({ action }) => action.replace('report_schedule.', ''))).toEqual([
      ...['resumed', 'changed', 'paused', 'resumed', 'paused', 'added'],
    ])
    expect(JSON.stringify(items)).not.toContain(outside)
  }, 120_000)

  test('comes after each wave, once it takes no more answers, and is of that wave', async () => {
    const { workspace, outside, program, add, list } = await company()
    const end = new Date(app.clock().getTime() + 10 * DAY)
    await workspace.inside(async (scope) => {
      const waveId = await makeDatedWave(scope, program, 'Autumn', new Date(end.getTime() - 30 * DAY))
      await makeAnswers(scope, program, crowd(5, 5, 20, { waveId, at: scope.now }))
    })
    await add({ plan: { every: 'wave', hour: 8 }, format: 'xlsx' })
    const nextAt = new Date((await list())[0]?.nextAt ?? 0)
    expect(nextAt.getTime() - end.getTime()).toBeLessThan(DAY)
    app.pass(nextAt.getTime() - app.clock().getTime() - HOUR)
    await tick()
    expect(sink.to(outside)).toEqual([])
    app.pass(2 * HOUR)
    await tick()
    await tick()
    const [mail] = sink.to(outside)
    expect(sink.to(outside)).toHaveLength(1)
    expect(mail?.parsed.subject).toContain('Autumn')
    expect(mail?.parsed.attachments[0]?.filename).toMatch(/\.xlsx$/)
    expect(await list()).toMatchObject([{ nextAt: null }])
  }, 120_000)

  test('makes up for nothing that was due before it was set up, while it rested, or longer than two days ago', async () => {
    const { workspace, outside, add } = await company()
    toMonday(app)
    const { id } = await add()
    await tick()
    app.pass(7 * DAY - 2 * HOUR)
    const move = (move: 'pause' | 'resume') => workspace.call('POST /api/report-schedules/:id/moves', { id, move })
    await move('pause')
    app.pass(3 * HOUR)
    await tick()
    await move('resume')
    await tick()
    app.pass(10 * DAY)
    await tick()
    expect(sink.to(outside)).toEqual([])
  }, 120_000)

  test('loses its file, and says where to make it anew, when somebody is erased before it has left', async () => {
    const { workspace, outside, add } = await company()
    await add({ members: [] })
    const { id } = await workspace.call('POST /api/contacts', { email: `ada${count}@fjord.example` })
    toMonday(app)
    sink.behave({ rcpt: (address) => (address === outside ? 450 : undefined) })
    await tick()
    await workspace.call('POST /api/contacts/:id/erasure', { id })
    sink.behave({})
    await later(120)
    const [mail] = sink.to(outside)
    expect(mail?.parsed.attachments).toEqual([])
    expect(mail?.parsed.text).toContain('does not come along')
  }, 120_000)
})

describe('who may have a report sent', () => {
  test('to members whoever reads scores; outside only those who may export; others’ are not there for them', async () => {
    const { workspace, agent, saved, add, list } = await company()
    const viewer = await workspace.as('viewer')
    const asked = { report: saved.id, ...WEEKLY, members: [agent] }
    expect(await viewer.refusal('POST /api/report-schedules', { ...asked, addresses: ['a@b.example'] })).toMatchObject({
      status: 422,
      issues: [{ field: 'addresses' }],
    })
    const { id } = await add({ addresses: [] }, viewer)
    const other = await workspace.as('viewer')
    expect((await other.call('GET /api/report-schedules', {})).items).toEqual([])
    expect((await other.refusal('DELETE /api/report-schedules/:id', { id })).status).toBe(404)
    expect(await list()).toHaveLength(1)
    const refusal = (given: object) => workspace.refusal('POST /api/report-schedules', { ...asked, addresses: [], ...given })
    expect((await refusal({ members: [] })).issues).toMatchObject([{ field: 'members' }])
    expect((await refusal({ members: [newId()] })).issues).toMatchObject([{ field: 'members' }])
    expect((await refusal({ addresses: ['a@b,c@d'] })).issues).toMatchObject([{ field: 'addresses' }])
    expect((await refusal({ plan: { every: 'week', weekday: 8, hour: 1 } })).status).toBe(422)
  })

  test('what is removed can be brought back, also with its report; a key sends itself nothing', async () => {
    const { workspace, saved, add, list } = await company()
    const { id } = await add()
    await workspace.call('DELETE /api/report-schedules/:id', { id })
    expect(await list()).toEqual([])
    await workspace.call('POST /api/report-schedules/:id/moves', { id, move: 'return' })
    await workspace.call('DELETE /api/reports/:id', { id: saved.id })
    expect(await list()).toEqual([])
    await workspace.call('POST /api/reports/:id/return', { id: saved.id })
    expect(await list()).toMatchObject([{ id, report: { id: saved.id } }])
    expect(await workspace.refusal('POST /api/report-schedules/:id/tests', { id })).toMatchObject({ status: 409 })
  })

  test('a sample sends nothing', async () => {
    const caller = await createWorkspace(app, {
      ...{ name: 'Sample', locale: 'en', timeZone: 'UTC', sample: true },
      owner: { personId: null, name: 'Mo', email: 'mo@sample.example' },
    })
    await app.within(caller, async (scope) => {
      const { id: program } = await makeProgram(scope)
      await makeAnswers(scope, program, crowd(1, 1, 8))
      const report = newId()
      const spec = JSON.stringify({ locale: 'en', parts: ['score'] })
      const { db, workspaceId, now } = scope
      await db.insertInto('savedReports').values({ workspaceId, id: report, name: 'Board', spec, savedAt: now }).execute()
      await db
        .insertInto('reportSchedules')
        .values({
          ...{ workspaceId, id: newId(), reportId: report, every: 'week', weekday: 1, hour: 8, format: 'pdf' },
          ...{ memberIds: [caller.actorId ?? ''], addresses: [], makerId: caller.actorId ?? '', since: now },
          ...{ createdAt: now, updatedAt: now },
        })
        .execute()
    })
    toMonday(app)
    await tick()
    expect(await app.within(caller, ({ db }) => db.selectFrom('messages').select('id').execute())).toEqual([])
  })
})
