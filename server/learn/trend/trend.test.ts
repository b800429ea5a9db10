import { describe, expect, test } from 'vitest'
import { DEFAULT_POLICY } from '#domain/listen/contact-policy.ts'
import { newId } from '#server/platform/scope.ts'
import { crowd, defineAttribute, makeAnswers, makeDatedWave } from '#test/answers.ts'
import { testApp } from '#test/app.ts'
import { makeProgram } from '#test/make.ts'

type Given = Parameters<typeof makeAnswers>[2]
const DAY = 86_400_000

async function company() {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  const program = await workspace.inside(async (scope) => {
    await defineAttribute(scope, 'account', 'plan', 'Plan')
    return (await makeProgram(scope)).id
  })
  const now = await workspace.inside(async (scope) => scope.now)
  /** The first day of a month so many months ago. */
  const month = (ago: number) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - ago, 1)).toISOString().slice(0, 10)
  const answer = (given: Given) => workspace.inside((scope) => makeAnswers(scope, program, given))
  const at = (ago: number) => new Date(Date.parse(`${month(ago)}T12:00:00Z`) + 9 * DAY)
  const trend = async (input = {}) =>
    (await workspace.call('GET /api/trend', { grain: 'month', ...input })).sheet ?? expect.fail()
  return { app, workspace, program, month, at, answer, trend }
}
const high = (at: Date) => crowd(20, 30, 150, { at, attributes: { plan: 'Pro' } })
const low = (at: Date) => crowd(90, 60, 50, { at, attributes: { plan: 'Free' } })
const note = { kind: 'release', words: 'Version 2', breaks: false, program: null } as const

describe('the score over time', () => {
  test('has a point for each stretch, gaps included, and says what is real', async () => {
    const { answer, trend, at, month } = await company()
    await answer([...high(at(4)), ...high(at(3)), ...low(at(1))])
    const sheet = await trend()
    expect(sheet.stretches.map(({ from, answers, underWay }) => [from, answers, underWay])).toEqual([
      [month(4), 200, false],
      [month(3), 200, false],
      [month(2), 0, false],
      [month(1), 200, false],
      [month(0), 0, true],
    ])
    expect(sheet).toMatchObject({
      newest: { from: month(1) },
      change: { before: { from: month(3) }, verdict: 'lower' },
      barred: false,
    })
  })

  test('over a rolling window, which begins before the first point', async () => {
    const { answer, trend, at } = await company()
    await answer([...high(at(25)), ...high(at(24)), ...low(at(23))])
    const { stretches } = await trend({ window: 3 })
    expect(stretches).toHaveLength(24)
    expect(stretches[0]).toMatchObject({ answers: 200, rolls: 3, standing: { answers: 600 } })
    expect((await trend({ all: true })).stretches).toHaveLength(26)
  })

  test('of those who meet a condition, by any grain', async () => {
    const { answer, trend, at } = await company()
    await answer([...high(at(2)), ...low(at(2))])
    const { stretches, grain } = await trend({ where: 'plan is "Pro"', grain: 'quarter' })
    expect(grain).toBe('quarter')
    expect(stretches[0]).toMatchObject({ answers: 200, standing: { counted: { promoter: 150 } } })
  })

  test('is told by quarter where most months have no score, unless a grain is asked for', async () => {
    const { workspace, answer, at } = await company()
    const grain = async () => (await workspace.call('GET /api/trend', {})).sheet?.grain
    await answer([...high(at(8)), ...high(at(5)), ...low(at(2))])
    expect(await grain()).toBe('quarter')
    await answer([7, 6, 4, 3].flatMap((ago) => high(at(ago))))
    expect(await grain()).toBe('month')
  })

  test('without answers is an empty line, and without a program nothing', async () => {
    const { trend } = await company()
    expect(await trend()).toMatchObject({ stretches: [], newest: null, change: null, breaks: [] })
    const empty = await (await testApp()).newWorkspace()
    expect(await empty.call('GET /api/trend', {})).toEqual({ programs: [], sheet: null })
  })

  test('comes as a file that is safe from formulas, with what happened', async () => {
    const { workspace, answer, at, month } = await company()
    await answer(high(at(1)))
    await workspace.call('POST /api/annotations', { ...note, on: month(1), words: '=HYPERLINK("x")' })
    const [head, first] = String(await workspace.call('GET /api/trend.csv', {})).split('\r\n')
    expect(head).toContain('from,until,answers,window_stretches,window_answers,score,low,high,side,under_way,annotations')
    expect(first).toContain(`${month(1)},${month(0)},200,1,200,65,`)
    expect(first).toMatch(/release =HYPERLINK/)
  })

  test('a condition by what is known of people today is for those who may read contacts', async () => {
    const { workspace } = await company()
    const viewer = await workspace.as('viewer')
    expect((await viewer.refusal('GET /api/trend', { where: 'company.plan is "Pro"' })).status).toBe(403)
    expect((await workspace.refusal('GET /api/trend', { where: 'plan is' })).issues).toMatchObject([{ field: 'where' }])
  })
})

describe('a break', () => {
  test('forbids comparison across it, and its side alone has a direction', async () => {
    const { workspace, answer, trend, at, month } = await company()
    await answer([...high(at(4)), ...high(at(3)), ...low(at(1))])
    await workspace.call('POST /api/annotations', { ...note, on: month(1), kind: 'channel', words: 'SMS', breaks: true })
    const sheet = await trend()
    expect(sheet).toMatchObject({ change: null, barred: true, direction: { verdict: 'too_few' }, breaks: [{ words: 'SMS' }] })
    expect(new Set(sheet.stretches.map(({ side }) => side))).toEqual(new Set([0, 1]))
  })

  test('that is known by itself can be said to be none, for every screen, and that can be taken back', async () => {
    const { workspace, program, answer, trend, at, month } = await company()
    const waveId = await workspace.inside((scope) => makeDatedWave(scope, program, 'Q1', at(2)))
    await answer([...high(at(4)), ...high(at(3)), ...low(at(2)).map((one) => ({ ...one, waveId }))])
    const channel = { kind: 'channel', on: month(2), program } as const
    expect(await trend()).toMatchObject({ breaks: [{ kind: 'channel', about: 'import', became: 'email', overruled: null }] })
    const score = async () => {
      const { sheet } = await workspace.call('GET /api/scores', { period: month(2).slice(0, 7) })
      return sheet?.comparisons.find(({ against }) => against === 'previous')?.verdict
    }
    expect(await score()).toBe('barred')

    const wrong = { ...channel, on: month(3) }
    expect((await workspace.refusal('POST /api/annotations/overrulings', wrong)).status).toBe(404)
    const analyst = await workspace.as('analyst')
    expect((await analyst.refusal('POST /api/annotations/overrulings', channel)).status).toBe(403)
    const { id } = await workspace.call('POST /api/annotations/overrulings', channel)
    expect(await workspace.call('POST /api/annotations/overrulings', channel)).toEqual({ id })
    const sheet = await trend()
    expect(sheet).toMatchObject({ breaks: [], change: { verdict: 'lower' } })
    expect(sheet.annotations).toMatchObject([{ kind: 'channel', breaks: false, overruled: { id } }])
    expect(await score()).toBe('lower')

    await workspace.call('DELETE /api/annotations/overrulings/:id', { id })
    expect(await trend()).toMatchObject({ breaks: [{ kind: 'channel' }], change: null })
    const { items } = await workspace.call('GET /api/audit', { subject: id })
    expect(items.map(({ action }) => action)).toEqual(['annotation.restored', 'annotation.overruled'])
  })

  test('is known by itself: a change of the policy, of words that people were asked with, and of the channel', async () => {
    const { workspace, program, answer, trend, at, month } = await company()
    const waveId = await workspace.inside(async ({ db, workspaceId }) => {
      const first = { workspaceId, programId: program, locale: 'zh-Hant', words: '{}', custom: true, createdAt: at(3) }
      await db
        .insertInto('wordings')
        .values([
          { ...first, id: newId(), version: 1, askedAt: at(3) },
          { ...first, id: newId(), version: 2, askedAt: at(2) },
          { ...first, id: newId(), version: 3, askedAt: null },
        ])
        .execute()
      const policy = { workspaceId, version: 1, policy: JSON.stringify(DEFAULT_POLICY), createdAt: at(1) }
      await db.insertInto('contactPolicies').values(policy).execute()
      const wave = { workspaceId, id: newId(), programId: program, name: 'Q1', plan: '{}', seed: 1, closesAt: at(0) }
      await db
        .insertInto('waves')
        .values({ ...wave, createdAt: at(1), startedAt: at(1) })
        .execute()
      return wave.id
    })
    await answer([...high(at(4)), ...high(at(1)).map((one) => ({ ...one, waveId }))])
    const { breaks } = await trend()
    expect(breaks.map(({ on, kind, about, became, id }) => [on, kind, about, became, id])).toEqual([
      [at(2).toISOString().slice(0, 10), 'wording', 'zh-Hant', '2', null],
      [month(1), 'channel', 'import', 'email', null],
      [at(1).toISOString().slice(0, 10), 'policy', '1', null, null],
    ])
  })

  test('an import of answers that was undone is a line, and parts nothing', async () => {
    const { workspace, answer, trend, at } = await company()
    await answer(high(at(2)))
    await workspace.inside(async ({ db, workspaceId }) => {
      const fileId = newId()
      await db
        .insertInto('files')
        .values({ workspaceId, id: fileId, name: 'a.csv', bytes: Buffer.alloc(0), size: 0, createdAt: at(2) })
        .execute()
      const id = newId()
      const one = { workspaceId, id, kind: 'responses', fileId, fileName: 'old.csv', encoding: 'utf-8', delimiter: ',' }
      await db
        .insertInto('imports')
        .values({ ...one, createdAt: at(2) })
        .execute()
      await db
        .insertInto('events')
        .values({ workspaceId, id: newId(), kind: 'import.undone', subjectId: id, at: at(1), detail: '{}' })
        .execute()
    })
    expect(await trend()).toMatchObject({ annotations: [{ kind: 'import_undone', about: 'old.csv', breaks: false }], breaks: [] })
  })
})

describe('notes', () => {
  test('are entered, changed and removed by who may manage programs, and audited', async () => {
    const { workspace, answer, trend, at, month } = await company()
    await answer(high(at(2)))
    const given = { ...note, on: month(1) }
    const { id } = await workspace.call('POST /api/annotations', given)
    expect((await trend()).annotations).toMatchObject([{ id, on: month(1), words: 'Version 2' }])
    await workspace.call('PUT /api/annotations/:id', { id, ...given, kind: 'incident', words: ' Outage ' })
    expect((await trend()).annotations).toMatchObject([{ kind: 'incident', words: 'Outage' }])
    const refused = async (role: 'viewer' | 'analyst') =>
      (await (await workspace.as(role)).refusal('POST /api/annotations', given)).status
    expect([await refused('viewer'), await refused('analyst')]).toEqual([403, 403])
    await workspace.call('DELETE /api/annotations/:id', { id })
    expect((await trend()).annotations).toEqual([])
    expect((await workspace.refusal('DELETE /api/annotations/:id', { id })).status).toBe(404)
    const { items } = await workspace.call('GET /api/audit', { subject: id })
    expect(items.map(({ action }) => action)).toEqual(['annotation.removed', 'annotation.changed', 'annotation.added'])
  })

  test('of one program stand in no chart of another, and not of one that is not there', async () => {
    const { workspace, program, answer, trend, at, month } = await company()
    await answer(high(at(2)))
    const other = await workspace.inside(async (scope) => (await makeProgram(scope)).id)
    await workspace.call('POST /api/annotations', { ...note, on: month(1), program: other })
    expect((await trend({ program })).annotations).toEqual([])
    expect((await workspace.refusal('POST /api/annotations', { ...note, on: month(1), program: newId() })).status).toBe(404)
    expect((await workspace.refusal('POST /api/annotations', { ...note, on: '2026-02-30', words: ' ' })).status).toBe(422)
  })
})
