import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { nobodysPort } from '#test/mail-sink.ts'
import { median } from './stage.ts'

// From `npm start` to the first /ready on the embedded database: on an empty folder and on one that exists; and what it weighs.
const RUNS = 3
const SETTLED = 60_000
const MB = 1024
const BARE = `import { PGlite } from '@electric-sql/pglite'
const begun = performance.now()
await PGlite.create({ dataDir: process.argv[1] })
console.log(performance.now() - begun)
process.exit()`

async function bareCreate(dir: string): Promise<number> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', BARE, dir], { stdio: ['ignore', 'pipe', 'inherit'] })
  let printed = ''
  child.stdout.on('data', (data: Buffer) => {
    printed += data
  })
  await once(child, 'close')
  return Number(printed) / 1000
}

async function start(dataDir: string, watch: (pid: number) => Promise<number> = async () => 0) {
  const port = String(await nobodysPort())
  const begun = performance.now()
  const env = { ...process.env, DATA_DIR: dataDir, PORT: port, LOG_LEVEL: 'warn' }
  const child = spawn(process.execPath, ['start.mjs'], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode} before it was ready.`)
    const isReady = await fetch(`http://localhost:${port}/ready`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isReady) break
    await sleep(20)
  }
  const seconds = (performance.now() - begun) / 1000
  const weight = await watch(child.pid ?? 0)
  child.kill('SIGTERM')
  await once(child, 'exit')
  return { seconds, weight }
}

/** Resident memory of a process and all that it started, in MB. */
function treeWeight(root: number): number {
  const parents = new Map<number, number>()
  for (const pid of fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const stat = fs.existsSync(`/proc/${pid}/stat`) ? fs.readFileSync(`/proc/${pid}/stat`, 'utf8') : ''
    parents.set(Number(pid), Number(stat.split(') ')[1]?.split(' ')[1]))
  }
  const isOurs = (pid: number): boolean => pid === root || (parents.has(pid) && isOurs(parents.get(pid) ?? 0))
  const weights = [...parents.keys()].filter(isOurs).map((pid) => {
    const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0)
  })
  return weights.reduce((sum, kb) => sum + kb, 0) / MB
}

async function measure() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hb-start-'))
  try {
    const bare = await bareCreate(path.join(folder, 'bare'))
    const first = await start(path.join(folder, 'data'))
    const second = await start(path.join(folder, 'data'), async (pid) => {
      await sleep(SETTLED)
      return treeWeight(pid)
    })
    return { bare, first: first.seconds, second: second.seconds, weight: second.weight }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

const web = path.join(import.meta.dirname, '../dist/web/index.html')
if (!fs.existsSync(web)) throw new Error('Build the web app first (npm run build): its build is not what is measured here.')
const runs: Awaited<ReturnType<typeof measure>>[] = []
for (let run = 0; run < RUNS; run++) runs.push(await measure())

const of = (figure: (run: (typeof runs)[number]) => number) => Number(median(runs.map(figure)).toFixed(2))
const [second, first, weight] = [of((run) => run.second), of((run) => run.first), of((run) => run.weight)]
const most = of(({ bare }) => 2 * bare + 4)
const figures = {
  'second start to /ready': { value: second, unit: 's', goal: '<= 4', holds: second <= 4 },
  'bare PGlite create': { value: of(({ bare }) => bare), unit: 's', goal: null, holds: true },
  'first start to /ready': { value: first, unit: 's', goal: `<= ${most} (twice the bare create + 4)`, holds: first <= most },
  'process tree 60 s after /ready': { value: weight, unit: 'MB', goal: '<= 450', holds: weight <= 450 },
}
const conditions = { database: 'PGlite with fsync, in DATA_DIR', runs: RUNS, web: 'built before', cores: os.cpus().length }
console.log(JSON.stringify({ name: 'start', conditions, figures }, null, 2))
if (Object.values(figures).some(({ holds }) => !holds)) process.exit(1)
