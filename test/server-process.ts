import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { nobodysPort } from './mail-sink.ts'

type Env = Record<string, string>

const ROOT = path.join(import.meta.dirname, '..')
const NODE = process.execPath
const running = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL') // A test that failed must not leave its server behind.
})

/** The product as a person starts it: a process of its own, ready to answer. Whatever it printed is in `printed()`. */
export async function startServer(env: Env) {
  const port = env.PORT ?? String(await nobodysPort())
  const child = launch({ ...env, PORT: port })
  const url = `http://localhost:${port}`
  await untilReady(url, child)
  return {
    url,
    pid: child.process.pid as number,
    printed: child.printed,
    send: (signal: NodeJS.Signals) => child.process.kill(signal),
    /** The exit code, and how many seconds it took to come. */
    ended: child.ended,
    stop: async (signal: NodeJS.Signals = 'SIGTERM') => {
      child.process.kill(signal)
      return child.ended
    },
  }
}

/** A start that is expected to fail: how it ended and what it said. */
export async function startInVain(env: Env): Promise<{ code: number | null; printed: string }> {
  const child = launch({ PORT: String(await nobodysPort()), ...env })
  const { code } = await child.ended
  return { code, printed: child.printed() }
}

/** One call of the command line, in a process of its own. */
export async function hearback(env: Env, ...words: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(NODE, ['hearback.mjs', ...words], {
    cwd: ROOT,
    env: { ...clean(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  let [out, err] = ['', '']
  child.stdout.on('data', (data: Buffer) => {
    out += data
  })
  child.stderr.on('data', (data: Buffer) => {
    err += data
  })
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, out, err }
}

function launch(env: Env) {
  const begun = performance.now()
  const serve = `import('./server/serve.ts').then(({ serve }) => serve())` // start.mjs without building the web app first.
  const child: ChildProcess = spawn(NODE, ['-e', serve], {
    cwd: ROOT,
    env: { ...clean(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (data: Buffer) => {
      printed += data
    })
  const ended = once(child, 'close').then(([code]) => ({
    code: code as number | null,
    seconds: (performance.now() - begun) / 1000,
  }))
  return { process: child, printed: () => printed, ended }
}

async function untilReady(url: string, child: ReturnType<typeof launch>) {
  for (let tries = 0; tries < 1800; tries++) {
    if (child.process.exitCode !== null) throw new Error(`The server did not start:\n${child.printed()}`)
    const ready = await fetch(`${url}/ready`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (ready) return
    await sleep(100)
  }
  throw new Error(`The server was not ready within three minutes:\n${child.printed()}`)
}

/** Nothing of the shell that runs the tests may reach the product's settings. */
function clean(): Env {
  const { PATH = '', HOME = '' } = process.env
  const NODE_COMPILE_CACHE = path.join(ROOT, 'node_modules/.cache/hearback')
  return { PATH, HOME, LANG: 'en_US.UTF-8', LOG_LEVEL: 'info', NODE_COMPILE_CACHE }
}
