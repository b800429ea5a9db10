import { expect, test } from 'vitest'
import type { WavePlan } from '#domain/listen/wave-plan.ts'
import { testApp } from '#test/app.ts'
import { makePeople, type Person } from '#test/people.ts'

const DAY = 86_400_000

test('a wave until precision asks in releases, one a day, until a segment has its margin or nobody is left', async () => {
  const people = [
    ...Array.from({ length: 60 }, () => ({ attributes: { size: 'big' } })),
    ...Array.from({ length: 8 }, () => ({ attributes: { size: 'small' } })),
  ]
  const { app, workspace, program, wave } = await startedWave(people, () => ({
    sampling: { kind: 'precision', by: 'attribute:size', margin: 30, batch: 20 },
  }))
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
  const { app, workspace, wave } = await startedWave(THIRTY, () => ({
    sampling: { kind: 'precision', margin: 10, batch: 10 },
  }))
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
  const { app, workspace, wave } = await startedWave(THIRTY, (ahead) => ({
    sampling: { kind: 'precision', margin: 10, batch: 10 },
    drip: { startOn: ahead(1), endOn: ahead(2), weekdays: [1, 2, 3, 4, 5, 6, 7], from: 0, to: 24, perDay: 4 },
  }))
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

test('each release stands in the audit trail with how many it let go and why', async () => {
  const { app, workspace, wave } = await startedWave(THIRTY, () => ({
    sampling: { kind: 'precision', margin: 10, batch: 10 },
  }))
  const [waiting] = await workspace.inside(({ db }) =>
    db.selectFrom('decisions').where('because', '=', 'in_reserve').select('contactId').execute(),
  )
  await workspace.call('POST /api/contacts/:id/suppression', { id: waiting?.contactId ?? '', note: 'Asked by phone' })
  for (let day = 1; day <= 2; day++) {
    app.pass(DAY)
    await app.tick('wave.release')
    await app.settle()
  }
  const { items } = await workspace.call('GET /api/audit', { action: 'wave.released', subject: wave.id })
  const why = { name: 'Q1', stratum: '', answers: 0, margin: null, wanted: 10 }
  expect(items.toReversed().map(({ after, actorName }) => ({ ...(after as object), actorName }))).toEqual([
    { ...why, number: 1, people: 10, leftOut: 0, actorName: expect.anything() },
    { ...why, number: 2, people: expect.any(Number), leftOut: expect.any(Number), actorName: 'Hearback' },
    { ...why, number: 3, people: expect.any(Number), leftOut: expect.any(Number), actorName: 'Hearback' },
  ])
  const sum = (of: 'people' | 'leftOut') =>
    items.reduce((total, { after }) => total + ((after as Record<string, number>)[of] ?? 0), 0)
  expect([sum('people'), sum('leftOut')]).toEqual([29, 1])
})

const THIRTY = Array.from({ length: 30 }, () => ({}))

/** A wave that was started and has sent its first release; `ahead` names a day so many days from now. */
async function startedWave(people: readonly Person[], planOf: (ahead: (days: number) => string) => WavePlan) {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  await workspace.inside((scope) => makePeople(scope, people))
  const sender = { senderName: 'Mo Okafor', senderEmail: 'mo@isletdocs.example' }
  const program = await workspace.call('POST /api/programs', { name: 'R', brand: 'Islet Docs', locale: 'en', ...sender })
  const ahead = (days: number) => new Date(app.clock().getTime() + days * DAY).toISOString()
  const wave = await workspace.call('POST /api/waves', {
    programId: program.id,
    name: 'Q1',
    closesAt: ahead(90),
    plan: planOf((days) => ahead(days).slice(0, 10)),
  })
  await workspace.call('POST /api/waves/:id/start', wave)
  await app.settle()
  return { app, workspace, program, wave }
}
