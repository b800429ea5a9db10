import path from 'node:path'
import v8 from 'node:v8'
import vm from 'node:vm'
import closeWithGrace from 'close-with-grace'
import type { FastifyInstance } from 'fastify'
import { say } from '#words/say.ts'
import { type Config, readConfig, terminalLocale } from './config.ts'
import type { App } from './main.ts'
import { openDatabase } from './platform/database.ts'
import { complain, createLog, tell } from './platform/log.ts'
import { isLoopback } from './platform/loopback.ts'
import { troubleOf } from './trouble.ts'

const WEB = path.join(import.meta.dirname, '../dist/web')
const GRACE = 19_000
const SETTLED = 5_000
const speak = say(terminalLocale())

/** What `npm start` runs: opens the app, listens, says where, and stops without dropping a request or a mail. */
export async function serve() {
  let config: Config | undefined
  try {
    config = readConfig()
    const app = await open(config)
    const front = config.role === 'worker' ? await probesAlone(app) : app.http
    const { listenForCommands } = await import('./cli/socket.ts')
    const commands = await listenForCommands(app)
    stopWithGrace(async () => {
      await commands.close()
      if (front !== app.http) await front.close()
      await app.close()
    })
    await front.listen({ port: config.port, host: isLoopback(config.baseUrl) ? 'localhost' : '::' })
    await greet(config, app)
    setTimeout(tidyUp, SETTLED).unref()
  } catch (error) {
    const trouble = troubleOf(error, config, speak)
    complain(
      trouble?.sentence ??
        speak('boot.trouble.unknown', { problem: error instanceof Error ? (error.stack ?? '') : String(error) }),
    )
    process.exit(trouble?.exit ?? 70)
  }
}

/** The database starts in its own thread while this one still loads the rest of the program, which takes as long. */
async function open(config: Config): Promise<App> {
  const { databaseUrl: url, dataDir, logLevel } = config
  const opening = openDatabase({
    url,
    dataDir,
    log: createLog(logLevel),
    onCreate: () => tell(speak('boot.making_database', { folder: dataDir })),
    onDeath: () => process.exit(70),
  })
  opening.catch(() => {}) // Heard below, where it is awaited.
  const { openApp } = await import('./main.ts')
  return openApp(config, { web: WEB, opening })
}

/** A worker answers nobody but those who watch over it. */
async function probesAlone({ checks, stopping }: App): Promise<FastifyInstance> {
  const { default: Fastify } = await import('fastify')
  const { bindProbes } = await import('./platform/http/probes.ts')
  const server = Fastify({ forceCloseConnections: 'idle' })
  bindProbes(server, checks, stopping)
  return server
}

async function greet({ baseUrl, port, role, smtpUrl }: Config, { signIn }: App) {
  if (role === 'worker') return tell(speak('boot.worker', { port: String(port) }))
  tell(speak('boot.listening', { address: baseUrl }))
  if (isLoopback(baseUrl)) tell(speak('boot.loopback'))
  if (!smtpUrl) tell(speak('boot.outbox'))
  if ((await signIn.welcomeState(false)) !== 'done')
    tell(speak('boot.welcome', { link: `${baseUrl}/welcome?token=${signIn.welcomeToken}` }))
}

/** Loading and compiling leave a third of the memory as rubbish, which V8 would keep for as long as there is room. */
function tidyUp() {
  v8.setFlagsFromString('--expose-gc')
  vm.runInNewContext('gc')()
}

/** Ctrl-C reaches us twice under npm (from the terminal and from npm), so a second signal is only impatience after a while. */
function stopWithGrace(close: () => Promise<void>) {
  const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const
  const grace = closeWithGrace({ delay: GRACE, logger: false, skip: [...signals] }, async ({ err }) => {
    if (err) complain(speak('boot.trouble.unknown', { problem: err.stack ?? err.message }))
    await close()
  })
  let asked = 0
  for (const signal of signals)
    process.on(signal, () => {
      if (!asked) {
        asked = performance.now()
        tell(speak('boot.stopping'))
        grace.close()
      } else if (performance.now() - asked > 2_000) process.exit(1)
    })
}
