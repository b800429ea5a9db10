import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Import } from '#contract/listen/imports.ts'
import { openApp } from '#server/main.ts'
import { createKey } from '#server/workspace/keys/keys.ts'
import { createWorkspace } from '#server/workspace/workspaces/workspaces.ts'
import { asAdmin } from '#test/postgres.ts'
import { startRealServer } from '#test/process.ts'
import { HEADERS, writePeople } from './import-file.ts'
import { type Engine, median, type Stage, setStage } from './stage.ts'

// A list of 100,000 people from its upload to its last row, what it weighs, and how long somebody else waits meanwhile.
const ROWS = 100_000
const PEEK = 200

async function invite({ config }: Stage) {
  const app = await openApp(config, { works: false })
  const owner = { personId: null, name: 'Bench', email: 'bench@example.com' }
  const caller = await createWorkspace(app, { name: 'Bench', locale: 'en', timeZone: 'UTC', owner })
  const { key } = await app.within(caller, (scope) => createKey(scope, { name: 'Bench', role: 'owner' }))
  await app.close()
  return { authorization: `Bearer ${key}` }
}

async function measure(stage: Stage, file: string) {
  const headers = await invite(stage)
  const server = await startRealServer(stage.config)
  const ask = async <T>(method: string, at: string, body?: object): Promise<T> => {
    const init = body ? { body: JSON.stringify(body), headers: { ...headers, 'content-type': 'application/json' } } : { headers }
    const reply = await fetch(`${server.url}${at}`, { method, ...init })
    if (!reply.ok) throw new Error(`${at} answered ${reply.status}: ${await reply.text()}`)
    return reply.json() as Promise<T>
  }
  try {
    const start = peakOf(server.pid)
    const begun = performance.now()
    const taken = await timed(async () => {
      const reply = await fetch(`${server.url}/api/imports?kind=contacts&fileName=people.csv`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'text/csv' },
        body: await fs.openAsBlob(file),
      })
      if (!reply.ok) throw new Error(`The upload was answered ${reply.status}: ${await reply.text()}`)
      return (await reply.json()) as Import
    })
    const { id, sheet } = taken.result
    const mapping = sheet?.mapping
    const uploaded = peakOf(server.pid)
    const waits: number[] = []
    const written = await timed(async () => {
      await ask('POST', `/api/imports/${id}/commit`, { mapping })
      for (;;) {
        const { state, counts } = await ask<Import>('GET', `/api/imports/${id}`)
        if (state === 'failed') throw new Error('The import failed.')
        if (state === 'committed') return counts
        waits.push((await timed(() => ask('GET', '/api/contacts?limit=20'))).seconds * 1000)
        await sleep(PEEK)
      }
    })
    const seconds = (performance.now() - begun) / 1000
    const weight = peakOf(server.pid)
    const copy = stage.postgres ? await rawCopy(stage.postgres.admin) : null
    const undone = await timed(() => ask<{ removed: number }>('POST', `/api/imports/${id}/undo`, {}))
    waits.sort((a, b) => a - b)
    return {
      seconds,
      upload: taken.seconds,
      write: written.seconds,
      undo: undone.seconds,
      copy,
      weights: { start, uploaded, end: weight },
      fresh: written.result?.fresh ?? 0,
      removed: undone.result.removed,
      wait: median(waits),
      longest: waits.at(-1) ?? 0,
    }
  } finally {
    await server.stop()
  }
}

/** The same rows into a table with the same indexes, as fast as PostgreSQL takes them. */
async function rawCopy(admin: {
  host?: string | undefined
  port?: number | undefined
  user?: string | undefined
}): Promise<number> {
  const connection = { ...admin, database: 'test_bench' }
  const dump = path.join(process.env.TMPDIR ?? '/tmp', `hb-copy-${process.pid}.tsv`)
  const psql = (command: string) => {
    const where = ['-h', String(admin.host), ...(admin.port ? ['-p', String(admin.port)] : []), '-U', String(admin.user)]
    const { status, stderr } = spawnSync('psql', [...where, '-d', 'test_bench', '-c', command])
    if (status !== 0) throw new Error(`psql: ${stderr}`)
  }
  psql(`\\copy contacts to '${dump}'`)
  await asAdmin(connection, (client) => client.query('create table raw_copy (like contacts including all)'))
  const { seconds } = await timed(async () => psql(`\\copy raw_copy from '${dump}'`))
  fs.rmSync(dump)
  return seconds
}

/** The most resident memory that a process has had, in MB. */
function peakOf(pid: number): number {
  const [, kilobytes = '0'] = /VmHWM:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Math.round(Number(kilobytes) / 1024)
}

async function timed<T>(work: () => Promise<T>): Promise<{ seconds: number; result: T }> {
  const begun = performance.now()
  const result = await work()
  return { seconds: (performance.now() - begun) / 1000, result }
}

const engines = (process.argv[2] ? [process.argv[2]] : ['postgres', 'embedded']) as Engine[]
const figures: Record<string, { value: number; unit: string; goal: string | null; holds: boolean }> = {}
let bytes = 0
for (const engine of engines) {
  const stage = await setStage(engine)
  try {
    const file = path.join(stage.config.dataDir, 'people.csv')
    await writePeople(file, ROWS)
    bytes = fs.statSync(file).size
    const run = await measure(stage, file)
    const name = engine === 'postgres' ? 'PostgreSQL' : 'embedded'
    const judged = engine === 'postgres'
    const tell = (label: string, value: number, unit: string, goal: string | null = null, holds = true) => {
      figures[`${label}, ${name}`] = { value: Number(value.toFixed(1)), unit, goal, holds }
    }
    tell('from upload to the last row', run.seconds, 's', judged ? '<= 60' : null, !judged || run.seconds <= 60)
    tell('of it the upload', run.upload, 's')
    tell('of it the rows', run.write, 's')
    const { start, uploaded, end } = run.weights
    tell('the most memory', end, 'MB', judged ? '< 350' : null, !judged || end < 350)
    tell('of it at rest', start, 'MB')
    tell('of it after the upload', uploaded, 'MB')
    tell('somebody else waits meanwhile, median', run.wait, 'ms')
    tell('somebody else waits meanwhile, longest', run.longest, 'ms')
    tell('undo', run.undo, 's')
    const expected = ROWS - ROWS / 1000
    tell('people made', run.fresh, 'people', `${expected}`, run.fresh === expected)
    tell('people removed by undo', run.removed, 'people', `${expected}`, run.removed === expected)
    if (run.copy) tell('times raw COPY', run.seconds / run.copy, 'x')
  } finally {
    await stage.clear()
  }
}
const conditions = {
  databases: ['PostgreSQL with fsync on a Unix socket', 'PGlite with fsync'],
  rows: ROWS,
  columns: HEADERS.length,
  megabytes: Math.round(bytes / 1_048_576),
  runs: 1,
  load: 'one upload over HTTP; one reader asks for a page of contacts five times a second',
}
console.log(JSON.stringify({ name: 'import', conditions, figures }, null, 2))
if (Object.values(figures).some(({ holds }) => !holds)) process.exit(1)
