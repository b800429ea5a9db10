import { type SqlBool, sql } from 'kysely'
import type { ImportCounts, ImportMapping, ImportUndone } from '#contract/listen/imports.ts'
import { cursorOf, readCursor } from '#server/platform/cursor.ts'
import type { Scope } from '#server/platform/scope.ts'
import type { WordId } from '#words/catalog.ts'
import type { Judged, Notation } from './sheet.ts'

export type Kind = 'contacts' | 'responses' | 'activities'
/**
 * What is kept of an import: `rows` and how sure the reading is from the start, `done` rows and their counts while it runs, and
 * what undoing it came to; `failing`: why it is being taken back; `undoing`: who
 * has said that it be undone, while that is not done; `slow`: how often the portion after `at` rows was over time.
 */
export type Tally = {
  rows: number
  confidence?: Judged['confidence']
  done?: number
  counts?: ImportCounts
  undone?: ImportUndone
  failing?: WordId
  undoing?: string | null
  slow?: { at: number; times: number }
}
export type Chosen = { mapping: ImportMapping; programId: string | null }

const lines = ({ db, workspaceId }: Scope) =>
  db
    .selectFrom('imports as i')
    .leftJoin('members as m', (join) => join.onRef('m.workspaceId', '=', 'i.workspaceId').onRef('m.id', '=', 'i.createdBy'))
    .leftJoin('programs as p', (join) =>
      join.onRef('p.workspaceId', '=', 'i.workspaceId').on(sql<SqlBool>`p.id::text = i.mapping ->> 'programId'`),
    )
    .where('i.workspaceId', '=', workspaceId)
    .select(['i.id', 'i.kind', 'i.fileName', 'i.encoding', 'i.delimiter', 'i.counts', 'i.createdAt', 'i.startedAt', 'i.fileId'])
    .select([
      'i.committedAt',
      'i.undoneAt',
      'i.failedAt',
      'i.cancelledAt',
      'i.failure',
      'm.name as byName',
      'p.id as programId',
      'p.name as programName',
    ])
    .$narrowType<{ kind: Kind; counts: Tally } & Notation>()

export type ImportRow = Awaited<ReturnType<ReturnType<typeof lines>['executeTakeFirstOrThrow']>>

export const findImport = (scope: Scope, id: string) => lines(scope).where('i.id', '=', id).executeTakeFirst()

export async function listImports(scope: Scope, { after, limit = 30 }: { after?: string; limit?: number }) {
  const { total } = await scope.db
    .selectFrom('imports')
    .where('workspaceId', '=', scope.workspaceId)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const [lastId = ''] = after ? readCursor(after, ['id']) : []
  const rows = await lines(scope)
    .$if(after !== undefined, (query) => query.where('i.id', '<', lastId))
    .orderBy('i.id', 'desc')
    .limit(limit + 1)
    .execute()
  const last = rows.slice(0, limit).at(-1)
  return { rows: rows.slice(0, limit), next: rows.length > limit && last ? cursorOf(last.id) : null, total }
}

/** Locks the row: two requests for the same import must queue, not race. */
export const lockImport = ({ db, workspaceId }: Scope, id: string) =>
  db
    .selectFrom('imports')
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .select(['id', 'kind', 'fileId', 'fileName', 'encoding', 'delimiter', 'mapping', 'counts'])
    .select(['startedAt', 'committedAt', 'undoneAt', 'failedAt', 'cancelledAt'])
    .$narrowType<{ kind: Kind; counts: Tally; mapping: Chosen | null } & Notation>()
    .forUpdate()
    .executeTakeFirst()

export type LockedImport = NonNullable<Awaited<ReturnType<typeof lockImport>>>

export const insertImport = (
  { db, workspaceId, now, actorId }: Scope,
  { counts, ...row }: { id: string; fileId: string; kind: Kind; fileName: string; counts: Tally } & Notation,
) =>
  db
    .insertInto('imports')
    .values({ workspaceId, ...row, counts: JSON.stringify(counts), createdAt: now, createdBy: actorId })
    .execute()

type Facts = {
  mapping?: Chosen
  counts?: Tally
  encoding?: string
  delimiter?: string
  startedAt?: Date
  progressedAt?: Date
  cancelledAt?: Date
  committedAt?: Date
  undoneAt?: Date
  failedAt?: Date | null
  failure?: string | null
}
export const updateImport = ({ db, workspaceId }: Scope, id: string, { mapping, counts, ...facts }: Facts) =>
  db
    .updateTable('imports')
    .set({
      ...facts,
      ...(mapping ? { mapping: JSON.stringify(mapping) } : {}),
      ...(counts ? { counts: JSON.stringify(counts) } : {}),
    })
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .execute()

/** Files that were brought and never imported, or failed and were left at that, since before then. */
export const listForgotten = ({ db, workspaceId }: Scope, before: Date) =>
  db
    .selectFrom('imports')
    .where('workspaceId', '=', workspaceId)
    .where('createdAt', '<', before)
    .where(sql<SqlBool>`(started_at is null or failed_at < ${before} and not counts ? 'failing')`)
    .where(
      sql<SqlBool>`not exists (select from responses r where r.workspace_id = imports.workspace_id and r.import_id = imports.id)`,
    )
    .select(['id', 'kind', 'fileName'])
    .limit(50)
    .execute()

export async function deleteImport({ db, workspaceId }: Scope, id: string) {
  const gone = await db
    .deleteFrom('imports')
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .returning('fileId')
    .execute()
  for (const { fileId } of gone)
    await db.deleteFrom('files').where('workspaceId', '=', workspaceId).where('id', '=', fileId).execute()
}

/** Imports that nobody works on any more: begun (or being undone), not ended, and without a sign of life since then. */
export const listStranded = ({ db, workspaceId }: Scope, since: Date) =>
  db
    .selectFrom('imports')
    .where('workspaceId', '=', workspaceId)
    .where('startedAt', 'is not', null)
    .where('progressedAt', '<', since)
    .where(sql<SqlBool>`(committed_at is null or counts ? 'undoing')`)
    .where('undoneAt', 'is', null)
    .where('failedAt', 'is', null)
    .select(['id', 'counts', 'createdBy'])
    .$narrowType<{ counts: Tally }>()
    .execute()

/** The mapping that a file of this kind with these very headers was last imported with. */
export const lastMapping = async (
  { db, workspaceId }: Scope,
  kind: Kind,
  headers: readonly string[],
): Promise<Chosen | undefined> =>
  (
    await db
      .selectFrom('imports')
      .where('workspaceId', '=', workspaceId)
      .where('kind', '=', kind)
      .where(sql<SqlBool>`jsonb_path_query_array(mapping, '$.mapping.columns[*].header') = ${JSON.stringify(headers)}::jsonb`)
      .select('mapping')
      .orderBy('id', 'desc')
      .limit(1)
      .$narrowType<{ mapping: Chosen }>()
      .executeTakeFirst()
  )?.mapping

export const programExists = async ({ db, workspaceId }: Scope, id: string): Promise<boolean> =>
  (await db
    .selectFrom('programs')
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .select('id')
    .executeTakeFirst()) !== undefined

export const workspaceSettings = ({ db, workspaceId }: Scope) =>
  db.selectFrom('workspaces').where('id', '=', workspaceId).select(['locale', 'timeZone']).executeTakeFirstOrThrow()

export const listRejects = ({ db, workspaceId }: Scope, importId: string, after: number, limit: number) =>
  db
    .selectFrom('importRejects')
    .where('workspaceId', '=', workspaceId)
    .where('importId', '=', importId)
    .where('severity', '=', 'rejected')
    .where('row', '>', after)
    .select(['row', 'problems', 'cells'])
    .orderBy('row')
    .limit(limit)
    .execute()

/** The headers of the file, once somebody has said where they go. */
export const headersOf = async ({ db, workspaceId }: Scope, id: string): Promise<string[] | undefined> => {
  const row = await db
    .selectFrom('imports')
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .select('mapping')
    .$narrowType<{ mapping: Chosen | null }>()
    .executeTakeFirst()
  return row && (row.mapping?.mapping.columns.map(({ header }) => header) ?? [])
}
