import fs from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { openApp } from '#server/main.ts'
import { createKey } from '#server/workspace/keys/keys.ts'
import { createWorkspace } from '#server/workspace/workspaces/workspaces.ts'
import { asAdmin } from '#test/postgres.ts'
import { type RealServer, startRealServer } from '#test/process.ts'
import { fire, portOf } from './load.ts'
import { makeTwoYears, sizesFor } from './score-history.ts'
import { makeRest } from './screens-rest.ts'
import { type Engine, type Stage, setStage } from './stage.ts'

// What each screen of the learn wing asks for its figures when it opens: one request each. Limits are printed and fail nothing, since machines differ.
const { values } = parseArgs({
  options: { rows: { type: 'string', default: '100000' }, only: { type: 'string' }, reads: { type: 'string', default: '15' } },
})
const [ROWS, READS] = [Number(values.rows), Number(values.reads)]
if (!Number.isInteger(ROWS / 32) || ROWS < 3200 || ROWS > 5_000_000)
  throw new Error('--rows is a number from 3200 to 5,000,000 that 32 divides.')
/** Per screen at 100,000 answers, p95 while nothing is remembered. */
const LIMIT_MS = 300

const SCREENS = {
  'home board': '/api/board',
  score: '/api/scores?by=first',
  'score, last year': '/api/scores?period=year&by=first',
  'score, all time': '/api/scores?period=all&by=asked.plan',
  'score by another attribute, all time': '/api/scores/breakdown?period=all&by=asked.plan',
  trend: '/api/trend',
  explorer: '/api/explorer?by=plan',
  'explorer, all time, two attributes': '/api/explorer?period=all&by=plan&by2=region',
  silence: '/api/silence',
  'silence, last year': '/api/silence?period=year',
  stakes: '/api/stakes',
  'stakes, a wave': '/api/stakes?wave=WAVE',
  benchmarks: '/api/benchmarks',
  goals: '/api/goals',
  foresight: '/api/foresight',
  watches: '/api/watches',
  views: '/api/views',
  responses: '/api/responses',
  'responses, promoters with words': '/api/responses?group=promoter&verbatim=true',
  'navigation of every screen': '/api/wings',
}
type Screen = keyof typeof SCREENS

async function fill({ config, postgres }: Stage) {
  const app = await openApp(config, { works: false, follows: false })
  const owner = { personId: null, name: 'Bench', email: 'bench@example.com' }
  const caller = await createWorkspace(app, { name: 'Bench', locale: 'en', timeZone: 'Europe/Lisbon', owner })
  const within = <T>(work: Parameters<typeof app.within<T>>[1]) => app.within(caller, work)
  const tables = ['accounts', 'contacts', 'invitations', 'messages', 'responses']
  const { programId, waveIds } = await makeTwoYears(within, () => app.database.analyze(tables), sizesFor(ROWS))
  await app.database.analyze(tables)
  await within((scope) => makeRest(scope, programId, waveIds[2] ?? ''))
  const { key } = await within((scope) => createKey(scope, { name: 'Bench', role: 'owner' }))
  if (app.database.kind === 'embedded') await app.database.maintain('vacuum (analyze)')
  await app.close()
  // What autovacuum does within a minute on a server that lives longer than a bench.
  if (postgres) await asAdmin({ ...postgres.admin, database: 'test_bench' }, (client) => client.query('vacuum (analyze)'))
  return { headers: { authorization: `Bearer ${key}` }, wave: waveIds.at(-1) ?? '' }
}
type Filled = Awaited<ReturnType<typeof fill>>

const stateOf = async (server: RealServer, { headers }: Filled) =>
  (await (await fetch(`${server.url}/api/read-model`, { headers })).json()) as { state: string }

/** Above so many answers there will be a copy: the first look for it is at the start. Null where it stays with the rows. */
async function untilReady(server: RealServer, filled: Filled): Promise<number | null> {
  const begun = performance.now()
  for (let seen = false; performance.now() - begun < 900_000; await sleep(200)) {
    const { state } = await stateOf(server, filled)
    if (state === 'ready') return (performance.now() - begun) / 1000
    if (state === 'failed') throw new Error('The copy could not be made.')
    seen ||= state === 'making'
    if (!seen && performance.now() - begun > 15_000) return null
  }
  throw new Error('The copy was not made in fifteen minutes.')
}

let changes = 0
/** Somebody changes, and nobody remembers what was counted before; the copy looks every quarter of a second. */
async function changeSomebody(server: RealServer, { headers }: Filled) {
  const id = `0000000c-0000-7000-8000-${(6).toString(16).padStart(12, '0')}`
  const reply = await fetch(`${server.url}/api/contacts/${id}`, {
    method: 'PUT',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ role: ++changes % 2 ? 'User' : 'Buyer' }),
  })
  if (!reply.ok) throw new Error(`Nobody was changed: ${reply.status} ${await reply.text()}`)
  await sleep(600)
}

const at = (times: number[], share: number) =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0

async function measure(server: RealServer, filled: Filled, hasCopy: boolean) {
  const times = {} as Record<Screen, { anew: number[]; again: number[]; failed: number }>
  for (const [screen, path] of Object.entries(SCREENS) as [Screen, string][]) {
    const shot = { path: path.replace('WAVE', filled.wave), headers: filled.headers }
    const read = (many: number) =>
      fire(
        portOf(server),
        Array.from({ length: many }, () => shot),
        1,
      )
    const one = { anew: [] as number[], again: [] as number[], failed: (await read(2)).failed }
    for (let round = 0; round < READS; round++) {
      if (hasCopy) await changeSomebody(server, filled)
      one.anew.push((await read(1)).p50)
      one.again.push((await read(1)).p50)
    }
    times[screen] = one
  }
  return times
}

const figures: Record<string, { value: number; unit: string; goal: string | null; holds: boolean }> = {}
const put = (name: string, value: number, unit: string, goal?: number) => {
  figures[name] = {
    value: Number(value.toFixed(1)),
    unit,
    goal: goal === undefined ? null : `<= ${goal}`,
    holds: goal === undefined || value <= goal,
  }
}
const megabytes = (pid: number, of: 'VmHWM' | 'VmRSS') =>
  Number(new RegExp(`${of}:\\s+(\\d+)`).exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024

for (const engine of ['postgres', 'embedded'] satisfies Engine[]) {
  if (values.only ? values.only !== engine : engine === 'embedded' && ROWS > 100_000) continue
  const stage = await setStage(engine)
  const name = engine === 'postgres' ? 'PostgreSQL' : 'embedded'
  try {
    const filled = await fill(stage)
    const server = await startRealServer(stage.config)
    const making = await untilReady(server, filled)
    if (making !== null) put(`first copy, ${name}`, making, 's')
    const times = await measure(server, filled, making !== null)
    const limit = ROWS <= 100_000 ? LIMIT_MS : undefined
    for (const [screen, { anew, again, failed }] of Object.entries(times)) {
      put(`${screen}, p50, ${name}`, at(anew, 0.5), 'ms')
      put(`${screen}, p95, ${name}`, at(anew, 0.95), 'ms', limit)
      put(`${screen}, asked again, p50, ${name}`, at(again, 0.5), 'ms')
      if (failed) put(`${screen}, refused or failed, ${name}`, failed, 'reads', 0)
    }
    put(`memory of the app at most, ${name}`, megabytes(server.pid, 'VmHWM'), 'MB')
    await server.stop()
  } finally {
    await stage.clear()
  }
}
const conditions = {
  ...sizesFor(ROWS),
  readsOfEachScreen: READS,
  load: 'one reader on the same machine; between two reads somebody changes',
}
console.log(JSON.stringify({ name: 'screens', conditions, figures }, null, 2))
