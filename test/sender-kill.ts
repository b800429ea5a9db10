import { setTimeout as sleep } from 'node:timers/promises'
import type { Message, Messages } from '#contract/listen/messages.ts'
import type { DoubtPolicy } from '#domain/listen/message.ts'
import type { Config } from '#server/config.ts'
import { openApp } from '#server/main.ts'
import { newId } from '#server/platform/scope.ts'
import { createKey } from '#server/workspace/keys/keys.ts'
import { createWorkspace } from '#server/workspace/workspaces/workspaces.ts'
import { inviteCrowd } from './crowd.ts'
import { openSink } from './mail-sink.ts'
import { startRealServer } from './process.ts'

type Line = Messages['items'][number]
export type Reckoning = {
  doubled: string[]
  lost: string[]
  arrived: number
  doubts: Line[]
  totals: Messages['totals']
  mails: number
}
export const CONNECTIONS = 5

/** Sends a wave with a real process that is killed each time so many mails have arrived, then lets one finish, and counts. */
export async function killSender(
  config: Config,
  { mails, kills, doubtPolicy = 'strict' }: { mails: number; kills: readonly number[]; doubtPolicy?: DoubtPolicy },
): Promise<Reckoning> {
  const sink = await openSink()
  sink.behave({ thinks: 8, blind: true })
  try {
    const mailing = { ...config, smtpUrl: sink.url() }
    const { key, ids } = await queueWave(mailing, mails, doubtPolicy)
    for (const kill of kills) {
      const server = await startRealServer(mailing)
      while (sink.taken.length < kill) await sleep(2)
      await server.kill()
    }
    const last = await startRealServer(mailing)
    let { totals } = await listMails(last.url, key)
    while (totals.queued + totals.sending + totals.deferred > 0) {
      await sleep(100)
      totals = (await listMails(last.url, key)).totals
    }
    const doubts = (await listMails(last.url, key, '&state=uncertain')).items
    await last.stop()
    return { ...reckon(ids, sink.taken, doubts), doubts, totals, mails }
  } finally {
    await sink.close()
  }
}

function reckon(ids: readonly string[], taken: readonly string[], doubts: readonly Pick<Message, 'id'>[]) {
  const arrived = taken.map((messageId) => messageId.slice(0, 36))
  const known = new Set([...arrived, ...doubts.map(({ id }) => id)])
  const once = new Set<string>()
  const doubled = arrived.filter((id) => once.size === once.add(id).size)
  return { doubled, lost: ids.filter((id) => !known.has(id)), arrived: arrived.length }
}

/** A wave of mails that wait to be sent, and a key to look at them. */
export async function queueWave(
  config: Config,
  mails: number,
  doubtPolicy: DoubtPolicy,
): Promise<{ key: string; ids: string[] }> {
  const app = await openApp(config, { works: false })
  const owner = { personId: null, name: 'Mo', email: 'mo@isletdocs.example' }
  const caller = await createWorkspace(app, { name: 'Islet Docs', locale: 'en', timeZone: 'UTC', owner })
  const ids = Array.from({ length: mails }, newId)
  const { key } = await app.within(caller, async (scope) => {
    await inviteCrowd(scope, ids)
    await scope.db.updateTable('programs').set({ doubtPolicy }).execute()
    await scope.db.updateTable('messages').set({ state: 'queued', sentAt: null, nextAt: scope.now }).execute()
    return createKey(scope, { name: 'test', role: 'owner' })
  })
  await app.close()
  return { key, ids }
}

export async function listMails(url: string, key: string, query = ''): Promise<Messages> {
  const reply = await fetch(`${url}/api/messages?limit=200${query}`, { headers: { authorization: `Bearer ${key}` } })
  return reply.json() as Promise<Messages>
}
