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
  /** When Send was pressed last. */
  at: Date
}

/** When the answer `r` was given last, with what to join for it. */
export const GIVEN = sql<Date>`coalesce(v.at, r.answered_at)`
export const REVISED = sql`left join lateral (
  select max(v.at) as at from response_revisions v where v.workspace_id = r.workspace_id and v.response_id = r.id) v on true`

/** Confirmed by a press of Send without words, on a link that was minutes old; those not judged a second time yet, the oldest first. */
export async function youngPresses(
  { db, workspaceId }: Scope,
  { limit, from, to, youngMs }: { limit: number; from: Date; to: Date; youngMs: number },
): Promise<Press[]> {
  const { rows } = await sql<Press>`
    select r.id, r.contact_id, r.invitation_id, r.rating, r.signals, r.answered_at, ${GIVEN} as at
    from responses r ${REVISED}
    where r.workspace_id = ${workspaceId} and r.answered_at >= ${from} and ${GIVEN} <= ${to} and r.swept_at is null and r.invitation_id is not null
      and r.evidence = 'confirmed' and r.evidence_because in ('send_pressed', 'rating_changed') and (r.signals ->> 'linkAgeMs')::numeric < ${youngMs}
    order by r.answered_at, r.id limit ${limit} for update of r
  `.execute(db)
  return rows
}

/** Presses without words from some networks in a span of time, with the domain that their mail went to; `answeredFrom`: when the first look at such a link may have been. */
export async function pressesAround(
  { db, workspaceId }: Scope,
  { answeredFrom, from, to, networks }: { answeredFrom: Date; from: Date; to: Date; networks: readonly string[] },
): Promise<{ invitationId: string; at: Date; domain: string; network: string }[]> {
  const { rows } = await sql<{ invitationId: string; at: Date; domain: string; network: string }>`
    select r.invitation_id, ${GIVEN} as at, lower(split_part(p.email, '@', 2)) as domain, r.signals ->> 'network' as network
    from responses r
    join contacts p on p.workspace_id = r.workspace_id and p.id = r.contact_id ${REVISED}
    where r.workspace_id = ${workspaceId} and r.answered_at between ${answeredFrom} and ${to} and ${GIVEN} >= ${from} and r.invitation_id is not null
      and p.email is not null and r.signals -> 'posted' ->> 'typedVerbatim' = 'false' and r.signals ->> 'network' = any(${networks})
  `.execute(db)
  return rows
}

/** What was confirmed stays so; it is not looked at again. */
export const keepPresses = ({ db, workspaceId, now }: Scope, ids: readonly string[]) =>
  db.updateTable('responses').set({ sweptAt: now }).where('workspaceId', '=', workspaceId).where('id', 'in', ids).execute()
