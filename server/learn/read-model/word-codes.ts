import type { DuckDBValue } from '@duckdb/node-api'
import type { Stored } from './file.ts'

/** The codes of words that stood in some rows, by column. */
export class WordCodes {
  readonly seen: Map<Stored, Set<number>>
  readonly names: string[]

  constructor(columns: Iterable<Stored>) {
    const words = [...columns].filter(({ kind }) => kind === 'words')
    this.seen = new Map(words.map((column) => [column, new Set()]))
    this.names = words.map(({ sql }) => sql)
  }

  add(rows: readonly DuckDBValue[][]) {
    for (const row of rows)
      for (const [at, codes] of [...this.seen.values()].entries()) {
        const code = row[at]
        if (typeof code === 'number') codes.add(code)
      }
  }
}
