import { expect, test } from 'vitest'
import { testApp } from '#test/app.ts'
import { planWave } from '#test/wave.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

async function running() {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  const { wave, start } = await planWave(app, workspace, [{ email: 'ada@customer.example' }])
  await start()
  const { items } = await workspace.call('GET /api/messages', {})
  const { text } = await workspace.call('GET /api/messages/:id', { id: items[0]?.id ?? '' })
  const [link = ''] = /\/a\/[\w-]{44}/.exec(text ?? '') ?? []
  const from = (ms: number) => new Date(app.clock().getTime() + ms).toISOString()
  const close = (closesAt: string) => workspace.call('PUT /api/waves/:id/closing-date', { id: wave.id, closesAt })
  const page = async () => (await app.http.inject({ url: link })).body
  return { app, workspace, wave, from, close, page }
}

test('a running wave is closed later or earlier than planned, and its links follow', async () => {
  const { app, workspace, wave, from, close, page } = await running()
  const open = 'name=rating'
  await close(from(60 * DAY))
  app.pass(45 * DAY)
  expect([(await workspace.call('GET /api/waves/:id', wave)).state, (await page()).includes(open)]).toEqual(['running', true])
  await close(from(HOUR))
  expect(await page()).toContain(open)
  app.pass(2 * HOUR)
  expect([(await workspace.call('GET /api/waves/:id', wave)).state, (await page()).includes(open)]).toEqual(['closed', false])
  expect(await workspace.refusal('PUT /api/waves/:id/closing-date', { id: wave.id, closesAt: from(DAY) })).toMatchObject({
    status: 409,
    message: expect.stringContaining('closed'),
  })
})

test('a stopped wave may be open longer; a draft, the past, and more than a year are refused', async () => {
  const { app, workspace, wave, from, close } = await running()
  await workspace.call('POST /api/waves/:id/stop', wave)
  const later = from(50 * DAY)
  expect(await close(later)).toEqual({ closesAt: later })
  const refused = (id: string, closesAt: string) => workspace.refusal('PUT /api/waves/:id/closing-date', { id, closesAt })
  expect(await refused(wave.id, from(-1000))).toMatchObject({ status: 422, issues: [{ field: 'closesAt' }] })
  expect(await refused(wave.id, from(400 * DAY))).toMatchObject({ status: 422, issues: [{ field: 'closesAt' }] })
  const { wave: draft } = await planWave(app, workspace, [])
  expect((await refused(draft.id, later)).status).toBe(409)
})

test('who moved the closing date, from when to when, is in the audit trail; who may only look moves nothing', async () => {
  const { workspace, wave, from, close } = await running()
  const later = from(40 * DAY)
  await close(later)
  await close(later)
  const { items } = await workspace.call('GET /api/audit', { action: 'wave.closing_moved' })
  expect(items).toMatchObject([{ subject: wave.id, after: { closesAt: later } }])
  for (const role of ['viewer', 'analyst', 'agent'] as const) {
    const other = await workspace.as(role)
    expect((await other.refusal('PUT /api/waves/:id/closing-date', { id: wave.id, closesAt: later })).status).toBe(403)
  }
  expect(
    await (await workspace.as('manager')).call('PUT /api/waves/:id/closing-date', { id: wave.id, closesAt: later }),
  ).toBeTruthy()
})
