import type { Import, ImportLine, ImportMapping } from '#contract/listen/imports.ts'
import { fittingFormats } from '#domain/listen/import/date.ts'
import type { Field } from '#domain/listen/import/header-names.ts'
import {
  guessActivityMapping,
  guessContactMapping,
  guessResponseMapping,
  type Mapping,
  withKnownTypes,
  withoutMeasures,
} from '#domain/listen/import/mapping.ts'
import { listDefinitions } from '#server/listen/attributes/attributes.ts'
import type { Sendable, Visit } from '#server/platform/http.ts'
import { found, refuse } from '#server/platform/refusal.ts'
import { newId, type Scope } from '#server/platform/scope.ts'
import { audit } from '#server/workspace/audit/audit.ts'
import { bytesOf, keepFile, staying } from './file-store.ts'
import { deleteFile, deleteStranded } from './files.queries.ts'
import {
  deleteImport,
  findImport,
  type ImportRow,
  insertImport,
  type Kind,
  lastMapping,
  listForgotten,
  listImports,
  lockImport,
  updateImport,
  workspaceSettings,
} from './imports.queries.ts'
import { memberReader } from './owners.ts'
import { countRows, firstRows, judgeFile, type Notation, openSheet } from './sheet.ts'

export { cancelImport, startImport } from './begin.ts'
export { carryOut } from './carry-out.ts'
export { previewImport } from './preview.ts'
export { forgetTicket, resumeTicket } from './tickets.ts'
export { undoImport } from './undo.ts'

const DAY = 24 * 60 * 60 * 1000
/** How many rows the guesses look at, and how many a person sees. */
const SAMPLE = { guessed: 200, shown: 20 }
type Taken = { kind: Kind; fileName: string; bytes: AsyncIterable<Buffer> } & Partial<Notation>

/** Keeps the file until somebody has said where its columns go. */
export async function takeFile(visit: Visit, { kind, fileName, bytes, ...chosen }: Taken): Promise<Sendable<Import>> {
  const name = plain(fileName)
  const { id: fileId, sample, whole } = await keepFile(visit, name, bytes ?? nothing())
  try {
    const { confidence, ...notation } = await judgeFile(sample, whole, chosen)
    const rows = await countRows(await openSheet(bytesOf(visit, fileId), notation))
    const id = newId()
    await visit(async (scope) => {
      await insertImport(scope, { id, fileId, kind, fileName: name, ...notation, counts: { rows, confidence } })
      await audit(scope, { action: 'import.taken', subject: id, after: { kind, fileName: name, rows } })
    })
    return await visit((scope) => readImport(scope, id))
  } catch (error) {
    await visit((scope) => deleteFile(scope, fileId))
    throw error
  }
}

/** Reads a waiting file in another way than it was judged to be written. */
export async function rereadFile(visit: Visit, { id, ...notation }: { id: string } & Notation): Promise<Sendable<Import>> {
  const { fileId } = await visit((scope) => waiting(scope, id))
  const rows = await countRows(await openSheet(bytesOf(visit, fileId), notation))
  return visit(async (scope) => {
    await waiting(scope, id)
    const confidence = { encoding: 'certain', delimiter: 'certain' } as const
    await updateImport(scope, id, { ...notation, counts: { rows, confidence } })
    return readImport(scope, id)
  })
}

export async function readImport(scope: Scope, id: string): Promise<Sendable<Import>> {
  const row = found(await findImport(scope, id))
  const line = lineOf(row)
  const { rows, done = 0, confidence } = row.counts
  return {
    ...line,
    encoding: row.encoding,
    delimiter: row.delimiter,
    confidence: confidence ?? { encoding: 'certain', delimiter: 'certain' },
    rows,
    done: line.state === 'running' || line.state === 'stopping' ? done : null,
    failure: row.failedAt ? row.failure : null,
    sheet: line.state === 'mapping' || line.state === 'failed' ? await sheetOf(scope, row) : null,
  }
}

export async function readImports(scope: Scope, page: { after?: string; limit?: number }) {
  const { rows, ...rest } = await listImports(scope, page)
  return { items: rows.map(lineOf), ...rest }
}

export async function discardFile(scope: Scope, id: string): Promise<Record<string, never>> {
  await discard(scope, await waiting(scope, id))
  return {}
}

async function discard(scope: Scope, { id, kind, fileName }: Pick<ImportRow, 'id' | 'fileName'> & { kind: string }) {
  await deleteImport(scope, id)
  await audit(scope, { action: 'import.discarded', subject: id, before: { kind, fileName } })
}

async function waiting(scope: Scope, id: string) {
  const row = found(await lockImport(scope, id))
  const { startedAt, failedAt, counts } = row
  return startedAt && (!failedAt || counts.failing) ? refuse('conflict', 'import.begun') : row
}

/** Files that nobody came back for within a day go, and so do the pieces of those that never arrived whole. */
export async function forgetOld(scope: Scope) {
  const before = new Date(scope.now.getTime() - DAY)
  for (const forgotten of await listForgotten(scope, before)) await discard(scope, forgotten)
  await deleteStranded(scope, before)
}

function lineOf(row: ImportRow): Sendable<ImportLine> {
  const { id, kind, fileName, createdAt, byName, committedAt, undoneAt, counts, programId, programName } = row
  return {
    id,
    kind,
    fileName,
    state: stateOf(row),
    createdAt,
    byName,
    committedAt,
    undoneAt,
    counts: (committedAt && counts.counts) || null,
    undone: (undoneAt && counts.undone) || null,
    program: programId && programName ? { id: programId, name: programName } : null,
  }
}

const stateOf = ({ startedAt, committedAt, undoneAt, failedAt, cancelledAt }: ImportRow): ImportLine['state'] =>
  undoneAt
    ? 'undone'
    : committedAt
      ? 'committed'
      : failedAt
        ? 'failed'
        : cancelledAt
          ? 'stopping'
          : startedAt
            ? 'running'
            : 'mapping'

/** What is in the file, with the mapping that such a file had last, else a guess. */
async function sheetOf(scope: Scope, { kind, fileId, encoding, delimiter }: ImportRow) {
  const sheet = await openSheet(bytesOf(staying(scope), fileId), { encoding, delimiter })
  const { headers } = sheet
  const first = await firstRows(sheet, SAMPLE.guessed)
  const { timeZone } = await workspaceSettings(scope)
  const last = await lastMapping(scope, kind, headers)
  const readMember = await memberReader(scope)
  const known = await listDefinitions(scope)
  const guessed = () => {
    if (kind === 'contacts') return guessContactMapping(headers, first, timeZone, readMember)
    return (kind === 'responses' ? guessResponseMapping : guessActivityMapping)(headers, first, timeZone)
  }
  const mapping = withoutMeasures((last?.mapping as Mapping | undefined) ?? withKnownTypes<Field>(guessed(), known), known) // What was stored was once checked.
  const cellsOf = (at: number) => first.map((row) => row[at] ?? '')
  return {
    headers,
    rows: first.slice(0, SAMPLE.shown).map((row) => headers.map((_, at) => (row[at] ?? '').slice(0, 300))),
    mapping: mapping as ImportMapping,
    remembered: last !== undefined,
    dateFormats: headers.map((_, at) => fittingFormats(cellsOf(at))),
  }
}

/** A path is not a name, and control characters are no letters. */
const plain = (fileName: string) =>
  (fileName.split(/[\\/]/).at(-1) ?? '').replace(/\p{C}/gu, '').trim().slice(0, 200) || 'import.csv'

async function* nothing(): AsyncGenerator<Buffer> {}
