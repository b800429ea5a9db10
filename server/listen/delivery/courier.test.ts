import { expect, inject, test } from 'vitest'
import { openApp } from '#server/main.ts'
import { newId, type Within } from '#server/platform/scope.ts'
import { createWorkspace } from '#server/workspace/workspaces/workspaces.ts'
import { freshConfig } from '#test/app.ts'
import { inviteCrowd } from '#test/crowd.ts'
import { openSink } from '#test/mail-sink.ts'
import { createCourier } from './courier.ts'

test('mails that were claimed when the database went away before it could say so leave in the next turn', async () => {
  const sink = await openSink()
  const app = await openApp(await freshConfig(inject('engine'), { smtpUrl: sink.url() }), { works: false, durable: false })
  const owner = { personId: null, name: 'Mo', email: 'mo@isletdocs.example' }
  const caller = await createWorkspace(app, { name: 'Islet Docs', locale: 'en', timeZone: 'UTC', owner })
  await app.within(caller, async (scope) => {
    await inviteCrowd(scope, Array.from({ length: 5 }, newId))
    await scope.db.updateTable('messages').set({ state: 'queued', sentAt: null, nextAt: scope.now }).execute()
  })
  const states = async () => {
    const rows = await app.within(caller, ({ db }) => db.selectFrom('messages').select('state').execute())
    return rows.map(({ state }) => state)
  }

  let lost = false
  const within: Within = async (caller, work, options) => {
    const result = await app.within(caller, work, options)
    const claimed = typeof result === 'object' && result !== null && 'letters' in result
    if (claimed && !lost) {
      lost = true
      throw new Error('The connection ended before the answer to the commit came.')
    }
    return result
  }
  const courier = createCourier({ ...app, within })
  await expect(courier.deliver(caller.workspaceId)).rejects.toThrow('before the answer')
  expect([await states(), sink.taken]).toEqual([Array(5).fill('sending'), []])

  await courier.deliver(caller.workspaceId)
  expect([await states(), sink.taken.length]).toEqual([Array(5).fill('sent'), 5])
  await app.close()
  await sink.close()
})
