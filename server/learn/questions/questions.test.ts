import { expect, test } from 'vitest'
import { crowd, defineAttribute, makeAnswers } from '#test/answers.ts'
import { testApp } from '#test/app.ts'
import { makeProgram } from '#test/make.ts'

async function company() {
  const workspace = await (await testApp()).newWorkspace()
  await workspace.inside(async (scope) => {
    await defineAttribute(scope, 'account', 'plan', 'Plan')
    const { id } = await makeProgram(scope)
    await makeAnswers(scope, id, crowd(5, 5, 20, { attributes: { plan: 'Pro' } }))
  })
  return { workspace, agent: await workspace.as('agent'), viewer: await workspace.as('viewer') }
}
const PLANS = { name: ' Plans ', asked: { by: 'plan', period: 'all' }, ofTeam: false }
const names = async (of: Awaited<ReturnType<typeof company>>['agent']) =>
  (await of.call('GET /api/questions', {})).map(({ name, mine }) => [name, mine])

test('a question is saved by a name; one’s own is seen by nobody else, the team’s by everybody', async () => {
  const { workspace, agent, viewer } = await company()
  const saved = await agent.call('POST /api/questions', PLANS)
  expect(saved).toMatchObject({ name: 'Plans', asked: PLANS.asked, mine: true, ofTeam: false })
  expect([await names(agent), await names(viewer)]).toEqual([[['Plans', true]], []])
  expect(await viewer.refusal('PUT /api/questions/:id', { id: saved.id, name: 'Mine' })).toMatchObject({ status: 404 })

  await agent.call('PUT /api/questions/:id', { id: saved.id, ofTeam: true, name: 'By plan' })
  expect(await names(viewer)).toEqual([['By plan', false]])
  expect(await viewer.refusal('DELETE /api/questions/:id', { id: saved.id })).toMatchObject({ status: 403 })
  await workspace.call('PUT /api/questions/:id', { id: saved.id, name: 'By the plan' })
  expect(await names(agent)).toEqual([['By the plan', true]])
})

test('what was removed can be brought back, and each of it stands in the audit log', async () => {
  const { workspace, agent } = await company()
  const { id } = await agent.call('POST /api/questions', PLANS)
  await agent.call('DELETE /api/questions/:id', { id })
  expect(await names(agent)).toEqual([])
  expect(await agent.refusal('PUT /api/questions/:id', { id, name: 'A' })).toMatchObject({ status: 404 })
  await agent.call('POST /api/questions/:id/return', { id })
  expect(await names(agent)).toEqual([['Plans', true]])
  const { items } = await workspace.call('GET /api/audit', {})
  expect(items.map(({ action }) => action).slice(0, 3)).toEqual(['question.returned', 'question.removed', 'question.saved'])
  expect(JSON.stringify(items.slice(0, 3))).not.toContain('period')
})

test('what cannot be asked cannot be saved', async () => {
  const { agent, viewer } = await company()
  const unknown = await agent.refusal('POST /api/questions', { ...PLANS, asked: { by: 'colour' } })
  expect(unknown).toMatchObject({ status: 422, issues: [{ field: 'by' }] })
  const today = await viewer.refusal('POST /api/questions', { ...PLANS, asked: { by: 'company.plan' } })
  expect(today).toMatchObject({ status: 403 })
  expect(await viewer.refusal('POST /api/questions', { ...PLANS, name: '  ' })).toMatchObject({ status: 422 })
})

test('conditions that name somebody are read only by who may read contacts, and by whoever wrote them', async () => {
  const { agent, viewer } = await company()
  const asked = { by: 'plan', where: 'plan="ada@fjord.example"', versus: 'plan = Pro' }
  await agent.call('POST /api/questions', { name: 'Hers', asked, ofTeam: true })
  await viewer.call('POST /api/questions', { name: 'Own', asked: { where: 'plan is "bo@fjord.example"' }, ofTeam: true })
  const kept = { by: 'plan', where: 'plan is "ada@fjord.example"', versus: 'plan is "Pro"' }
  expect(await agent.call('GET /api/questions', {})).toMatchObject([{ asked: kept, hidden: false }, { hidden: false }])
  expect((await viewer.call('GET /api/questions', {})).map(({ asked, hidden }) => ({ asked, hidden }))).toEqual([
    { asked: { by: 'plan', versus: 'plan is "Pro"' }, hidden: true },
    { asked: { where: 'plan is "bo@fjord.example"' }, hidden: false },
  ])
})
