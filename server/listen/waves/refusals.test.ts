import { expect, test } from 'vitest'
import { newId } from '#server/platform/scope.ts'
import { testApp } from '#test/app.ts'
import { makePeople, type Person } from '#test/people.ts'

const DAY = 86_400_000
const DRIP = { endOn: '2999-01-01', weekdays: [1], from: 9, to: 17 }
const planOf = (sampling: object) => ({ sampling })

async function fresh(people: readonly Person[] = [{}]) {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  await workspace.inside((scope) => makePeople(scope, people))
  const program = await workspace.call('POST /api/programs', {
    name: 'R',
    brand: 'Islet Docs',
    locale: 'en',
    senderName: 'Mo',
    senderEmail: 'mo@isletdocs.example',
  })
  const closesIn = (days: number) => new Date(app.clock().getTime() + days * DAY).toISOString()
  const given = { programId: program.id, name: 'Q1', closesAt: closesIn(30) }
  const plan = (over: object = {}) => workspace.call('POST /api/waves', { ...given, ...over })
  const set = (id: string, facts: object) =>
    workspace.inside(({ db }) => db.updateTable('waves').set(facts).where('id', '=', id).execute())
  const refused = async (move: 'start' | 'stop', wave: { id: string }) => {
    const { status, message } = await workspace.refusal(`POST /api/waves/:id/${move}`, wave)
    return [status, message]
  }
  return { app, workspace, program, given, closesIn, plan, set, refused }
}

test.each([
  ['closesAt', { days: -1 }],
  ['closesAt', { days: 400 }],
  ['closesAt', { closesAt: 'soon' }],
  ['plan.sampling.kind', { plan: planOf({ kind: 'whoever' }) }],
  ['plan.sampling.by', { plan: planOf({ kind: 'everyone', by: 'shoe size' }) }],
  ['plan.sampling.amount', { plan: planOf({ kind: 'random' }) }],
  ['plan.sampling.amount.percent', { plan: planOf({ kind: 'random', amount: { percent: 101 } }) }],
  ['plan.sampling.amounts', { plan: planOf({ kind: 'by_stratum', by: 'role', otherwise: { number: 1 } }) }],
  ['plan.account.most', { plan: { ...planOf({ kind: 'everyone' }), account: { most: 0 } } }],
  ['plan.drip.endOn', { plan: { ...planOf({ kind: 'everyone' }), drip: { ...DRIP, endOn: '2020-01-01' } } }],
  ['plan.drip.weekdays', { plan: { ...planOf({ kind: 'everyone' }), drip: { ...DRIP, weekdays: [] } } }],
  ['plan.drip.perDay', { plan: { ...planOf({ kind: 'everyone' }), drip: { ...DRIP, perDay: 0 } } }],
  ['name', { name: ' ' }],
])('a wave is refused at %s for %j', async (field, { days, ...over }: { days?: number; [field: string]: unknown }) => {
  const { workspace, given, closesIn } = await fresh()
  const closing = days === undefined ? {} : { closesAt: closesIn(days) }
  const refused = await workspace.refusal('POST /api/waves', { ...given, ...closing, ...over })
  expect(refused).toMatchObject({ status: 422, issues: [{ field }] })
})

test('a draft can be thrown away, a started wave cannot', async () => {
  const { app, workspace, plan } = await fresh()
  const [draft, started] = [await plan(), await plan()]
  await workspace.call('DELETE /api/waves/:id', draft)
  expect((await workspace.refusal('GET /api/waves/:id', draft)).status).toBe(404)
  await workspace.call('POST /api/waves/:id/start', started)
  await app.settle()
  expect(await workspace.refusal('DELETE /api/waves/:id', started)).toMatchObject({
    status: 409,
    message: expect.stringMatching(/has started/),
  })
})

test('a draft can be changed, a started wave cannot', async () => {
  const { app, workspace, given, plan } = await fresh()
  const wave = await plan({ plan: planOf({ kind: 'random', amount: { percent: 50 } }) })
  const { programId: _, ...change } = { ...given, name: 'Spring' }
  await workspace.call('PUT /api/waves/:id', { ...wave, ...change })
  expect(await workspace.call('GET /api/waves/:id', wave)).toMatchObject({
    name: 'Spring',
    plan: planOf({ kind: 'everyone' }),
    state: 'draft',
  })
  await workspace.call('POST /api/waves/:id/start', wave)
  await app.settle()
  expect(await workspace.refusal('PUT /api/waves/:id', { ...wave, ...change })).toMatchObject({
    status: 409,
    message: expect.stringMatching(/has started/),
  })
})

test('a start is refused with its reason', async () => {
  const { workspace, program, plan, set, refused } = await fresh([{ suppressed: 'bounced' }])
  const wave = await plan()
  expect(await refused('start', wave)).toEqual([409, 'Of 1 contact nobody may be asked now. The reasons stand beside the plan.'])
  await workspace.inside((scope) => makePeople(scope, [{ email: 'b@customer.example' }]))
  const few = await plan({ plan: planOf({ kind: 'random', amount: { percent: 1 } }) })
  expect(await refused('start', few)).toEqual([409, expect.stringMatching(/share of one person is less than one/)])
  await workspace.inside(({ db, now }) => db.updateTable('workspaces').set({ mailHeldAt: now }).execute())
  expect(await refused('start', wave)).toEqual([409, expect.stringMatching(/Release it in the outbox/)])
  expect(await workspace.call('GET /api/waves/:id/plan', wave)).toMatchObject({ held: true, archived: false })
  await workspace.call('PUT /api/programs/:id/archive', program)
  expect(await refused('start', wave)).toEqual([409, expect.stringMatching(/archive/)])
  expect(await workspace.call('GET /api/waves/:id/plan', wave)).toMatchObject({ archived: true })
  await set(wave.id, { closesAt: new Date(0) })
  expect(await refused('start', wave)).toEqual([409, expect.stringMatching(/closing date of this wave has passed/)])
})

test('nobody to ask and an archived program are said before anything is planned', async () => {
  const { workspace, program, given, plan, refused } = await fresh([])
  expect(await refused('start', await plan())).toEqual([409, expect.stringMatching(/Import your contacts/)])
  await workspace.call('PUT /api/programs/:id/archive', program)
  expect(await workspace.refusal('POST /api/waves', given)).toMatchObject({
    status: 409,
    message: expect.stringMatching(/archive/),
  })
})

test('what is over stays over: each refusal names the state', async () => {
  const { plan, set, refused } = await fresh()
  const wave = await plan()
  expect(await refused('stop', wave)).toEqual([409, expect.stringMatching(/nothing to stop/)])
  await set(wave.id, { startedAt: new Date(1), stoppedAt: new Date(2) })
  expect(await refused('start', wave)).toEqual([409, expect.stringMatching(/has started/)])
  await set(wave.id, { stoppedAt: null, closesAt: new Date(3) })
  expect(await refused('stop', wave)).toEqual([409, expect.stringMatching(/is closed/)])
  expect(await refused('start', wave)).toEqual([409, expect.stringMatching(/is closed/)])
})

test('every change is in the audit trail, and who may only look starts nothing', async () => {
  const { app, workspace, given, plan } = await fresh()
  const wave = await plan()
  const { programId: _, ...change } = given
  await workspace.call('PUT /api/waves/:id', { ...wave, ...change })
  const agent = await workspace.as('agent')
  expect(await agent.call('GET /api/waves/:id', wave)).toMatchObject({ state: 'draft' })
  for (const move of ['start', 'stop'] as const)
    expect((await agent.refusal(`POST /api/waves/:id/${move}`, wave)).status).toBe(403)
  expect((await agent.refusal('POST /api/waves', given)).status).toBe(403)
  expect((await (await workspace.as('viewer')).refusal('GET /api/waves/:id/decisions', wave)).status).toBe(403)

  await workspace.call('POST /api/waves/:id/start', wave)
  await app.settle()
  await workspace.call('POST /api/waves/:id/stop', wave)
  const entries = await workspace.inside(({ db }) =>
    db.selectFrom('auditEntries').where('subject', '=', wave.id).select('action').orderBy('position').execute(),
  )
  expect(entries.map(({ action }) => action)).toEqual(['wave.created', 'wave.changed', 'wave.started', 'wave.stopped'])
})

test("another workspace's wave is not there", async () => {
  const { plan, given, program } = await fresh()
  const { id } = await plan()
  const { workspace: stranger } = await fresh()
  const { programId: _, ...change } = given
  const refused = [
    await stranger.refusal('POST /api/waves', { ...given, programId: program.id }),
    await stranger.refusal('GET /api/waves/:id', { id }),
    await stranger.refusal('PUT /api/waves/:id', { id, ...change }),
    await stranger.refusal('DELETE /api/waves/:id', { id }),
    await stranger.refusal('GET /api/waves/:id/plan', { id }),
    await stranger.refusal('POST /api/waves/:id/start', { id }),
    await stranger.refusal('POST /api/waves/:id/stop', { id }),
    await stranger.refusal('GET /api/waves/:id/decisions', { id }),
    await stranger.refusal('GET /api/waves/:id', { id: newId() }),
  ]
  expect(refused.map(({ status }) => status)).toEqual(refused.map(() => 404))
  expect((await stranger.call('GET /api/waves', {})).items).toEqual([])
})
