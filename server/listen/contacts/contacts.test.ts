import { expect, test } from 'vitest'
import { newId } from '#server/platform/scope.ts'
import { importing } from '#test/importing.ts'

const PEOPLE = `id,email,name,company,plan,tools,seats
1,ines@b.example,Ines Duarte,Brightwell,Team,api;sso,12
2,tomas@o.example,Tomáš Novák,Ostrava 100% Steel,Scale,sso,40
3,lin@t.example,林晓,Tidewater,Scale,,7
4,,Mute,Tidewater,Scale,api,1
`

async function workspaceWithPeople() {
  const made = await importing()
  await made.take('contacts', PEOPLE, ({ columns }) => {
    for (const { target } of columns) if (target.to === 'attribute') target.of = target.key === 'plan' ? 'account' : 'contact'
  })
  const { items } = await made.workspace.call('GET /api/contacts', {})
  const idOf = (name: string) => items.find((item) => item.name?.includes(name))?.id ?? expect.fail(name)
  const answer = (name: string, rating: number, evidence: 'confirmed' | 'discarded', daysAgo: number) =>
    made.workspace.inside(async ({ db, workspaceId, now }) => {
      const contact = await db
        .selectFrom('contacts')
        .where('id', '=', idOf(name))
        .select(['id', 'accountId'])
        .executeTakeFirstOrThrow()
      await db
        .insertInto('responses')
        .values({
          workspaceId,
          id: newId(),
          contactId: contact.id,
          accountId: contact.accountId,
          programId: made.program.id,
          rating,
          channel: 'email',
          answeredAt: new Date(now.getTime() - daysAgo * 86_400_000),
          evidence,
          evidenceBecause: 'send_pressed',
          evidenceVersion: 1,
        })
        .execute()
    })
  return { ...made, idOf, answer }
}

test('people are found by words, company, last answer, silence and attributes', async () => {
  const { workspace, idOf, answer } = await workspaceWithPeople()
  await answer('Ines', 9, 'confirmed', 30)
  await answer('Ines', 3, 'confirmed', 1)
  await answer('Tomáš', 10, 'confirmed', 1)
  await answer('Tomáš', 0, 'discarded', 0)
  await workspace.call('POST /api/contacts/:id/suppression', { id: idOf('林晓'), note: 'Asked by phone' })
  const names = async (filter: object) =>
    (await workspace.call('GET /api/contacts', filter)).items.map(({ name }) => name).toSorted()

  expect(await names({ q: 'DUARTE' })).toEqual(['Ines Duarte'])
  expect(await names({ q: 't.example' })).toEqual(['林晓'])
  expect(await names({ q: '100%' })).toEqual(['Tomáš Novák'])
  expect(await names({ q: '%' })).toEqual(['Tomáš Novák'])
  expect(await names({ q: '_\0' })).toEqual([])
  expect(await names({ group: 'detractor' })).toEqual(['Ines Duarte'])
  expect(await names({ group: 'promoter' })).toEqual(['Tomáš Novák'])
  expect(await names({ suppressed: true })).toEqual(['林晓'])
  expect(await names({ suppressed: false })).toHaveLength(3)
  expect(await names({ attribute: 'plan', is: 'Scale' })).toEqual(['Mute', 'Tomáš Novák', '林晓'])
  expect(await names({ attribute: 'tools', is: 'sso' })).toEqual(['Ines Duarte', 'Tomáš Novák'])
  expect(await names({ attribute: 'seats', is: '12' })).toEqual(['Ines Duarte'])
  const [tidewater] = (await workspace.call('GET /api/accounts', { q: 'tide' })).items
  expect(await names({ account: tidewater?.id })).toEqual(['Mute', '林晓'])
  expect(await workspace.call('GET /api/attributes/values', { of: 'account', key: 'plan' })).toEqual([
    { value: 'Scale', count: 2 },
    { value: 'Team', count: 1 },
  ])
})

test('a list goes page by page and misses nobody', async () => {
  const { workspace, take } = await importing()
  await take('contacts', `email\n${Array.from({ length: 25 }, (_, at) => `p${at}@b.example`).join('\n')}\n`)
  const seen: string[] = []
  let after: string | undefined
  do {
    const page = await workspace.call('GET /api/contacts', { limit: 10, ...(after ? { after } : {}) })
    expect(page.total).toBe(25)
    seen.push(...page.items.map(({ id }) => id))
    after = page.next ?? undefined
  } while (after)
  expect(new Set(seen).size).toBe(25)
  for (const forged of ['x', Buffer.from('["a","b"]').toString('base64url'), Buffer.from('{}').toString('base64url')])
    expect((await workspace.refusal('GET /api/contacts', { after: forged })).message).toContain('first page')
})

test('a contact is added and changed by hand; what is wrong is said at its field', async () => {
  const { workspace, idOf } = await workspaceWithPeople()
  const { id } = await workspace.call('POST /api/contacts', {
    email: ' Bo@B.example ',
    name: 'Bo',
    account: 'brightwell',
    attributes: { seats: 3 },
  })
  const bo = await workspace.call('PUT /api/contacts/:id', {
    id,
    name: null,
    locale: 'zh_CN',
    timeZone: 'Asia/Shanghai',
    attributes: { seats: null, tools: ['api'] },
  })
  expect(bo).toMatchObject({
    email: 'bo@b.example',
    name: null,
    locale: 'zh-CN',
    account: { name: 'Brightwell' },
    attributes: { tools: ['api'] },
  })

  const issues = async (input: object) =>
    (await workspace.refusal('PUT /api/contacts/:id', { id, ...input })).issues.map(({ field }) => field)
  expect(await issues({ email: 'ines@b.example' })).toEqual(['email'])
  expect(await issues({ externalId: '1' })).toEqual(['externalId'])
  expect(await issues({ email: 'nonsense' })).toEqual(['email'])
  expect(await issues({ email: null })).toEqual(['email'])
  expect(await issues({ phone: 'call me' })).toEqual(['phone'])
  expect(await issues({ timeZone: 'Mars/Base' })).toEqual(['timeZone'])
  expect(await issues({ attributes: { unheard: 'x' } })).toEqual(['attributes.unheard'])
  expect(await issues({ attributes: { seats: 'many' } })).toEqual(['attributes.seats'])
  expect(await issues({ color: 'red' })).toEqual(['color'])
  expect((await workspace.refusal('POST /api/contacts', { email: 'TOMAS@o.example' })).issues).toMatchObject([{ field: 'email' }])

  await workspace.call('PUT /api/contacts/:id', { id, name: 'half \ud83d', attributes: { tools: ['\ud83d\0'] } })
  const { items } = await workspace.call('GET /api/contacts/:id/timeline', { id })
  expect(items.map(({ kind, state, byName }) => [kind, state, byName])).toContainEqual(['change', 'contact.added', null])
  expect((await (await workspace.as('viewer')).refusal('GET /api/contacts/:id', { id: idOf('Ines') })).status).toBe(403)
  expect((await (await workspace.as('agent')).refusal('PUT /api/contacts/:id', { id, name: 'x' })).status).toBe(403)
})

test('a member silences an address and lifts it; what the person said stays', async () => {
  const { workspace, idOf } = await workspaceWithPeople()
  const id = idOf('Ines')
  await workspace.call('POST /api/contacts/:id/suppression', { id, note: 'Asked by phone' })
  expect((await workspace.call('GET /api/contacts/:id', { id })).suppression).toMatchObject({
    reason: 'manual',
    note: 'Asked by phone',
    mayLift: true,
  })
  await workspace.call('DELETE /api/contacts/:id/suppression', { id })
  expect((await workspace.call('GET /api/contacts/:id', { id })).suppression).toBeNull()

  await workspace.inside(async ({ db, workspaceId, now }) => {
    const { addressHash } = await db.selectFrom('contacts').where('id', '=', id).select('addressHash').executeTakeFirstOrThrow()
    await db
      .insertInto('suppressions')
      .values({ workspaceId, id: newId(), addressHash: addressHash ?? '', reason: 'unsubscribed', createdAt: now })
      .execute()
  })
  expect((await workspace.refusal('DELETE /api/contacts/:id/suppression', { id })).message).toContain('Only they can change that')
  expect((await workspace.refusal('POST /api/contacts/:id/suppression', { id: idOf('Mute'), note: 'x' })).message).toContain(
    'no e-mail address',
  )
  expect((await workspace.refusal('POST /api/contacts/:id/suppression', { id, note: '  ' })).status).toBe(422)
})

test("another workspace's people and companies are not there", async () => {
  const { app, workspace, idOf } = await workspaceWithPeople()
  const other = await app.newWorkspace()
  const id = idOf('Ines')
  const account = (await workspace.call('GET /api/contacts/:id', { id })).account?.id ?? ''
  expect((await other.refusal('GET /api/contacts/:id', { id })).status).toBe(404)
  expect((await other.refusal('PUT /api/contacts/:id', { id, name: 'x' })).status).toBe(404)
  expect((await other.refusal('GET /api/contacts/:id/timeline', { id })).status).toBe(404)
  expect((await other.refusal('POST /api/contacts/:id/suppression', { id, note: 'x' })).status).toBe(404)
  expect((await other.refusal('DELETE /api/contacts/:id/suppression', { id })).status).toBe(404)
  expect((await other.refusal('GET /api/accounts/:id', { id: account })).status).toBe(404)
  expect((await other.refusal('GET /api/accounts/:id/answers', { id: account })).status).toBe(404)
  expect((await other.refusal('PUT /api/accounts/:id/owner', { id: account, memberId: null })).status).toBe(404)
  expect((await other.call('GET /api/contacts', { account })).total).toBe(0)
})

test('a company has people, answers and an owner', async () => {
  const { workspace, answer } = await workspaceWithPeople()
  await answer('林晓', 4, 'confirmed', 3)
  await answer('Mute', 9, 'confirmed', 1)
  await answer('Mute', 0, 'discarded', 0)
  const { items, total } = await workspace.call('GET /api/accounts', {})
  expect(items.map(({ name }) => name)).toEqual(['Brightwell', 'Ostrava 100% Steel', 'Tidewater'])
  expect(total).toBe(3)
  expect(items[2]).toMatchObject({ contacts: 2, answers: 2, lastRatings: [9, 4], owner: null })
  const id = items[2]?.id ?? ''
  const given = await workspace.call('PUT /api/accounts/:id/owner', { id, memberId: workspace.actorId ?? '' })
  expect(given).toMatchObject({ owner: { name: 'Mo Okafor' }, ratings: [0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0] })
  expect((await workspace.call('GET /api/accounts', { owner: workspace.actorId ?? '' })).items.map(({ name }) => name)).toEqual([
    'Tidewater',
  ])
  const first = await workspace.call('GET /api/accounts/:id/answers', { id, limit: 1 })
  const second = await workspace.call('GET /api/accounts/:id/answers', { id, limit: 1, after: first.next ?? '' })
  expect([...first.items, ...second.items].map(({ rating, contact }) => [rating, contact?.name])).toEqual([
    [9, 'Mute'],
    [4, '林晓'],
  ])
  expect((await workspace.refusal('PUT /api/accounts/:id/owner', { id, memberId: newId() })).issues).toMatchObject([
    { field: 'memberId' },
  ])
})
