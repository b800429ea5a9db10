import { expect, test } from 'vitest'
import { testApp } from '#test/app.ts'

const settings = { name: 'Lagoon', locale: 'zh-Hant', timeZone: 'Asia/Taipei', quietDays: 60 } as const

test('an owner changes the settings, and the audit holds what changed and nothing else', async () => {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  expect(await workspace.call('PUT /api/workspace', { ...settings, name: 'Islet Docs' })).toMatchObject({
    ...settings,
    name: 'Islet Docs',
  })
  await workspace.call('PUT /api/workspace', { ...settings, name: 'Islet Docs' })
  expect((await workspace.call('GET /api/workspace', {})).timeZone).toBe('Asia/Taipei')
  const { items } = await workspace.call('GET /api/audit', { action: 'workspace.changed' })
  expect(items).toHaveLength(1)
  expect(items[0]).toMatchObject({
    before: { locale: 'en', timeZone: 'UTC', quietDays: 90 },
    after: { locale: 'zh-Hant', timeZone: 'Asia/Taipei', quietDays: 60 },
  })
})

test('settings that cannot be are refused with their field', async () => {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  for (const [field, value] of [
    ['timeZone', 'Mars/Olympus'],
    ['name', '  '],
    ['name', 'x'.repeat(121)],
    ['locale', 'fr'],
    ['quietDays', -1],
    ['quietDays', 3651],
    ['quietDays', 1.5],
    ['quietDays', '90'],
  ] as const)
    expect((await workspace.refusal('PUT /api/workspace', { ...settings, [field]: value })).issues).toMatchObject([{ field }])
  expect((await (await workspace.as('manager')).refusal('PUT /api/workspace', settings)).status).toBe(403)
})

test('mail that a restore held is released by the owner, once', async () => {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  await workspace.inside(({ db, workspaceId, now }) =>
    db.updateTable('workspaces').set({ mailHeldAt: now }).where('id', '=', workspaceId).execute(),
  )
  expect((await workspace.call('GET /api/workspace', {})).mailHeldAt).toEqual(expect.any(String))
  expect((await (await workspace.as('manager')).refusal('POST /api/workspace/mail-release', {})).status).toBe(403)
  expect((await workspace.call('POST /api/workspace/mail-release', {})).mailHeldAt).toBeNull()
  await workspace.call('POST /api/workspace/mail-release', {})
  expect((await workspace.call('GET /api/audit', { action: 'workspace.mail_released' })).total).toBe(1)
})
