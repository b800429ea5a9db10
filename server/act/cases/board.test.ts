import { expect, test } from 'vitest'
import { newId } from '#server/platform/scope.ts'
import { testApp } from '#test/app.ts'
import { makeAccount, makeCase, makeMember } from '#test/cases.ts'

const HOUR = 3_600_000

test('a column comes in its own order, page by page, and counts stand beside it', async () => {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  const ids: string[] = []
  for (const hours of [1, 47, 60, 20]) ids.push((await makeCase(app, workspace, { answeredAgo: hours * HOUR })).caseId)
  const [, , latest = '', closed = ''] = ids
  await workspace.call('POST /api/cases/:id/moves', { id: closed, to: 'dismissed', note: 'A test answer.' })

  const page = (after?: string) => workspace.call('GET /api/cases', { state: 'open', limit: 2, ...(after ? { after } : {}) })
  const first = await page()
  const second = await page(first.next ?? '')
  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual([latest, ids[1], ids[0]])
  expect({ total: first.total, next: second.next }).toEqual({ total: 3, next: null })
  expect((await workspace.call('GET /api/cases', { late: true })).items.map(({ id, late }) => [id, late])).toEqual([
    [latest, true],
  ])
  expect((await workspace.call('GET /api/cases', { state: 'closed' })).items).toMatchObject([
    { id: closed, state: 'dismissed', outcome: 'A test answer.', late: false },
  ])
  expect(await workspace.call('GET /api/cases/summary', {})).toMatchObject({
    open: 3,
    contacted: 0,
    resolved: 0,
    dismissed: 1,
    late: 1,
  })
  expect((await workspace.refusal('GET /api/cases', { after: 'rubbish' })).status).toBe(422)
})

test('cases are found by owner, account and words', async () => {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  const { lin, account } = await workspace.inside(async (scope) => {
    const lin = await makeMember(scope, 'Lin')
    return { lin, account: await makeAccount(scope, 'Osterby 100% Cold', lin) }
  })
  const hers = await makeCase(app, workspace, { account, verbatim: '导出每周一都超时' })
  const mine = await makeCase(app, workspace, { name: 'Amal Farouk', verbatim: 'Wrong invoices' })
  await workspace.call('PUT /api/cases/:id/owner', { id: mine.caseId, memberId: null })

  const found = async (filter: object) => (await workspace.call('GET /api/cases', filter)).items.map(({ id }) => id)
  expect(await found({ owner: lin })).toEqual([hers.caseId])
  expect(await found({ account })).toEqual([hers.caseId])
  expect(await found({ ownerless: true })).toEqual([mine.caseId])
  expect(await found({ q: '超时' })).toEqual([hers.caseId])
  expect(await found({ q: '100%' })).toEqual([hers.caseId])
  expect(await found({ q: 'farouk' })).toEqual([mine.caseId])
  expect(await found({ q: '0000%' })).toEqual([])
  expect(await found({ mine: true })).toEqual([])
  expect(await found({ owner: newId() })).toEqual([])
  expect(await workspace.call('GET /api/cases/summary', { owner: lin })).toMatchObject({ open: 1 })
})

test('who may not read contacts sees what was said, and by nobody', async () => {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  const account = await workspace.inside((scope) => makeAccount(scope, 'Osterby'))
  const { caseId: id, email } = await makeCase(app, workspace, { account, name: 'Amal Farouk', verbatim: 'Wrong invoices' })
  await workspace.call('POST /api/cases/:id/replies', { id, body: 'We mend it.' })
  const viewer = await workspace.as('viewer')
  const { items } = await viewer.call('GET /api/cases', {})
  expect(items).toMatchObject([{ verbatim: 'Wrong invoices', contact: null, account: null }])
  expect((await viewer.call('GET /api/cases', { q: 'farouk' })).items).toEqual([])
  expect(JSON.stringify(await viewer.call('GET /api/cases/:id', { id }))).not.toContain(email)
  expect((await workspace.call('GET /api/cases/:id', { id })).contact).toMatchObject({ name: 'Amal Farouk', email })
})

test('the promise is counted over cases that fell due, and who was dismissed unheard was never to be called', async () => {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  const cases = []
  for (let i = 0; i < 5; i++) cases.push((await makeCase(app, workspace)).caseId)
  const [quick = '', slow = '', test = ''] = cases
  const move = (id: string, to: 'contacted' | 'dismissed') => workspace.call('POST /api/cases/:id/moves', { id, to, note: 'x' })
  app.pass(6 * HOUR)
  await move(quick, 'contacted')
  await move(test, 'dismissed')
  expect((await workspace.call('GET /api/cases/summary', {})).promise).toMatchObject({ due: 0, inTime: 0, medianMinutes: null })
  app.pass(44 * HOUR)
  await move(slow, 'contacted')
  const { promise } = await workspace.call('GET /api/cases/summary', {})
  expect(promise).toMatchObject({ due: 4, inTime: 1, percent: null, days: 90, hours: 48 })
  expect(Math.round((promise.medianMinutes ?? 0) / 60)).toBe(50)
  app.pass(91 * 24 * HOUR)
  expect((await workspace.call('GET /api/cases/summary', {})).promise).toMatchObject({ due: 0 })
})
