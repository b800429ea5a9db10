import { sql } from 'kysely'
import type { Classified, Signals } from '#domain/listen/evidence.ts'
import type { Scope } from '#server/platform/scope.ts'

/** `signals` left out: those that were seen stay. */
export type Judgement = Classified & { id: string; contactId: string | null; rating: number; signals?: Signals }

export const writeJudgements = ({ db, workspaceId }: Scope, all: readonly Judgement[], sweptAt: Date | null) => {
  const rows = all.map(({ id, evidence, because, version, signals }) => ({ id, evidence, because, version, signals }))
  return sql`
    update responses r set evidence = t.evidence, evidence_because = t.because, evidence_version = t.version,
      signals = coalesce(t.signals, r.signals), swept_at = coalesce(${sweptAt}::timestamptz, r.swept_at)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t (id uuid, evidence text, because text, version int, signals jsonb)
    where r.workspace_id = ${workspaceId} and r.id = t.id`.execute(db)
}
