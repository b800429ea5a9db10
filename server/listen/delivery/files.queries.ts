import { sql } from 'kysely'
import { newId, type Scope } from '#server/platform/scope.ts'

export type MailFile = { name: string; mediaType: string; bytes: Buffer }

export async function insertFile({ db, workspaceId, now }: Scope, file: MailFile): Promise<string> {
  const id = newId()
  await db
    .insertInto('mailFiles')
    .values({ workspaceId, id, ...file, madeAt: now })
    .execute()
  return id
}

export const findFile = ({ db, workspaceId }: Scope, id: string): Promise<MailFile | undefined> =>
  db
    .selectFrom('mailFiles')
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .select(['name', 'mediaType', 'bytes'])
    .executeTakeFirst()

/** Those that no mail waits for, and those older than `before`. */
export async function listSpentFiles({ db, workspaceId }: Scope, before: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select f.id from mail_files f where f.workspace_id = ${workspaceId} and (f.made_at < ${before} or not exists (
      select from messages m where m.workspace_id = f.workspace_id and m.file_id = f.id and m.state in ('queued', 'deferred', 'sending', 'failed', 'uncertain')))
  `.execute(db)
  return rows.map(({ id }) => id)
}

/** A mail that has not left by then goes without it, and says where to find it. */
export async function deleteFiles({ db, workspaceId }: Scope, ids: readonly string[]): Promise<void> {
  if (!ids.length) return
  await sql`
    update messages set content = jsonb_set(content, '{view,attached}', 'false')
    where workspace_id = ${workspaceId} and file_id = any(${ids}::uuid[]) and sent_at is null and content -> 'view' ? 'attached'`.execute(
    db,
  )
  await db.deleteFrom('mailFiles').where('workspaceId', '=', workspaceId).where('id', 'in', ids).execute()
}
