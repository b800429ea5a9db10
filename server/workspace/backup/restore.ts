import { createHash } from 'node:crypto'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type pg from 'pg'
import { become } from '#server/platform/database.ts'
import { dbOn } from '#server/platform/db.ts'
import type { Waiting } from '#server/platform/jobs.ts'
import { linesOf } from '#server/platform/lines.ts'
import { refuse } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import type { Site } from '#server/platform/site.ts'
import { holdMail, insertRows, isUntouched, moveNumbersOn, setTriggers, type Table, tablesInOrder } from './backup.queries.ts'
import { FORMAT, type Header, type Summary } from './backup.ts'

const BATCH = { rows: 1000, characters: 4_000_000 }
/** Done in each restored workspace, in the same transaction. */
export type Mend = (scope: Scope) => Promise<void>
type Control = { workspace?: string; ticket?: Waiting; sha256?: string }

/**
 * Fills an empty database from a backup, in one transaction: a file that is damaged, cut short or of another version changes
 * nothing. `mend` does in each workspace what must not be seen undone for a moment. Mail is held in every workspace, or the copy would send beside the original.
 */
export async function restore(
  site: Site,
  file: AsyncIterable<Buffer>,
  mend: Mend = async () => {},
): Promise<Summary & { secret: string }> {
  if (!(await site.database.transact({ role: 'hb_auth', readOnly: true }, isUntouched))) refuse('conflict', 'backup.not_empty')
  const lines = unzipped(file)[Symbol.asyncIterator]()
  const first = await lines.next()
  const header = readHeader(first.done ? '' : first.value)
  const known = await site.database.migrations()
  if (header.migrations.some((name) => !known.includes(name))) refuse('conflict', 'backup.newer')
  if (String(header.migrations) !== String(known)) refuse('conflict', 'backup.older', { names: header.migrations.join(', ') })

  const { createdAt, counts, secret, tickets } = header
  const workspaces = await site.database.transact({ role: 'none' }, (client) =>
    load(site, client, header, lines, first.value, mend),
  )
  if (site.database.kind === 'embedded') await site.database.maintain('vacuum (analyze)')
  return { createdAt, counts, tickets, secret, workspaces, rows: Object.values(counts).reduce((sum, n) => sum + n, 0) }
}

async function load(site: Site, client: pg.PoolClient, header: Header, lines: AsyncIterator<string>, first: string, mend: Mend) {
  const tables = await tablesInOrder(client)
  const byName = new Map(tables.map((table) => [table.name, table]))
  const hash = createHash('sha256').update(`${first}\n`)
  const workspaces: string[] = []
  const tickets: Waiting[] = []
  const pile = createPile(client)
  let sum: string | undefined

  await setTriggers(client, tables, 'disable')
  for (let next = await lines.next(); !next.done; next = await lines.next()) {
    const row = /^\["([a-z_.]+)",/.exec(next.value)
    if (row) {
      const table = byName.get(row[1] ?? '') ?? refuse('invalid', 'backup.damaged')
      await pile.add(table, next.value.slice(row[0].length, -1))
    } else {
      const control = readControl(next.value)
      if (control.sha256) {
        sum = control.sha256
        break
      }
      if (control.ticket) tickets.push(control.ticket)
      if (control.workspace) {
        await pile.flush()
        await become(client, { role: 'none', workspaceId: control.workspace })
        workspaces.push(control.workspace)
      }
    }
    hash.update(`${next.value}\n`)
  }
  await pile.flush()
  if (sum !== hash.digest('hex') || !sameCounts(header.counts, pile.counts)) refuse('invalid', 'backup.damaged')

  for (const workspaceId of workspaces) {
    await become(client, { role: 'none', workspaceId })
    await holdMail(client, site.clock())
  }
  await moveNumbersOn(client)
  await setTriggers(client, tables, 'enable')
  await site.jobs.putBack(dbOn(client), tickets)
  const queue = site.jobs.queue()
  for (const workspaceId of workspaces) {
    await become(client, { role: 'hb_app', workspaceId })
    await mend({ db: dbOn(client), workspaceId, actorId: null, now: site.clock(), queue })
  }
  return workspaces.length
}

/** Gathers rows of one table so that they go in together. */
function createPile(client: pg.PoolClient) {
  const counts: Record<string, number> = {}
  let table: Table | null = null
  let rows: string[] = []
  let characters = 0
  const flush = async () => {
    if (table && rows.length) await insertRows(client, table, rows)
    rows = []
    characters = 0
  }
  return {
    counts,
    flush,
    add: async (to: Table, row: string) => {
      if (to !== table || rows.length >= BATCH.rows || characters + row.length > BATCH.characters) await flush()
      table = to
      rows.push(row)
      characters += row.length
      counts[to.name] = (counts[to.name] ?? 0) + 1
    },
  }
}

async function* unzipped(file: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const zip = createGunzip()
  pipeline(file, zip, () => {}) // What breaks it is thrown by the loop that reads it.
  try {
    yield* linesOf(zip)
  } catch (error) {
    if (String((error as NodeJS.ErrnoException).code).startsWith('Z_')) refuse('invalid', 'backup.damaged')
    throw error
  }
}

function readHeader(line: string): Header {
  const header = readControl(line) as Partial<Header>
  if (header.hearback !== 'backup') return refuse('invalid', 'backup.foreign')
  if (header.format !== FORMAT) return refuse('conflict', 'backup.newer')
  return header as Header // What wrote format 1 wrote all of its fields, and the checksum covers this line.
}

function readControl(line: string): Control {
  try {
    return JSON.parse(line) as Control
  } catch {
    return refuse('invalid', 'backup.damaged')
  }
}

const sameCounts = (a: Record<string, number>, b: Record<string, number>) =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((name) => (a[name] ?? 0) === (b[name] ?? 0))
