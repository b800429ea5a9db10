import { startRealServer } from '#test/process.ts'
import { fire, portOf } from './load.ts'
import { type Engine, inviteMany, median, setStage } from './stage.ts'

// Answer-page views by the links of a mail: each is checked, rendered and leaves a click row that is committed before the page is sent.
const RUNS = 3
const INVITED = 5_000
const VIEWS = 20_000
const CONNECTIONS = 128

async function measure(engine: Engine) {
  const stage = await setStage(engine)
  try {
    const paths = await inviteMany(stage, INVITED)
    const server = await startRealServer(stage.config)
    const load = await fire(
      portOf(server),
      Array.from({ length: VIEWS }, (_, i) => ({ path: `${paths[i % paths.length]}/${i % 11}` })),
      CONNECTIONS,
    )
    await server.stop()
    return load
  } finally {
    await stage.clear()
  }
}

type Runs = Awaited<ReturnType<typeof measure>>[]
const runs: Record<Engine, Runs> = { postgres: [], embedded: [] }
for (let run = 0; run < RUNS; run++)
  for (const engine of ['postgres', 'embedded'] as const) runs[engine].push(await measure(engine))

const perSecond = (engine: Engine) => median(runs[engine].map((run) => run.perSecond))
const p99 = (engine: Engine) => median(runs[engine].map((run) => run.p99))
const failed = [...runs.postgres, ...runs.embedded].reduce((sum, run) => sum + run.failed, 0)
const figures = {
  'views, PostgreSQL': { value: perSecond('postgres'), unit: 'views/s', goal: '>= 2000', holds: perSecond('postgres') >= 2000 },
  'p99, PostgreSQL': { value: p99('postgres'), unit: 'ms', goal: null, holds: true },
  'views, embedded': { value: perSecond('embedded'), unit: 'views/s', goal: null, holds: true },
  'p99, embedded': { value: p99('embedded'), unit: 'ms', goal: null, holds: true },
  'refused or failed': { value: failed, unit: 'views', goal: '0', holds: failed === 0 },
}
const conditions = {
  databases: ['PostgreSQL with fsync on a Unix socket', 'PGlite with fsync'],
  runs: RUNS,
  views: VIEWS,
  invitations: INVITED,
  connections: CONNECTIONS,
  load: 'a process of its own on the same machine',
}
console.log(JSON.stringify({ name: 'page', conditions, figures }, null, 2))
if (Object.values(figures).some(({ holds }) => !holds)) process.exit(1)
