import { sql } from 'kysely'
import type { Scope } from '#server/platform/scope.ts'
import type { Of } from './measures.queries.ts'
import { tableOf } from './rounds.queries.ts'

export type Written = { id: string; given: Record<string, unknown>; taken: string[] }

/**
 * Values among the attributes, in one statement, over the row as it stands. `updated_at` stays, and no history is kept: nobody changed
 * the person, and an import that is undone asks whether somebody did.
 */
export async function writeValues({ db, workspaceId }: Scope, of: Of, changed: readonly Written[]) {
  if (!changed.length) return
  await sql`
    update ${tableOf(of)} o set attributes = (o.attributes - r.taken) || r.given
    from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as r(id uuid, given jsonb, taken text[])
    where o.workspace_id = ${workspaceId} and o.id = r.id ${of === 'contact' ? sql`and o.erased_at is null` : sql``}`.execute(db)
}
