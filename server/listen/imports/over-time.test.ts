import { expect, test } from 'vitest'
import type { Visit } from '#server/platform/http.ts'
import { createLog } from '#server/platform/log.ts'
import { importing } from '#test/importing.ts'
import { updateImport } from './imports.queries.ts'
import { carryOut } from './imports.ts'

test('a portion that is over time again and again is given up after the third time, and taken back', async () => {
  const { app, workspace, bring } = await importing()
  const { id, sheet } = await bring('contacts', 'email\nines@fjord.example\n')
  const mapping = sheet?.mapping ?? expect.fail()
  await workspace.inside((scope) =>
    updateImport(scope, id, { mapping: { mapping, programId: null }, startedAt: scope.now, progressedAt: scope.now }),
  )
  /** Every transaction that has written a contact ends as PostgreSQL ends one whose statement took too long. */
  const visit: Visit = (work) =>
    workspace.inside(async (scope) => {
      const value = await work(scope)
      const contact = await scope.db
        .selectFrom('contacts')
        .where('workspaceId', '=', scope.workspaceId)
        .select('id')
        .executeTakeFirst()
      if (contact) throw Object.assign(new Error('canceling statement due to statement timeout'), { code: '57014' })
      return value
    })
  const site = { stopping: new AbortController().signal, log: createLog('silent'), database: app.database }
  const read = () => workspace.call('GET /api/imports/:id', { id })
  for (const _ of [1, 2]) {
    await expect(carryOut(visit, id, site)).rejects.toMatchObject({ code: '57014' })
    expect((await read()).state).toBe('running')
  }
  expect(await carryOut(visit, id, site)).toBe('failed')
  expect(await read()).toMatchObject({ state: 'failed', failure: expect.any(String) })
})
