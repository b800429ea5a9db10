import { expect, test } from 'vitest'
import { testApp } from '#test/app.ts'

test('a saved report that somebody saved since is not overwritten, unless nobody says which was opened', async () => {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  const spec = { locale: 'en' as const, parts: ['score' as const], period: 'all' }
  const opened = await workspace.call('POST /api/reports', { name: 'Board', spec })
  const { id } = opened
  app.pass(1000)
  const theirs = await workspace.call('PUT /api/reports/:id', {
    id,
    name: 'Board',
    spec: { ...spec, names: true },
    savedAt: opened.savedAt,
  })
  const mine = { id, name: 'Board', spec: { ...spec, title: 'Mine' } }
  expect(await workspace.refusal('PUT /api/reports/:id', { ...mine, savedAt: opened.savedAt })).toMatchObject({
    status: 409,
    message: expect.stringContaining('nothing was overwritten'),
  })
  expect(await workspace.call('GET /api/reports', {})).toMatchObject([{ spec: { names: true }, savedAt: theirs.savedAt }])
  await workspace.call('PUT /api/reports/:id', mine)
  expect(await workspace.call('GET /api/reports', {})).toMatchObject([{ spec: { title: 'Mine' } }])
})

test('the audit tells when names were put into a saved report, and when its words, its answers or its title became others', async () => {
  const workspace = await (await testApp()).newWorkspace()
  const spec = { locale: 'en' as const, parts: ['verbatims' as const], period: 'all' }
  const { id } = await workspace.call('POST /api/reports', { name: 'Board', spec })
  const change = async (more: object) => {
    await workspace.call('PUT /api/reports/:id', { id, name: 'Board', spec: { ...spec, ...more } })
    const { items } = await workspace.call('GET /api/audit', {})
    return items[0]
  }
  expect(await change({ names: true })).toMatchObject({
    action: 'report.changed',
    before: { names: false },
    after: { names: true },
  })
  expect((await change({ names: true, title: 'Q3', verbatims: [id] }))?.after).toEqual({
    verbatims: 1,
    retitled: true,
    requoted: true,
  })
  expect((await change({ names: true, title: 'Q4', verbatims: [id] }))?.after).toEqual({ retitled: true })
  expect((await change({ names: true, title: 'Q4', verbatims: [id], period: 'year' }))?.after).toEqual({ period: 'year' })
})

test('a saved report keeps what it holds, and its changes are audited', async () => {
  const workspace = await (await testApp()).newWorkspace()
  const spec = { locale: 'zh-Hans' as const, parts: ['score' as const, 'method' as const], period: 'all' }
  const saved = await workspace.call('POST /api/reports', { name: ' 董事会 ', spec })
  expect(saved).toMatchObject({ name: '董事会', spec })
  await workspace.call('PUT /api/reports/:id', { id: saved.id, name: '董事会', spec: { ...spec, locale: 'en' } })
  expect(await workspace.call('GET /api/reports', {})).toMatchObject([{ id: saved.id, spec: { locale: 'en' } }])
  await workspace.call('DELETE /api/reports/:id', { id: saved.id })
  expect(await workspace.call('GET /api/reports', {})).toEqual([])
  const { items } = await workspace.call('GET /api/audit', {})
  expect(items.map(({ action }) => action).filter((action) => action.startsWith('report.'))).toEqual([
    'report.removed',
    'report.changed',
    'report.saved',
  ])
  const viewer = await workspace.as('viewer')
  expect(await viewer.refusal('POST /api/reports', { name: 'Mine', spec })).toMatchObject({ status: 403 })
})
