import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { startRealServer } from '#test/process.ts'
import { fire, portOf } from './load.ts'
import { type Engine, inviteMany, median, setStage } from './stage.ts'

// Durable answers over HTTP, beside what the same driver and settings reach with bare batches into one table in the same run.
const RUNS = 3
const ANSWERS = 20_000
const CONNECTIONS = 256

/** One table, a primary key and two indexes, at most 500 rows in flight. */
async function bareRows(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(
    'drop table if exists bare; create table bare (id uuid primary key, invitation_id uuid not null, rating smallint not null, verbatim text, at timestamptz not null); create index on bare (invitation_id); create index on bare (at, id)',
  )
  const batches = Array.from({ length: 80 }, () => Array.from({ length: 500 }, () => randomUUID()))
  const started = performance.now()
  for (const ids of batches) {
    await client.query('insert into bare select t, t, 9, $2, now() from unnest($1::uuid[]) t', [
      ids,
      'The exports finish before the coffee does.',
    ])
  }
  const seconds = (performance.now() - started) / 1000
  await client.end()
  return Math.round((batches.length * 500) / seconds)
}

async function measure(engine: Engine) {
  const stage = await setStage(engine)
  try {
    const paths = await inviteMany(stage, ANSWERS)
    const bare = stage.postgres ? await bareRows(stage.postgres.url('test_bench')) : null
    const server = await startRealServer(stage.config)
    const load = await fire(
      portOf(server),
      paths.map((path, i) => ({
        path,
        body: `step=why&from=9&rating=${7 + (i % 4)}&verbatim=The+exports+finish+before+the+coffee+does+${i}&consent=yes`,
      })),
      CONNECTIONS,
    )
    await server.stop()
    return { bare, ...load }
  } finally {
    await stage.clear()
  }
}

const runs = { postgres: [] as Awaited<ReturnType<typeof measure>>[], embedded: [] as Awaited<ReturnType<typeof measure>>[] }
for (let run = 0; run < RUNS; run++)
  for (const engine of ['postgres', 'embedded'] as const) runs[engine].push(await measure(engine))

const of = (engine: Engine, figure: (run: Awaited<ReturnType<typeof measure>>) => number) => median(runs[engine].map(figure))
const bare = of('postgres', (run) => run.bare ?? 0)
const share = Number((of('postgres', (run) => run.perSecond) / bare).toFixed(2))
const failed = [...runs.postgres, ...runs.embedded].reduce((sum, run) => sum + run.failed, 0)
const figures = {
  'bare batches, PostgreSQL': { value: bare, unit: 'rows/s', goal: '>= 10000, else the run is invalid', holds: bare >= 10_000 },
  'answers, PostgreSQL': { value: of('postgres', (run) => run.perSecond), unit: 'answers/s', goal: null, holds: true },
  'share of bare batches': { value: share, unit: 'ratio', goal: '>= 0.3', holds: share >= 0.3 },
  'p99, PostgreSQL': {
    value: of('postgres', (run) => run.p99),
    unit: 'ms',
    goal: '< 150',
    holds: of('postgres', (run) => run.p99) < 150,
  },
  'answers, embedded': { value: of('embedded', (run) => run.perSecond), unit: 'answers/s', goal: null, holds: true },
  'p99, embedded': { value: of('embedded', (run) => run.p99), unit: 'ms', goal: null, holds: true },
  'refused or failed': { value: failed, unit: 'answers', goal: '0', holds: failed === 0 },
}
console.log(
  JSON.stringify(
    {
      name: 'answer',
      conditions: {
        databases: ['PostgreSQL with fsync on a Unix socket', 'PGlite with fsync'],
        runs: RUNS,
        answers: ANSWERS,
        connections: CONNECTIONS,
        load: 'a process of its own on the same machine',
      },
      figures,
    },
    null,
    2,
  ),
)
if (Object.values(figures).some(({ holds }) => !holds)) process.exit(1)
