import { expect, test } from 'vitest'
import type { Policy } from '#contract/listen/policy.ts'
import { testApp } from '#test/app.ts'
import { makeAccount, makePeople } from '#test/people.ts'
import { planWave } from '#test/wave.ts'
import { takeTurn } from './policy.queries.ts'
import { previewPolicy } from './preview.ts'

const app = await testApp()
const DAY = 86_400_000
const plain: Policy = {
  rules: { quietDays: 90, firstAskDays: 0, perContact: null, perAccount: null, window: null },
  by: { transactional: { quietDays: 30 } },
}
const strict: Policy = {
  rules: {
    quietDays: 120,
    firstAskDays: 14,
    perContact: { most: 4, days: 365 },
    perAccount: { most: 3, days: 30 },
    window: { weekdays: [1, 2, 3, 4, 5], from: 9, to: 18, daysOff: ['2026-10-01'] },
  },
  by: { transactional: { quietDays: 30, perContact: null } },
}
const auditOf = (workspace: Awaited<ReturnType<typeof app.newWorkspace>>) =>
  workspace.inside(({ db }) =>
    db
      .selectFrom('auditEntries')
      .select(['action', 'before', 'after'])
      .where('action', 'like', 'policy.%')
      .orderBy('position')
      .execute(),
  )

test('the policy is changed as a whole: a new version, an audit entry, and the days of rest of the workspace', async () => {
  const workspace = await app.newWorkspace()
  expect(await workspace.call('GET /api/contact-policy', {})).toMatchObject({
    ...plain,
    version: 0,
    changedAt: null,
    timeZone: 'UTC',
  })
  expect(await workspace.call('PUT /api/contact-policy', strict)).toMatchObject({ ...strict, version: 1, changedBy: 'owner' })
  expect(await workspace.call('GET /api/workspace', {})).toMatchObject({ quietDays: 120 })
  const [entry, ...more] = await auditOf(workspace)
  expect(more).toEqual([])
  expect(entry).toMatchObject({
    action: 'policy.changed',
    before: { quietDays: 90 },
    after: { quietDays: 120, firstAskDays: 14 },
  })

  // The same again, and in another order of its fields, is no change.
  await workspace.call('PUT /api/contact-policy', strict)
  const { perContact, ...rest } = strict.rules
  expect(await workspace.call('PUT /api/contact-policy', { by: strict.by, rules: { perContact, ...rest } })).toMatchObject({
    version: 1,
  })
  expect(await auditOf(workspace)).toHaveLength(1)
  const kept = await workspace.inside(({ db }) => db.selectFrom('contactPolicies').select(['version', 'policy']).execute())
  expect(kept).toEqual([{ version: 1, policy: strict }])
})

test.each([
  ['rules.window.to', { window: { weekdays: [1], from: 18, to: 9 } }, 'later than the first'],
  ['rules.window.weekdays', { window: { weekdays: [], from: 9, to: 18 } }, ''],
  ['rules.quietDays', { quietDays: -1 }, ''],
  ['rules.perContact', { perContact: { most: 1, days: 0 } }, ''],
])('a policy is refused for %s', async (field, wrong, words) => {
  const workspace = await app.newWorkspace()
  const refused = await workspace.refusal('PUT /api/contact-policy', { ...plain, rules: { ...plain.rules, ...wrong } })
  expect(refused.status).toBe(422)
  expect(refused.issues[0]?.field).toContain(field)
  expect(refused.issues[0]?.message).toContain(words)
})

test('a member who only reads sees the policy, and cannot change it', async () => {
  const workspace = await app.newWorkspace()
  const viewer = await workspace.as('viewer')
  expect(await viewer.call('GET /api/contact-policy', {})).toMatchObject(plain)
  expect((await viewer.refusal('PUT /api/contact-policy', strict)).status).toBe(403)
  expect((await (await workspace.as('manager')).call('PUT /api/contact-policy', strict)).version).toBe(1)
})

test('programs ask in the order that they were put in, and a new one comes last', async () => {
  const workspace = await app.newWorkspace()
  const about = { brand: 'Islet Docs', locale: 'en' as const, senderName: 'Mo', senderEmail: 'mo@isletdocs.example' }
  const add = (name: string) => workspace.call('POST /api/programs', { name, ...about })
  const [yearly, renewal] = [await add('Yearly'), await add('Renewal')]
  const names = async () => (await workspace.call('GET /api/contact-policy', {})).programs.map(({ name }) => name)
  expect(await names()).toEqual(['Yearly', 'Renewal'])

  await workspace.call('PUT /api/contact-policy/order', { programIds: [renewal.id, yearly.id] })
  await add('Support')
  expect(await names()).toEqual(['Renewal', 'Yearly', 'Support'])
  expect((await auditOf(workspace)).map(({ action, after }) => [action, after])).toEqual([
    ['policy.reordered', { programs: ['Renewal', 'Yearly'] }],
  ])
  const stranger = (await app.newWorkspace()).workspaceId
  expect((await workspace.refusal('PUT /api/contact-policy/order', { programIds: [stranger] })).status).toBe(404)
})

test('a preview says whom a draft would let programs ask, by reason, and writes nothing', async () => {
  const workspace = await app.newWorkspace()
  const { start } = await planWave(app, workspace, [{ email: 'old@customer.example' }])
  await start()
  app.pass(100 * DAY)
  await workspace.inside(async (scope) => {
    const accountId = await makeAccount(scope, 'Reef')
    await makePeople(scope, [
      { email: 'new@customer.example', accountId },
      { email: 'gone@customer.example', suppressed: 'manual' },
    ])
  })
  const preview = await workspace.call('POST /api/contact-policy/previews', strict)
  const [relational, transactional] = preview.rhythms
  expect(preview.people).toBe(3)
  expect(relational).toEqual({
    rhythm: 'relational',
    now: { mayAsk: 2, notAsked: [{ because: 'suppressed', people: 1 }] },
    draft: {
      mayAsk: 0,
      notAsked: [
        { because: 'suppressed', people: 1 },
        { because: 'too_new', people: 1 },
        { because: 'quiet_period', people: 1 },
      ],
    },
    gained: 0,
    lost: 2,
  })
  expect(transactional).toMatchObject({ draft: { mayAsk: 1 }, lost: 1 })
  expect(await workspace.call('GET /api/contact-policy', {})).toMatchObject({ version: 0 })

  await workspace.call('PUT /api/contact-policy', strict)
  const after = await workspace.call('POST /api/contact-policy/previews', plain)
  expect(after.rhythms[0]).toMatchObject({ now: { mayAsk: 0 }, draft: { mayAsk: 2 }, gained: 2, lost: 0 })
})

test('a preview of too many contacts, or one that takes too long, is given up with a way out', async () => {
  const workspace = await app.newWorkspace()
  await workspace.inside((scope) => makePeople(scope, [{}, {}, {}]))
  const within = (limits: { people: number; patience: number }) =>
    workspace.inside((scope) => previewPolicy(scope, strict, limits))
  await expect(within({ people: 2, patience: 60_000 })).rejects.toMatchObject({ words: 'policy.preview.too_many', status: 413 })
  await expect(within({ people: 3, patience: -1 })).rejects.toMatchObject({ words: 'policy.preview.too_long', status: 413 })
  expect(await within({ people: 3, patience: 60_000 })).toMatchObject({ people: 3 })
})

test('a workspace has one preview at a time; the next one is asked to come back', async () => {
  const workspace = await app.newWorkspace()
  const [taken, over] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const first = workspace.inside(async (scope) => {
    expect(await takeTurn(scope, 'previewing')).toBe(true)
    taken.resolve()
    await over.promise
  })
  await taken.promise
  // The embedded database has one connection: there the second stands in line by itself.
  if (app.engine === 'postgres') {
    const refused = await workspace.refusal('POST /api/contact-policy/previews', strict)
    expect(refused).toMatchObject({ status: 503, message: expect.stringContaining('5 seconds') })
  }
  over.resolve()
  await first
  expect(await workspace.call('POST /api/contact-policy/previews', strict)).toMatchObject({ people: 0 })
})

test('why somebody was asked, and why not: each wave with the rules of its day, and what holds now', async () => {
  const workspace = await app.newWorkspace()
  const { start, program, contacts } = await planWave(app, workspace, [{ email: 'bo@customer.example' }])
  await start()
  app.pass(61 * DAY)
  await workspace.inside((scope) => makePeople(scope, [{ email: 'cy@customer.example' }]))
  const closesAt = new Date(app.clock().getTime() + 30 * DAY).toISOString()
  const again = await workspace.call('POST /api/waves', { programId: program.id, name: 'Q2', closesAt })
  await workspace.call('POST /api/waves/:id/start', again)
  await app.settle()
  const [id = ''] = contacts
  const standing = await workspace.call('GET /api/contacts/:id/standing', { id })
  expect(standing).toMatchObject([{ programId: program.id, because: 'quiet_period', rules: { quietDays: 90 } }])
  const asked = new Date(standing[0]?.lastAskedAt ?? 0).getTime()
  expect(new Date(standing[0]?.until ?? 0).getTime()).toBe(asked + 90 * DAY)

  const { items, total } = await workspace.call('GET /api/contacts/:id/decisions', { id })
  const [refused, chosen] = items
  expect(total).toBe(2)
  expect(refused).toMatchObject({ wave: 'Q2', asked: false, because: 'quiet_period', until: standing[0]?.until, sentAt: null })
  expect(refused).toMatchObject({ lastAskedAt: standing[0]?.lastAskedAt, rules: { quietDays: 90 }, policyVersion: 0 })
  expect(chosen).toMatchObject({ wave: 'Q1', program: 'Relationship', asked: true, because: null, withheld: null })
  expect(chosen?.sentAt).toBe(standing[0]?.lastAskedAt)

  const first = await workspace.call('GET /api/contacts/:id/decisions', { id, limit: 1 })
  expect(first.items).toEqual([refused])
  expect(await workspace.call('GET /api/contacts/:id/decisions', { id, after: first.next ?? '' })).toEqual({
    items: [chosen],
    next: null,
    total: 2,
  })
  for (const address of ['GET /api/contacts/:id/standing', 'GET /api/contacts/:id/decisions'] as const)
    expect((await workspace.refusal(address, { id: workspace.workspaceId })).status).toBe(404)
})
