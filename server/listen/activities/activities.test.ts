import { expect, test } from 'vitest'
import { newId } from '#server/platform/scope.ts'
import { openTestApp, type TestApp, type TestWorkspace, testApp } from '#test/app.ts'
import { makeAccount, makePeople } from '#test/people.ts'

const DAY = 86_400_000
/** Other tests of this worker have moved the clock on. */
const now = async () => (await testApp()).clock().getTime()

async function withPeople(app: TestApp) {
  const workspace = await app.newWorkspace()
  const { id } = await workspace.call('POST /api/contacts', {
    ...{ email: 'ines@fjord.example', externalId: 'P-1', phone: '+4915112345678', name: 'Ines', account: 'Fjord' },
  })
  const { items } = await workspace.call('GET /api/accounts', {})
  const accountId = items[0]?.id ?? expect.fail()
  await workspace.inside(({ db }) =>
    db.updateTable('accounts').set({ externalId: 'C-1', domain: 'fjord.example' }).where('id', '=', accountId).execute(),
  )
  return { workspace, contactId: id, accountId }
}

const send = (workspace: Pick<TestWorkspace, 'call'>, events: object[]) => workspace.call('POST /api/events', { events })
const kept = (workspace: TestWorkspace) =>
  workspace.inside(({ db }) =>
    db
      .selectFrom('activities')
      .select(['name', 'contactId', 'accountId', 'properties', 'messageId'])
      .orderBy('messageId')
      .execute(),
  )

test('an event finds its person and its company by whatever names them', async () => {
  const { workspace, contactId, accountId } = await withPeople(await testApp())
  const reply = await send(workspace, [
    { event: 'Signed in', messageId: '1', contact: { email: 'INES@fjord.example' } },
    { event: 'Signed in', messageId: '2', contact: { externalId: 'P-1' }, account: { domain: 'Fjord.example' } },
    { event: 'Signed in', messageId: '3', contact: { phone: '+49 151 12345678' } },
    { event: 'Paid', messageId: '4', account: { externalId: 'C-1' }, properties: { amount: 12.5, plan: 'Pro', yearly: true } },
    { event: 'Paid', messageId: '5', account: { id: accountId }, contact: { id: contactId } },
    { event: 'Paid', messageId: '6', contact: { externalId: 'nobody', email: 'ines@fjord.example' } },
  ])
  expect(reply).toEqual({ accepted: 6, known: 0, refused: [] })
  expect(await kept(workspace)).toMatchObject([
    { contactId, accountId: null },
    { contactId, accountId },
    { contactId, accountId: null },
    { contactId: null, accountId, properties: { amount: 12.5, plan: 'Pro', yearly: true } },
    { contactId, accountId },
    { contactId, accountId: null },
  ])
})

test('what is sent twice is kept once, also within one batch and at the same moment', async () => {
  const { workspace } = await withPeople(await testApp())
  const event = (messageId: string) => ({ event: 'Signed in', messageId, contact: { externalId: 'P-1' } })
  expect(await send(workspace, [event('a'), event('b'), event('a')])).toEqual({ accepted: 2, known: 1, refused: [] })
  expect(await send(workspace, [event('b'), event('c')])).toEqual({ accepted: 1, known: 1, refused: [] })
  const crowd = Array.from({ length: 8 }, (_, at) =>
    [event('x'), event('y'), event(`own ${at}`)].toSorted(() => (at % 2 ? 1 : -1)),
  )
  const replies = await Promise.all(crowd.map((events) => send(workspace, events)))
  expect(replies.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(10)
  expect(await kept(workspace)).toHaveLength(13)
})

test('a bad event is refused by itself with its place and reason; the others are kept', async () => {
  const { workspace } = await withPeople(await testApp())
  const ines = { externalId: 'P-1' }
  const reply = await send(workspace, [
    { event: 'Signed in', messageId: '1', contact: ines },
    { event: 'Signed in', messageId: '2', contact: { email: 'nobody@fjord.example' } },
    { event: 'Signed in', messageId: '3', account: { domain: 'else.example' } },
    { event: 'Signed in', messageId: '4', contact: ines, at: new Date((await now()) + 2 * DAY).toISOString() },
    { event: 'Signed in', messageId: '5', contact: ines, at: new Date((await now()) - 800 * DAY).toISOString() },
    { event: 'Signed in', messageId: '6', contact: ines, properties: { deep: { a: 1 } } },
    { messageId: '7', contact: ines },
    { event: 'Signed in', contact: ines },
    { event: 'Signed in', messageId: '9' },
    [] as object,
    { event: 'Signed \ud800in\u0000', messageId: '11', contact: ines, properties: { 'a\u0000': '\ud800' } },
  ])
  expect(reply).toEqual({
    accepted: 2,
    known: 0,
    refused: [
      { index: 1, because: 'unknown_person', field: 'contact' },
      { index: 2, because: 'unknown_company', field: 'account' },
      { index: 3, because: 'time_ahead', field: 'at' },
      { index: 4, because: 'time_before_kept', field: 'at' },
      { index: 5, because: 'property_unreadable', field: 'properties.deep' },
      { index: 6, because: 'event_missing', field: 'event' },
      { index: 7, because: 'message_id_missing', field: 'messageId' },
      { index: 8, because: 'nobody_named', field: null },
      { index: 9, because: 'unreadable', field: null },
    ],
  })
  expect((await kept(workspace)).map(({ name }) => name)).toEqual(['Signed in', 'Signed \uFFFDin\uFFFD'])
})

test('a mark that two share names neither of them', async () => {
  const { workspace } = await withPeople(await testApp())
  await workspace.call('POST /api/contacts', { externalId: 'P-2', phone: '+4915112345678' })
  await workspace.inside(async (scope) => {
    const id = await makeAccount(scope, 'Fjord Norway')
    await scope.db.updateTable('accounts').set({ domain: 'fjord.example' }).where('id', '=', id).execute()
  })
  const { refused } = await send(workspace, [
    { event: 'x', messageId: '1', contact: { phone: '+4915112345678' } },
    { event: 'x', messageId: '2', account: { domain: 'fjord.example' } },
  ])
  expect(refused.map(({ because }) => because)).toEqual(['unknown_person', 'unknown_company'])
})

test('nobody of another workspace is found, and no batch is too small or too large', async () => {
  const app = await testApp()
  const [{ workspace }, theirs] = [await withPeople(app), await withPeople(app)]
  const foreign = { event: 'x', messageId: '1', contact: { id: theirs.contactId }, account: { id: theirs.accountId } }
  expect((await send(workspace, [foreign])).refused).toMatchObject([{ because: 'unknown_person' }])
  for (const events of [[], Array.from({ length: 1001 }, () => ({}))])
    expect((await workspace.refusal('POST /api/events', { events })).status).toBe(422)
})

test('a write-only key sends events and can do nothing else', async () => {
  const app = await testApp()
  const { workspace } = await withPeople(app)
  const made = await workspace.call('POST /api/keys', { name: 'Web shop', kind: 'write-only' })
  const ask = (method: 'GET' | 'POST', url: string, body?: object) =>
    app.request(method, url, { headers: { authorization: `Bearer ${made.key}` }, ...(body && { body }) })
  const events = [{ event: 'x', messageId: '1', contact: { externalId: 'P-1' } }]
  expect((await ask('POST', '/api/events', { events })).json()).toEqual({ accepted: 1, known: 0, refused: [] })
  for (const url of ['/api/events/names', '/api/contacts', '/api/workspace', '/api/scores', '/api/programs', '/api/measures'])
    expect((await ask('GET', url)).statusCode, url).toBe(403)
  expect((await workspace.call('GET /api/keys', {})).find(({ id }) => id === made.id)).toMatchObject({ kind: 'write-only' })
  expect((await workspace.refusal('POST /api/keys', { name: 'x', kind: 'write-only', role: 'owner' })).issues).toMatchObject([
    { field: 'role' },
  ])
  expect((await workspace.refusal('POST /api/keys', { name: 'x' })).issues).toMatchObject([{ field: 'role' }])
})

test('whoever holds a write-only key learns from no reply who is here; the owner sees how many events named nobody', async () => {
  const app = await testApp()
  const { workspace } = await withPeople(app)
  const { id, key } = await workspace.call('POST /api/keys', { name: 'Web shop', kind: 'write-only' })
  const events = ['ines@fjord.example', 'nobody@fjord.example'].map((email, at) => ({
    ...{ event: 'x', messageId: `order-${at}`, contact: { email } },
  }))
  const ask = async (body: object) =>
    (await app.request('POST', '/api/events', { headers: { authorization: `Bearer ${key}` }, body })).json()
  for (const event of [...events, ...events])
    expect(await ask({ events: [event] })).toEqual({ accepted: 1, known: 0, refused: [] })
  const foreign = { event: 'x', messageId: '1', account: { domain: 'else.example' } }
  expect(await ask({ events: [foreign, { event: 'x', messageId: '2' }] })).toEqual({
    ...{ accepted: 1, known: 0, refused: [{ index: 1, because: 'nobody_named', field: null }] },
  })
  expect((await workspace.call('GET /api/keys', {})).find((each) => each.id === id)).toMatchObject({ unknownEvents: 3 })
  expect(await kept(workspace)).toHaveLength(1)
  expect(await send(workspace, events.slice(0, 1))).toMatchObject({ accepted: 1, known: 0 })
})

test('a write-only key sends ten thousand events a minute; beyond that it hears in how many seconds to go on', async () => {
  const app = await testApp()
  const { workspace } = await withPeople(app)
  const { key } = await workspace.call('POST /api/keys', { name: 'Web shop', kind: 'write-only' })
  const events = Array.from({ length: 1000 }, (_, at) => ({ event: 'x', messageId: `${at}`, contact: { externalId: 'nobody' } }))
  const ask = () => app.request('POST', '/api/events', { headers: { authorization: `Bearer ${key}` }, body: { events } })
  let [taken, last] = [0, await ask()]
  for (; last.statusCode === 200; last = await ask()) taken++
  expect(taken).toBeGreaterThanOrEqual(10)
  expect([last.statusCode, Number(last.headers['retry-after']) > 0]).toEqual([429, true])
  app.pass(60_000)
  expect((await ask()).statusCode).toBe(200)
  expect((await send(workspace, events)).refused).toHaveLength(1000)
})

test('the events that came in are listed by name, with what they carry', async () => {
  const { workspace } = await withPeople(await testApp())
  const contact = { externalId: 'P-1' }
  const today = await now()
  const at = (days: number) => new Date(today - days * DAY).toISOString()
  await send(workspace, [
    { event: 'API call', messageId: '1', contact, at: at(3), properties: { calls: 3, path: '/a' } },
    { event: 'API call', messageId: '2', contact, at: at(2), properties: { calls: 3, path: '/b', ok: true } },
    { event: 'API call', messageId: '3', contact, at: at(1), properties: { calls: 'many' } },
    { event: 'Signed in', messageId: '4', contact, at: at(5) },
  ])
  const names = await workspace.call('GET /api/events/names', {})
  expect(names.map(({ name, events }) => [name, events])).toEqual([
    ['API call', 3],
    ['Signed in', 1],
  ])
  expect(await workspace.call('GET /api/events/properties', { name: 'API call' })).toEqual([
    { key: 'calls', type: 'mixed', values: [3, 'many'] },
    { key: 'path', type: 'text', values: ['/a', '/b'] },
    { key: 'ok', type: 'boolean', values: [true] },
  ])
  expect(await workspace.call('GET /api/events/properties', { name: 'nothing' })).toEqual([])
})

test('the timeline of a person tells of a day’s events of one name in one line', async () => {
  const { workspace, contactId } = await withPeople(await testApp())
  const contact = { externalId: 'P-1' }
  const noon = Math.floor((await now()) / DAY) * DAY - DAY / 2
  const events = Array.from({ length: 40 }, (_, at) => ({
    ...{ event: 'API call', messageId: `m-${at}`, contact, at: new Date(noon - at * 60_000).toISOString() },
  }))
  await send(workspace, [
    ...events,
    { ...events[0], messageId: 'b', event: 'Signed in', at: new Date(noon - 2 * DAY).toISOString() },
  ])
  const { items, total } = await workspace.call('GET /api/contacts/:id/timeline', { id: contactId })
  const told = items.filter(({ kind }) => kind === 'activity')
  expect(told.map(({ title, times, at }) => [title, times, at])).toEqual([
    ['API call', 40, new Date(noon).toISOString()],
    ['Signed in', 1, new Date(noon - 2 * DAY).toISOString()],
  ])
  expect(total).toBe(items.length)
})

test('whoever is erased takes their events along, and none can be sent for them any more', async () => {
  const { workspace, contactId } = await withPeople(await testApp())
  const ines = { externalId: 'P-1' }
  await send(workspace, [
    { event: 'x', messageId: '1', contact: ines, properties: { page: '/private' } },
    { event: 'x', messageId: '2', account: { externalId: 'C-1' }, properties: { who: 'Ines@fjord.example', seats: 3 } },
  ])
  const held = await workspace.call('GET /api/contacts/:id/holdings', { id: contactId })
  expect(held.activities).toMatchObject([{ name: 'x', properties: { page: '/private' } }, { properties: { seats: 3 } }])
  await workspace.call('POST /api/contacts/:id/erasure', { id: contactId })
  expect((await kept(workspace)).map(({ messageId, properties }) => [messageId, properties])).toEqual([['2', { seats: 3 }]])
  const { refused } = await send(workspace, [{ event: 'x', messageId: '3', contact: { id: contactId } }])
  expect(refused).toMatchObject([{ because: 'unknown_person' }])
})

test('whoever asks gets all that is held of what they did; what is older than is kept is removed by the clock, in portions', async () => {
  const app = await openTestApp()
  const { workspace } = await withPeople(app)
  await send(workspace, [{ event: 'old', messageId: '1', contact: { externalId: 'P-1' } }])
  const contactId = await workspace.inside(async (scope) => {
    const [contactId = ''] = await makePeople(scope, [{ email: null }])
    const old = new Date(scope.now.getTime() - 300 * DAY)
    const rows = Array.from({ length: 5200 }, (_, at) => ({ messageId: `old ${at}`, name: at < 600 ? `old ${at}` : 'older' }))
    for (let from = 0; from < rows.length; from += 1300)
      await scope.db
        .insertInto('activities')
        .values(
          rows
            .slice(from, from + 1300)
            .map((row) => ({ workspaceId: scope.workspaceId, id: newId(), contactId, at: old, ...row })),
        )
        .execute()
    return contactId
  })
  const file = await workspace.call('GET /api/contacts/:id/holdings.csv', { id: contactId })
  expect(file.match(/,message_id,/g)).toHaveLength(5200)
  const months = (await workspace.call('GET /api/workspace', {})).activityMonths
  expect(months).toBe(24)
  await app.tick('activity.forget')
  await app.settle()
  expect(await kept(workspace)).toHaveLength(5201)
  const { name, locale, timeZone, quietDays } = await workspace.call('GET /api/workspace', {})
  await workspace.call('PUT /api/workspace', { name, locale, timeZone, quietDays, activityMonths: 6 })
  await app.tick('activity.forget')
  await app.settle()
  expect((await kept(workspace)).map(({ messageId }) => messageId)).toEqual(['1'])
  await app.close()
})
