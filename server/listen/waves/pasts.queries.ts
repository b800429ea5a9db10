import { type RawBuilder, sql } from 'kysely'
import { attributeOf } from '#domain/listen/wave-plan.ts'
import { DELIVERED } from '#server/listen/delivery/delivery.ts'
import { figuring } from '#server/listen/erased/erased.ts'
import { COUNTED } from '#server/listen/evidence/evidence.ts'
import type { Scope } from '#server/platform/scope.ts'

/** Waves of long ago tell little of the next one, and those that began a few days ago have not been answered yet. */
const WAVES = 4
const DAYS_TO_ANSWER = 14

/** What divides the asked of earlier waves in the same way: an attribute as it was when they were asked, a field as it is now. */
const stratumOf = (by: string | undefined): RawBuilder<string> => {
  if (by === undefined) return sql`''`
  const attribute = attributeOf(by)
  return attribute === null ? sql`coalesce(${sql.ref(`c.${by}`)}, '')` : sql`coalesce(i.attributes ->> ${attribute}, '')`
}

export type PastRow = { stratum: string; rating: number | null; invited: number; delivered: number }

/** How often each rating was given in the last waves of a program, and how many mails arrived, by stratum. */
export async function pastAnswers(scope: Scope, programId: string, by: string | undefined): Promise<PastRow[]> {
  const { db, workspaceId, now } = scope
  const { rows } = await sql<PastRow>`
    select ${stratumOf(by)} as stratum, r.rating, count(*)::int as invited,
      (count(*) filter (where ${DELIVERED}))::int as delivered
    from (select w.id from waves w where w.workspace_id = ${workspaceId} and w.program_id = ${programId}
        and w.started_at < ${now}::timestamptz - make_interval(days => ${DAYS_TO_ANSWER}) order by w.started_at desc limit ${WAVES}) w
    join invitations i on i.workspace_id = ${workspaceId} and i.wave_id = w.id
    join messages m on m.workspace_id = ${workspaceId} and m.invitation_id = i.id and m.number = 1
    join contacts c on c.workspace_id = ${workspaceId} and c.id = i.contact_id
    left join responses r on r.workspace_id = ${workspaceId} and r.invitation_id = i.id and ${COUNTED}
    where ${figuring(scope, 'i.contact_id')}
    group by 1, 2
  `.execute(db)
  return rows
}
