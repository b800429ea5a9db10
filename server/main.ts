import path from 'node:path'
import { contract } from '#contract/contract.ts'
import type { Config } from './config.ts'
import { clearExports, followAnswers } from './learn/read-model/read-model.ts'
import { type Database, migrationsIn, openDatabase } from './platform/database.ts'
import { dbOn } from './platform/db.ts'
import { reactWith } from './platform/events.ts'
import { bindProbes, type Checks } from './platform/http/probes.ts'
import { createHttp } from './platform/http.ts'
import { createJobs } from './platform/jobs.ts'
import { createLog } from './platform/log.ts'
import { createClockwork } from './platform/schedule.ts'
import type { Within } from './platform/scope.ts'
import { knowSecret } from './platform/secret-mark.ts'
import { loadSecret } from './platform/secrets.ts'
import type { Site } from './platform/site.ts'
import { reactions } from './reactions.ts'
import { bindRoutes } from './routes.ts'
import { schedule } from './schedule.ts'
import { bindWork } from './work.ts'
import { createDoorkeeper } from './workspace/sign-in/doorkeeper.ts'
import { createSignIn } from './workspace/sign-in/sign-in.ts'

export type Options = {
  clock?: () => Date
  durable?: boolean
  onDeath?: () => void
  works?: boolean
  /** Keeps copies by columns of large workspaces for its own requests. */
  follows?: boolean
  web?: string
  uploadLimit?: number | undefined
  /** Goes on with a secret that is not the one the database was begun with. */
  acceptSecret?: boolean
  /** Already opening, so that it need not wait until everything else is loaded. */
  opening?: Promise<Database>
}
export type App = Awaited<ReturnType<typeof openApp>>

const MIGRATIONS = path.join(import.meta.dirname, 'migrations')

/** The composition root: settings -> database -> queue -> HTTP. Everything that is wired is wired here. */
export async function openApp(
  config: Config,
  {
    clock = () => new Date(),
    durable = true,
    onDeath = () => process.exit(70),
    works = config.role !== 'web',
    follows = config.role !== 'worker',
    web,
    uploadLimit,
    acceptSecret = false,
    opening,
  }: Options = {},
) {
  const log = createLog(config.logLevel)
  clearExports(config.dataDir)
  const secret = loadSecret(config.secret, config.dataDir)
  const database = await (opening ?? openDatabase({ url: config.databaseUrl, dataDir: config.dataDir, log, durable, onDeath }))
  const migrated = await prepare(database, secret, acceptSecret).catch(async (error) => {
    await database.close() // Whoever opened us may want to say why and go on.
    throw error
  })
  if (migrated.length) log.info({ migrated }, 'the database was brought up to date')

  const jobs = createJobs(database, log)
  const within: Within = async (caller, work, { readOnly = false } = {}) => {
    const queue = jobs.queue()
    const result = await database.transact({ role: 'hb_app', workspaceId: caller.workspaceId, readOnly }, (client) =>
      work({ ...caller, db: dbOn(client), now: clock(), queue }),
    )
    jobs.wake(queue)
    return result
  }
  const stop = new AbortController()
  const site: Site = { settings: config, secret, database, within, jobs, log, clock, stopping: stop.signal }

  reactWith(reactions)
  bindWork(site)
  const queues = jobs.open() // The database is busy with it while we compile what follows.
  const signIn = createSignIn(site)
  const doorkeeper = createDoorkeeper(site, signIn)
  const { baseUrl } = config
  const http = await createHttp({ contract, doorkeeper, within, log, baseUrl, stopping: stop.signal, uploadLimit, web })
  const checks = readiness(site)
  bindProbes(http.server, checks, stop.signal)
  bindRoutes(http, site, signIn)
  await http.server.ready()
  await queues
  const clockwork = createClockwork(schedule, site)
  if (works) {
    await jobs.start(within)
    await clockwork.start()
  }
  const followed = follows ? followAnswers(site) : null

  // In this order nothing is dropped: requests end before the queue does, and mail on its way before the database.
  const close = async () => {
    stop.abort()
    await http.close()
    await jobs.stop()
    await followed?.()
    await database.close()
  }
  return { ...site, signIn, http: http.server, checks, tick: clockwork.tick, close }
}

async function prepare(database: Database, secret: string, accept: boolean): Promise<string[]> {
  const migrated = await database.migrate(MIGRATIONS)
  await knowSecret(database, secret, { accept })
  return migrated
}

const readiness = ({ database, jobs }: Pick<Site, 'database' | 'jobs'>): Checks => ({
  database: {
    words: 'ready.database',
    check: () => database.transact({ role: 'hb_auth', readOnly: true }, (client) => client.query('select 1')),
  },
  migrations: {
    words: 'ready.migrations',
    check: async () => {
      const expected = migrationsIn(MIGRATIONS).map(({ name }) => name)
      if (String(await database.migrations()) !== String(expected)) throw new Error('The database is of another version.')
    },
  },
  queue: { words: 'ready.queue', check: () => jobs.outstanding() },
})
