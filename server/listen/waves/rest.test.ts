import { expect, test } from 'vitest'
import { type TestWorkspace, testApp } from '#test/app.ts'
import { planWave } from '#test/wave.ts'

const app = await testApp()

const setRest = (workspace: TestWorkspace, days: number) =>
  workspace.call('PUT /api/contact-policy', {
    rules: { quietDays: 90, firstAskDays: 0, perContact: null, perAccount: null, window: null },
    by: { relational: { quietDays: days } },
  })

test('the mail, its preview, the program, the simulation and the wave tell one number of days of rest', async () => {
  const workspace = await app.newWorkspace()
  const { program, wave, start } = await planWave(app, workspace, [{}])
  await setRest(workspace, 120)
  const told = async () => ({
    program: (await workspace.call('GET /api/programs/:id', program)).workspaceQuietDays,
    preview: /every (\d+) days/.exec(
      (await workspace.send('GET /api/programs/:id/preview', { ...program, locale: 'en', step: 'mail' })).body,
    )?.[1],
    simulation: (await workspace.call('GET /api/waves/:id/plan', wave)).quietDays,
    wave: (await workspace.call('GET /api/waves/:id', wave)).quietDays,
  })
  expect(await told()).toEqual({ program: 120, preview: '120', simulation: 120, wave: 120 })
  await start()
  const [mail] = (await workspace.call('GET /api/messages', {})).items
  expect((await workspace.call('GET /api/messages/:id', { id: mail?.id ?? '' })).text).toContain('every 120 days')

  // A wave that has decided goes on telling the rest by which it did.
  await setRest(workspace, 60)
  expect(await told()).toEqual({ program: 60, preview: '60', simulation: 60, wave: 120 })
})

test('a program with days of rest of its own tells them, and beside them what would hold without', async () => {
  const workspace = await app.newWorkspace()
  const { program, wave } = await planWave(app, workspace, [{}])
  await setRest(workspace, 120)
  await workspace.inside(({ db }) => db.updateTable('programs').set({ quietDays: 45 }).where('id', '=', program.id).execute())
  expect(await workspace.call('GET /api/programs/:id', program)).toMatchObject({ quietDays: 45, workspaceQuietDays: 120 })
  expect(await workspace.call('GET /api/waves/:id', wave)).toMatchObject({ quietDays: 45 })
})
