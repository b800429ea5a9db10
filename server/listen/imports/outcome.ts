import { setImmediate as breathe } from 'node:timers/promises'
import type { ImportCounts, Noted } from '#contract/listen/imports.ts'
import type { Finding, RowProblem, RowWarning } from '#domain/listen/import/problem.ts'
import type { Scope } from '#server/platform/scope.ts'
import type { SheetRow } from './sheet.ts'

/** What became of one row. */
export type Outcome = SheetRow & {
  outcome: 'fresh' | 'changed' | 'unchanged' | 'duplicate' | 'rejected'
  findings: Noted[]
  suppressed?: boolean
}
/**
 * Decides on some rows and, unless it only tries, writes them. Rows that come `again` after an interruption are read for what they
 * tell about later ones, and not written.
 */
export type Importer = {
  take(scope: Scope, rows: SheetRow[], again?: boolean): Promise<Outcome[]>
  accounts(): number
  wavesAsAttribute?(): boolean
}

/** How much one transaction takes on: short enough that others get their turn, and never more than some MB. */
export const PORTION = { rows: 500, signs: 2_000_000 }
const BREATH = 50

export const noCounts: ImportCounts = {
  rows: 0,
  fresh: 0,
  changed: 0,
  unchanged: 0,
  duplicates: 0,
  suppressed: 0,
  rejected: 0,
  warned: 0,
  accounts: 0,
}

/** The counts with what became of some more rows. */
export function countIn(counts: ImportCounts, outcomes: readonly Outcome[]): ImportCounts {
  const sum = { ...counts }
  for (const { outcome, findings, suppressed } of outcomes) {
    sum.rows++
    sum[outcome === 'duplicate' ? 'duplicates' : outcome]++
    if (suppressed) sum.suppressed++
    if (outcome !== 'rejected' && findings.length) sum.warned++
  }
  return sum
}

/** All rows, a few at a stretch: others get their turn in between. */
export async function readRows<T>(rows: readonly SheetRow[], read: (row: SheetRow) => T[]): Promise<T[]> {
  const all: T[] = []
  for (const [at, row] of rows.entries()) {
    all.push(...read(row))
    if (at % BREATH === BREATH - 1) await breathe()
  }
  return all
}

export const rejected = (row: SheetRow, problems: readonly Finding<RowProblem>[]): Outcome => ({
  ...row,
  outcome: 'rejected',
  findings: problems.map((problem) => ({ severity: 'rejected', ...problem })),
})

export const warned = (warnings: readonly Finding<RowWarning>[]): Noted[] =>
  warnings.map((warning) => ({ severity: 'warned', ...warning }))
