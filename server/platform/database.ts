import { AsyncLocalStorage } from 'node:async_hooks'
import pg from 'pg'
import { startEmbedded } from './database/embedded.ts'
import { migrate } from './database/migrate.ts'
import { ROLES_SQL, unlessOvertaken } from './database/roles.ts'
import { UnusableDatabase, whyUnusable } from './database/unusable.ts'
import type { Log } from './log.ts'

export { FolderTooDeep } from './database/embedded.ts'
export { FolderInUse } from './database/lock.ts'
export { EditedMigration, migrationsIn, NewerDatabase } from './database/migrate.ts'
export { UnusableDatabase } from './database/unusable.ts'
export type DatabaseKind = 'embedded' | 'postgres'
type Role = 'hb_app' | 'hb_auth' | 'hb_jobs' | 'none'
type Actor = { role: Role; workspaceId?: string }
type Opening = Actor & { readOnly?: boolean; snapshot?: boolean }

/** The only way to a row: a transaction with its role and workspace set before anything else runs. The pool itself is not handed out. */
export type Database = {
  kind: DatabaseKind
  /** Runs work in one transaction; `none` is the owner and serves migrations and restoring alone; a snapshot sees one moment. */
  transact<T>(to: Opening, work: (client: pg.PoolClient) => Promise<T>): Promise<T>
  migrate(dir: string): Promise<string[]>
  /** The names of the migrations that this database has seen, in order; inside an open transaction of the owner when one is given. */
  migrations(client?: pg.PoolClient): Promise<string[]>
  /** Statements that cannot run in a transaction (vacuum), as the role that sees no rows. */
  maintain(statement: 'vacuum (analyze)' | 'analyze'): Promise<void>
  /** Counts anew what the planner goes by, as the tables' owner; every session then plans the checks of its foreign keys anew. */
  analyze(tables: readonly string[]): Promise<void>
  /** What the queue needs to open its own connections, resting in its own role. */
  queueConnection: pg.PoolConfig
  close(): Promise<void>
}

pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number)

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const insideOne = new AsyncLocalStorage<true>()

export async function openDatabase(options: {
  url?: string | undefined
  dataDir: string
  log: Log
  durable?: boolean
  /** Heard before the embedded database is made, which takes some seconds and happens once. */
  onCreate?: () => void
  onDeath: () => void
  connections?: number
}): Promise<Database> {
  const { url, log, connections = 10 } = options
  const embedded = url ? null : await startEmbedded(options)
  const login: pg.PoolConfig = embedded
    ? { host: embedded.host, user: 'hb_owner', database: 'postgres', port: 5432 }
    : { connectionString: url }
  if (url) await prepare(login)
  // Our statements are many and short: compiling each of them anew cost a plan of 200,000 people three quarters of its time.
  const settings = '-c role=hb_jobs -c jit=off'
  const resting: pg.PoolConfig = embedded
    ? login
    : { ...login, options: settings, statement_timeout: 60_000, idle_in_transaction_session_timeout: 60_000 }

  const pool = new pg.Pool({ max: connections, connectionTimeoutMillis: 30_000, ...resting })
  pool.on('error', (error) => log.warn({ err: error }, 'an idle database connection was lost'))
  pool.on('connect', (client) => client.on('error', () => {})) // The query that was under way is rejected and reported by its caller.

  return {
    kind: embedded ? 'embedded' : 'postgres',
    transact: (to, work) => transact(pool, to, work),
    migrate: (dir) => unlessOvertaken(() => migrate(pool, dir)),
    migrations: (client) => (client ? appliedTo(client) : transact(pool, { role: 'none', readOnly: true }, appliedTo)),
    maintain: async (statement) => void (await pool.query(statement)),
    analyze: (tables) =>
      transact(pool, { role: 'none' }, async (client) => void (await client.query(`analyze ${tables.join(', ')}`))),
    queueConnection: resting,
    close: async () => {
      await pool.end()
      await embedded?.close()
    },
  }
}

/** A second way to the same rows, for a thread of its own: given what `queueConnection` says, with so many connections. */
export function connectBeside(connection: pg.PoolConfig, connections: number): Pick<Database, 'transact' | 'close'> {
  const pool = new pg.Pool({ ...connection, max: connections })
  pool.on('connect', (client) => client.on('error', () => {}))
  pool.on('error', () => {}) // The next transaction says what is wrong.
  return { transact: (to, work) => transact(pool, to, work), close: () => pool.end() }
}

async function appliedTo(client: pg.PoolClient): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('select name from public.migrations order by name')
  return rows.map(({ name }) => name)
}

/** The first talk with a PostgreSQL that somebody else runs: whatever stands in the way is told apart, so that it can be mended. */
async function prepare(login: pg.PoolConfig) {
  const client = new pg.Client({ ...login, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    const { rows } = await client.query<{ version: number }>(`select current_setting('server_version_num')::int as version`)
    if ((rows[0]?.version ?? 0) < 150_000) throw new UnusableDatabase('old', client.host)
    await unlessOvertaken(() => client.query(ROLES_SQL))
  } catch (error) {
    throw whyUnusable(error, client.host)
  } finally {
    await client.end()
  }
}

async function transact<T>(pool: pg.Pool, to: Opening, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  // A second connection inside an open transaction would wait for itself for ever on the embedded database; refuse it on both.
  if (insideOne.getStore()) throw new Error('A transaction is open already; use its scope.')
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query(opening(to))
    const result = await insideOne.run(true, () => work(client))
    const { command } = await client.query('commit')
    if (command !== 'COMMIT') throw new Error('The transaction had failed and was rolled back.')
    return result
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => {
      broken = lost // A connection that cannot roll back is thrown away.
    })
    throw error
  } finally {
    client.release(broken)
  }
}

/** One round trip for begin, role and workspace. */
const opening = ({ readOnly = false, snapshot = false, ...actor }: Opening): string =>
  `begin${snapshot ? ' isolation level repeatable read' : ''}${readOnly ? ' read only' : ''}; ${becoming(actor)}`

/** Changes role and workspace inside an open transaction, for work that goes through one workspace after another. */
export const become = (client: Pick<pg.PoolClient, 'query'>, actor: Actor): Promise<unknown> => client.query(becoming(actor))

/** Nothing but a checked uuid is spliced in. */
function becoming({ role, workspaceId = '' }: Actor): string {
  if (workspaceId && !UUID.test(workspaceId)) throw new Error('A workspace id is a uuid.')
  return `set local role ${role}; set local app.workspace = '${workspaceId}'`
}
