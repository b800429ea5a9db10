import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openApp } from '#server/main.ts'
import { newId } from '#server/platform/scope.ts'
import { createWorkspace } from '#server/workspace/workspaces/workspaces.ts'
import { freshConfig } from '#test/app.ts'
import { inviteCrowd } from '#test/crowd.ts'
import { openSink } from '#test/mail-sink.ts'

test.each(['postgres', 'embedded'] as const)(
  'told to stop in the middle of a wave, mails under way arrive, the others wait, and none is in doubt (%s)',
  async (engine) => {
    const sink = await openSink()
    sink.behave({ thinks: 150, blind: true })
    const config = await freshConfig(engine, { smtpUrl: sink.url() })
    const setting = await openApp(config, { works: false })
    const owner = { personId: null, name: 'Mo', email: 'mo@isletdocs.example' }
    const caller = await createWorkspace(setting, { name: 'Islet Docs', locale: 'en', timeZone: 'UTC', owner })
    await setting.within(caller, async (scope) => {
      await inviteCrowd(scope, Array.from({ length: 300 }, newId))
      await scope.db.updateTable('messages').set({ state: 'queued', sentAt: null, nextAt: scope.now }).execute()
    })
    await setting.close()

    const app = await openApp(config)
    while (sink.taken.length < 15) await sleep(5)
    await app.close()
    const taken = sink.taken.length
    expect(taken).toBeLessThan(300)

    const after = await openApp(config, { works: false })
    const rows = await after.within(caller, ({ db }) => db.selectFrom('messages').select(['state', 'attempt']).execute())
    await after.close()
    await sink.close()
    const states = Object.fromEntries([...Map.groupBy(rows, ({ state }) => state)].map(([state, of]) => [state, of.length]))
    expect(states).toEqual({ sent: taken, queued: 300 - taken })
    expect(rows.filter(({ state, attempt }) => state === 'queued' && attempt > 0)).toEqual([])
  },
)
