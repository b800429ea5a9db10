import { sql } from 'kysely'
import type { AskLocale, Wording } from '#domain/listen/wording.ts'
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

/** The words in force: of each language the newest version. */
export async function wordingsInForce({ db, workspaceId }: Scope, programId: string): Promise<WordingRow[]> {
  const { rows } = await sql<WordingRow>`
    select distinct on (w.locale) w.id, w.locale, w.version, w.words, w.custom, w.created_at,
      exists (select from waves v join invitations i on i.workspace_id = v.workspace_id and i.wave_id = v.id
        where v.workspace_id = w.workspace_id and v.program_id = w.program_id and i.wording_id = w.id) as used
    from wordings w where w.workspace_id = ${workspaceId} and w.program_id = ${programId}
    order by w.locale, w.version desc
  `.execute(db)
  return rows
}

/** An invitation that is being written holds the row through its foreign key, so whoever has this lock sees it. */
export const lockWordings = ({ db, workspaceId }: Scope, programId: string, locale: AskLocale) =>
  db
    .selectFrom('wordings')
    .where('workspaceId', '=', workspaceId)
    .where('programId', '=', programId)
    .where('locale', '=', locale)
    .select('id')
    .forUpdate()
    .execute()

type New = { id: string; programId: string; locale: AskLocale; version: number; words: Wording; custom: boolean }

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
