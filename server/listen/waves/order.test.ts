import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WavePlan } from '#domain/listen/wave-plan.ts'
import { openTestApp, type TestApp, type TestWorkspace } from '#test/app.ts'
import { makePeople } from '#test/people.ts'

const DAY = 86_400_000
const BY_PLAN: WavePlan['sampling'] = {
  kind: 'by_stratum',
  by: 'attribute:plan',
  amounts: { paying: { percent: 100 } },
  otherwise: { percent: 10 },
}
let app: TestApp
beforeAll(async () => {
  app = await openTestApp({})
})
afterAll(() => app.close())

/** Two programs over four paying people and six others; the yearly one has planned its next wave by itself, some days ahead. */
async function twoPrograms() {
  const workspace = await app.newWorkspace()
  const people = Array.from({ length: 10 }, (_, at) => ({ attributes: { plan: at < 4 ? 'paying' : 'free' } }))
  const contacts = await workspace.inside((scope) => makePeople(scope, people))
  const sender = { brand: 'Islet Docs', locale: 'en' as const, senderName: 'Mo', senderEmail: 'mo@isletdocs.example' }
  const yearly = await workspace.call('POST /api/programs', { name: 'Yearly', ...sender })
  const support = await workspace.call('POST /api/programs', { name: 'Support', ...sender })
  const { nextWaveAt } = await workspace.call('PUT /api/programs/:id/cadence', { ...yearly, cadence: 'yearly' })
  app.pass(new Date(nextWaveAt ?? 0).getTime() - app.clock().getTime() - 10 * DAY)
  await app.tick('wave.plan_ahead')
  await app.settle()
  const { next } = await workspace.call('GET /api/programs/:id/cadence', yearly)
  const coming = next ?? expect.fail('The yearly program has planned its wave.')
  const closesAt = new Date(app.clock().getTime() + 40 * DAY).toISOString()
  await workspace.call('PUT /api/waves/:id', { id: coming.id, name: 'Yearly', closesAt, plan: { sampling: BY_PLAN } })
  const order = (...programs: { id: string }[]) =>
    workspace.call('PUT /api/contact-policy/order', { programIds: programs.map(({ id }) => id) })
  const plan = (more: Partial<WavePlan> = {}) =>
    workspace.call('POST /api/waves', {
      programId: support.id,
      name: 'Support',
      closesAt,
      plan: { sampling: { kind: 'everyone' }, ...more },
    })
  return { workspace, contacts, yearly, support, coming, order, plan }
}

async function start(workspace: TestWorkspace, wave: { id: string }) {
  await workspace.call('POST /api/waves/:id/start', wave)
  await app.settle()
  return workspace.call('GET /api/waves/:id', wave)
}

test('the order of the programs says whom a wave leaves to a coming wave, and the simulation says it before', async () => {
  const { workspace, contacts, yearly, support, coming, order, plan } = await twoPrograms()
  const wave = await plan()
  expect(await workspace.call('GET /api/waves/:id/plan', wave)).toMatchObject({ asked: 10, notAsked: [] })
  await order(support, yearly)
  expect(await workspace.call('GET /api/waves/:id/plan', wave)).toMatchObject({ asked: 10, notAsked: [] })

  await order(yearly, support)
  const left = { asked: 6, notAsked: [{ because: 'outranked', people: 4 }] }
  expect(await workspace.call('GET /api/waves/:id/plan', wave)).toMatchObject(left)
  expect(await start(workspace, wave)).toMatchObject(left)

  const { items } = await workspace.call('GET /api/waves/:id/decisions', { ...wave, because: 'outranked' })
  expect(items.map(({ contactId }) => contactId).toSorted()).toEqual(contacts.slice(0, 4).toSorted())
  const until = new Date(new Date(coming.startsAt).getTime() + 90 * DAY).toISOString()
  expect(items.map((each) => each.until)).toEqual(items.map(() => until))
  const standing = await workspace.call('GET /api/contacts/:id/standing', { id: contacts[0] ?? '' })
  expect(standing.map(({ program, because, until }) => ({ program, because, until }))).toEqual([
    { program: 'Yearly', because: null, until: null },
    { program: 'Support', because: 'outranked', until },
  ])
})

test('a coming wave over a segment claims those who are in it, and nobody once its segment cannot be read', async () => {
  const { workspace, contacts, yearly, support, coming, order, plan } = await twoPrograms()
  await order(yearly, support)
  await workspace.inside(({ db }) =>
    db.updateTable('contacts').set({ role: 'buyer' }).where('id', 'in', contacts.slice(2, 5)).execute(),
  )
  const segment = await workspace.call('POST /api/segments', { name: 'Buyers', condition: 'role is "buyer"' })
  const set = (segmentId: string) =>
    workspace.inside(({ db }) =>
      db
        .updateTable('waves')
        .set({ plan: JSON.stringify({ segment: segmentId, sampling: { kind: 'everyone' } }) })
        .where('id', '=', coming.id)
        .execute(),
    )
  await set(segment.id)
  const wave = await plan()
  expect(await workspace.call('GET /api/waves/:id/plan', wave)).toMatchObject({
    asked: 7,
    notAsked: [{ because: 'outranked', people: 3 }],
  })
  const because = async (contact: number) =>
    (await workspace.call('GET /api/contacts/:id/standing', { id: contacts[contact] ?? '' })).map((each) => each.because)
  expect([await because(2), await because(0)]).toEqual([
    [null, 'outranked'],
    [null, null],
  ])
  await set(workspace.workspaceId)
  expect(await workspace.call('GET /api/waves/:id/plan', wave)).toMatchObject({ asked: 10 })
})

test('a draft that was kept from starting by itself claims nobody', async () => {
  const { workspace, yearly, support, coming, order, plan } = await twoPrograms()
  await order(yearly, support)
  const wave = await plan()
  expect(await workspace.call('GET /api/waves/:id/plan', wave)).toMatchObject({ asked: 6 })
  await workspace.call('DELETE /api/waves/:id/starts-at', { id: coming.id })
  expect(await workspace.call('GET /api/waves/:id/plan', wave)).toMatchObject({ asked: 10 })
})

test('an ask that waits gives way to a wave that has come before it in the order by the time it would leave', async () => {
  const { workspace, contacts, yearly, support, order, plan } = await twoPrograms()
  const day = (ahead: number) => new Date(app.clock().getTime() + ahead * DAY).toISOString().slice(0, 10)
  const wave = await plan({
    drip: { startOn: day(2), endOn: day(4), weekdays: [1, 2, 3, 4, 5, 6, 7], from: 0, to: 24 },
  })
  expect(await start(workspace, wave)).toMatchObject({ asked: 10 })
  await order(yearly, support)
  app.pass(6 * DAY)
  await app.tick('message.deliver')
  await app.settle()
  const mails = await workspace.inside(({ db }) =>
    db.selectFrom('messages').where('kind', '=', 'ask').select(['contactId', 'state', 'problem']).execute(),
  )
  const paying = new Set(contacts.slice(0, 4))
  expect(mails).toHaveLength(10)
  for (const { contactId, state, problem } of mails)
    expect([state, problem]).toEqual(paying.has(contactId ?? '') ? ['failed', 'outranked'] : ['sent', null])
  const { items } = await workspace.call('GET /api/contacts/:id/decisions', { id: contacts[0] ?? '' })
  expect(items[0]?.withheld).toMatchObject({ because: 'outranked' })
})

test('a reminder gives way to no other program', async () => {
  const { workspace, contacts, yearly, support, order, plan } = await twoPrograms()
  await workspace.inside(({ db }) => db.updateTable('programs').set({ quietDays: 5 }).where('id', '=', yearly.id).execute())
  const wave = await plan({ reminders: { count: 1, afterDays: 6 } })
  expect(await start(workspace, wave)).toMatchObject({ asked: 10 })
  await order(yearly, support)
  app.pass(6.5 * DAY)
  // The yearly wave may ask them on its day, within five days: an ask would give way now.
  const standing = await workspace.call('GET /api/contacts/:id/standing', { id: contacts[0] ?? '' })
  expect(standing[0]).toMatchObject({ program: 'Yearly', because: null })
  await app.tick('reminder.plan')
  await app.settle()
  const reminders = await workspace.inside(({ db }) =>
    db.selectFrom('messages').where('kind', '=', 'reminder').select('state').execute(),
  )
  expect(reminders).toEqual(contacts.map(() => ({ state: 'sent' })))
})
