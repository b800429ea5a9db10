import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Schedule } from '#contract/learn/report-schedules.ts'
import type { Config } from '#server/config.ts'
import { openApp } from '#server/main.ts'
import { newId } from '#server/platform/scope.ts'
import { createKey } from '#server/workspace/keys/keys.ts'
import { createWorkspace } from '#server/workspace/workspaces/workspaces.ts'
import { crowd, makeAnswers } from '#test/answers.ts'
import { freshConfig } from '#test/app.ts'
import { openSink } from '#test/mail-sink.ts'
import { makeProgram } from '#test/make.ts'
import { startRealServer } from '#test/process.ts'

const DAY = 86_400_000
const READER = 'ines@partner.example'

/** A report that has been due since the hour began, and a key to look at it. */
async function schedule(config: Config): Promise<string> {
  const app = await openApp(config, { works: false })
  const owner = { personId: null, name: 'Mo', email: 'mo@isletdocs.example' }
  const caller = await createWorkspace(app, { name: 'Islet Docs', locale: 'en', timeZone: 'UTC', owner })
  const { key } = await app.within(caller, async (scope) => {
    const { db, workspaceId, now } = scope
    const { id: program } = await makeProgram(scope)
    await makeAnswers(scope, program, crowd(10, 20, 90, { at: new Date(now.getTime() - DAY) }))
    const reportId = newId()
    const spec = JSON.stringify({ locale: 'en', program, period: 'all', parts: ['score', 'method'] })
    await db.insertInto('savedReports').values({ workspaceId, id: reportId, name: 'Board', spec, savedAt: now }).execute()
    await db
      .insertInto('reportSchedules')
      .values({
        ...{ workspaceId, id: newId(), reportId, every: 'week', weekday: now.getUTCDay() || 7, hour: now.getUTCHours() },
        ...{ format: 'pdf', memberIds: [], addresses: [READER], makerId: caller.actorId ?? '' },
        ...{ createdAt: now, updatedAt: now, since: new Date(now.getTime() - DAY) },
      })
      .execute()
    return createKey(scope, { name: 'test', role: 'owner' })
  })
  await app.close()
  return key
}

async function lastAt(url: string, key: string): Promise<Schedule['lastAt']> {
  const reply = await fetch(`${url}/api/report-schedules`, { headers: { authorization: `Bearer ${key}` } })
  const { items } = (await reply.json()) as { items: Schedule[] }
  return items[0]?.lastAt ?? null
}

test.each(['postgres', 'embedded'] as const)(
  'kill -9 while a report is printed, and again when its mail waits to leave: it arrives exactly once (%s)',
  async (engine) => {
    const sink = await openSink()
    sink.behave({ connect: () => 'hang' })
    try {
      const config = { ...(await freshConfig(engine)), smtpUrl: sink.url() }
      const key = await schedule(config)
      const posted: boolean[] = []
      for (const wait of [50, 900]) {
        const server = await startRealServer(config)
        await sleep(wait)
        posted.push((await lastAt(server.url, key)) !== null)
        await server.kill()
      }
      expect(posted[0]).toBe(false)
      const waiting = await startRealServer(config)
      while ((await lastAt(waiting.url, key)) === null) await sleep(50)
      await sleep(300)
      await waiting.kill()
      expect(sink.mails).toEqual([])
      sink.behave({})
      const last = await startRealServer(config)
      while (sink.mails.length === 0) await sleep(100)
      await sleep(2000)
      await last.stop()
      expect(sink.mails.map(({ to, parsed }) => [to, parsed.attachments.length])).toEqual([[READER, 1]])
      console.log(`${engine}: killed before its mail was written ${posted.filter((each) => !each).length} times, after it once`)
    } finally {
      await sink.close()
    }
  },
  300_000,
)
