import path from 'node:path'
import { contract } from '#contract/contract.ts'
import type { Config } from './config.ts'
import { openDatabase } from './platform/database.ts'
import { dbOn } from './platform/db.ts'
import { reactWith } from './platform/events.ts'
import { createHttp } from './platform/http.ts'
import { createJobs } from './platform/jobs.ts'
import { createLog } from './platform/log.ts'
import { createClockwork } from './platform/schedule.ts'
import type { Within } from './platform/scope.ts'
import { loadSecret } from './platform/secrets.ts'
import type { Site } from './platform/site.ts'
import { reactions } from './reactions.ts'
import { bindRoutes } from './routes.ts'
import { schedule } from './schedule.ts'
import { bindWork } from './work.ts'
import { createDoorkeeper } from './workspace/sign-in/doorkeeper.ts'
import { createSignIn } from './workspace/sign-in/sign-in.ts'

export type Options = { clock?: () => Date; durable?: boolean; onDeath?: () => void; works?: boolean }
export type App = Awaited<ReturnType<typeof openApp>>

const MIGRATIONS = path.join(import.meta.dirname, 'migrations')

/** The composition root: settings -> database -> queue -> HTTP. Everything that is wired is wired here. */
export async function openApp(
  config: Config,
  { clock = () => new Date(), durable = true, onDeath = () => process.exit(70), works = config.role !== 'web' }: Options = {},
) {
  const log = createLog(config.logLevel)
  const secret = loadSecret(config.secret, config.dataDir)
  const database = await openDatabase({ url: config.databaseUrl, dataDir: config.dataDir, log, durable, onDeath })
  const migrated = await database.migrate(MIGRATIONS)
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
  const site: Site = { settings: config, secret, database, within, jobs, log, clock }

  reactWith(reactions)
  bindWork(site)
  await jobs.open()
  const signIn = createSignIn(site)
  const http = await createHttp({ contract, doorkeeper: createDoorkeeper(site, signIn), within, log, baseUrl: config.baseUrl })
  bindRoutes(http, signIn)
  const clockwork = createClockwork(schedule, site)
  if (works) {
    await jobs.start(within)
    await clockwork.start()
  }
  await http.server.ready()

  const close = async () => {
    await http.server.close()
    await jobs.stop()
    await database.close()
  }
  return { ...site, signIn, http: http.server, tick: clockwork.tick, close }
}
