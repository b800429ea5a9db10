import { sql } from 'kysely'
import type { ValueChange } from '#domain/listen/attribute-history.ts'
import { newId, type Scope } from '#server/platform/scope.ts'

export type SubjectChange = ValueChange & { subjectId: string }

/** Changes of a portion of an import, or of one edit, in one statement. */
export async function insertChanges(
  { db, workspaceId, actorId, now }: Scope,
  { of, importId }: { of: 'contact' | 'account'; importId: string | null },
  changes: readonly SubjectChange[],
) {
  if (!changes.length) return
  const rows = JSON.stringify(changes.map((change) => ({ id: newId(), ...change })))
  await sql`
    insert into attribute_changes (workspace_id, id, "of", subject_id, field, key, before, after, at, origin, actor_id, import_id)
    select ${workspaceId}, id, ${of}, "subjectId", field, key, nullif(before, 'null'::jsonb), nullif(after, 'null'::jsonb), ${now},
      ${importId ? 'import' : 'member'}, ${actorId}::uuid, ${importId}::uuid
    from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, "subjectId" uuid, field boolean, key text, before jsonb, after jsonb)`.execute(
    db,
  )
}
