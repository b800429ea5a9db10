import { sql } from 'kysely'
import type { Signals } from '#domain/listen/evidence.ts'
import type { Scope } from '#server/platform/scope.ts'

export type Press = {
  id: string
  contactId: string | null
  invitationId: string
  rating: number
  signals: Signals
  answeredAt: Date
  /** The look at the page that led to it; null: none is known. */
  at: Date | null
  network: string | null
  agent: string | null
}

/** Confirmed by a press of Send alone, without words, on a link that was minutes old; those not judged a second time yet, the oldest first. */
export async function youngPresses(
  { db, workspaceId }: Scope,
  { limit, from, to, youngMs }: { limit: number; from: Date; to: Date; youngMs: number },
): Promise<Press[]> {
  const { rows } = await sql<Press>`
    select r.id, r.contact_id, r.invitation_id, r.rating, r.signals, r.answered_at, c.at, c.network, c.agent
    from responses r
    left join lateral (
      select max(v.at) as at from response_revisions v where v.workspace_id = r.workspace_id and v.response_id = r.id) v on true
    left join lateral (
      select c.at, c.signals ->> 'network' as network, c.signals ->> 'agent' as agent from clicks c
      where c.workspace_id = r.workspace_id and c.invitation_id = r.invitation_id and c.at <= coalesce(v.at, r.answered_at)
      order by c.at desc limit 1) c on true
    where r.workspace_id = ${workspaceId} and r.answered_at >= ${from} and coalesce(v.at, r.answered_at) <= ${to} and r.swept_at is null and r.invitation_id is not null
      and r.evidence = 'confirmed' and r.evidence_because = 'send_pressed' and (r.signals ->> 'linkAgeMs')::numeric < ${youngMs}
    order by r.answered_at, r.id limit ${limit} for update of r
  `.execute(db)
  return rows
}

/** What was confirmed stays so; it is not looked at again. */
export const keepPresses = ({ db, workspaceId, now }: Scope, ids: readonly string[]) =>
  db.updateTable('responses').set({ sweptAt: now }).where('workspaceId', '=', workspaceId).where('id', 'in', ids).execute()

/** What turned out to belong to a burst waits its day, as if the burst had been known from the start. */
export const holdPresses = (
  { db, workspaceId }: Scope,
  all: readonly { id: string; evidence: string; because: string; version: number; signals: Signals }[],
) =>
  sql`
    update responses r set evidence = t.evidence, evidence_because = t.because, evidence_version = t.version, signals = t.signals
    from unnest(${all.map(({ id }) => id)}::uuid[], ${all.map(({ evidence }) => evidence)}::text[], ${all.map(({ because }) => because)}::text[],
      ${all.map(({ version }) => version)}::int[], ${all.map(({ signals }) => JSON.stringify(signals))}::jsonb[]) as t (id, evidence, because, version, signals)
    where r.workspace_id = ${workspaceId} and r.id = t.id
  `.execute(db)
