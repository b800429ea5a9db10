import { sql } from 'kysely'
import type { StoredPlan } from '#domain/listen/wave-plan.ts'
import type { Scope } from '#server/platform/scope.ts'
import type { ProgramTerms } from './policy.queries.ts'

export type ComingRow = ProgramTerms & { programId: string; plan: StoredPlan; at: Date }

/** Further ones are so far behind in the order that they hardly ever claim anybody. */
const MOST = 50

/** Waves that start by themselves, and those that started and are about to be planned, in the order in which their programs ask. */
export async function listComing({ db, workspaceId, now }: Scope): Promise<ComingRow[]> {
  const { rows } = await sql<ComingRow>`
    select w.program_id, p.rhythm, p.quiet_days, p.priority, w.plan, greatest(coalesce(w.started_at, w.starts_at), ${now}) as at
    from waves w join programs p on p.workspace_id = w.workspace_id and p.id = w.program_id
    where w.workspace_id = ${workspaceId} and w.planned_at is null and w.paused_at is null and w.stopped_at is null and w.closes_at > ${now}
      and (w.started_at is not null or w.starts_at is not null) and w.start_refused is null and p.archived_at is null
    order by p.priority, at, w.id limit ${MOST}
  `.execute(db)
  return rows
}
