import type { ImportCounts, Noted } from '#contract/listen/imports.ts'
import type { Finding, RowProblem, RowWarning } from '#domain/listen/import/problem.ts'
import { inBatches, type Sheet, type SheetRow } from './sheet.ts'

/** What became of one row. */
export type Outcome = SheetRow & {
  outcome: 'fresh' | 'changed' | 'unchanged' | 'duplicate' | 'rejected'
  findings: Noted[]
  suppressed?: boolean
}
/** Decides on some rows and, unless it only tries, writes them. */
export type Importer = { take(rows: SheetRow[]): Promise<Outcome[]>; accounts(): number; wavesAsAttribute?(): boolean }

const BATCH = 1000

/** Takes a sheet through an importer, batch by batch, and counts what became of its rows. */
export async function runImport(
  sheet: Sheet,
  importer: Importer,
  see: (outcomes: Outcome[], done: number) => Promise<void> | void,
): Promise<ImportCounts> {
  const counts = { rows: 0, fresh: 0, changed: 0, unchanged: 0, duplicates: 0, suppressed: 0, rejected: 0, warned: 0 }
  for await (const batch of inBatches(sheet, BATCH)) {
    const outcomes = await importer.take(batch)
    for (const { outcome, findings, suppressed } of outcomes) {
      counts.rows++
      counts[outcome === 'duplicate' ? 'duplicates' : outcome]++
      if (suppressed) counts.suppressed++
      if (outcome !== 'rejected' && findings.length) counts.warned++
    }
    await see(outcomes, counts.rows)
  }
  return { ...counts, accounts: importer.accounts() }
}

export const rejected = (row: SheetRow, problems: readonly Finding<RowProblem>[]): Outcome => ({
  ...row,
  outcome: 'rejected',
  findings: problems.map((problem) => ({ severity: 'rejected', ...problem })),
})

export const warned = (warnings: readonly Finding<RowWarning>[]): Noted[] =>
  warnings.map((warning) => ({ severity: 'warned', ...warning }))
