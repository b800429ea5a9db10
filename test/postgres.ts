import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

export type Postgres = {
  host: string
  url(database: string): string
  admin: pg.PoolConfig
  kill(): Promise<void>
  stop(): Promise<void>
}

/** A PostgreSQL of our own on a Unix socket in a temporary folder, run as `postgres` when we are root (it refuses root). */
export async function startPostgres({ fsync = false, settings = [] as string[] } = {}): Promise<Postgres> {
  const bin = binaries()
  const host = fs.mkdtempSync(path.join(os.tmpdir(), 'hb-pg-'))
  const as: { uid?: number; gid?: number } = process.getuid?.() === 0 ? identity('postgres') : {}
  if (as.uid !== undefined && as.gid !== undefined) fs.chownSync(host, as.uid, as.gid)
  const data = path.join(host, 'data')
  execFileSync(
    path.join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale', ...(fsync ? [] : ['-N'])],
    { ...as, cwd: host, stdio: 'ignore' },
  )

  const options = [
    '-D',
    data,
    '-k',
    host,
    '-h',
    '',
    '-c',
    `fsync=${fsync ? 'on' : 'off'}`,
    '-c',
    'max_connections=60',
    ...settings.flatMap((setting) => ['-c', setting]),
  ]
  const server = spawn(path.join(bin, 'postgres'), options, { ...as, cwd: host, stdio: 'ignore' })
  const admin: pg.PoolConfig = { host, user: 'postgres', database: 'postgres' }
  await answers(admin)
  await makeOwner(admin)

  const end = (signal: NodeJS.Signals) => async () => {
    const gone = server.exitCode === null ? once(server, 'exit') : Promise.resolve()
    server.kill(signal)
    await gone
    fs.rmSync(host, { recursive: true, force: true })
  }
  return {
    host,
    admin,
    url: (database) => `postgres://hb_owner@localhost/${database}?host=${host}`,
    kill: end('SIGKILL'),
    stop: end('SIGINT'),
  }
}

/** Makes an empty database that an ordinary, powerless login owns, as a hosted PostgreSQL would give it. */
export async function createDatabase(admin: pg.PoolConfig, name: string, template?: string) {
  if (!name.startsWith('test_')) throw new Error(`Tests touch no database but test_*: ${name}`)
  await asAdmin(admin, (client) =>
    client.query(`create database ${name} owner hb_owner ${template ? `template ${template} strategy file_copy` : ''}`),
  )
}

export async function asAdmin<T>(admin: pg.PoolConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(admin)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const makeOwner = (admin: pg.PoolConfig) => asAdmin(admin, (client) => client.query('create role hb_owner login createrole'))

function binaries(): string {
  const root = '/usr/lib/postgresql'
  const versions = fs.existsSync(root)
    ? fs.readdirSync(root).filter((version) => fs.existsSync(path.join(root, version, 'bin/initdb')))
    : []
  const newest = versions.sort((a, b) => Number(a) - Number(b)).at(-1)
  if (!newest) throw new Error('The tests need PostgreSQL: apt-get install postgresql')
  return path.join(root, newest, 'bin')
}

function identity(name: string): { uid: number; gid: number } {
  const line = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`))
  if (!line) throw new Error(`The tests run PostgreSQL as the person ${name}, who is missing here: apt-get install postgresql`)
  const [, , uid, gid] = line.split(':')
  return { uid: Number(uid), gid: Number(gid) }
}

async function answers(admin: pg.PoolConfig) {
  for (let tries = 0; tries < 1800; tries++) {
    const up = await asAdmin(admin, async () => true).catch(() => false)
    if (up) return
    await sleep(100)
  }
  throw new Error('PostgreSQL did not start within three minutes.')
}
