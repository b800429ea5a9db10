import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { newId, type Scope } from '#server/platform/scope.ts'
import { crowd, defineAttribute, makeAnswers } from '#test/answers.ts'
import type { TestWorkspace } from '#test/app.ts'
import { mailing } from '#test/mailing.ts'
import { makeProgram } from '#test/make.ts'
import { toMonday } from '#test/monday.ts'
import { unzip } from '#test/unzip.ts'
import { sendDueReport } from './sending.ts'

const DAY = 86_400_000
const { sink, app, later } = await mailing()
let count = 0

async function tick() {
  await app.tick('report.send')
  await app.settle()
}

/** A report of why, and one of the score alone, on answers that nobody has studied. */
async function company() {
  const workspace = await app.newWorkspace()
  const program = await workspace.inside(async (scope) => {
    const { id } = await makeProgram(scope)
    await defineAttribute(scope, 'account', 'plan', 'Plan')
    const at = new Date(scope.now.getTime() - 20 * DAY)
    await makeAnswers(scope, id, crowd(60, 20, 20, { at, attributes: { plan: 'Free' } }))
    await makeAnswers(scope, id, crowd(10, 20, 90, { at, attributes: { plan: 'Pro' } }))
    return id
  })
  const number = ++count
  const [outside, second] = [`ines${number}@partner.example`, `second${number}@partner.example`]
  const add = async (to: string, parts: ('score' | 'why')[]) => {
    const report = await workspace.call('POST /api/reports', { name: to, spec: { locale: 'en', program, period: 'year', parts } })
    const plan = { every: 'week', weekday: 1, hour: 8 } as const
    const asked = { report: report.id, plan, format: 'xlsx' } as const
    return (await workspace.call('POST /api/report-schedules', { ...asked, members: [], addresses: [to] })).id
  }
  const id = await add(outside, ['score', 'why'])
  await add(second, ['score'])
  toMonday(app)
  const due = (looks = 0) => sendDueReport(app, app.within, workspace.workspaceId, id, looks)
  const sent = () => [sink.to(outside).length, sink.to(second).length]
  const book = () =>
    [...unzip(sink.to(outside)[0]?.parsed.attachments[0]?.content ?? Buffer.alloc(0)).values()].map(String).join('')
  const studies = () => workspace.inside(({ db }) => db.selectFrom('studies').select('finishedAt').execute())
  return { workspace, program, due, sent, book, studies }
}

/** As many as may wait at once. */
const studyOthers = ({ db, workspaceId, now }: Scope) =>
  db
    .insertInto('studies')
    .values(
      ['a', 'b', 'c'].map((key) => ({
        ...{ workspaceId, id: newId(), key, seed: 's', question: '{}', ofToday: false, askedAt: now },
        beatAt: new Date(now.getTime() + 30 * DAY),
      })),
    )
    .execute()

const reportSendings = (workspace: TestWorkspace) =>
  workspace.inside(({ db }) => db.selectFrom('reportSendings').select('mails').execute())

describe('a report of why that is sent regularly', () => {
  test('begins the study that it lacks, though nobody asked for one, is looked at again and comes once, with its page', async () => {
    const { workspace, due, sent, book, studies } = await company()
    await due()
    expect(await reportSendings(workspace)).toEqual([])
    await tick()
    for (let tries = 0; (await reportSendings(workspace)).length < 2 && tries < 800; tries++) await sleep(100)
    await app.settle()
    expect(book()).toContain('What goes with it')
    expect(book()).toContain('Plan')
    expect(await studies()).toHaveLength(1)
    await Promise.all([due(), due()])
    await later(0)
    expect(sent()).toEqual([1, 1])
  })

  test('goes without its page where others are studied until its last look, and keeps no other report waiting', async () => {
    const { workspace, due, sent, book, studies } = await company()
    await workspace.inside(studyOthers)
    await tick()
    await due(1)
    await due(2)
    await later(0)
    expect(sent()).toEqual([0, 1])
    await due(3)
    await later(0)
    expect(sent()).toEqual([1, 1])
    expect(book()).not.toContain('What goes with it')
    expect(await studies()).toHaveLength(3)
  })

  test('waits for no study that was tried today and failed, and begins it no more by itself', async () => {
    const { workspace, program, due, sent, book, studies } = await company()
    await workspace.call('POST /api/studies', { program, period: 'year' })
    await app.settle()
    await workspace.inside(({ db }) => db.updateTable('studies').set({ problem: 'too_long' }).execute())
    const look = () => workspace.call('GET /api/reports/pages', { locale: 'en', program, period: 'year', parts: 'why,method' })
    expect((await look()).study).toEqual({ program, wave: null, period: 'year', failed: true })
    await due()
    await later(0)
    expect(sent()[0]).toBe(1) // The other one goes at the next full minute, which may come meanwhile.
    expect(book()).not.toContain('What goes with it')
    expect(await studies()).toHaveLength(1)
    app.pass(DAY)
    expect((await look()).study).toMatchObject({ failed: false })
  })
})
