import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { ColumnFile } from '#server/learn/read-model/file.ts'
import { fill as fillFile } from '#server/learn/read-model/filling.ts'
import { layoutOf } from '#server/learn/read-model/layout.ts'
import { MANY_ANSWERS } from '#server/learn/read-model/read-model.ts'
import { listDefinitions } from '#server/listen/attributes/attributes.ts'
import { openApp } from '#server/main.ts'
import { createKey } from '#server/workspace/keys/keys.ts'
import { createWorkspace } from '#server/workspace/workspaces/workspaces.ts'
import { asAdmin } from '#test/postgres.ts'
import { type RealServer, startRealServer } from '#test/process.ts'
import { makeMass } from './answer-mass.ts'
import { fire, percentile, portOf } from './load.ts'
import { type Engine, type Stage, setStage } from './stage.ts'

// What the explorer is asked, through the whole server, beside the barest statement of the same question on the same columns.
const { values } = parseArgs({ options: { rows: { type: 'string', default: '100000' }, only: { type: 'string' } } })
const ROWS = Number(values.rows)
if (!Number.isInteger(ROWS) || ROWS < 1000 || ROWS > 20_000_000)
  throw new Error('--rows is a whole number from 1000 to 20,000,000.')
const READS = 40
const MANY = ROWS > 100_000

type Bare = (column: (name: string) => string, code: (name: string, value: string) => number) => string
const YEAR = 'month >= (select max(month) - 11 from answers)'
const QUESTIONS: Record<string, { path: string; goals: [number, number, number]; bare: Bare }> = {
  'score by month, last 12': {
    path: '/api/explorer?period=year&by=time.month',
    goals: [60, 60, 150],
    bare: () => `select month, rating, count(*) from answers where ${YEAR} group by 1, 2`,
  },
  'two attributes x rating': {
    path: '/api/explorer?period=all&by=plan&by2=region',
    goals: [100, 100, 200],
    bare: (c) => `select ${c('asked.plan')}, ${c('asked.region')}, rating, count(*) from answers group by 1, 2, 3`,
  },
  'numeric range + category, by decile': {
    path: `/api/explorer?period=all&by=api_calls~10&where=${encodeURIComponent('spend >= 2000 and spend < 15000 and plan is "Plan 3"')}`,
    goals: [120, 120, 400],
    bare: (c, code) =>
      `select ${Array.from({ length: 9 }, (_, at) => `(${c('asked.api_calls')} >= ${(at + 1) * 5000})::utinyint`).join(' + ')}, rating, count(*)
        from answers where ${c('asked.spend')} >= 2000 and ${c('asked.spend')} < 15000 and ${c('asked.plan')} = ${code('asked.plan', 'Plan 3')} group by 1, 2`,
  },
  'three filters, by industry x month': {
    path: `/api/explorer?period=all&by=industry&by2=time.month&where=${encodeURIComponent('plan in ("Plan 1", "Plan 2") and seats > 50 and region is not "Region 3"')}`,
    goals: [120, 120, 400],
    bare: (c, code) =>
      `select ${c('asked.industry')}, month, rating, count(*) from answers
        where ${c('asked.plan')} in (${code('asked.plan', 'Plan 1')}, ${code('asked.plan', 'Plan 2')}) and ${c('asked.seats')} > 50
          and ${c('asked.region')} <> ${code('asked.region', 'Region 3')} group by 1, 2, 3`,
  },
}
const goalFor = (goals: [number, number, number]) => goals[ROWS <= 100_000 ? 0 : ROWS <= 1_000_000 ? 1 : 2]
const REBUILD_SECONDS = ROWS <= 1_000_000 ? 20 : 240

type Figure = { value: number; unit: string; goal: string | null; holds: boolean }
const figures: Record<string, Figure> = {}
/** Said at once, too: ten million rows take half an hour. */
const put = (name: string, value: number, unit: string, goal?: number) => {
  const rounded = Number(value.toFixed(1))
  figures[name] = {
    value: rounded,
    unit,
    goal: goal === undefined ? null : `<= ${goal}`,
    holds: goal === undefined || value <= goal,
  }
  console.error(`${name}: ${rounded} ${unit}`)
}

async function fill({ config, postgres }: Stage) {
  const app = await openApp(config, { works: false, follows: false })
  const owner = { personId: null, name: 'Bench', email: 'bench@example.com' }
  const caller = await createWorkspace(app, { name: 'Bench', locale: 'en', timeZone: 'Europe/Lisbon', owner })
  const tables = ['accounts', 'contacts', 'responses']
  await makeMass(
    (work) => app.within(caller, work),
    ROWS,
    () => app.database.analyze(tables),
  )
  await app.database.analyze(tables)
  const { key } = await app.within(caller, (scope) => createKey(scope, { name: 'Bench', role: 'owner' }))
  if (app.database.kind === 'embedded') await app.database.maintain('vacuum (analyze)')
  if (postgres) await asAdmin({ ...postgres.admin, database: 'test_bench' }, (client) => client.query('vacuum (analyze)'))
  const bare = await bareFile(app, caller, path.join(config.dataDir, 'bare.duckdb'))
  await app.close()
  return { key, bare, workspaceId: caller.workspaceId }
}

async function bareFile(
  app: Awaited<ReturnType<typeof openApp>>,
  caller: { workspaceId: string; actorId: string | null },
  at: string,
) {
  const file = await ColumnFile.open(at, { memory: '512MB' })
  const layout = layoutOf(await app.within(caller, (scope) => listDefinitions(scope)))
  await file.fit(layout)
  await fillFile(file, layout, { reading: (work) => app.within(caller, work), timeZone: 'Europe/Lisbon', onProgress: () => {} })
  await file.checkpoint()
  return file
}

async function timesOf(file: ColumnFile, statement: string): Promise<number> {
  const times: number[] = []
  for (let at = 0; at < READS; at++) {
    const begun = performance.now()
    await file.ask(statement)
    times.push(performance.now() - begun)
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0
}

let asked = 0
/** The same question to whoever counts, another one to whoever remembers: every answer has more seats than these. */
function anew(shot: string): string {
  const url = new URL(shot, 'http://localhost')
  const where = url.searchParams.get('where')
  url.searchParams.set('where', `${where ? `${where} and ` : ''}seats > -${++asked}`)
  return `${url.pathname}${url.search}`
}
const headersOf = (key: string) => ({ authorization: `Bearer ${key}` })
const read = (server: RealServer, key: string, shot: string, times = READS) =>
  fire(
    portOf(server),
    Array.from({ length: times }, () => ({ path: anew(shot), headers: headersOf(key) })),
    1,
  )
const memory = (pid: number) => Number(/VmHWM:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024

async function stateOf(server: RealServer, key: string): Promise<{ state: string; lagMs?: number }> {
  const reply = await fetch(`${server.url}/api/read-model`, { headers: headersOf(key) })
  return (await reply.json()) as { state: string; lagMs?: number }
}

async function untilReady(server: RealServer, key: string, wasReady: boolean): Promise<number> {
  const begun = performance.now()
  for (let seen = !wasReady; performance.now() - begun < 900_000; await sleep(100)) {
    const { state } = await stateOf(server, key)
    if (state === 'failed') throw new Error('The copy could not be made.')
    if (state === 'making') seen = true
    if (state === 'ready' && seen) return (performance.now() - begun) / 1000
  }
  throw new Error('The copy was not made in fifteen minutes.')
}

const QUESTION_LIST = Object.entries(QUESTIONS)
/** Every question of a kind once anew: what is answered is counted, not remembered. */
async function ask(server: RealServer, { key, bare }: { key: string; bare: ColumnFile }, by: string, name: string) {
  let failed = 0
  for (const [label, { path: shot, goals, bare: statement }] of QUESTION_LIST) {
    await read(server, key, shot, 3)
    const { p50, p95, failed: refused } = await read(server, key, shot)
    failed += refused
    const column = (of: string) => bare.columns.get(of)?.sql ?? 'null'
    const code = (of: string, value: string) => bare.columns.get(of)?.words.find(value) ?? -1
    const plain = await timesOf(bare, statement(column, code))
    if (by === 'columns') {
      const again = { path: shot, headers: headersOf(key) }
      const remembered = await fire(
        portOf(server),
        Array.from({ length: READS + 1 }, () => again),
        1,
      )
      put(`${label}, asked before, p95, ${name}`, remembered.p95, 'ms')
    }
    put(`${label}, by ${by}, p50, ${name}`, p50, 'ms')
    const isAsked = name === 'PostgreSQL' && (by === 'columns' || ROWS <= MANY_ANSWERS)
    put(`${label}, by ${by}, p95, ${name}`, p95, 'ms', isAsked ? goalFor(goals) : undefined)
    put(`${label}, by ${by}, times a bare scan (${plain.toFixed(1)} ms), ${name}`, p95 / plain, '')
  }
  put(`by ${by}: refused or failed, ${name}`, failed, 'reads', 0)
}

/** A million rows are no question for rows: only the least size is asked that way, where no copy can be made. */
async function byRows({ config }: Stage, filled: Awaited<ReturnType<typeof fill>>, name: string) {
  const place = path.join(config.dataDir, 'read-models', `${filled.workspaceId}.a.duckdb`)
  fs.mkdirSync(place, { recursive: true })
  const server = await startRealServer(config)
  await ask(server, filled, 'rows', name)
  put(`by rows: memory of the app at most, ${name}`, memory(server.pid), 'MB')
  await server.stop()
  fs.rmSync(place, { recursive: true })
}

for (const engine of ['postgres', 'embedded'] satisfies Engine[]) {
  if (values.only ? values.only !== engine : engine === 'embedded' && MANY) continue
  const stage = await setStage(engine)
  const name = engine === 'postgres' ? 'PostgreSQL' : 'embedded'
  try {
    const filled = await fill(stage)
    const { key, bare } = filled
    if (!MANY) await byRows(stage, filled, name)
    const server = await startRealServer(stage.config)
    put(`first copy, nobody asking, ${name}`, await untilReady(server, key, false), 's', REBUILD_SECONDS)
    await ask(server, filled, 'columns', name)
    const shot = QUESTIONS['two attributes x rating']?.path ?? ''
    const idle = await read(server, key, shot, 100)
    await fetch(`${server.url}/api/read-model/anew`, { method: 'POST', headers: headersOf(key) })
    const made = untilReady(server, key, true)
    const busy: number[][] = []
    let done = false
    void made.then(() => (done = true))
    while (!done) busy.push((await read(server, key, shot, 60)).times)
    const p95 = percentile(
      busy.flat().toSorted((a, b) => a - b),
      0.95,
    )
    const slowest = Math.max(...busy.map((times) => percentile(times, 0.95)))
    put(`making it anew while somebody asks without a pause, ${name}`, await made, 's')
    put(`p95 while it is made / idle (${idle.p95} ms), ${name}`, p95 / idle.p95, '', 2)
    put(`the slowest 60 reads in a row while it is made, p95, ${name}`, slowest, 'ms')
    put(`memory of the app at most, ${name}`, memory(server.pid), 'MB', ROWS > 1_000_000 ? 2048 : undefined)
    await server.stop()
    await bare.close()
  } finally {
    await stage.clear()
  }
}
const conditions = { rows: ROWS, attributes: 8, readsOfEachKind: READS, load: 'one reader on the same machine' }
console.log(JSON.stringify({ name: 'analytics', conditions, figures }, null, 2))
if (Object.values(figures).some(({ holds }) => !holds)) process.exit(1)
