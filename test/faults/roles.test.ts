import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type Database, openDatabase } from '#server/platform/database.ts'
import { createLog } from '#server/platform/log.ts'
import { asAdmin, createDatabase, type Postgres, startPostgres } from '#test/postgres.ts'

// Roles belong to a whole PostgreSQL: two starts meet there, also those of different databases.
const { root } = inject('templates')
let postgres: Postgres
const opened: Database[] = []
beforeAll(async () => {
  postgres = await startPostgres()
  for (const name of ['test_one', 'test_two']) await createDatabase(postgres.admin, name)
})
afterAll(async () => {
  for (const database of opened) await database.close()
  await postgres.stop()
})

async function open(name: string): Promise<Database> {
  const dataDir = path.join(root, 'roles')
  const database = await openDatabase({ url: postgres.url(name), dataDir, log: createLog('silent'), onDeath: () => {} })
  opened.push(database)
  return database
}

/** Another start has just made this and has not committed yet when ours looks; it commits once ours waits for it. */
async function whileAnotherMakes<T>(made: string, on: string, work: () => Promise<T>): Promise<T> {
  const other = new pg.Client({ connectionString: postgres.url(on) })
  await other.connect()
  try {
    await other.query(`begin; ${made}`)
    const ours = work()
    ours.catch(() => {}) // Heard below, when it is awaited.
    const waits = `select count(*)::int as waiting from pg_stat_activity where wait_event_type = 'Lock'`
    const waiting = async () => (await asAdmin(postgres.admin, (client) => client.query(waits))).rows[0].waiting
    await expect.poll(waiting, { timeout: 60_000 }).toBe(1)
    await other.query('commit')
    return await ours
  } finally {
    await other.end()
  }
}

test('a role that another database makes at the same moment keeps no start from succeeding', async () => {
  const database = await whileAnotherMakes('create role hb_app nologin; grant hb_app to current_user', 'test_two', () =>
    open('test_one'),
  )
  expect(database.kind).toBe('postgres')
})

test('nor does the schema of the queue, which another start makes in the same database', async () => {
  const made = 'create schema pgboss authorization hb_jobs'
  const database = await whileAnotherMakes(made, 'test_two', () => open('test_two'))
  expect(database.kind).toBe('postgres')
})

test('nor the roles for other tools, which another database brings in at the same moment', async () => {
  const [one] = opened
  const names = await whileAnotherMakes('create role hb_bi nologin; create role hb_reader nologin', 'test_two', async () =>
    one?.migrate('server/migrations'),
  )
  expect(names).toContain('0028_bi.sql')
})
