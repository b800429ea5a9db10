import type { DuckDBConnection, DuckDBInstance, DuckDBType, DuckDBValue } from '@duckdb/node-api'
import type { AnswerRow } from './answers.queries.ts'
import { Dictionary } from './dictionary.ts'
import type { Kind, Layout } from './layout.ts'
import { Memory } from './memory.ts'
import { NOBODY, type Part, partsOf, StagedTable, tableSql } from './staging.ts'
import { WordCodes } from './word-codes.ts'

/** `sql`: its name in the table; of money the amount, with the currency's code beside it under `currency`. */
export type Stored = { name: string; kind: Kind; sql: string; currency: string; words: Dictionary }
/** Up to which transaction everything is in it and when that was noted, whose calendar its days follow, and which wish it fulfils. */
export type About = { watermark: string; notedAt: number; timeZone: string; made: string }

const CHUNK = 2048
export const FIXED = ['u0', 'u1', 'u2', 'u3', 'p0', 'p1', 'p2', 'p3', 'micros', 'day', 'month', 'rating'] as const
export type Duck = typeof import('@duckdb/node-api')
/** Seventy megabytes of engine, which most installations never need. */
const loadDuck = (): Promise<Duck> => import('@duckdb/node-api')
const fixedTypes = ({ UINTEGER, DOUBLE, INTEGER, UTINYINT }: Duck): DuckDBType[] => [
  ...[UINTEGER, UINTEGER, UINTEGER, UINTEGER],
  ...[UINTEGER, UINTEGER, UINTEGER, UINTEGER],
  ...[DOUBLE, INTEGER, INTEGER, UTINYINT],
]
const CONNECTIONS = 3

/** How many questions were asked of copies in this process: whoever makes one in another thread gives way to them. */
export const asked = new Int32Array(new SharedArrayBuffer(4))

/**
 * One workspace's answers by columns, in a DuckDB file of its own: made anew at will, and no truth lives there. Words lie as codes of
 * dictionaries, which are held in memory. One process opens a file; a second is refused by the file's own lock.
 */
export class ColumnFile {
  readonly columns = new Map<string, Stored>()
  about: About = { watermark: '0', notedAt: 0, timeZone: 'UTC', made: '' }
  private next = 0
  private readonly duck: Duck
  private readonly instance: DuckDBInstance
  private readonly writer: DuckDBConnection
  private readonly readers: DuckDBConnection[]

  private constructor(duck: Duck, instance: DuckDBInstance, writer: DuckDBConnection, readers: DuckDBConnection[]) {
    this.duck = duck
    this.instance = instance
    this.writer = writer
    this.readers = readers
  }

  static async open(path: string, { memory = '768MB', threads = 2 } = {}): Promise<ColumnFile> {
    const duck = await loadDuck()
    const instance = await duck.DuckDBInstance.create(path, {
      threads: String(threads),
      memory_limit: memory,
      autoload_known_extensions: 'false',
    })
    const [writer, ...readers] = await Promise.all(Array.from({ length: CONNECTIONS }, () => instance.connect()))
    if (!writer) throw new Error('No connection.')
    const file = new ColumnFile(duck, instance, writer, readers)
    await file.load()
    return file
  }

  private async load() {
    await this.writer.run(`
      create table if not exists about (about varchar);
      create table if not exists columns (name varchar, kind varchar, place integer);
      create table if not exists words (place integer, code uinteger, value varchar);
      create table if not exists answers (u0 uinteger, u1 uinteger, u2 uinteger, u3 uinteger, p0 uinteger, p1 uinteger, p2 uinteger, p3 uinteger,
        micros double, day integer, month integer, rating utinyint)`)
    for (const [name, kind, place] of await this.ask('select name, kind, place from columns order by place'))
      this.place(String(name), kind as Kind, Number(place))
    const byPlace = new Map([...this.columns.values()].map((column) => [column.sql, column]))
    for (const [place, code, value] of await this.ask('select place, code, value from words order by place, code'))
      byPlace.get(`c${place}`)?.words.put(Number(code), JSON.parse(String(value)))
    for (const { words } of this.columns.values()) words.settle()
    const [kept] = await this.ask('select about from about')
    if (kept) this.about = JSON.parse(String(kept[0]))
  }

  private place(name: string, kind: Kind, place: number) {
    this.columns.set(name, { name, kind, sql: `c${place}`, currency: `k${place}`, words: new Dictionary() })
    this.next = place + 1
  }

  /** Adds what the layout has and the file has not. False where a column is of another kind than before: then it must be made anew. */
  async fit(layout: Layout): Promise<boolean> {
    for (const { name, kind } of layout) {
      const known = this.columns.get(name)
      if (known && known.kind !== kind) return false
      if (known) continue
      const place = this.next
      const types =
        kind === 'words'
          ? [['c', 'uinteger']]
          : kind === 'number'
            ? [['c', 'double']]
            : [
                ['c', 'double'],
                ['k', 'uinteger'],
              ]
      for (const [letter, type] of types) await this.writer.run(`alter table answers add column ${letter}${place} ${type}`)
      await this.writer.run('insert into columns values ($1, $2, $3)', [name, kind, place])
      this.place(name, kind, place)
    }
    return true
  }

  /** Puts rows in place of whatever was here under these ids: all of them or none, and then the file must be opened anew. */
  async replace(ids: readonly string[], rows: readonly AnswerRow[], layout: Layout) {
    await this.writer.run('begin')
    try {
      const before = new WordCodes(this.columns.values())
      for (let from = 0; from < ids.length; from += 5000) {
        const keys = ids.slice(from, from + 5000).map((id) => `(${partsOf(id).join(',')})`)
        const where = `where (u0, u1, u2, u3) in (${keys.join(',')})`
        before.add(await rowsOf(this.writer, `select distinct ${before.names.join(', ')} from answers ${where}`))
        await this.writer.run(`delete from answers ${where}`)
      }
      await this.append(rows, layout)
      const unused = await this.unusedOf(before)
      await this.writer.run('commit')
      this.memory.forget()
      this.tables.forget()
      for (const { column, code } of unused) column.words.forget(code)
    } catch (error) {
      await this.writer.run('rollback')
      throw error
    }
  }

  /** Which of these codes no answer has any more; their words go: they may tell of somebody who was erased. */
  private async unusedOf(codes: WordCodes): Promise<{ column: Stored; code: number }[]> {
    const unused: { column: Stored; code: number }[] = []
    for (const [column, seen] of codes.seen) {
      if (!seen.size) continue
      const { sql } = column
      const used = await rowsOf(this.writer, `select distinct ${sql} from answers where ${sql} in (${[...seen].join(',')})`)
      for (const [code] of used) seen.delete(Number(code))
      if (seen.size) await this.writer.run(`delete from words where place = ${sql.slice(1)} and code in (${[...seen].join(',')})`)
      unused.push(...[...seen].map((code) => ({ column, code })))
    }
    return unused
  }

  /** Notes how far the copy has come. Whatever came in after the note is brought in again, which changes nothing. */
  async note(about: About) {
    await this.writer.run(
      `begin; delete from about; insert into about values ('${JSON.stringify(about).replaceAll("'", "''")}'); commit`,
    )
    this.about = about
  }

  private async append(rows: readonly AnswerRow[], layout: Layout) {
    if (!rows.length) return
    const columns = layout.map((each) => ({ ...each, stored: this.stored(each.name) }))
    const order = [...this.columns.values()]
    const typesOf = kindTypes(this.duck)
    const types = [...fixedTypes(this.duck), ...order.flatMap(({ kind }) => typesOf[kind])]
    const places = new Map<string, number>()
    let at = FIXED.length
    for (const { sql, kind } of order) {
      places.set(sql, at)
      at += typesOf[kind].length
    }
    const appender = await this.writer.createAppender('answers')
    const chunk = this.duck.DuckDBDataChunk.create(types, CHUNK)
    for (let from = 0; from < rows.length; from += CHUNK) {
      const part = rows.slice(from, from + CHUNK)
      const values: DuckDBValue[][] = types.map(() => new Array<DuckDBValue>(part.length).fill(null))
      part.forEach((row, index) => {
        const set = (place: number, value: DuckDBValue) => {
          const column = values[place]
          if (column) column[index] = value
        }
        const fixed = [
          ...partsOf(row.id),
          ...(row.contactId ? partsOf(row.contactId) : NOBODY),
          row.micros,
          row.day,
          row.month,
          row.rating,
        ]
        for (const [place, value] of fixed.entries()) set(place, value)
        for (const { kind, read, stored } of columns) {
          const place = places.get(stored.sql) ?? 0
          const value = read(row)
          if (kind === 'words') set(place, stored.words.codeOf(value))
          else if (kind === 'number') set(place, typeof value === 'number' ? value : null)
          else if (typeof value === 'object' && value !== null && 'amount' in value && typeof value.amount === 'number') {
            set(place, value.amount)
            set(place + 1, 'currency' in value ? stored.words.codeOf(value.currency) : null)
          }
        }
      })
      chunk.rowCount = part.length
      for (const [place, column] of values.entries()) chunk.setColumnValues(place, column)
      appender.appendDataChunk(chunk)
    }
    appender.closeSync()
    await this.keepWords()
  }

  private async keepWords() {
    const appender = await this.writer.createAppender('words')
    for (const { sql, words } of this.columns.values())
      for (const { code, value } of words.unwritten()) {
        appender.appendInteger(Number(sql.slice(1)))
        appender.appendUInteger(code)
        appender.appendVarchar(JSON.stringify(value))
        appender.endRow()
      }
    appender.closeSync()
  }

  /** A table of its own for what a file is made of. */
  async stage<Row>(name: string, parts: readonly Part<Row>[]): Promise<StagedTable<Row>> {
    await this.writer.run(tableSql(name, parts))
    return new StagedTable(this.duck, parts, await this.writer.createAppender(name, 'main', 'temp'))
  }

  /** Has the staged tables become answers. */
  async putTogether(statement: string, staged: readonly string[]) {
    await this.writer.run(statement)
    for (const table of staged) await this.writer.run(`drop table temp.${table}`)
    await this.keepWords()
  }

  stored(name: string): Stored {
    const found = this.columns.get(name)
    if (!found) throw new Error(`The copy has no column ${name}.`)
    return found
  }

  private turn = 0
  private readonly asked = new Set<Promise<unknown>>()
  private readonly memory = new Memory<DuckDBValue[]>()
  private readonly tables = new Memory<DuckDBValue[]>(([first]) => first?.length ?? 0)
  /** As `recall`, column by column: thousands of rows that are remembered one by one are thousands of things to look after. */
  recallColumns(question: string): Promise<readonly DuckDBValue[][]> {
    return this.tables.recall(question, async () => (await this.run(question)).getColumns())
  }

  /** Answers one question, from memory where nothing has changed since it was asked last. */
  recall(question: string): Promise<readonly DuckDBValue[][]> {
    return this.memory.recall(question, () => this.ask(question))
  }

  /** Runs one question; several run side by side. */
  async ask(question: string): Promise<DuckDBValue[][]> {
    return (await this.run(question)).getRows()
  }

  private run(question: string) {
    Atomics.add(asked, 0, 1)
    const reader = this.readers[this.turn++ % this.readers.length] ?? this.writer
    return this.heldBy(reader.runAndReadAll(question))
  }

  /** It is not closed before this has ended. */
  heldBy<T>(work: Promise<T>): Promise<T> {
    const held = work.finally(() => this.asked.delete(held))
    this.asked.add(held)
    return held
  }

  async limitTo(megabytes: number) {
    await this.heldBy(this.writer.run(`set memory_limit = '${megabytes}MB'`))
  }

  async checkpoint() {
    await this.writer.run('checkpoint')
  }

  /** Once what is being asked has been answered. */
  async close() {
    while (this.asked.size) await Promise.allSettled(this.asked)
    for (const connection of [this.writer, ...this.readers]) connection.closeSync()
    this.instance.closeSync()
  }
}

const kindTypes = ({ UINTEGER, DOUBLE }: Duck): Record<Kind, DuckDBType[]> => ({
  words: [UINTEGER],
  number: [DOUBLE],
  money: [DOUBLE, UINTEGER],
})

const rowsOf = async (connection: DuckDBConnection, statement: string): Promise<DuckDBValue[][]> =>
  (await connection.runAndReadAll(statement)).getRows()
