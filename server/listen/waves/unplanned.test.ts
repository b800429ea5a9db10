import { expect, test } from 'vitest'
import { newId } from '#server/platform/scope.ts'
import { type TestWorkspace, testApp } from '#test/app.ts'
import { planWave } from '#test/wave.ts'
import { askPortion } from './ask.ts'
import { insertDecisions } from './planning.queries.ts'

const app = await testApp()
const look = async () => {
  await app.tick('wave.plan_ahead')
  await app.settle()
}
/** Started, and its ticket is gone: it was tried again and again until nobody tried any more. */
const givenUp = (workspace: TestWorkspace, { id }: { id: string }, facts: object = {}) =>
  workspace.inside(({ db, now }) =>
    db
      .updateTable('waves')
      .set({ startedAt: now, ...facts })
      .where('id', '=', id)
      .execute(),
  )
const shown = (workspace: TestWorkspace, { id }: { id: string }) => workspace.call('GET /api/waves/:id', { id })

test('a started wave whose plan was given up is planned by a later look, once', async () => {
  const workspace = await app.newWorkspace()
  const { wave } = await planWave(app, workspace, [{}, {}])
  await givenUp(workspace, wave)
  await look()
  expect(await shown(workspace, wave)).toMatchObject({ asked: 2, progress: { invited: 2 }, plannedAt: expect.any(String) })
  await look()
  expect(await shown(workspace, wave)).toMatchObject({ asked: 2, progress: { invited: 2 } })
})

test('a start that is pressed again plans what was not planned', async () => {
  const workspace = await app.newWorkspace()
  const { wave, start } = await planWave(app, workspace, [{}])
  await givenUp(workspace, wave)
  await start()
  expect(await shown(workspace, wave)).toMatchObject({ asked: 1 })
})

test('a wave that was stopped or paused before its plan is not planned; a paused one is, when it is resumed', async () => {
  const workspace = await app.newWorkspace()
  const { wave, program } = await planWave(app, workspace, [{}])
  const closesAt = new Date(app.clock().getTime() + 20 * 86_400_000).toISOString()
  const stopped = await workspace.call('POST /api/waves', { programId: program.id, name: 'Q2', closesAt })
  await givenUp(workspace, wave)
  await givenUp(workspace, stopped)
  await workspace.call('PUT /api/waves/:id/pause', wave)
  await workspace.call('POST /api/waves/:id/stop', stopped)
  await look()
  expect([(await shown(workspace, wave)).plannedAt, (await shown(workspace, stopped)).plannedAt]).toEqual([null, null])
  await workspace.call('DELETE /api/waves/:id/pause', wave)
  await app.settle()
  expect(await shown(workspace, wave)).toMatchObject({ asked: 1, progress: { invited: 1 } })
})

test('what refuses a plan stands on the wave until it is mended, and the wave claims nobody meanwhile', async () => {
  const workspace = await app.newWorkspace()
  const { wave, program } = await planWave(app, workspace, [{}, {}])
  const other = await workspace.call('POST /api/programs', {
    name: 'Support',
    brand: 'Islet Docs',
    locale: 'en',
    senderName: 'Mo',
    senderEmail: 'mo@isletdocs.example',
  })
  await workspace.call('PUT /api/contact-policy/order', { programIds: [program.id, other.id] })
  const closesAt = new Date(app.clock().getTime() + 20 * 86_400_000).toISOString()
  const second = await workspace.call('POST /api/waves', { programId: other.id, name: 'Q1', closesAt })
  // What the segment asks for was taken away between the start and the plan.
  const plan = JSON.stringify({ segment: newId(), sampling: { kind: 'everyone' } })
  await givenUp(workspace, wave, { plan })
  await look()
  expect(await shown(workspace, wave)).toMatchObject({ state: 'running', plannedAt: null, startRefused: 'segment.gone' })
  expect(await workspace.call('GET /api/waves/:id/plan', second)).toMatchObject({ asked: 2 })

  await givenUp(workspace, wave, { plan: JSON.stringify({ sampling: { kind: 'everyone' } }) })
  await look()
  expect(await shown(workspace, wave)).toMatchObject({ asked: 2, startRefused: null })
})

test('whoever lost their address while the plan was made is not asked, and the ledger says why', async () => {
  const workspace = await app.newWorkspace()
  const { wave, program, contacts } = await planWave(app, workspace, [{}, { email: null }])
  await givenUp(workspace, wave)
  const invited = await workspace.inside(async (scope) => {
    const asking = { waveId: wave.id, programId: program.id, name: 'Q1', host: 'isletdocs.example', actorId: null }
    const asked = contacts.map((contactId) => ({ contactId, stratum: '', asked: true as const, probability: 1, at: scope.now }))
    await insertDecisions(scope, wave.id, { quietDays: 90, policyVersion: 0 }, asked)
    await askPortion(scope, asking, { own: 'en', lots: null }, asked)
    return scope.db.selectFrom('invitations').where('waveId', '=', wave.id).select('contactId').execute()
  })
  expect(invited.map(({ contactId }) => contactId)).toEqual([contacts[0]])
  expect(await shown(workspace, wave)).toMatchObject({ asked: 1, notAsked: [{ because: 'no_address', people: 1 }] })
  const events = await workspace.inside(({ db }) =>
    db.selectFrom('events').where('kind', '=', 'contact.invited').select('contactId').execute(),
  )
  expect(events.map(({ contactId }) => contactId)).toEqual([contacts[0]])
})
