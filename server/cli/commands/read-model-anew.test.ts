import { expect, test } from 'vitest'
import { findWish, want } from '#server/learn/read-model/read-model.queries.ts'
import { openTestApp } from '#test/app.ts'
import { say } from '#words/say.ts'
import { readModelAnew } from './read-model-anew.ts'

test('the copy that counts is wanted anew from the command line, and refused where there is none', async () => {
  const app = await openTestApp()
  const workspace = await app.newWorkspace()
  const run = () =>
    readModelAnew.run({
      ...{ app, options: { workspace: workspace.workspaceId }, file: (async function* () {})(), fileName: '' },
      ...{ locale: 'en', say: say('en'), progress: () => {}, write: () => {} },
    })
  await expect(run()).rejects.toMatchObject({ reason: 'conflict' })
  await workspace.inside((scope) => want(scope))
  const before = await workspace.inside((scope) => findWish(scope))
  expect((await run()).lines[0]).toContain('is made anew')
  expect(await workspace.inside((scope) => findWish(scope))).not.toBe(before)
})
