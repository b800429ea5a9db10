import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type pg from 'pg'

/** A database that a newer program has changed must not be touched by an older one. */
export class NewerDatabase extends Error {
  readonly names: string[]
  constructor(names: string[]) {
    super(`This database was written by a newer Hearback (it has ${names.join(', ')}). Start that version or a later one.`)
    this.names = names
  }
}

/** What was applied once is history; a change to it comes as a new migration. */
export class EditedMigration extends Error {
  readonly file: string
  constructor(file: string) {
    super(`Migration ${file} was edited after it was applied here. Restore the file as it was released.`)
    this.file = file
  }
}

/** Applies what is missing, all in one transaction and under a lock, so that two starters cannot race. Returns the new names. */
export async function migrate(pool: pg.Pool, dir: string): Promise<string[]> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query('set local role none')
    await client.query(`select pg_advisory_xact_lock(hashtext('hearback.migrate'))`)
    await client.query(
      'create table if not exists public.migrations (name text primary key, sha256 text not null, applied_at timestamptz not null default now())',
    )
    const applied = new Map(
      (await client.query<{ name: string; sha256: string }>('select name, sha256 from public.migrations')).rows.map((row) => [
        row.name,
        row.sha256,
      ]),
    )
    const known = migrationsIn(dir)
    refuseNewer(applied, known)

    const fresh = known.filter(({ name }) => !applied.has(name))
    for (const { name, sql, sha256 } of fresh) {
      await client.query(sql)
      await client.query('insert into public.migrations (name, sha256) values ($1, $2)', [name, sha256])
    }
    await client.query('commit')
    return fresh.map(({ name }) => name)
  } catch (error) {
    await client.query('rollback').catch(() => {}) // The first error is the one to tell.
    throw error
  } finally {
    client.release()
  }
}

type Migration = { name: string; sql: string; sha256: string }

export const migrationsIn = (dir: string): Migration[] =>
  fs
    .readdirSync(dir)
    .filter((name) => /^\d{4}_.+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const sql = fs.readFileSync(path.join(dir, name), 'utf8')
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
    })

function refuseNewer(applied: Map<string, string>, known: Migration[]) {
  const names = new Set(known.map(({ name }) => name))
  const unknown = [...applied.keys()].filter((name) => !names.has(name))
  if (unknown.length) throw new NewerDatabase(unknown)
  for (const { name, sha256 } of known) {
    if (applied.has(name) && applied.get(name) !== sha256) throw new EditedMigration(name)
  }
}
