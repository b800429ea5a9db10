import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { WavePlan } from '#domain/listen/wave-plan.ts'
import { lockPlanning } from '#server/listen/waves/days.ts'
import { planStarted } from '#server/listen/waves/planning.ts'
import type { Scope } from '#server/platform/scope.ts'
import { openTestApp, type TestApp, type TestWorkspace } from '#test/app.ts'
import { makePeople } from '#test/people.ts'
import { asAdmin } from '#test/postgres.ts'

const DAY = 86_400_000
let app: TestApp
beforeAll(async () => {
  app = await openTestApp({ engine: 'postgres' })
})
afterAll(() => app?.close())

async function programOver(count: number) {
  const workspace = await app.newWorkspace()
  const people = Array.from({ length: count }, (_, at) => ({
    email: `p${at}@x.example`,
    attributes: { part: at % 2 ? 'a' : 'b' },
  }))
  await workspace.inside((scope) => makePeople(scope, people))
  const sender = { senderName: 'Mo Okafor', senderEmail: 'mo@isletdocs.example' }
  const program = await workspace.call('POST /api/programs', { name: 'R', brand: 'Islet Docs', locale: 'en', ...sender })
  const plan = (plan: WavePlan) =>
    workspace.call('POST /api/waves', { programId: program.id, name: 'Q1', closesAt: ahead(60).toISOString(), plan })
  return { workspace, plan }
}
const ahead = (days: number) => new Date(app.clock().getTime() + days * DAY)

/**
 * Lets an act wait for its turn behind a plan: `plan` is open until the act waits, or is over. The act begins outside the plan's
 * transaction, as another person's would.
 */
async function behind<T>(
  { workspaceId, inside }: TestWorkspace,
  plan: (scope: Scope) => Promise<unknown>,
  act: () => Promise<T>,
) {
  const admin = inject('templates').postgres?.admin ?? expect.fail('this test needs a PostgreSQL')
  const { name: database } = await inside(({ db }) =>
    db.selectNoFrom((row) => row.fn<string>('current_database', []).as('name')).executeTakeFirstOrThrow(),
  )
  const planned = Promise.withResolvers<void>()
  const waits = Promise.withResolvers<void>()
  const planning = inside(async (scope) => {
    await plan(scope)
    planned.resolve()
    await waits.promise
  })
  planning.catch(planned.reject)
  await planned.promise
  let over = false
  const acting = act().finally(() => (over = true))
  await asAdmin({ ...admin, database }, async (client) => {
    const waiting = `select from pg_locks where locktype = 'advisory' and not granted
      and ((classid::bigint << 32) | objid::bigint) = hashtextextended('planning ' || $1, 0)`
    while (!over && !(await client.query(waiting, [workspaceId])).rowCount) await sleep(20)
  })
  const finish = () => {
    waits.resolve()
    return planning
  }
  return { acting, finish }
}

test('a wave that is paused while a release waits for its turn asks nobody else', async () => {
  const { workspace, plan } = await programOver(30)
  const wave = await plan({ sampling: { kind: 'precision', margin: 10, batch: 10 } })
  await workspace.call('POST /api/waves/:id/start', wave)
  await app.settle()
  app.pass(DAY)
  const { acting, finish } = await behind(workspace, lockPlanning, async () => {
    await app.tick('wave.release')
    await app.settle()
  })
  await workspace.call('PUT /api/waves/:id/pause', wave)
  await finish()
  await acting
  expect(await workspace.call('GET /api/waves/:id', wave)).toMatchObject({
    asked: 10,
    notAsked: [{ because: 'in_reserve', people: 20 }],
  })
})

test('a wave that is resumed while another is planned does not fill the same days', async () => {
  const { workspace, plan } = await programOver(16)
  const drip = {
    startOn: ahead(1).toISOString().slice(0, 10),
    endOn: ahead(20).toISOString().slice(0, 10),
    ...{ weekdays: [1, 2, 3, 4, 5, 6, 7], from: 0, to: 24, perDay: 1 },
  }
  const half = (part: string): WavePlan => ({
    sampling: {
      kind: 'by_stratum',
      by: 'attribute:part',
      amounts: { [part]: { percent: 100 } },
      otherwise: { number: 0 },
    },
    drip,
  })
  const [held, other] = [await plan(half('a')), await plan(half('b'))]
  await workspace.call('POST /api/waves/:id/start', held)
  await app.settle()
  await workspace.call('PUT /api/waves/:id/pause', held)
  await workspace.inside(({ db, now }) => db.updateTable('waves').set({ startedAt: now }).where('id', '=', other.id).execute())
  const { acting, finish } = await behind(
    workspace,
    async (scope) => expect(await planStarted(scope, other.id, 'localhost')).toBe(8),
    () => workspace.call('DELETE /api/waves/:id/pause', held),
  )
  await finish()
  expect(await acting).toEqual({ released: 8, stuck: 0 })
  const mails = await workspace.inside(({ db }) =>
    db.selectFrom('messages').where('state', '=', 'queued').select('nextAt').execute(),
  )
  expect(mails).toHaveLength(16)
  expect(new Set(mails.map(({ nextAt }) => nextAt.toISOString().slice(0, 10))).size).toBe(16)
})
