import { openApp } from '#server/main.ts'
import { createKey } from '#server/workspace/keys/keys.ts'
import { createWorkspace } from '#server/workspace/workspaces/workspaces.ts'
import { asAdmin } from '#test/postgres.ts'
import { startRealServer } from '#test/process.ts'
import { fire, portOf } from './load.ts'
import { makeTwoYears, SIZES } from './score-history.ts'
import { type Engine, median, type Stage, setStage } from './stage.ts'

// What the score screen asks when it opens, and when its reader looks on: a wave, two years, a table by an attribute.
const RUNS = 3
const READS = 60

async function fill({ config, postgres }: Stage) {
  const app = await openApp(config, { works: false })
  const owner = { personId: null, name: 'Bench', email: 'bench@example.com' }
  const caller = await createWorkspace(app, { name: 'Bench', locale: 'en', timeZone: 'Europe/Lisbon', owner })
  const history = await makeTwoYears(
    (work) => app.within(caller, work),
    () => app.database.analyze(['accounts', 'contacts', 'invitations', 'messages', 'responses']),
  )
  const { key } = await app.within(caller, (scope) => createKey(scope, { name: 'Bench', role: 'analyst' }))
  if (app.database.kind === 'embedded') await app.database.maintain('vacuum (analyze)')
  await app.close()
  // What autovacuum does within a minute on a server that lives longer than a bench.
  if (postgres) await asAdmin({ ...postgres.admin, database: 'test_bench' }, (client) => client.query('vacuum (analyze)'))
  return { key, ...history }
}

/** Each run has a new server; each read asks for what the read before it did not. The server keeps nothing between reads. */
async function measure(stage: Stage, { key, waveIds, programId }: Awaited<ReturnType<typeof fill>>) {
  const headers = { authorization: `Bearer ${key}` }
  const read = async (pathOf: (at: number) => string) => {
    const shots = Array.from({ length: READS }, (_, at) => ({ path: pathOf(at), headers }))
    return fire(portOf(server), shots, 1)
  }
  const server = await startRealServer(stage.config)
  const waveAt = (at: number) => waveIds[(at * 3) % waveIds.length]
  const reads = {
    opening: await read(() => '/api/scores'),
    wave: await read((at) => `/api/scores?wave=${waveAt(at)}`),
    table: await read((at) => `/api/scores/breakdown?by=asked.plan&wave=${waveAt(at)}`),
    all: await read((at) => `/api/scores?program=${programId}&period=${at % 2 ? 'all' : 'year'}`),
    'all table': await read((at) => `/api/scores/breakdown?period=all&by=asked.${at % 2 ? 'plan' : 'region'}`),
  }
  await server.stop()
  return reads
}

type Reads = Awaited<ReturnType<typeof measure>>
const GOALS: Partial<Record<keyof Reads, number>> = { opening: 100, wave: 100, table: 100 }
const LABELS: Record<keyof Reads, string> = {
  opening: 'the screen as it opens, p95',
  wave: 'any wave, p95',
  table: 'a wave by an attribute, p95',
  all: 'a year or all time, p95',
  'all table': 'all time by an attribute, p95',
}

const figures: Record<string, { value: number; unit: string; goal: string | null; holds: boolean }> = {}
for (const engine of ['postgres', 'embedded'] satisfies Engine[]) {
  const stage = await setStage(engine)
  try {
    const history = await fill(stage)
    const runs: Reads[] = []
    for (let run = 0; run < RUNS; run++) runs.push(await measure(stage, history))
    const name = engine === 'postgres' ? 'PostgreSQL' : 'embedded'
    for (const of of Object.keys(LABELS) as (keyof Reads)[]) {
      const value = median(runs.map((run) => run[of].p95))
      const goal = engine === 'postgres' ? GOALS[of] : undefined
      figures[`${LABELS[of]}, ${name}`] = { value, unit: 'ms', goal: goal ? `<= ${goal}` : null, holds: !goal || value <= goal }
    }
    const failed = runs.reduce((sum, run) => sum + Object.values(run).reduce((all, { failed }) => all + failed, 0), 0)
    figures[`refused or failed, ${name}`] = { value: failed, unit: 'reads', goal: '0', holds: failed === 0 }
  } finally {
    await stage.clear()
  }
}
const conditions = {
  databases: ['PostgreSQL with fsync on a Unix socket', 'PGlite with fsync'],
  runs: RUNS,
  readsOfEachKind: READS,
  ...SIZES,
  invitations: SIZES.waves * SIZES.contacts,
  load: 'one reader on the same machine; each run has a new server',
}
console.log(JSON.stringify({ name: 'score', conditions, figures }, null, 2))
if (Object.values(figures).some(({ holds }) => !holds)) process.exit(1)
