import { expect, test } from 'vitest'
import { takeCase } from '#server/act/cases/cases.ts'
import { testApp } from '#test/app.ts'
import { makeCase, makeMember } from '#test/cases.ts'

async function ownerless() {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  const { caseId: id } = await makeCase(app, workspace)
  await workspace.call('PUT /api/cases/:id/owner', { id, memberId: null })
  const [ada, bo] = await workspace.inside(
    async (scope) => [await makeMember(scope, 'Ada'), await makeMember(scope, 'Bo')] as const,
  )
  const take = (actorId: string) => app.within({ workspaceId: workspace.workspaceId, actorId }, (scope) => takeCase(scope, id))
  const sheet = () => workspace.call('GET /api/cases/:id', { id })
  return { app, workspace, id, ada, bo, take, sheet }
}

test('a case without an owner is taken by an agent, once; its story and the audit trail say so, and no mail tells the taker', async () => {
  const { app, workspace, ada, take, sheet } = await ownerless()
  await take(ada)
  await take(ada)
  await app.settle()
  const { owner, timeline } = await sheet()
  expect(owner).toMatchObject({ id: ada, name: 'Ada' })
  expect(timeline.filter(({ kind, whom }) => kind === 'assigned' && whom === 'Ada')).toMatchObject([{ by: 'Ada' }])
  const { items } = await workspace.call('GET /api/audit', { action: 'case.assigned' })
  expect(items[0]).toMatchObject({ after: { ownerId: ada } })
  expect((await workspace.call('GET /api/messages', { kind: 'alert', search: 'ada@' })).total).toBe(0)
})

test('of two who take the same case the second hears who has it', async () => {
  const { ada, bo, take, sheet } = await ownerless()
  const both = await Promise.allSettled([take(ada), take(bo)])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const winner = both[0].status === 'fulfilled' ? ada : bo
  expect((await sheet()).owner?.id).toBe(winner)
})

test('an API key takes no case, and who may only look neither', async () => {
  const { workspace, id } = await ownerless()
  const agent = await workspace.as('agent')
  expect(await agent.refusal('POST /api/cases/:id/taking', { id })).toMatchObject({
    status: 409,
    message: expect.stringContaining('API key'),
  })
  for (const role of ['viewer', 'analyst'] as const)
    expect((await (await workspace.as(role)).refusal('POST /api/cases/:id/taking', { id })).status).toBe(403)
  expect((await workspace.refusal('POST /api/cases/:id/taking', { id: workspace.workspaceId })).status).toBe(404)
})
