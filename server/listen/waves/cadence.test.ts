import { expect, test } from 'vitest'
import { testApp } from '#test/app.ts'
import { planWave } from '#test/wave.ts'

const DAY = 86_400_000

async function fresh() {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  const { program, wave, start } = await planWave(app, workspace, [{ email: 'ada@customer.example' }])
  // A quarter may have 89 days.
  await workspace.inside(({ db }) => db.updateTable('programs').set({ quietDays: 80 }).where('id', '=', program.id).execute())
  const tick = async () => {
    await app.tick('wave.plan_ahead')
    await app.settle()
  }
  const cadence = () => workspace.call('GET /api/programs/:id/cadence', program)
  return { app, workspace, program, wave, start, tick, cadence }
}

test('a program with a cadence plans its next wave two weeks ahead, like the last one, and starts it on its day', async () => {
  const { app, workspace, program, start, tick, cadence } = await fresh()
  await start()
  expect(await cadence()).toEqual({ cadence: 'none', nextWaveAt: null, next: null })
  const set = await workspace.call('PUT /api/programs/:id/cadence', { ...program, cadence: 'quarterly' })
  const days = (new Date(set.nextWaveAt ?? 0).getTime() - app.clock().getTime()) / DAY
  expect(days).toBeGreaterThan(88)
  expect(days).toBeLessThan(93)
  await tick()
  expect((await cadence()).next).toBeNull()

  app.pass(days * DAY - 10 * DAY)
  await tick()
  await tick()
  const { next } = await cadence()
  expect(next?.startsAt).toBe(set.nextWaveAt)
  const planned = { id: next?.id ?? '' }
  expect(await workspace.call('GET /api/waves/:id', planned)).toMatchObject({
    state: 'draft',
    plan: { sampling: { kind: 'everyone' } },
  })
  expect((await workspace.call('GET /api/waves', {})).total).toBe(2)

  app.pass(11 * DAY)
  await tick()
  expect(await workspace.call('GET /api/waves/:id', planned)).toMatchObject({ state: 'running', asked: 1 })
  expect((await cadence()).next).toBeNull()
})

test('a wave that was kept from starting stays a draft, and one that cannot start says so and waits', async () => {
  const { app, workspace, program, tick, cadence } = await fresh()
  await workspace.call('PUT /api/programs/:id/cadence', { ...program, cadence: 'monthly' })
  app.pass(20 * DAY)
  await tick()
  const first = (await cadence()).next
  await workspace.call('DELETE /api/waves/:id/starts-at', { id: first?.id ?? '' })
  app.pass(20 * DAY)
  await workspace.inside(({ db, now }) => db.updateTable('contacts').set({ erasedAt: now }).execute())
  await tick()
  expect(await workspace.call('GET /api/waves/:id', { id: first?.id ?? '' })).toMatchObject({ state: 'draft', startsAt: null })

  app.pass(25 * DAY)
  await tick()
  app.pass(10 * DAY)
  await tick()
  const second = (await cadence()).next
  expect(second?.startRefused).toBe('wave.nobody_eligible')
  expect(
    (await (await workspace.as('agent')).refusal('PUT /api/programs/:id/cadence', { ...program, cadence: 'none' })).status,
  ).toBe(403)
})

test('saving the rhythm again plans nothing twice: what stands there as a draft stays the next wave', async () => {
  const { app, workspace, program, start, tick, cadence } = await fresh()
  await start()
  const turn = (to: 'none' | 'monthly' | 'quarterly') =>
    workspace.call('PUT /api/programs/:id/cadence', { ...program, cadence: to })
  await turn('monthly')
  app.pass(20 * DAY)
  await tick()
  const planned = await cadence()
  expect(planned.next).not.toBeNull()
  // The next but one, since the next is planned.
  expect(await turn('monthly')).toEqual(planned)
  await turn('quarterly')
  expect((await cadence()).next).toEqual(planned.next)
  expect(await turn('monthly')).toEqual(planned)
  await tick()
  expect(await cadence()).toEqual(planned)
  const audited = await workspace.inside(({ db }) =>
    db.selectFrom('auditEntries').where('action', '=', 'program.cadence_set').select('after').execute(),
  )
  expect(audited.map(({ after }) => (after as { cadence: string }).cadence)).toEqual(['monthly', 'quarterly', 'monthly'])

  app.pass(15 * DAY)
  await tick()
  const { items } = await workspace.call('GET /api/waves', {})
  const starts = items.map(({ startsAt }) => startsAt).filter((day) => day !== null)
  expect(new Set(starts).size).toBe(starts.length)
  expect(starts).toContain(planned.next?.startsAt)
})

test('without a rhythm nothing starts by itself; with one again, the draft that stands there does', async () => {
  const { app, workspace, program, start, tick, cadence } = await fresh()
  await start()
  await workspace.call('PUT /api/programs/:id/cadence', { ...program, cadence: 'monthly' })
  app.pass(20 * DAY)
  await tick()
  const { next, nextWaveAt } = await cadence()
  const draft = { id: next?.id ?? '' }
  expect(await workspace.call('PUT /api/programs/:id/cadence', { ...program, cadence: 'none' })).toEqual({
    cadence: 'none',
    nextWaveAt: null,
    next: null,
  })
  expect(await workspace.call('GET /api/waves/:id', draft)).toMatchObject({ state: 'draft', startsAt: null })
  expect((await workspace.call('GET /api/audit', { action: 'wave.start_unset' })).total).toBe(1)

  const again = await workspace.call('PUT /api/programs/:id/cadence', { ...program, cadence: 'monthly' })
  expect(again).toEqual({ cadence: 'monthly', nextWaveAt, next })
  await tick()
  expect((await workspace.call('GET /api/waves', {})).total).toBe(2)

  await workspace.call('PUT /api/programs/:id/cadence', { ...program, cadence: 'none' })
  app.pass(20 * DAY)
  await tick()
  expect(await workspace.call('GET /api/waves/:id', draft)).toMatchObject({ state: 'draft', startsAt: null })
})
