import type { ImportMapping, PreviewRow } from '#contract/listen/imports.ts'
import type { Visit } from '#server/platform/http.ts'
import { found, refuse } from '#server/platform/refusal.ts'
import { bytesOf, staying } from './file-store.ts'
import { lockImport } from './imports.queries.ts'
import { countIn, noCounts, type Outcome, PORTION } from './outcome.ts'
import { importerFor, settle } from './settle.ts'
import { inBatches, openSheet, type Sheet } from './sheet.ts'

const SHOWN = { first: 20, odd: 200 }

/** The whole file, on what the workspace really holds, without a trace. Portion by portion, so that nobody waits for it. */
export async function previewImport(
  visit: Visit,
  { id, mapping, programId }: { id: string; mapping: ImportMapping; programId?: string },
) {
  const { fileId, notation, importer } = await visit(async (scope) => {
    const { kind, fileId, encoding, delimiter, startedAt, failedAt } = found(await lockImport(scope, id))
    if (startedAt && !failedAt) return refuse('conflict', 'import.begun')
    const notation = { encoding, delimiter }
    const sheet = await openSheet(bytesOf(staying(scope), fileId), notation)
    const settled = await settle(scope, { kind, sheet, mapping, programId })
    const importer = await importerFor(scope, { id, kind, mapping: settled, programId: programId ?? '', writes: false })
    return { fileId, notation, importer }
  })
  const sheet = await openSheet(bytesOf(visit, fileId), notation)
  const first: PreviewRow[] = []
  const odd: PreviewRow[] = []
  let counts = noCounts
  for await (const rows of inBatches(sheet, PORTION)) {
    const outcomes = await visit((scope) => importer.take(scope, rows))
    counts = countIn(counts, outcomes)
    for (const outcome of outcomes) {
      if (first.length < SHOWN.first) first.push(shown(outcome, sheet))
      if (odd.length < SHOWN.odd && outcome.findings.length) odd.push(shown(outcome, sheet))
    }
  }
  return { counts: { ...counts, accounts: importer.accounts() }, first, odd }
}

const shown = ({ row, cells, outcome, findings }: Outcome, { headers }: Sheet): PreviewRow => ({
  row,
  cells: headers.map((_, at) => (cells[at] ?? '').slice(0, 300)),
  outcome,
  findings,
})
