import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Messages } from '#contract/listen/messages.ts'
import type { Config } from '#server/config.ts'
import { openApp } from '#server/main.ts'
import { newId } from '#server/platform/scope.ts'
import { createKey } from '#server/workspace/keys/keys.ts'
import { createWorkspace } from '#server/workspace/workspaces/workspaces.ts'
import { freshConfig } from '#test/app.ts'
import { inviteCrowd } from '#test/crowd.ts'
import { openSink } from '#test/mail-sink.ts'
import { startRealServer } from '#test/process.ts'

const MAILS = 500
const KILLS = [40, 130, 220, 310, 400]
const CONNECTIONS = 5

/** A wave of mails that wait to be sent, and a key to look at them. */
async function queueWave(config: Config): Promise<{ key: string; ids: string[] }> {
  const app = await openApp(config, { works: false })
  const owner = { personId: null, name: 'Mo', email: 'mo@isletdocs.example' }
  const caller = await createWorkspace(app, { name: 'Islet Docs', locale: 'en', timeZone: 'UTC', owner })
  const ids = Array.from({ length: MAILS }, newId)
  const { key } = await app.within(caller, async (scope) => {
    await inviteCrowd(scope, ids)
    await scope.db.updateTable('messages').set({ state: 'queued', sentAt: null, nextAt: scope.now }).execute()
    return createKey(scope, { name: 'test', role: 'owner' })
  })
  await app.close()
  return { key, ids }
}

async function list(url: string, key: string, query = ''): Promise<Messages> {
  const reply = await fetch(`${url}/api/messages?limit=200${query}`, { headers: { authorization: `Bearer ${key}` } })
  return reply.json() as Promise<Messages>
}

test.each(['postgres', 'embedded'] as const)(
  'kill -9 five times during a wave of five hundred mails: none is lost, none is doubled, and every doubt is listed (%s)',
  async (engine) => {
    const sink = await openSink()
    sink.behave({ thinks: 8, blind: true })
    const config = await freshConfig(engine, { smtpUrl: sink.url() })
    const { key, ids } = await queueWave(config)

    for (const kill of KILLS) {
      const server = await startRealServer(config)
      while (sink.taken.length < kill) await sleep(2)
      await server.kill()
    }
    const last = await startRealServer(config)
    let state = await list(last.url, key)
    while (state.totals.queued + state.totals.sending + state.totals.deferred > 0) {
      await sleep(100)
      state = await list(last.url, key)
    }
    const doubts = (await list(last.url, key, '&state=uncertain')).items
    await last.stop()
    await sink.close()

    const arrived = sink.taken.map((messageId) => messageId.slice(0, 36))
    const inDoubt = new Set(doubts.map(({ id }) => id))
    const doubled = arrived.filter((id, at) => arrived.indexOf(id) !== at)
    const lost = ids.filter((id) => !arrived.includes(id) && !inDoubt.has(id))
    expect({ doubled, lost }).toEqual({ doubled: [], lost: [] })
    expect(state.totals).toMatchObject({ sent: MAILS - doubts.length, failed: 0, bounced: 0 })
    expect(doubts.length).toBeLessThanOrEqual(KILLS.length * CONNECTIONS)
    expect(doubts.every(({ problem, subject }) => problem === 'restarted' && subject !== null)).toBe(true)
    console.log(`${engine}: ${arrived.length} mails arrived of ${MAILS}, ${doubts.length} in doubt`)
  },
)
