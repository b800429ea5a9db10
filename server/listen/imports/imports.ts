import type { Import, ImportLine, ImportMapping } from '#contract/listen/imports.ts'
import { fittingFormats } from '#domain/listen/import/date.ts'
import { guessContactMapping, guessResponseMapping, withKnownTypes } from '#domain/listen/import/mapping.ts'
import { listDefinitions } from '#server/listen/attributes/attributes.ts'
import type { Sendable } from '#server/platform/http.ts'
import { found, refuse } from '#server/platform/refusal.ts'
import { newId, type Scope } from '#server/platform/scope.ts'
import {
  deleteImport,
  fileOf,
  findImport,
  type ImportRow,
  insertImport,
  type Kind,
  lastMapping,
  listForgotten,
  listImports,
  lockImport,
  workspaceSettings,
} from './imports.queries.ts'
import { doneOf } from './progress.ts'
import { openSheet, skim } from './sheet.ts'

export { commitImport, previewImport, startImport } from './run.ts'
export { undoImport } from './undo.ts'

const DAY = 24 * 60 * 60 * 1000
/** How many rows the guesses look at, and how many a person sees. */
const SAMPLE = { guessed: 200, shown: 20 }

/** Keeps the file until somebody has said where its columns go. Files that were forgotten for a day go. */
export async function takeFile(scope: Scope, { kind, fileName, bytes }: { kind: Kind; fileName: string; bytes: Buffer }) {
  const sheet = await openSheet(bytes ?? Buffer.alloc(0))
  const { rows } = await skim(sheet, 0)
  for (const { id } of await listForgotten(scope, new Date(scope.now.getTime() - DAY))) await deleteImport(scope, id)
  const id = newId()
  const { encoding, delimiter } = sheet
  await insertImport(scope, { id, fileId: newId(), kind, fileName: plain(fileName), bytes, encoding, delimiter, rows })
  return readImport(scope, id)
}

export async function readImport(scope: Scope, id: string): Promise<Sendable<Import>> {
  const row = found(await findImport(scope, id))
  const line = lineOf(row)
  return {
    ...line,
    encoding: row.encoding,
    delimiter: row.delimiter,
    rows: row.counts.rows,
    done: line.state === 'running' ? doneOf(id) : null,
    failure: row.failedAt ? row.failure : null,
    sheet: line.state === 'mapping' || line.state === 'failed' ? await sheetOf(scope, row) : null,
  }
}

export async function readImports(scope: Scope, page: { after?: string; limit?: number }) {
  const { rows, ...rest } = await listImports(scope, page)
  return { items: rows.map(lineOf), ...rest }
}

export async function discardFile(scope: Scope, id: string): Promise<Record<string, never>> {
  const { startedAt } = found(await lockImport(scope, id))
  if (startedAt) return refuse('conflict', 'import.begun')
  await deleteImport(scope, id)
  return {}
}

function lineOf(row: ImportRow): Sendable<ImportLine> {
  const { id, kind, fileName, createdAt, byName, committedAt, undoneAt, counts, programId, programName } = row
  return {
    id,
    kind,
    fileName,
    state: undoneAt ? 'undone' : committedAt ? 'committed' : row.failedAt ? 'failed' : row.startedAt ? 'running' : 'mapping',
    createdAt,
    byName,
    committedAt,
    undoneAt,
    counts: counts.counts ?? null,
    undone: counts.undone ?? null,
    program: programId && programName ? { id: programId, name: programName } : null,
  }
}

/** What is in the file, with the mapping that such a file had last, else a guess. */
async function sheetOf(scope: Scope, { id, kind }: ImportRow) {
  const sheet = await openSheet(found(await fileOf(scope, id)))
  const { headers } = sheet
  const { first } = await skim(sheet, SAMPLE.guessed)
  const { timeZone } = await workspaceSettings(scope)
  const last = await lastMapping(scope, kind, headers)
  const guess = kind === 'contacts' ? guessContactMapping : guessResponseMapping
  const mapping = last?.mapping ?? withKnownTypes(guess(headers, first, timeZone), await listDefinitions(scope))
  const cellsOf = (at: number) => first.map((row) => row[at] ?? '')
  return {
    headers,
    rows: first.slice(0, SAMPLE.shown).map((row) => headers.map((_, at) => row[at] ?? '')),
    mapping: mapping as ImportMapping,
    remembered: last !== undefined,
    dateFormats: headers.map((_, at) => fittingFormats(cellsOf(at))),
  }
}

/** A path is not a name, and control characters are no letters. */
const plain = (fileName: string) =>
  (fileName.split(/[\\/]/).at(-1) ?? '').replace(/\p{C}/gu, '').trim().slice(0, 200) || 'import.csv'
