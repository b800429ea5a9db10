import { type Clause, type Condition, type Literal, SegmentError } from '#domain/listen/segment/condition.ts'
import type { FieldType } from '#domain/listen/segment/field.ts'
import { parseCondition } from '#domain/listen/segment/parse.ts'
import { printCondition } from '#domain/listen/segment/print.ts'
import { dayLater } from '#domain/zoned-time.ts'
import { readGrouping } from './grouping-text.ts'
import { firstDayOf } from './question.ts'

/** An axis of an exploration as it was asked for; `edges` those of its bins, as they were found. */
export type NarrowingAxis = { by: string; edges: readonly number[] | null }
/** A key of a row: its value, and the name of a wave or a company, whose value is an id. */
export type NarrowingKey = { value: string | number | null; label: string | null }

/**
 * What a condition asks of answers that have this key on this axis (ARCHITECTURE.md, "How a number flows"). Days are those of the
 * workspace's calendar. Empty where no condition says it: for the values that stand together in a last row.
 */
export function clausesFor({ by, edges }: NarrowingAxis, { value, label }: NarrowingKey, type: FieldType): Clause[] {
  const written = readGrouping(by)
  if (!written || value === null) return []
  if ('grain' in written) {
    const [first, next] = [firstDayOf(written.grain, Number(value)), firstDayOf(written.grain, Number(value) + 1)]
    return [
      { field: 'answered', test: { op: 'after', day: dayLater(first, -1) } },
      { field: 'answered', test: { op: 'before', day: next } },
    ]
  }
  if (edges) return boundsOf(written.by, edges[Number(value) - 1], edges[Number(value)])
  return [{ field: written.by, test: { op: 'is', values: [literalFor(value, label, type)] } }]
}

/** A condition that asks these things too. What it asks already is not asked twice; a text that is no condition gives way. */
export function narrowed(where: string, clauses: readonly Clause[]): string {
  const before = partsOf(where)
  const asked = new Set(before.map(printCondition))
  const parts = [...before, ...clauses.filter((clause) => !asked.has(printCondition(clause)))]
  const [only, ...others] = parts
  return only ? printCondition(others.length ? { all: parts } : only) : ''
}

function boundsOf(field: string, low: number | undefined, high: number | undefined): Clause[] {
  const amount = (number: number) => ({ number, currency: null })
  return [
    ...(low === undefined ? [] : [{ field, test: { op: '>=' as const, value: amount(low) } }]),
    ...(high === undefined ? [] : [{ field, test: { op: '<' as const, value: amount(high) } }]),
  ]
}

function literalFor(value: string | number, label: string | null, type: FieldType): Literal {
  if (type === 'boolean') return { flag: value === 'true' }
  if (type === 'date') return { day: String(value) }
  return typeof value === 'number' ? { number: value, currency: null } : { text: label ?? value }
}

/** What a condition asks, each thing by itself; nothing of a text that is none. */
export function partsOf(where: string): Condition[] {
  if (!where.trim()) return []
  try {
    const condition = parseCondition(where)
    return 'all' in condition ? condition.all : [condition]
  } catch (error) {
    if (error instanceof SegmentError) return []
    throw error
  }
}
