import { sql } from 'kysely'
import type { AskLocale } from '#domain/listen/ask-locale.ts'
import type { Wording } from '#domain/listen/wording.ts'
import type { Scope } from '#server/platform/scope.ts'

export type WordingRow = {
  id: string
  locale: AskLocale
  version: number
  words: Wording
  custom: boolean
  createdAt: Date
  used: boolean
}

/** The words that were written down: of each language the newest version. What an experiment's variant says is never in force. */
export async function wordingsWritten({ db, workspaceId }: Scope, programId: string): Promise<WordingRow[]> {
  const { rows } = await sql<WordingRow>`
    select distinct on (locale) id, locale, version, words, custom, created_at, asked_at is not null as used
    from wordings where workspace_id = ${workspaceId} and program_id = ${programId} and variant_key is null
    order by locale, version desc
  `.execute(db)
  return rows
}

/** A plan that begins to ask with words marks them first, so whoever has this lock sees it. */
export const lockWordings = ({ db, workspaceId }: Scope, programId: string, locale: AskLocale) =>
  db
    .selectFrom('wordings')
    .where('workspaceId', '=', workspaceId)
    .where('programId', '=', programId)
    .where('locale', '=', locale)
    .where('experimentId', 'is', null)
    .select('id')
    .forUpdate()
    .execute()

type New = { id: string; programId: string; locale: AskLocale; version: number; words: Wording; custom: boolean }

/** Of two who write down the same words at once, the first counts. */
export const insertWordings = ({ db, workspaceId, actorId, now }: Scope, wordings: readonly New[]) =>
  db
    .insertInto('wordings')
    .values(
      wordings.map(({ words, ...wording }) => ({
        workspaceId,
        ...wording,
        words: JSON.stringify(words),
        createdAt: now,
        createdBy: actorId,
      })),
    )
    .onConflict((conflict) => conflict.constraint('wordings_by_version').doNothing())
    .execute()

export const replaceWording = (
  { db, workspaceId, actorId, now }: Scope,
  id: string,
  { words, custom }: { words: Wording; custom: boolean },
) =>
  db
    .updateTable('wordings')
    .set({ words: JSON.stringify(words), custom, createdAt: now, createdBy: actorId })
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .execute()

export const markAsked = ({ db, workspaceId, now }: Scope, ids: readonly string[]) =>
  db
    .updateTable('wordings')
    .set({ askedAt: now })
    .where('workspaceId', '=', workspaceId)
    .where('id', 'in', ids)
    .where('askedAt', 'is', null)
    .execute()
