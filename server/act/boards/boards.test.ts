import { describe, expect, test } from 'vitest'
import { boardFor } from '#domain/learn/board.ts'
import { crowd, defineAttribute, makeAnswers, makeDatedWave } from '#test/answers.ts'
import { testApp } from '#test/app.ts'
import { makeAccount, makeAnswer, makeMember } from '#test/cases.ts'
import { makeProgram } from '#test/make.ts'
import { readBoard } from './boards.ts'

const DAY = 86_400_000
const like = (plan: string) => ({ attributes: { plan } })

/** Two waves: Free fell from all promoters to all detractors, Pro stayed. */
async function company() {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  await workspace.inside(async (scope) => {
    await defineAttribute(scope, 'account', 'plan', 'Plan')
    const { id } = await makeProgram(scope)
    const ago = (days: number) => new Date(scope.now.getTime() - days * DAY)
    const spring = await makeDatedWave(scope, id, 'Spring', ago(120))
    const autumn = await makeDatedWave(scope, id, 'Autumn', ago(20))
    await makeAnswers(scope, id, [
      ...crowd(5, 10, 25, { waveId: spring, at: ago(119), ...like('Pro') }),
      ...crowd(2, 8, 30, { waveId: spring, at: ago(119), ...like('Free') }),
      ...crowd(5, 10, 25, { waveId: autumn, at: ago(19), ...like('Pro') }),
      ...crowd(30, 8, 2, { waveId: autumn, at: ago(19), ...like('Free') }),
    ])
  })
  return { app, workspace }
}

describe('a board', () => {
  test('opens as its role has it: the score with its course, and which groups changed', async () => {
    const { workspace } = await company()
    const board = await workspace.call('GET /api/board', {})
    expect(board).toMatchObject({ role: 'owner', own: false, tiles: boardFor('owner'), questions: [], ownCases: null })
    expect(board.score?.stretch.wave?.name).toBe('Autumn')
    expect(board.changes).toMatchObject({ by: ['Plan'], looks: 2, changed: 1, before: { wave: { name: 'Spring' } } })
    expect(board.changes?.rows).toMatchObject([{ label: 'Plan', value: 'Free', verdict: 'lower' }])
    expect(board.openCases).toMatchObject({ open: 0, late: 0, ownerless: 0, items: [] })
  })

  test('of the front line shows their own cases and what their own companies answered', async () => {
    const { app, workspace } = await company()
    const me = await workspace.inside((scope) => makeMember(scope, 'Lin', 'agent'))
    const [mine, other] = await workspace.inside(async (scope) => {
      const accounts = [await makeAccount(scope, 'Fjord Freight', me), await makeAccount(scope, 'Others', null)]
      await makeAccount(scope, 'Silent', me)
      return accounts
    })
    await workspace.inside(async (scope) => {
      await makeAnswer(scope, { rating: 2, account: mine ?? '', verbatim: 'The exports time out.' })
      await makeAnswer(scope, { rating: 9, account: other ?? '', verbatim: 'Fine.', email: 'o@else.example' })
    })
    await app.settle()
    expect((await workspace.call('GET /api/board', {})).openCases).toMatchObject({
      open: 1,
      ownerless: 0,
      items: [{ rating: 2 }],
    })
    const board = await workspace.inside((scope) => readBoard({ ...scope, actorId: me }))
    expect(board).toMatchObject({ role: 'agent', tiles: boardFor('agent'), changes: null, openCases: null, words: null })
    expect(board.ownAccounts).toMatchObject({ accounts: 2, silent: 1, standing: { answers: 1, score: null } })
    expect(board.ownAccounts?.latest).toMatchObject([{ name: 'Fjord Freight', rating: 2, group: 'detractor', answers: 1 }])
    expect(board.ownWords).toMatchObject([{ verbatim: 'The exports time out.', account: { name: 'Fjord Freight' } }])
    expect(board.ownCases).toMatchObject({ open: 1, late: 0, items: [{ rating: 2, owner: { name: 'Lin' } }] })
  })

  test('becomes one’s own by what is put on it, in the order given, and goes back to the role’s', async () => {
    const { workspace } = await company()
    const asked = { by: 'plan' }
    const { id } = await workspace.call('POST /api/questions', { name: 'Plans', asked, ofTeam: false })
    const tiles = [
      { kind: 'question' as const, question: id },
      { kind: 'score' as const, question: null },
    ]
    await workspace.call('PUT /api/board', { tiles })
    const board = await workspace.call('GET /api/board', {})
    expect(board).toMatchObject({ own: true, tiles, changes: null, openCases: null })
    expect(board.questions).toMatchObject([{ id, name: 'Plans', asked, found: { answers: 80 } }])

    await workspace.call('DELETE /api/questions/:id', { id })
    expect((await workspace.call('GET /api/board', {})).tiles).toEqual([{ kind: 'score', question: null }])
    await workspace.call('POST /api/questions/:id/return', { id })
    expect((await workspace.call('GET /api/board', {})).tiles).toEqual(tiles)

    await workspace.call('DELETE /api/board', {})
    expect(await workspace.call('GET /api/board', {})).toMatchObject({ own: false, tiles: boardFor('owner') })
    const { items } = await workspace.call('GET /api/audit', {})
    expect(items[0]).toMatchObject({ action: 'board.reset', before: { tiles: [id, 'score'] } })
  })

  test('shows nobody what they may not see, and keeps its other tiles when one cannot be asked', async () => {
    const { workspace } = await company()
    const viewer = await workspace.as('viewer')
    await workspace.inside((scope) => makeAnswer(scope, { name: 'Ines', verbatim: 'Too slow.' }))
    const { id } = await workspace.call('POST /api/questions', { name: 'Today', asked: { by: 'company.plan' }, ofTeam: true })
    await viewer.call('PUT /api/board', {
      tiles: [
        { kind: 'question', question: id },
        { kind: 'words', question: null },
      ],
    })
    const board = await viewer.call('GET /api/board', {})
    expect(board.questions).toMatchObject([{ name: 'Today', found: null }])
    expect(board.words).toMatchObject([{ verbatim: 'Too slow.', contact: null, account: null }])
    const refused = await viewer.refusal('PUT /api/board', { tiles: [{ kind: 'own_words', question: null }] })
    expect(refused).toMatchObject({ status: 403 })
  })

  test('shows of a question whose condition names somebody the figures alone to whoever may not read contacts', async () => {
    const { workspace } = await company()
    const viewer = await workspace.as('viewer')
    const asked = { where: 'plan is not "ada@fjord.example"' }
    const { id } = await workspace.call('POST /api/questions', { name: 'Others', asked, ofTeam: true })
    const tiles = [{ kind: 'question' as const, question: id }]
    for (const reader of [workspace, viewer]) await reader.call('PUT /api/board', { tiles })
    expect((await workspace.call('GET /api/board', {})).questions).toMatchObject([{ asked, hidden: false }])
    const { questions } = await viewer.call('GET /api/board', {})
    expect(questions).toMatchObject([{ asked: {}, hidden: true, found: { answers: 80 } }])
    expect(JSON.stringify(questions)).not.toContain('ada@fjord')
  })

  test('refuses a tile twice, a question that is not there, and one of somebody else', async () => {
    const { workspace } = await company()
    const agent = await workspace.as('agent')
    const score = { kind: 'score', question: null }
    const twice = await workspace.refusal('PUT /api/board', { tiles: [score, score] })
    expect(twice).toMatchObject({ status: 422, issues: [{ field: 'tiles' }] })
    expect(await workspace.refusal('PUT /api/board', { tiles: [{ kind: 'question', question: null }] })).toMatchObject({
      status: 422,
    })
    const { id } = await agent.call('POST /api/questions', { name: 'Mine', asked: { by: 'plan' }, ofTeam: false })
    expect(await workspace.refusal('PUT /api/board', { tiles: [{ kind: 'question', question: id }] })).toMatchObject({
      status: 404,
    })
  })

  test('of a new workspace says that there is nothing yet', async () => {
    const workspace = await (await testApp()).newWorkspace()
    const board = await workspace.call('GET /api/board', {})
    expect(board).toMatchObject({ score: null, changes: null, words: [], openCases: { open: 0 } })
  })
})
