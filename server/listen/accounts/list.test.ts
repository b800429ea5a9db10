import { expect, test } from 'vitest'
import { newId, type Scope } from '#server/platform/scope.ts'
import { type TestWorkspace, testApp } from '#test/app.ts'
import { makeProgram } from '#test/make.ts'
import { makeAccount, makePeople } from '#test/people.ts'

const DAY = 24 * 60 * 60 * 1000

test.each([
  ['plan is pro', ['Fjord', 'Tidewater']],
  ['plan is not pro', ['Brightwell', 'Delta']],
  ['company.revenue >= 20000 EUR', ['Fjord']],
  ['revenue < 20000 or renewal in the next 60 days', ['Fjord', 'Tidewater']],
  ['renewal is unknown', ['Brightwell', 'Delta', 'Tidewater']],
  ['segment has "EMEA"', ['Brightwell']],
  ['name starts with "t"', ['Tidewater']],
  ['owner is "Mo Okafor"', ['Fjord']],
  ['owner is unknown and domain is "delta.example"', ['Delta']],
  ['created in the last 5 days', ['Brightwell', 'Delta', 'Fjord', 'Tidewater']],
  ['last answered in the last 20 days', ['Tidewater']],
  ['last answered is never', ['Brightwell', 'Delta']],
  ['group is detractor', ['Fjord']],
  ['last rating >= 9 and plan is pro', ['Tidewater']],
])('companies by a condition: %s', async (condition, names) => {
  const { found } = await workspaceWithCompanies()
  expect(await found({ condition })).toEqual(names)
})

test('a condition goes with the other filters, from page to page, and into the file', async () => {
  const { workspace, found } = await workspaceWithCompanies()
  expect(await found({ condition: 'plan is pro', q: 'tide' })).toEqual(['Tidewater'])
  expect(await found({ condition: 'plan is pro', owner: workspace.actorId ?? '' })).toEqual(['Fjord'])
  const first = await workspace.call('GET /api/accounts', { condition: 'plan is pro', limit: 1 })
  const second = await workspace.call('GET /api/accounts', { condition: 'plan is pro', limit: 1, after: first.next ?? '' })
  expect([first, second].map(({ total, items }) => [total, items[0]?.name])).toEqual([
    [2, 'Fjord'],
    [2, 'Tidewater'],
  ])
  expect(second.next).toBeNull()

  const file = await workspace.call('GET /api/accounts.csv', { condition: 'plan is pro or company is delta' })
  const [head, ...lines] = file.trimEnd().split('\r\n')
  expect(head).toBe(
    '\ufeffaccount_external_id,account_name,account_domain,account_owner,plan,renewal,revenue,segment,people,answers,last_answered_at',
  )
  expect(lines[0]).toBe(',Delta,delta.example,,,,,,0,0,')
  expect(lines[1]).toMatch(/^,Fjord,,Mo Okafor,Pro,2\d{3}-\d\d-\d\d,EUR 50000,,1,1,2\d{3}-\d\d-\d\dT/)
  expect(lines).toHaveLength(3)
})

test('a condition that is about people, or cannot be read, is refused with the way out', async () => {
  const { workspace } = await workspaceWithCompanies()
  const refused = async (condition: string) => (await workspace.refusal('GET /api/accounts', { condition })).issues
  const said = (words: string) => [{ field: 'condition', message: expect.stringContaining(words) }]
  expect(await refused('plan is')).toEqual(said('At character 8'))
  expect(await refused('plann is "Pro"')).toEqual(said('“plan”'))
  expect(await refused('suppressed is no')).toEqual(said('Fields are company, domain, owner'))
  expect((await workspace.refusal('GET /api/accounts.csv', { condition: 'plan >' })).issues).toEqual(said('At character 7'))
})

async function workspaceWithCompanies() {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  await workspace.inside((scope) => plantCompanies(scope, workspace))
  const found = async (filter: { condition?: string; q?: string; owner?: string }) =>
    (await workspace.call('GET /api/accounts', filter)).items.map(({ name }) => name)
  return { workspace, found }
}

async function plantCompanies(scope: Scope, { actorId }: TestWorkspace) {
  const { db, workspaceId, now } = scope
  const types = { plan: 'text', revenue: 'money', segment: 'list', renewal: 'date' } as const
  for (const [key, type] of Object.entries(types))
    await db
      .insertInto('attributeDefinitions')
      .values({ workspaceId, id: newId(), of: 'account', key, type, label: key, origin: 'import', createdAt: now })
      .execute()
  const soon = new Date(+now + 30 * DAY).toISOString().slice(0, 10)
  const revenue = (amount: number) => ({ amount, currency: 'EUR' })
  const fjord = await makeAccount(scope, 'Fjord', { plan: 'Pro', revenue: revenue(50_000), renewal: soon })
  const tidewater = await makeAccount(scope, 'Tidewater', { plan: 'PRO', revenue: revenue(900) })
  await makeAccount(scope, 'Brightwell', { plan: 'Free', segment: ['Bank', 'EMEA'] })
  const delta = await makeAccount(scope, 'Delta')
  await db.updateTable('accounts').set({ ownerId: actorId }).where('id', '=', fjord).execute()
  await db.updateTable('accounts').set({ domain: 'delta.example' }).where('id', '=', delta).execute()
  const program = await makeProgram(scope)
  for (const [accountId, rating, days] of [
    [fjord, 3, 40],
    [tidewater, 10, 10],
  ] as const) {
    const [contactId] = await makePeople(scope, [{ accountId, email: null }])
    const proof = { channel: 'import', evidence: 'confirmed', evidenceBecause: 'imported', evidenceVersion: 1 }
    const answer = { workspaceId, id: newId(), contactId, accountId, programId: program.id, rating }
    await db
      .insertInto('responses')
      .values({ ...answer, ...proof, answeredAt: new Date(+now - days * DAY) })
      .execute()
  }
}
