import { expect, test } from 'vitest'
import { newId } from '#server/platform/scope.ts'
import { testApp } from '#test/app.ts'
import { makePeople } from '#test/people.ts'

const DAY = 86_400_000

async function fresh() {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  const roles = ['buyer', 'buyer', 'buyer', 'admin', 'user', null]
  await workspace.inside((scope) =>
    makePeople(
      scope,
      roles.map((role, at) => ({ role, email: `p${at}@customer.example` })),
    ),
  )
  const sender = { senderName: 'Mo Okafor', senderEmail: 'mo@isletdocs.example' }
  const program = await workspace.call('POST /api/programs', { name: 'R', brand: 'Islet Docs', locale: 'en', ...sender })
  const segment = await workspace.call('POST /api/segments', { name: 'Buyers', condition: 'role is "buyer"' })
  const wave = {
    programId: program.id,
    name: 'Q1',
    closesAt: new Date(app.clock().getTime() + 30 * DAY).toISOString(),
    plan: { segment: segment.id, sampling: { kind: 'everyone' as const } },
  }
  return { app, workspace, segment, wave }
}

test('a wave over a segment asks its people alone, and says of everyone else that they are not in it', async () => {
  const { app, workspace, segment, wave } = await fresh()
  const { id } = await workspace.call('POST /api/waves', wave)
  const foretold = await workspace.call('GET /api/waves/:id/plan', { id })
  expect(foretold).toMatchObject({ people: 6, eligible: 3, asked: 3, notAsked: [{ because: 'not_in_segment', people: 3 }] })

  // Who is in it is decided at the start, by what the segment then says.
  await workspace.call('PUT /api/segments/:id', { id: segment.id, condition: 'role is "buyer" or role is "admin"' })
  await workspace.call('POST /api/waves/:id/start', { id })
  await app.settle()
  expect(await workspace.call('GET /api/waves/:id', { id })).toMatchObject({
    asked: 4,
    notAsked: [{ because: 'not_in_segment', people: 2 }],
  })
})

test('a segment that a wave will ask stays, and one that is not there is refused by its field', async () => {
  const { workspace, segment, wave } = await fresh()
  await workspace.call('POST /api/waves', wave)
  expect((await workspace.refusal('DELETE /api/segments/:id', { id: segment.id })).status).toBe(409)
  const lost = { ...wave, plan: { ...wave.plan, segment: newId() } }
  expect((await workspace.refusal('POST /api/waves', lost)).issues).toMatchObject([{ field: 'plan.segment' }])
})
