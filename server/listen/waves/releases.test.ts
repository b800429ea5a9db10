import { expect, test } from 'vitest'
import { testApp } from '#test/app.ts'
import { makePeople } from '#test/people.ts'

const DAY = 86_400_000

test('a wave until precision asks in releases, one a day, until a segment has its margin or nobody is left', async () => {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  const people = [
    ...Array.from({ length: 60 }, (_, at) => ({ email: `big${at}@customer.example`, attributes: { size: 'big' } })),
    ...Array.from({ length: 8 }, (_, at) => ({ email: `small${at}@customer.example`, attributes: { size: 'small' } })),
  ]
  await workspace.inside((scope) => makePeople(scope, people))
  const sender = { senderName: 'Mo Okafor', senderEmail: 'mo@isletdocs.example' }
  const program = await workspace.call('POST /api/programs', { name: 'R', brand: 'Islet Docs', locale: 'en', ...sender })
  const wave = await workspace.call('POST /api/waves', {
    programId: program.id,
    name: 'Q1',
    closesAt: new Date(app.clock().getTime() + 90 * DAY).toISOString(),
    plan: { sampling: { kind: 'precision', by: 'attribute:size', margin: 30, batch: 20 } },
  })
  await workspace.call('POST /api/waves/:id/start', wave)
  await app.settle()
  const segments = async () => (await workspace.call('GET /api/waves/:id', wave)).segments
  const nextDay = async (days = 1) => {
    app.pass(days * DAY)
    await app.tick('wave.release')
    await app.settle()
  }
  expect(await segments()).toMatchObject([
    { stratum: 'big', state: 'release', invited: 20, left: 40, answers: 0, margin: null, releases: 1 },
    { stratum: 'small', invited: 8, left: 0 },
  ])
  await app.tick('wave.release')
  await app.settle()
  expect((await segments())[0]).toMatchObject({ invited: 20, releases: 1 })
  await nextDay()
  expect((await segments())[0]).toMatchObject({ invited: 40, left: 20, releases: 2 })
  const chances = await workspace.inside(({ db }) =>
    db.selectFrom('invitations').where('stratum', '=', 'big').select('inclusionProbability').execute(),
  )
  expect(chances.map(({ inclusionProbability: chance }) => chance)).toEqual(chances.map(() => 40 / 60))

  await workspace.inside(async ({ db, workspaceId, now }) => {
    const asked = await db.selectFrom('invitations').where('stratum', '=', 'big').select(['id', 'contactId']).limit(25).execute()
    await db
      .insertInto('responses')
      .values(
        asked.map(({ id, contactId }, at) => ({
          workspaceId,
          id,
          invitationId: id,
          contactId,
          programId: program.id,
          waveId: wave.id,
          rating: at % 3 === 0 ? 7 : 10,
          channel: 'email',
          answeredAt: now,
          evidence: 'confirmed',
          evidenceBecause: 'send_pressed',
          evidenceVersion: 1,
        })),
      )
      .execute()
  })
  await nextDay(8)
  const [big, small] = await segments()
  expect(big).toMatchObject({ state: 'reached', invited: 40, left: 20, answers: 25, releases: 2 })
  expect(big?.margin).toBeLessThanOrEqual(30)
  expect(small).toMatchObject({ state: 'exhausted', invited: 8, left: 0 })
  const shown = await workspace.call('GET /api/waves/:id', wave)
  expect(shown).toMatchObject({ asked: 48, notAsked: [{ because: 'in_reserve', people: 20 }] })
})

test('whoever unsubscribed while they waited is left out of the next release, with the reason', async () => {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  await workspace.inside((scope) =>
    makePeople(
      scope,
      Array.from({ length: 30 }, () => ({})),
    ),
  )
  const sender = { senderName: 'Mo Okafor', senderEmail: 'mo@isletdocs.example' }
  const program = await workspace.call('POST /api/programs', { name: 'R', brand: 'Islet Docs', locale: 'en', ...sender })
  const wave = await workspace.call('POST /api/waves', {
    programId: program.id,
    name: 'Q1',
    closesAt: new Date(app.clock().getTime() + 90 * DAY).toISOString(),
    plan: { sampling: { kind: 'precision', margin: 10, batch: 10 } },
  })
  await workspace.call('POST /api/waves/:id/start', wave)
  await app.settle()
  await workspace.inside(({ db, now }) =>
    db
      .updateTable('contacts')
      .set({ erasedAt: now })
      .where('id', 'in', (of) => of.selectFrom('decisions').where('because', '=', 'in_reserve').select('contactId'))
      .execute(),
  )
  app.pass(2 * DAY)
  await app.tick('wave.release')
  await app.settle()
  expect(await workspace.call('GET /api/waves/:id', wave)).toMatchObject({
    asked: 10,
    notAsked: [
      { because: 'erased', people: 10 },
      { because: 'in_reserve', people: 10 },
    ],
  })
})

test('days without room draw nobody, and after the last day the segment says so: whoever waits stays in reserve', async () => {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  await workspace.inside((scope) =>
    makePeople(
      scope,
      Array.from({ length: 30 }, () => ({})),
    ),
  )
  const sender = { senderName: 'Mo Okafor', senderEmail: 'mo@isletdocs.example' }
  const program = await workspace.call('POST /api/programs', { name: 'R', brand: 'Islet Docs', locale: 'en', ...sender })
  const ahead = (days: number) => new Date(app.clock().getTime() + days * DAY).toISOString()
  const days = { startOn: ahead(1).slice(0, 10), endOn: ahead(2).slice(0, 10) }
  const wave = await workspace.call('POST /api/waves', {
    programId: program.id,
    name: 'Q1',
    closesAt: ahead(60),
    plan: {
      sampling: { kind: 'precision', margin: 10, batch: 10 },
      drip: { ...days, weekdays: [1, 2, 3, 4, 5, 6, 7], from: 0, to: 24, perDay: 4 },
    },
  })
  await workspace.call('POST /api/waves/:id/start', wave)
  await app.settle()
  const afterDays = async (days: number) => {
    app.pass(days * DAY)
    await app.tick('wave.release')
    await app.settle()
    return workspace.call('GET /api/waves/:id', wave)
  }
  const waiting = { asked: 8, notAsked: [{ because: 'in_reserve', people: 22 }] }
  expect(await afterDays(1)).toMatchObject({ ...waiting, segments: [{ state: 'release', invited: 8, left: 22, releases: 1 }] })
  expect(await afterDays(3)).toMatchObject({ ...waiting, segments: [{ state: 'over', invited: 8, left: 22, releases: 1 }] })
  const chances = await workspace.inside(({ db }) => db.selectFrom('invitations').select('inclusionProbability').execute())
  expect(chances.map(({ inclusionProbability: chance }) => chance)).toEqual(chances.map(() => expect.closeTo(8 / 30, 12)))
  await workspace.call('POST /api/waves/:id/stop', wave)
  expect((await workspace.call('GET /api/waves/:id', wave)).segments).toMatchObject([{ state: 'over' }])
})
