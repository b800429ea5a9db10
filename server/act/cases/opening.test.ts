import { describe, expect, test } from 'vitest'
import { openCasesFor } from '#server/act/cases/cases.ts'
import { newId } from '#server/platform/scope.ts'
import { testApp } from '#test/app.ts'
import { casesOf, mailsOf, makeAccount, makeAnswer, makeCase, makeMember, type Unhappy } from '#test/cases.ts'
import { makeInvitation, makeProgram, makeWave } from '#test/make.ts'

const HOUR = 3_600_000
const PERSON = {
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36',
  'content-type': 'application/x-www-form-urlencoded',
}

async function opened(given: Unhappy = {}) {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  await workspace.inside((scope) => makeAnswer(scope, given))
  await app.settle()
  return { app, workspace, cases: await casesOf(workspace) }
}

async function asked() {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  const invitation = await workspace.inside(async (scope) => {
    const program = await makeProgram(scope)
    return makeInvitation(scope, { program, wave: await makeWave(scope, program) })
  })
  const say = async (rating: number, verbatim = '') => {
    const body = new URLSearchParams({ step: 'why', from: '', rating: String(rating), verbatim }).toString()
    expect((await app.request('POST', invitation.answerPath, { body, headers: PERSON })).statusCode).toBe(200)
    await app.settle()
  }
  return {
    app,
    workspace,
    say,
    sheet: async () => workspace.call('GET /api/cases/:id', { id: (await casesOf(workspace))[0]?.id ?? '' }),
  }
}

describe('an answer', () => {
  test('of 3, sent by a person, opens a case that is due 48 hours after it, and tells its owner by mail', async () => {
    const { workspace, say } = await asked()
    await say(3, 'Exports time out.')
    const [only, ...more] = await casesOf(workspace)
    expect(more).toEqual([])
    expect(only).toMatchObject({ state: 'open', ownerId: workspace.actorId, contactedAt: null })
    const sheet = await workspace.call('GET /api/cases/:id', { id: only?.id ?? '' })
    expect(Date.parse(sheet.dueAt) - Date.parse(sheet.answeredAt)).toBe(48 * HOUR)
    expect(sheet.timeline.map(({ kind }) => kind)).toEqual(['answered', 'opened', 'alerted'])

    const [alert, ...others] = await mailsOf(workspace, 'alert')
    expect(others).toEqual([])
    expect(alert).toMatchObject({ toAddress: 'mo@isletdocs.example', caseId: only?.id, memberId: workspace.actorId })
    expect(alert?.content.view).toMatchObject({
      locale: 'en',
      who: 'Ines',
      rating: 3,
      verbatim: 'Exports time out.',
      consent: false,
      caseUrl: `http://localhost:3000/act/cases?case=${only?.id}`,
    })
  })

  test('changed from 3 to 9 keeps its case, and the timeline says so', async () => {
    const { say, sheet, workspace } = await asked()
    await say(3)
    await say(9, 'It works again.')
    const { rating, state, timeline } = await sheet()
    expect({ rating, state }).toEqual({ rating: 9, state: 'open' })
    expect(timeline.find(({ kind }) => kind === 'revised')).toMatchObject({ ratingBefore: 3, rating: 9 })
    expect(await casesOf(workspace)).toHaveLength(1)
    expect(await mailsOf(workspace, 'alert')).toHaveLength(1)
  })

  test('changed from 9 to 3 opens one', async () => {
    const { say, workspace } = await asked()
    await say(9)
    expect(await casesOf(workspace)).toEqual([])
    await say(3)
    expect(await casesOf(workspace)).toHaveLength(1)
  })

  test.each([
    ['confirmed', 6, 1],
    ['auto', 0, 1],
    ['confirmed', 7, 0],
    ['weak', 0, 0],
    ['provisional', 0, 0],
    ['discarded', 0, 0],
  ] as const)('that is %s with a rating of %i opens %i cases, and as many alerts', async (evidence, rating, expected) => {
    const { workspace, cases } = await opened({ evidence, rating })
    expect(cases).toHaveLength(expected)
    expect(await mailsOf(workspace, 'alert')).toHaveLength(expected)
  })

  test('from an import opens none, however it gets here', async () => {
    const { app, workspace } = await opened()
    const { id } = await workspace.inside((scope) => makeAnswer(scope, { imported: true }))
    await workspace.inside((scope) => openCasesFor(scope, [id]))
    await app.settle()
    expect(await casesOf(workspace)).toHaveLength(1)
  })

  test('has one case however often and however much at once it is opened', async () => {
    const { app, workspace } = await opened({ rating: 9 })
    const { id } = await workspace.inside((scope) => makeAnswer(scope))
    const byHand = workspace.send('POST /api/responses/:id/cases', { id })
    const byRule = () => app.within({ workspaceId: workspace.workspaceId, actorId: null }, (scope) => openCasesFor(scope, [id]))
    await Promise.all([byHand, ...Array.from({ length: 6 }, byRule)])
    await app.settle()
    expect(await casesOf(workspace)).toHaveLength(1)
    expect(await mailsOf(workspace, 'alert')).toHaveLength(1)
  })
})

describe('the owner of a new case', () => {
  test('is the one who looks after the account', async () => {
    const app = await testApp()
    const workspace = await app.newWorkspace()
    const { lin, account } = await workspace.inside(async (scope) => {
      const lin = await makeMember(scope, 'Lin')
      return { lin, account: await makeAccount(scope, 'Osterby Cold Chain', lin) }
    })
    await makeCase(app, workspace, { account })
    expect(await casesOf(workspace)).toMatchObject([{ ownerId: lin }])
    expect(await mailsOf(workspace, 'alert')).toMatchObject([{ toAddress: 'lin@isletdocs.example' }])
  })

  test('goes round those who may work on cases, also within one batch', async () => {
    const app = await testApp()
    const workspace = await app.newWorkspace()
    const members = await workspace.inside(async (scope) => {
      await makeMember(scope, 'Viewer', 'viewer')
      const gone = await makeMember(scope, 'Gone')
      await scope.db.updateTable('members').set({ leftAt: scope.now }).where('id', '=', gone).execute()
      return [workspace.actorId, await makeMember(scope, 'Lin'), await makeMember(scope, 'Ana', 'manager')]
    })
    await workspace.inside(async (scope) => {
      const ids = []
      for (let i = 0; i < 6; i++) ids.push((await makeAnswer(scope)).id)
      await openCasesFor(scope, ids)
    })
    await makeCase(app, workspace)
    const owners = (await casesOf(workspace)).map(({ ownerId }) => ownerId)
    for (const member of members) expect(owners.filter((id) => id === member).length).toBeGreaterThanOrEqual(2)
    expect(owners.every((id) => id !== null && members.includes(id))).toBe(true)
  })

  test('is told in the language they chose, else in that of the workspace', async () => {
    const app = await testApp()
    const workspace = await app.newWorkspace()
    const personId = newId()
    await app.database.transact({ role: 'hb_auth' }, (client) =>
      client.query(
        `insert into auth.persons (id, name, email, email_verified, locale) values ($1, 'Lin', $2, false, 'zh-Hant')`,
        [personId, `${personId}@isletdocs.example`],
      ),
    )
    const account = await workspace.inside(async (scope) =>
      makeAccount(scope, 'Osterby', await makeMember(scope, 'Lin', 'agent', personId)),
    )
    await makeCase(app, workspace, { account })
    const [alert] = await mailsOf(workspace, 'alert')
    expect(alert?.content.view).toMatchObject({ locale: 'zh-Hant', account: 'Osterby' })
  })

  test('changes by hand, and the new one is told once', async () => {
    const app = await testApp()
    const workspace = await app.newWorkspace()
    const { caseId } = await makeCase(app, workspace)
    const lin = await workspace.inside((scope) => makeMember(scope, 'Lin'))
    for (const memberId of [lin, workspace.actorId, lin, null])
      await workspace.call('PUT /api/cases/:id/owner', { id: caseId, memberId })
    await app.settle()
    expect(await casesOf(workspace)).toMatchObject([{ ownerId: null }])
    const { timeline } = await workspace.call('PUT /api/cases/:id/owner', { id: caseId, memberId: lin })
    await app.settle()
    expect(timeline.filter(({ kind }) => kind === 'assigned').map(({ whom }) => whom)).toEqual([
      'Lin',
      'Mo Okafor',
      'Lin',
      null,
      'Lin',
    ])
    expect((await mailsOf(workspace, 'alert')).map(({ toAddress }) => toAddress)).toEqual([
      'mo@isletdocs.example',
      'lin@isletdocs.example',
    ])
  })

  test('can only be somebody who is here and may work on cases', async () => {
    const app = await testApp()
    const workspace = await app.newWorkspace()
    const { caseId: id } = await makeCase(app, workspace)
    const viewer = await workspace.inside((scope) => makeMember(scope, 'Viewer', 'viewer'))
    for (const memberId of [viewer, newId()]) {
      const { status, issues } = await workspace.refusal('PUT /api/cases/:id/owner', { id, memberId })
      expect({ status, field: issues[0]?.field }).toEqual({ status: 422, field: 'memberId' })
    }
    expect((await (await workspace.as('agent')).refusal('PUT /api/cases/:id/owner', { id, memberId: null })).status).toBe(403)
  })
})

describe('opening by hand', () => {
  test('takes any answer, also history, and promises from now on', async () => {
    const app = await testApp()
    const workspace = await app.newWorkspace()
    const { id } = await workspace.inside((scope) =>
      makeAnswer(scope, { imported: true, rating: 8, answeredAgo: 900 * 24 * HOUR }),
    )
    const sheet = await workspace.call('POST /api/responses/:id/cases', { id })
    expect(sheet).toMatchObject({ state: 'open', rating: 8, late: false })
    expect(sheet.timeline.find(({ kind }) => kind === 'opened')?.by).toBe('owner')
    expect((await workspace.refusal('POST /api/responses/:id/cases', { id })).message).toContain('already has a case')
    expect((await workspace.refusal('POST /api/responses/:id/cases', { id: newId() })).status).toBe(404)
  })
})
