import { setTimeout as sleep } from 'node:timers/promises'
import { openApp } from '#server/main.ts'
import { newId } from '#server/platform/scope.ts'
import { createWorkspace } from '#server/workspace/workspaces/workspaces.ts'
import { inviteCrowd } from '#test/crowd.ts'
import { openSink } from '#test/mail-sink.ts'
import { startRealServer } from '#test/process.ts'
import { type Engine, median, type Stage, setStage } from './stage.ts'

// Mails a second from the queue to a mail server that takes each at once: claimed, rendered, journaled, sent and recorded.
const RUNS = 3
const MAILS = 3_000

async function queue({ config }: Stage) {
  const app = await openApp(config, { works: false })
  const owner = { personId: null, name: 'Bench', email: 'bench@example.com' }
  const caller = await createWorkspace(app, { name: 'Bench', locale: 'en', timeZone: 'UTC', owner })
  const ids = Array.from({ length: MAILS }, newId)
  await app.within(caller, async (scope) => {
    await inviteCrowd(scope, ids)
    await scope.db.updateTable('messages').set({ state: 'queued', sentAt: null, nextAt: scope.now }).execute()
  })
  await app.close()
}

/** From the first mail that arrives to the last. */
async function measure(engine: Engine): Promise<number> {
  const stage = await setStage(engine)
  const sink = await openSink()
  sink.behave({ blind: true })
  try {
    await queue(stage)
    const server = await startRealServer({ ...stage.config, smtpUrl: sink.url() })
    while (!sink.taken.length) await sleep(1)
    const began = performance.now()
    while (sink.taken.length < MAILS) await sleep(5)
    const seconds = (performance.now() - began) / 1000
    await server.stop()
    return Math.round(MAILS / seconds)
  } finally {
    await sink.close()
    await stage.clear()
  }
}

const runs: Record<Engine, number[]> = { postgres: [], embedded: [] }
for (let run = 0; run < RUNS; run++)
  for (const engine of ['postgres', 'embedded'] as const) runs[engine].push(await measure(engine))

const rate = (engine: Engine) => median(runs[engine])
const figures = {
  'mails, PostgreSQL': { value: rate('postgres'), unit: 'mails/s', goal: '>= 100', holds: rate('postgres') >= 100 },
  'mails, embedded': { value: rate('embedded'), unit: 'mails/s', goal: null, holds: true },
}
const conditions = {
  databases: ['PostgreSQL with fsync on a Unix socket', 'PGlite with fsync'],
  runs: RUNS,
  mails: MAILS,
  connections: 5,
  server: 'smtp-server on the loopback, in the process of the bench',
}
console.log(JSON.stringify({ name: 'mail', conditions, figures }, null, 2))
if (Object.values(figures).some(({ holds }) => !holds)) process.exit(1)
