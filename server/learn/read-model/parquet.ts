import fs from 'node:fs'
import path from 'node:path'
import { timeZoneHere } from '#server/learn/selection/selection.ts'
import { listDefinitions } from '#server/listen/attributes/attributes.ts'
import type { Scope } from '#server/platform/scope.ts'
import { copyOf } from './copies.ts'
import { ColumnFile, type Stored } from './file.ts'
import { fill } from './filling.ts'
import { layoutOf } from './layout.ts'

type Reading = <T>(work: (scope: Scope) => Promise<T>) => Promise<T>

/**
 * Every answer that counts with all it may be counted by, as one Parquet file: attributes as they were when asked, those of people and
 * companies as they are today. No names or addresses of people. From the copy where there is one; its making needs room in the folder.
 */
export async function* answersAsParquet(dataDir: string, workspaceId: string, reading: Reading): AsyncIterable<Buffer> {
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const folder = fs.mkdtempSync(path.join(dataDir, `export-${process.pid}-`))
  try {
    const target = path.join(folder, 'answers.parquet')
    const copy = copyOf(workspaceId)
    if (copy) await copy.ask(copying(copy, target))
    else await fromRows(path.join(folder, 'answers.duckdb'), target, reading)
    yield* fs.createReadStream(target) as AsyncIterable<Buffer>
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * At the start of a process: removes the answers that one which was killed has left behind. This one has begun none yet, so what bears its
 * number is from before, as in a container where every first process is number 1.
 */
export function clearExports(dataDir: string): void {
  if (!fs.existsSync(dataDir)) return
  for (const name of fs.readdirSync(dataDir)) {
    const [, pid] = /^export-(\d+)-/.exec(name) ?? []
    if (pid && (Number(pid) === process.pid || !isRunning(Number(pid))))
      fs.rmSync(path.join(dataDir, name), { recursive: true, force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' // Somebody else's, which runs all the same.
  }
}

async function fromRows(at: string, target: string, reading: Reading) {
  const filled = await ColumnFile.open(at, FRUGAL)
  try {
    const [layout, timeZone] = await reading(async (scope) => [layoutOf(await listDefinitions(scope)), await timeZoneHere(scope)])
    await filled.fit(layout)
    await fill(filled, layout, { reading, timeZone, onProgress: () => {} })
  } finally {
    await filled.close()
  }
  // Opened anew: what filling took is given back before the file is written.
  const file = await ColumnFile.open(at, FRUGAL)
  try {
    await file.ask(copying(file, target))
  } finally {
    await file.close()
  }
}
const FRUGAL = { memory: '256MB', threads: 1 }

const ID = `format('{:08x}-{:04x}-{:04x}-{:04x}-{:04x}{:08x}', u0, u1 >> 16, u1 & 65535, u2 >> 16, u2 & 65535, u3)::uuid`

function copying(file: ColumnFile, target: string): string {
  const columns = [...file.columns.values()]
  const values = columns.flatMap(({ name, kind, sql, currency, words }) => {
    if (kind === 'words') return [`${wordOf(sql, words)} as ${quoted(name)}`]
    const amount = `a.${sql} as ${quoted(name)}`
    return kind === 'money' ? [amount, `${wordOf(currency, words)} as ${quoted(`${name}.currency`)}`] : [amount]
  })
  const fixed = [`${ID} as id`, 'make_timestamp(micros::bigint) as answered_at', 'rating']
  // A group of rows is held in memory until it is written.
  return `copy (select ${[...fixed, ...values].join(', ')} from answers a ${columns.flatMap(joinsOf).join(' ')} order by micros)
    to '${target.replaceAll("'", "''")}' (format parquet, compression zstd, row_group_size 20480)`
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`
/** Codes of amounts' currencies and of words lie in the same dictionary of a column. */
const wordOf = (column: string, words: Stored['words']) =>
  words.values.length ? `json_extract_string(w_${column}.value, '$')` : 'null::varchar'
function joinsOf({ kind, sql, currency, words }: Stored): string[] {
  if (kind === 'number' || !words.values.length) return []
  const column = kind === 'money' ? currency : sql
  return [`left join words w_${column} on w_${column}.place = ${sql.slice(1)} and w_${column}.code = a.${column}`]
}
