import { expect, test } from 'vitest'
import { testApp } from '#test/app.ts'
import { makePeople } from '#test/people.ts'

const DAY = 86_400_000
const ALWAYS = { weekdays: [1, 2, 3, 4, 5, 6, 7], from: 0, to: 24 }

async function running(count: number, days: number, perDay?: number) {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  await workspace.inside((scope) =>
    makePeople(
      scope,
      Array.from({ length: count }, () => ({})),
    ),
  )
  const sender = { senderName: 'Mo Okafor', senderEmail: 'mo@isletdocs.example' }
  const program = await workspace.call('POST /api/programs', { name: 'R', brand: 'Islet Docs', locale: 'en', ...sender })
  const ahead = (more: number) => new Date(app.clock().getTime() + more * DAY)
  const drip = {
    ...ALWAYS,
    startOn: ahead(1).toISOString().slice(0, 10),
    endOn: ahead(days).toISOString().slice(0, 10),
    ...(perDay && { perDay }),
  }
  const wave = await workspace.call('POST /api/waves', {
    programId: program.id,
    name: 'Q1',
    closesAt: ahead(60).toISOString(),
    plan: { sampling: { kind: 'everyone' }, drip },
  })
  await workspace.call('POST /api/waves/:id/start', wave)
  await app.settle()
  const mails = () =>
    workspace.inside(({ db }) => db.selectFrom('messages').select(['state', 'nextAt']).orderBy('nextAt').execute())
  return { app, workspace, wave, mails }
}

test('a paused wave sends nothing; resumed, what waited is spread anew within the same cap', async () => {
  const { app, workspace, wave, mails } = await running(12, 4, 3)
  app.pass(2 * DAY)
  await app.tick('message.deliver')
  await app.settle()
  const sent = (await mails()).filter(({ state }) => state === 'sent').length
  expect(sent).toBeGreaterThan(0)
  expect(await workspace.call('PUT /api/waves/:id/pause', wave)).toMatchObject({ held: 12 - sent })
  expect(await workspace.call('PUT /api/waves/:id/pause', wave)).toMatchObject({ held: 0 })
  expect(await workspace.call('GET /api/waves/:id', wave)).toMatchObject({ state: 'paused', waiting: [], nextMailAt: null })
  app.pass(10 * DAY)
  await app.tick('message.deliver')
  await app.settle()
  expect((await mails()).filter(({ state }) => state === 'sent')).toHaveLength(sent)

  expect(await workspace.call('DELETE /api/waves/:id/pause', wave)).toEqual({ released: 12 - sent, stuck: 0 })
  expect(await workspace.call('DELETE /api/waves/:id/pause', wave)).toEqual({ released: 0, stuck: 0 })
  const waiting = (await mails()).filter(({ state }) => state === 'queued')
  expect(waiting).toHaveLength(12 - sent)
  for (const { nextAt } of waiting) expect(nextAt.getTime()).toBeGreaterThanOrEqual(app.clock().getTime() - 60_000)
  for (const day of Map.groupBy(waiting, ({ nextAt }) => nextAt.toISOString().slice(0, 10)).values())
    expect(day.length).toBeLessThanOrEqual(3)
  expect(await workspace.call('GET /api/waves/:id', wave)).toMatchObject({ state: 'running' })
})

test('a wave that is paused for a day is resumed on the days of its plan, long before it closes', async () => {
  const { app, workspace, wave, mails } = await running(12, 6, 3)
  const days = (await mails()).map(({ nextAt }) => nextAt.toISOString().slice(0, 10))
  await workspace.call('PUT /api/waves/:id/pause', wave)
  app.pass(DAY)
  expect(await workspace.call('DELETE /api/waves/:id/pause', wave)).toEqual({ released: 12, stuck: 0 })
  const anew = Map.groupBy(await mails(), ({ nextAt }) => nextAt.toISOString().slice(0, 10))
  expect([...anew.keys()].toSorted().at(-1)).toBe(days.at(-1))
  for (const day of anew.values()) expect(day.length).toBeLessThanOrEqual(3)
})

test('a wave without a cap that is resumed in the last minutes of its plan does not send the rest in them', async () => {
  const { app, workspace, wave, mails } = await running(40, 4)
  await workspace.call('PUT /api/waves/:id/pause', wave)
  const [last] = (await mails()).slice(-1)
  app.pass(new Date(`${last?.nextAt.toISOString().slice(0, 10)}T23:55:00Z`).getTime() - app.clock().getTime())
  expect(await workspace.call('DELETE /api/waves/:id/pause', wave)).toEqual({ released: 40, stuck: 0 })
  const days = Map.groupBy(await mails(), ({ nextAt }) => nextAt.toISOString().slice(0, 10))
  expect(days.size).toBe(2)
  for (const day of days.values()) expect(day.length).toBeLessThanOrEqual(20)
})

test('a stopped wave cannot be paused or resumed, and who may only look does neither', async () => {
  const { workspace, wave } = await running(2, 4)
  const agent = await workspace.as('agent')
  expect((await agent.refusal('PUT /api/waves/:id/pause', wave)).status).toBe(403)
  await workspace.call('PUT /api/waves/:id/pause', wave)
  await workspace.call('POST /api/waves/:id/stop', wave)
  for (const address of ['PUT /api/waves/:id/pause', 'DELETE /api/waves/:id/pause'] as const)
    expect(await workspace.refusal(address, wave)).toMatchObject({ status: 409, message: expect.stringContaining('was stopped') })
})
