import type { Clause, Condition } from './condition.ts'

/** A condition as a person builds it: rows, of which all or any must hold. */
export type Rows = { join: 'all' | 'any'; rows: Row[] }
export type Row = { clause: Clause; negated: boolean }

/** The rows of a condition, or null where it has more levels than rows can show. */
export function rowsOf(condition: Condition): Rows | null {
  const join = 'any' in condition ? 'any' : 'all'
  const parts = 'any' in condition ? condition.any : 'all' in condition ? condition.all : [condition]
  const rows = parts.map(rowOf)
  return rows.every((row) => row !== null) ? { join, rows } : null
}

/** What the rows say; null where there is none. */
export function conditionOf({ join, rows }: Rows): Condition | null {
  const parts = rows.map(({ clause, negated }): Condition => (negated ? { not: clause } : clause))
  const [only, ...others] = parts
  if (!only) return null
  if (!others.length) return only
  return join === 'all' ? { all: parts } : { any: parts }
}

function rowOf(part: Condition): Row | null {
  if ('not' in part) {
    const inner = rowOf(part.not)
    return inner && !inner.negated ? { ...inner, negated: true } : null
  }
  return 'all' in part || 'any' in part ? null : { clause: part, negated: false }
}
