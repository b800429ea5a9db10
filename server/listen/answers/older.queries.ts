import { type SqlBool, sql } from 'kysely'
import type { Evidence, Signals } from '#domain/listen/evidence.ts'
import type { Scope } from '#server/platform/scope.ts'

export type OlderAnswer = {
  id: string
  contactId: string | null
  rating: number
  answeredAt: Date
  evidence: Evidence
  /** Null: they went with the person they were of. */
  signals: Signals | null
  /** Whether a member has spoken with the person about it. */
  contacted: boolean
}

/** Answers that were judged by older rules than these; an imported one was never judged. */
export async function olderAnswers(
  { db, workspaceId }: Scope,
  { version, limit }: { version: number; limit: number },
): Promise<OlderAnswer[]> {
  const { rows } = await sql<OlderAnswer>`
    select r.id, r.contact_id, r.rating, r.answered_at, r.evidence, case when r.signals ? 'posted' then r.signals end as signals,
      exists (select from cases k where k.workspace_id = r.workspace_id and k.response_id = r.id and k.contacted_at is not null) as contacted
    from responses r
    where r.workspace_id = ${workspaceId} and r.evidence_version < ${version} and r.invitation_id is not null
    order by r.evidence_version limit ${limit} for update of r
  `.execute(db)
  return rows
}

/** What stands was looked at by these rules all the same. */
export const keepOlder = ({ db, workspaceId }: Scope, ids: readonly string[], version: number) =>
  db
    .updateTable('responses')
    .set({ evidenceVersion: version })
    .where('workspaceId', '=', workspaceId)
    .where(sql<SqlBool>`id = any(${ids}::uuid[])`)
    .execute()
