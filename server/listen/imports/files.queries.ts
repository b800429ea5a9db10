import { sql } from 'kysely'
import type { Scope } from '#server/platform/scope.ts'

export const insertFile = ({ db, workspaceId, now, actorId }: Scope, { id, name }: { id: string; name: string }) =>
  db
    .insertInto('files')
    .values({ workspaceId, id, name, bytes: Buffer.alloc(0), size: 0, createdAt: now, createdBy: actorId })
    .execute()

export const insertChunk = ({ db, workspaceId }: Scope, fileId: string, number: number, bytes: Buffer) =>
  db.insertInto('fileChunks').values({ workspaceId, fileId, number, bytes }).execute()

export const setSize = ({ db, workspaceId }: Scope, id: string, size: number) =>
  db.updateTable('files').set({ size }).where('workspaceId', '=', workspaceId).where('id', '=', id).execute()

export const chunkOf = async ({ db, workspaceId }: Scope, fileId: string, number: number): Promise<Buffer | undefined> =>
  (
    await db
      .selectFrom('fileChunks')
      .where('workspaceId', '=', workspaceId)
      .where('fileId', '=', fileId)
      .where('number', '=', number)
      .select('bytes')
      .executeTakeFirst()
  )?.bytes

/** Once its rows are in, nobody needs the file; it is full of personal data. */
export async function emptyFile({ db, workspaceId }: Scope, id: string) {
  await db.deleteFrom('fileChunks').where('workspaceId', '=', workspaceId).where('fileId', '=', id).execute()
  await db
    .updateTable('files')
    .set({ size: 0, bytes: Buffer.alloc(0) })
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .execute()
}

export const deleteFile = ({ db, workspaceId }: Scope, id: string) =>
  db.deleteFrom('files').where('workspaceId', '=', workspaceId).where('id', '=', id).execute()

/** Uploads that broke off on their way, from before a day: pieces that belong to no import. */
export const deleteStranded = ({ db, workspaceId }: Scope, before: Date) =>
  sql`delete from files f where f.workspace_id = ${workspaceId} and f.created_at < ${before}
    and exists (select from file_chunks c where c.workspace_id = f.workspace_id and c.file_id = f.id)
    and not exists (select from imports i where i.workspace_id = f.workspace_id and i.file_id = f.id)`.execute(db)
