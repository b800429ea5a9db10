import { expect, test } from 'vitest'
import { crowd, defineAttribute, makeAnswers } from '#test/answers.ts'
import { testApp } from '#test/app.ts'
import { makeProgram } from '#test/make.ts'

async function company() {
  const workspace = await (await testApp()).newWorkspace()
  await workspace.inside(async (scope) => {
    await defineAttribute(scope, 'account', 'plan', 'Plan')
    const { id } = await makeProgram(scope)
    await makeAnswers(scope, id, [
      ...crowd(10, 20, 170, { attributes: { plan: 'Pro' } }),
      ...crowd(100, 60, 40, { attributes: { plan: 'Free' } }),
    ])
  })
  const views = async () => (await workspace.call('GET /api/views', {})).views
  return { workspace, views }
}
const SALES = { name: 'Sales', condition: 'plan is "Pro"' }

test('a department’s figure stands beside the whole, and is held against all others', async () => {
  const { workspace, views } = await company()
  await workspace.call('POST /api/views', SALES)
  expect(await workspace.call('GET /api/views', {})).toMatchObject({ period: 'year', all: { answers: 400 } })
  const [sales] = await views()
  expect(sales).toMatchObject({ name: 'Sales', verdict: 'higher', standing: { answers: 200, score: { score: 80 } } })
  expect(sales?.difference).toBeCloseTo(110, 9)
  expect(String(await workspace.call('GET /api/views.csv', {})).split('\r\n')[1]).toMatch(/^Sales,"plan is ""Pro""",200,80,/)
})

test('many views are many looks: what one look would call real is not where ten are taken', async () => {
  const { workspace } = await company()
  await workspace.inside(async (scope) => {
    await defineAttribute(scope, 'account', 'team', 'Team')
    const { id } = await scope.db
      .selectFrom('programs')
      .where('workspaceId', '=', scope.workspaceId)
      .select('id')
      .executeTakeFirstOrThrow()
    await makeAnswers(scope, id, [
      ...crowd(6, 12, 32, { attributes: { team: 'Odd' } }),
      ...crowd(9, 10, 17, { attributes: { team: 'Even' } }),
    ])
  })
  await workspace.call('POST /api/views', { name: 'Odd', condition: 'team is "Odd"' })
  const read = () => workspace.call('GET /api/views', {})
  const [alone] = (await read()).views
  expect(alone).toMatchObject({ verdict: 'higher', q: expect.any(Number) })
  for (let view = 1; view <= 9; view++) await workspace.call('POST /api/views', { name: `Z${view}`, condition: 'team is "Even"' })
  const many = await read()
  expect(many.looks).toBe(10)
  expect(many.views[0]).toMatchObject({ name: 'Odd', verdict: 'no_evidence', difference: alone?.difference })
  expect(many.views[0]?.q).toBeGreaterThan(alone?.q ?? 1)
})

test('views are saved, changed and removed by who may manage programs, under names of their own, and audited', async () => {
  const { workspace, views } = await company()
  const { id } = await workspace.call('POST /api/views', SALES)
  expect((await workspace.refusal('POST /api/views', { ...SALES, name: 'sales' })).issues).toMatchObject([{ field: 'name' }])
  expect((await workspace.refusal('POST /api/views', { name: 'X', condition: 'plan is' })).issues).toMatchObject([
    { field: 'condition' },
  ])
  await workspace.call('PUT /api/views/:id', { id, name: 'Support', condition: 'plan is "Free"' })
  expect(await views()).toMatchObject([{ id, name: 'Support', verdict: 'lower' }])
  expect((await (await workspace.as('viewer')).refusal('POST /api/views', SALES)).status).toBe(403)
  await workspace.call('DELETE /api/views/:id', { id })
  expect(await views()).toEqual([])
  const { items } = await workspace.call('GET /api/audit', { subject: id })
  expect(items.map(({ action }) => action)).toEqual(['view.removed', 'view.changed', 'view.added'])
})

test('a view by what is known of companies today shows no figure to whoever may not read contacts', async () => {
  const { workspace } = await company()
  await workspace.call('POST /api/views', { name: 'Owned', condition: 'company.plan is "Pro"' })
  const viewer = await workspace.as('viewer')
  expect((await viewer.call('GET /api/views', {})).views).toMatchObject([{ name: 'Owned', standing: null, verdict: null }])
})

test('a condition that names somebody, or asks by what is known today, is read only by who may read contacts', async () => {
  const { workspace, views } = await company()
  for (const [at, condition] of ['plan="Pro"', 'plan is "ada@fjord.example"', 'company.plan is "Pro"'].entries())
    await workspace.call('POST /api/views', { name: `${at}`, condition })
  expect((await views()).map(({ condition }) => condition)).toEqual([
    'plan is "Pro"',
    'plan is "ada@fjord.example"',
    'company.plan is "Pro"',
  ])
  const viewer = await workspace.as('viewer')
  const seen = (await viewer.call('GET /api/views', {})).views
  expect(seen.map(({ condition }) => condition)).toEqual(['plan is "Pro"', null, null])
  expect(seen[1]).toMatchObject({ standing: { answers: 0 } })
  expect(String(await viewer.call('GET /api/views.csv', {}))).not.toContain('ada@fjord')
})
