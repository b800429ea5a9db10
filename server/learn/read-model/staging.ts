import { setImmediate as turn } from 'node:timers/promises'
import type { DuckDBAppender, DuckDBDataChunk, DuckDBType } from '@duckdb/node-api'
import type { Duck } from './file.ts'

/** How one number of each row is read; `at` is its place in the portion. What is missing is `NO_CODE` or NaN. */
export type Part<Row> = {
  name: string
  type: 'code' | 'whole' | 'rating' | 'number'
  read: (row: Row, at: number) => number
}
/** In place of a missing value: to mark one as missing takes arithmetic of big integers. */
export const NO_CODE = 0xffffffff
/** The person of an answer that nobody gave. */
export const NOBODY = [NO_CODE, NO_CODE, NO_CODE, NO_CODE] as const
/** The same as an id is written. */
export const NO_ID = 'f'.repeat(32)
const CHUNK = 2048

/** A table that lives as long as a copy is being made, written column by column from rows of which no value is missing. */
export class StagedTable<Row> {
  private readonly parts: readonly Part<Row>[]
  private readonly appender: DuckDBAppender
  private readonly chunk: DuckDBDataChunk

  constructor(duck: Duck, parts: readonly Part<Row>[], appender: DuckDBAppender) {
    const types = typesOf(duck)
    this.parts = parts
    this.appender = appender
    this.chunk = duck.DuckDBDataChunk.create(
      parts.map(({ type }) => types[type]),
      CHUNK,
    )
  }

  /** Between columns the loop turns: what is asked of the database meanwhile leaves, and is read there while this goes on. */
  async append(rows: readonly Row[]) {
    for (let from = 0; from < rows.length; from += CHUNK) {
      const part = rows.slice(from, from + CHUNK)
      this.chunk.rowCount = part.length
      for (const [place, { read }] of this.parts.entries()) {
        const vector = this.chunk.getColumnVector(place)
        for (const [index, row] of part.entries()) vector.setItem(index, read(row, from + index))
        vector.flush()
        await turn()
      }
      this.appender.appendDataChunk(this.chunk)
    }
  }

  close() {
    this.appender.closeSync()
  }
}

export const tableSql = (name: string, parts: readonly Part<never>[]): string =>
  `create temp table ${name} (${parts.map((part) => `${part.name} ${SQL_TYPES[part.type]}`).join(', ')})`

/** A number as it lies in a staged table, with what is missing as null. */
export const valueSql = (table: string, { name, type }: Pick<Part<never>, 'name' | 'type'>): string =>
  `nullif(${table}.${name}, ${type === 'number' ? `'nan'::double` : NO_CODE})`

const SQL_TYPES = { code: 'uinteger', whole: 'integer', rating: 'utinyint', number: 'double' }
const typesOf = ({ UINTEGER, INTEGER, UTINYINT, DOUBLE }: Duck): Record<Part<never>['type'], DuckDBType> => ({
  ...{ code: UINTEGER, whole: INTEGER, rating: UTINYINT, number: DOUBLE },
})

/** An id as four whole numbers, which compress and compare faster than its text. */
export const partsOf = (id: string): [number, number, number, number] => {
  const hex = id.replaceAll('-', '')
  const part = (from: number) => Number.parseInt(hex.slice(from, from + 8), 16)
  return [part(0), part(8), part(16), part(24)]
}
