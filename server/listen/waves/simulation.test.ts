import { expect, test } from 'vitest'
import type { DripPlan, Sampling, WavePlan } from '#domain/listen/wave-plan.ts'
import { inTurn } from '#server/listen/policy/policy.ts'
import { type TestWorkspace, testApp } from '#test/app.ts'
import { makeAccount, makePeople, type Person } from '#test/people.ts'

const DAY = 86_400_000
const ALWAYS = { weekdays: [1, 2, 3, 4, 5, 6, 7], from: 0, to: 24 }

async function fresh(people: readonly Person[] = []) {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  await workspace.inside((scope) => makePeople(scope, people))
  const sender = { senderName: 'Mo Okafor', senderEmail: 'mo@isletdocs.example' }
  const program = await workspace.call('POST /api/programs', { name: 'R', brand: 'Islet Docs', locale: 'en', ...sender })
  const closesAt = new Date(app.clock().getTime() + 60 * DAY).toISOString()
  const plan = (plan: Partial<WavePlan>) =>
    workspace.call('POST /api/waves', {
      programId: program.id,
      name: 'Q1',
      closesAt,
      plan: { sampling: { kind: 'everyone' }, ...plan },
    })
  const start = async (wave: { id: string }) => {
    await workspace.call('POST /api/waves/:id/start', wave)
    await app.settle()
  }
  const dayAhead = (days: number) => new Date(app.clock().getTime() + days * DAY).toISOString().slice(0, 10)
  return { app, workspace, program, plan, start, dayAhead }
}

const payingAndFree = (paying: number, free: number): Person[] =>
  Array.from({ length: paying + free }, (_, at) => ({
    attributes: { plan: at < paying ? 'paying' : 'free' },
    email: at % 10 === 0 ? null : `c${at}@customer.example`,
  }))

const ledger = (workspace: TestWorkspace) =>
  workspace.inside(async ({ db }) => ({
    decisions: await db.selectFrom('decisions').select(['stratum', 'asked', 'because']).execute(),
    asks: await db
      .selectFrom('invitations')
      .innerJoin('messages', 'messages.invitationId', 'invitations.id')
      .select(['stratum', 'inclusionProbability', 'nextAt'])
      .execute(),
  }))

const kinds: [string, Sampling][] = [
  ['everyone', { kind: 'everyone', by: 'attribute:plan' }],
  ['a random number', { kind: 'random', amount: { number: 30 }, by: 'attribute:plan' }],
  ['strata in proportion with a floor', { kind: 'stratified', by: 'attribute:plan', amount: { number: 40 }, floor: 12 }],
  ['strata by Neyman', { kind: 'stratified', by: 'attribute:plan', amount: { percent: 25 }, method: 'neyman' }],
  [
    'all of paying, 10 % of free',
    { kind: 'by_stratum', by: 'attribute:plan', amounts: { paying: { percent: 100 } }, otherwise: { percent: 10 } },
  ],
  ['until precision', { kind: 'precision', by: 'attribute:plan', margin: 20, batch: 25 }],
]

test.each(kinds)('the simulation says what the start then writes: %s', async (_, sampling) => {
  const { workspace, plan, start, dayAhead } = await fresh(payingAndFree(40, 160))
  const drip: DripPlan = { ...ALWAYS, startOn: dayAhead(1), endOn: dayAhead(9), perDay: 15 }
  const wave = await plan({ sampling, drip })
  const simulated = await workspace.call('GET /api/waves/:id/plan', wave)
  expect(await workspace.call('POST /api/waves/:id/simulations', { ...wave, plan: { sampling, drip } })).toEqual(simulated)
  expect((await ledger(workspace)).decisions).toEqual([])
  await start(wave)

  const { decisions, asks } = await ledger(workspace)
  expect([simulated.people, simulated.asked]).toEqual([decisions.length, asks.length])
  expect(simulated.asked).toBeGreaterThan(0)
  for (const stratum of simulated.strata) {
    const here = decisions.filter((decision) => decision.stratum === stratum.stratum)
    expect([stratum.people, stratum.asked]).toEqual([here.length, here.filter(({ asked }) => asked).length])
    for (const { because, people } of stratum.notAsked)
      expect(here.filter((decision) => decision.because === because)).toHaveLength(people)
    const chances = asks.filter((ask) => ask.stratum === stratum.stratum).map((ask) => ask.inclusionProbability)
    // Without strata everybody had one chance, and room in the days is drawn over all.
    const { asked, eligible } = ['everyone', 'random'].includes(sampling.kind) ? simulated : stratum
    for (const chance of chances) expect(chance).toBeCloseTo(asked / eligible, 9)
  }
  const sent = Map.groupBy(asks, ({ nextAt }) => nextAt.toISOString().slice(0, 10))
  expect(simulated.days.filter(({ mails }) => mails > 0).map(({ day, mails }) => [day, mails])).toEqual(
    [...sent].map(([day, mails]) => [day, mails.length]).sort(),
  )
  for (const mails of sent.values()) expect(mails.length).toBeLessThanOrEqual(15)
  const shown = await workspace.call('GET /api/waves/:id', wave)
  expect(shown.notAsked).toEqual(simulated.notAsked)
  expect(shown.waiting).toEqual(simulated.days.filter(({ mails }) => mails > 0).map(({ day, mails }) => ({ day, mails })))
  expect(shown.strata.map(({ stratum, invited }) => [stratum, invited])).toEqual(
    simulated.strata.filter(({ asked }) => asked > 0).map(({ stratum, asked }) => [stratum, asked]),
  )
})

test('what the past brought is what is expected: the rate and the spread of each stratum', async () => {
  const { app, workspace, program, plan, start } = await fresh(payingAndFree(50, 50))
  const first = await plan({})
  expect(await workspace.call('GET /api/waves/:id/plan', first)).toMatchObject({ past: 0, rate: 0.2, answers: 18 })
  await start(first)
  await workspace.inside(async ({ db, workspaceId, now }) => {
    const asked = await db.selectFrom('invitations').select(['id', 'attributes', 'contactId']).execute()
    const paying = asked.filter(({ attributes }) => (attributes as { plan: string }).plan === 'paying')
    await db
      .insertInto('responses')
      .values(
        paying.map(({ id, contactId }) => ({
          workspaceId,
          id,
          invitationId: id,
          contactId,
          programId: program.id,
          waveId: first.id,
          rating: 9,
          channel: 'email',
          answeredAt: now,
          evidence: 'confirmed',
          evidenceBecause: 'send_pressed',
          evidenceVersion: 1,
        })),
      )
      .execute()
  })
  app.pass(100 * DAY)
  const closesAt = new Date(app.clock().getTime() + 30 * DAY).toISOString()
  const sampling: Sampling = { kind: 'everyone', by: 'attribute:plan' }
  const second = await workspace.call('POST /api/waves', { programId: program.id, name: 'Q2', closesAt })
  const tried = await workspace.call('POST /api/waves/:id/simulations', {
    ...second,
    plan: { sampling },
  })
  const [free, paying] = tried.strata
  expect(tried.past).toBe(90)
  expect([free?.stratum, paying?.stratum]).toEqual(['free', 'paying'])
  expect(free?.answers).toBeCloseTo((45 * 2) / 55, 6)
  expect(paying?.answers).toBeCloseTo((45 * 47) / 55, 6)
  expect(free?.margin).toBeNull()
  expect(paying?.margin).toBeLessThan(10)
})

test('a company is asked only so many times, and roles have a limit of their own', async () => {
  const { workspace, plan, start } = await fresh()
  await workspace.inside(async (scope) => {
    const accountId = await makeAccount(scope, 'Reef', { region: 'EU' })
    const ids = await makePeople(
      scope,
      Array.from({ length: 9 }, () => ({ accountId })),
    )
    await scope.db.updateTable('contacts').set({ role: 'buyer' }).where('id', 'in', ids.slice(0, 4)).execute()
  })
  const sampling: Sampling = { kind: 'everyone', by: 'role' }
  const wave = await plan({ sampling, account: { most: 3, roles: { buyer: 1 } } })
  const simulated = await workspace.call('GET /api/waves/:id/plan', wave)
  expect(simulated).toMatchObject({ asked: 3, notAsked: [{ because: 'account_share', people: 6 }] })
  expect(simulated.strata.find(({ stratum }) => stratum === 'buyer')?.asked).toBeLessThanOrEqual(1)
  await start(wave)
  expect((await ledger(workspace)).asks).toHaveLength(3)
  const byRegion = {
    ...wave,
    plan: { sampling: { kind: 'everyone' as const, by: 'attribute:region' } },
  }
  expect((await workspace.call('POST /api/waves/:id/simulations', byRegion)).strata).toMatchObject([{ stratum: 'EU' }])
})

test('nobody is asked where no mail may arrive before the wave is over, and the plan says why', async () => {
  const { app, workspace, program, plan, dayAhead } = await fresh([{}, {}])
  const { rules, by } = await workspace.call('GET /api/contact-policy', {})
  const window = { ...ALWAYS, daysOff: [-1, 0, 1, 2].map(dayAhead) }
  await workspace.call('PUT /api/contact-policy', { rules: { ...rules, window }, by })
  const closesAt = new Date(app.clock().getTime() + DAY).toISOString()
  const short = await workspace.call('POST /api/waves', { programId: program.id, name: 'Short', closesAt })
  expect(await workspace.call('GET /api/waves/:id/plan', short)).toMatchObject({
    asked: 0,
    notAsked: [{ because: 'day_off', people: 2 }],
  })
  expect(await workspace.refusal('POST /api/waves/:id/start', short)).toMatchObject({ status: 409 })
  expect(await workspace.call('GET /api/waves/:id/plan', await plan({}))).toMatchObject({ asked: 2 })
})

test('the days ahead foresee the reminders to whoever will not have answered, below the cap of each day, and write nothing', async () => {
  const { workspace, plan, start, dayAhead } = await fresh(Array.from({ length: 40 }, () => ({})))
  const drip: DripPlan = { ...ALWAYS, startOn: dayAhead(1), endOn: dayAhead(4), perDay: 12 }
  const wave = await plan({ drip, reminders: { count: 2, afterDays: 3 } })
  const { days, rate } = await workspace.call('GET /api/waves/:id/plan', wave)
  expect(rate).toBeCloseTo(0.2, 9)
  expect(days.map(({ day, mails, reminders }) => [day, mails, reminders])).toEqual([
    [dayAhead(1), 10, 0],
    [dayAhead(2), 10, 0],
    [dayAhead(3), 10, 0],
    [dayAhead(4), 10, 2],
    ...[12, 10, 10, 12, 10, 8].map((reminders, at) => [dayAhead(5 + at), 0, reminders]),
  ])
  expect((await ledger(workspace)).asks).toEqual([])
  await start(wave)
  expect((await workspace.call('GET /api/waves/:id', wave)).waiting).toEqual(
    days.filter(({ mails }) => mails > 0).map(({ day, mails }) => ({ day, mails })),
  )
})

test('a wave that sends at once reminds in the hours of the contact policy, as far as it is open', async () => {
  const { workspace, plan, dayAhead } = await fresh([{}, {}, {}, {}, {}])
  const { rules, by } = await workspace.call('GET /api/contact-policy', {})
  const window = { ...ALWAYS, daysOff: [3, 4].map(dayAhead) }
  await workspace.call('PUT /api/contact-policy', { rules: { ...rules, window }, by })
  const { days } = await workspace.call('GET /api/waves/:id/plan', await plan({ reminders: { count: 1, afterDays: 3 } }))
  expect(days).toEqual([
    { day: dayAhead(0), mails: 5, most: null, reminders: 0 },
    { day: dayAhead(5), mails: 0, most: null, reminders: 4 },
  ])
})

test('an attribute with a value of its own for everybody divides nobody', async () => {
  const people = Array.from({ length: 60 }, (_, at) => ({ attributes: { number: at } }))
  const { workspace, plan } = await fresh(people)
  const wave = await plan({})
  const tried = { ...wave, plan: { sampling: { kind: 'everyone', by: 'attribute:number' } } }
  expect(await workspace.refusal('POST /api/waves/:id/simulations', tried)).toMatchObject({
    status: 422,
    issues: [{ field: 'plan.sampling.by', message: expect.stringContaining('50') }],
  })
})

test('a workspace counts one plan at a time; the next one is asked to come back, and a start is not', async () => {
  const { app, workspace, plan, start } = await fresh([{}])
  const wave = await plan({})
  const [taken, over] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const first = workspace.inside((scope) =>
    inTurn(scope, 'simulating', async () => {
      taken.resolve()
      await over.promise
    }),
  )
  await taken.promise
  // The embedded database has one connection: there the second stands in line by itself.
  if (app.engine === 'postgres') {
    const sampling: Sampling = { kind: 'everyone' }
    for (const refused of [
      await workspace.refusal('GET /api/waves/:id/plan', wave),
      await workspace.refusal('POST /api/waves/:id/simulations', { ...wave, plan: { sampling } }),
    ])
      expect(refused).toMatchObject({ status: 503, message: expect.stringContaining('5 seconds') })
    await start(wave)
    expect(await workspace.call('GET /api/waves/:id', wave)).toMatchObject({ asked: 1 })
  }
  over.resolve()
  await first
  expect(await workspace.call('GET /api/waves/:id/plan', wave)).toMatchObject({ people: 1 })
})
