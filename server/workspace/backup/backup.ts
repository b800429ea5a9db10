import { createHash } from 'node:crypto'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { finished } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { become } from '#server/platform/database.ts'
import { newId } from '#server/platform/scope.ts'
import type { Site } from '#server/platform/site.ts'
import { countRows, listNumbers, readRows, type Table, tablesInOrder } from './backup.queries.ts'

/**
 * One gzipped file of lines: a header, then for each workspace its name and rows, then tickets, then a checksum of all lines before.
 * It holds no trait of the database that wrote it, so it also moves an installation from the embedded database to PostgreSQL.
 */
export const FORMAT = 1
export type Header = {
  hearback: 'backup'
  format: number
  createdAt: string
  migrations: string[]
  counts: Record<string, number>
  tickets: number
  secret: string
}
export type Summary = { createdAt: string; workspaces: number; rows: number; counts: Record<string, number>; tickets: number }

/**
 * Writes everything as of one moment; the embedded database has one session and keeps everyone else waiting meanwhile. The file
 * is first laid down beside the data, so that a slow reader
 * of it never holds the transaction open.
 */
export async function backUp(site: Site, give: (chunk: Buffer) => void | Promise<void>): Promise<Summary> {
  const spool = path.join(site.settings.dataDir, `backup-${newId()}.partial`)
  try {
    const summary = await spoolTo(spool, site)
    for await (const chunk of fs.createReadStream(spool)) await give(chunk as Buffer)
    return summary
  } finally {
    fs.rmSync(spool, { force: true })
  }
}

async function spoolTo(spool: string, site: Site): Promise<Summary> {
  fs.mkdirSync(site.settings.dataDir, { recursive: true, mode: 0o700 })
  const sink = fs.createWriteStream(spool, { mode: 0o600, flags: 'wx' })
  const zip = createGzip()
  zip.pipe(sink)
  const hash = createHash('sha256')
  const line = async (text: string) => {
    hash.update(`${text}\n`)
    if (!zip.write(`${text}\n`)) await once(zip, 'drain')
  }
  try {
    const summary = await site.database.transact({ role: 'hb_auth', readOnly: true, snapshot: true }, (client) =>
      writeAll(site, client, line),
    )
    zip.end(`${JSON.stringify({ sha256: hash.digest('hex') })}\n`)
    await finished(sink)
    return summary
  } finally {
    sink.destroy()
  }
}

type WriteLine = (text: string) => Promise<void>

async function writeAll({ secret, jobs, database, clock }: Site, client: pg.PoolClient, line: WriteLine): Promise<Summary> {
  const tables = await tablesInOrder(client)
  const [shared, own] = [tables.filter(({ isShared }) => isShared), tables.filter(({ isShared }) => !isShared)]
  const workspaces = await listNumbers(client)
  const each = async (visit: (table: Table) => Promise<void>, enter: (workspaceId: string) => Promise<void>) => {
    await become(client, { role: 'hb_auth' })
    for (const table of shared) await visit(table)
    for (const workspaceId of workspaces) {
      await become(client, { role: 'hb_app', workspaceId })
      await enter(workspaceId)
      for (const table of own) await visit(table)
    }
  }

  const counts: Record<string, number> = {}
  await each(
    async (table) => {
      counts[table.name] = (counts[table.name] ?? 0) + (await countRows(client, table))
    },
    async () => {},
  )
  await become(client, { role: 'hb_jobs' })
  const tickets = await jobs.waiting(client)
  await become(client, { role: 'none' })
  const migrations = await database.migrations(client)
  const createdAt = clock().toISOString()
  const header: Header = { hearback: 'backup', format: FORMAT, createdAt, migrations, counts, tickets: tickets.length, secret }
  await line(JSON.stringify(header))
  await each(
    async (table) => {
      for await (const rows of readRows(client, table)) for (const row of rows) await line(`["${table.name}",${row}]`)
    },
    (workspaceId) => line(JSON.stringify({ workspace: workspaceId })),
  )
  for (const ticket of tickets) await line(JSON.stringify({ ticket }))
  const rows = Object.values(counts).reduce((sum, n) => sum + n, 0)
  return { createdAt, workspaces: workspaces.length, rows, counts, tickets: tickets.length }
}
