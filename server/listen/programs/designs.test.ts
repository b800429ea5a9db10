import { expect, test } from 'vitest'
import { type TestApp, type TestWorkspace, testApp } from '#test/app.ts'
import { makePeople } from '#test/people.ts'

const DAY = 86_400_000
const about = {
  name: 'Customer relationship',
  brand: 'Islet Docs',
  locale: 'en',
  senderName: 'Mo Okafor',
  senderEmail: 'mo@isletdocs.example',
} as const
const NOTHING = { who: '', what: '', when: '', where: '', why: '', how: '' }

const fresh = async () => {
  const app = await testApp()
  return { app, workspace: await app.newWorkspace() }
}
const soon = (app: TestApp) => new Date(app.clock().getTime() + 21 * DAY).toISOString()
const define = (workspace: TestWorkspace, key: string) =>
  workspace.inside(({ db, workspaceId, now }) =>
    db
      .insertInto('attributeDefinitions')
      .values({
        workspaceId,
        id: crypto.randomUUID(),
        of: 'account',
        key,
        type: 'text',
        label: key,
        origin: 'import',
        createdAt: now,
      })
      .execute(),
  )

const makeRoles = (workspace: TestWorkspace, roles: string[]) =>
  workspace.inside(async (scope) => {
    const ids = await makePeople(
      scope,
      roles.map((role) => ({ email: `${role.replaceAll(' ', '-')}@a.example` })),
    )
    for (const [at, id] of ids.entries())
      await scope.db
        .updateTable('contacts')
        .set({ role: roles[at] ?? null })
        .where('id', '=', id)
        .execute()
  })

test('a program without a template has an empty design, no rhythm and no rest of its own', async () => {
  const { workspace } = await fresh()
  const { id } = await workspace.call('POST /api/programs', about)
  expect(await workspace.call('GET /api/programs/:id', { id })).toMatchObject({
    template: null,
    design: NOTHING,
    quietDays: null,
  })
  expect(await workspace.call('GET /api/programs/:id/cadence', { id })).toMatchObject({ cadence: 'none' })
  expect(await workspace.call('GET /api/programs/:id/proposal', { id })).toEqual({ plan: null, missing: null })
})

test('a template gives the six texts in the language of the program, the rhythm and the rest', async () => {
  const { workspace } = await fresh()
  const { id } = await workspace.call('POST /api/programs', { ...about, locale: 'zh-Hant', template: 'dealers' })
  const program = await workspace.call('GET /api/programs/:id', { id })
  expect(program).toMatchObject({ template: 'dealers', quietDays: 150 })
  expect(program.design.who).toContain('老闆')
  expect(Object.values(program.design).every((text) => text.length > 20 && text.length <= 500)).toBe(true)
  expect(await workspace.call('GET /api/programs/:id/cadence', { id })).toEqual({
    cadence: 'half_yearly',
    nextWaveAt: null,
    next: null,
  })
})

test('what is given goes before what the template says', async () => {
  const { workspace } = await fresh()
  const design = { ...NOTHING, who: ' Administrators ' }
  const { id } = await workspace.call('POST /api/programs', { ...about, template: 'saas', quietDays: 30, design })
  expect(await workspace.call('GET /api/programs/:id', { id })).toMatchObject({
    quietDays: 30,
    design: { ...NOTHING, who: 'Administrators' },
  })
})

test('a design is edited, each part up to 500 characters, and the audit keeps what changed', async () => {
  const { workspace } = await fresh()
  const { id } = await workspace.call('POST /api/programs', about)
  const design = { ...NOTHING, who: 'All of them', why: '为什么？'.repeat(125) }
  await workspace.call('PUT /api/programs/:id/design', { id, ...design })
  expect((await workspace.call('GET /api/programs/:id', { id })).design).toEqual(design)
  const { items } = await workspace.call('GET /api/audit', {})
  expect(items.find(({ action }) => action === 'program.designed')).toMatchObject({
    subject: id,
    before: { who: '', why: '' },
    after: { who: 'All of them' },
  })
  const long = await workspace.refusal('PUT /api/programs/:id/design', { id, ...design, how: 'x'.repeat(501) })
  expect(long).toMatchObject({ status: 422, issues: [{ field: 'how' }] })
  const agent = await workspace.as('agent')
  expect(await agent.refusal('PUT /api/programs/:id/design', { id, ...design })).toMatchObject({ status: 403 })
  const other = await (await testApp()).newWorkspace()
  expect(await other.refusal('PUT /api/programs/:id/design', { id, ...design })).toMatchObject({ status: 404 })
})

test('the first wave begins with what the template proposes, divided by what is known; a given plan stands', async () => {
  const { app, workspace } = await fresh()
  const { id: programId } = await workspace.call('POST /api/programs', { ...about, template: 'saas' })
  const planned = async (over: object = {}) => {
    const { id } = await workspace.call('POST /api/waves', { programId, name: 'First', closesAt: soon(app), ...over })
    return (await workspace.call('GET /api/waves/:id', { id })).plan
  }
  expect(await planned()).toMatchObject({
    sampling: { kind: 'random', amount: { percent: 50 } },
    account: { most: 5 },
    reminders: { count: 1, afterDays: 5 },
  })
  expect(await workspace.call('GET /api/programs/:id/proposal', { id: programId })).toMatchObject({ missing: 'plan' })

  await define(workspace, 'plan')
  expect((await planned()).sampling).toEqual({ kind: 'stratified', by: 'attribute:plan', amount: { percent: 50 }, floor: 30 })
  expect(await workspace.call('GET /api/programs/:id/proposal', { id: programId })).toMatchObject({ missing: null })
  expect((await planned({ plan: { sampling: { kind: 'everyone' } } })).sampling).toEqual({ kind: 'everyone' })
})

test('roles divide where there are few of them', async () => {
  const { workspace } = await fresh()
  const { id } = await workspace.call('POST /api/programs', { ...about, template: 'services' })
  const divided = async () => (await workspace.call('GET /api/programs/:id/proposal', { id })).plan?.sampling.by ?? null
  expect(await divided()).toBeNull()
  await makeRoles(workspace, ['sponsor', 'day to day'])
  expect(await divided()).toBe('role')
  await makeRoles(
    workspace,
    Array.from({ length: 60 }, (_, n) => `Title ${n}`),
  )
  expect(await divided()).toBeNull()
})

test('the rhythm of a template waits for the first wave and counts from its day', async () => {
  const { app, workspace } = await fresh()
  await workspace.inside((scope) => makePeople(scope, [{ email: 'ada@a.example' }]))
  const { id: programId } = await workspace.call('POST /api/programs', { ...about, template: 'services' })
  const wave = await workspace.call('POST /api/waves', { programId, name: 'First', closesAt: soon(app) })
  await workspace.call('POST /api/waves/:id/start', wave)
  const { nextWaveAt } = await workspace.call('GET /api/programs/:id/cadence', { id: programId })
  const days = (new Date(nextWaveAt ?? 0).getTime() - app.clock().getTime()) / DAY
  expect(days).toBeGreaterThan(85)
  expect(days).toBeLessThan(95)
  expect(await workspace.call('GET /api/programs/:id/proposal', { id: programId })).toEqual({ plan: null, missing: null })
})

test('a first wave that a program plans by itself is planned as the template proposes, from its own day on', async () => {
  const { app, workspace } = await fresh()
  const { id } = await workspace.call('POST /api/programs', { ...about, template: 'services' })
  const { nextWaveAt } = await workspace.call('PUT /api/programs/:id/cadence', { id, cadence: 'monthly' })
  app.pass(new Date(nextWaveAt ?? 0).getTime() - app.clock().getTime() - 10 * DAY)
  await app.tick('wave.plan_ahead')
  await app.settle()
  const { next } = await workspace.call('GET /api/programs/:id/cadence', { id })
  const { plan } = await workspace.call('GET /api/waves/:id', { id: next?.id ?? '' })
  expect(plan).toMatchObject({ account: { most: 3 }, reminders: { count: 1 } })
  expect(plan.drip?.endOn).toBe(new Date(new Date(nextWaveAt ?? 0).getTime() + 5 * DAY).toISOString().slice(0, 10))
})

test.each(['saas', 'ecommerce', 'dealers', 'services'] as const)('the plan of %s can be tried at once', async (template) => {
  const { app, workspace } = await fresh()
  await workspace.inside((scope) =>
    makePeople(
      scope,
      Array.from({ length: 8 }, (_, n) => ({ email: `p${n}@a.example` })),
    ),
  )
  const { id: programId } = await workspace.call('POST /api/programs', { ...about, template })
  const wave = await workspace.call('POST /api/waves', { programId, name: 'First', closesAt: soon(app) })
  const { asked, people } = await workspace.call('GET /api/waves/:id/plan', wave)
  expect(people).toBe(8)
  expect(asked).toBe(template === 'saas' ? 4 : 8)
})

test('a sender of the workspace gives a program its name and address, and is let go when it is left out', async () => {
  const { workspace } = await fresh()
  const sender = await workspace.call('POST /api/senders', { name: 'Ines', address: 'ines@islet.example', replyTo: null })
  const { id } = await workspace.call('POST /api/programs', { ...about, senderId: sender.id, doubtPolicy: 'resend' })
  const read = () => workspace.call('GET /api/programs/:id', { id })
  expect(await read()).toMatchObject({
    senderId: sender.id,
    senderName: 'Ines',
    senderEmail: 'ines@islet.example',
    doubtPolicy: 'resend',
  })
  await workspace.call('PUT /api/programs/:id', { id, ...about })
  expect(await read()).toMatchObject({ senderId: null, senderName: 'Mo Okafor', doubtPolicy: 'strict' })

  await workspace.call('DELETE /api/senders/:id', sender)
  expect(await workspace.refusal('PUT /api/programs/:id', { id, ...about, senderId: sender.id })).toMatchObject({
    status: 422,
    issues: [{ field: 'senderId' }],
  })
  const domain = await workspace.call('POST /api/sending/domains', { domain: 'islet.example' })
  expect(await workspace.call('GET /api/senders/domains', {})).toEqual([{ domain: domain.domain, signsSince: null }])
})
