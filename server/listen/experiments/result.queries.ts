import { sql } from 'kysely'
import type { VariantKey } from '#domain/listen/variant.ts'
import { DELIVERED } from '#server/listen/delivery/delivery.ts'
import { figuring } from '#server/listen/erased/erased.ts'
import { COUNTED } from '#server/listen/evidence/evidence.ts'
import type { Scope } from '#server/platform/scope.ts'

/**
 * People by variant, without those who followed the decision. `lastMailAt`: when the last of their mails left or will at the earliest;
 * what a closed or stopped wave holds back never leaves.
 */
export async function countArms(scope: Scope, waveId: string, { sends }: { sends: boolean }) {
  const { db, workspaceId, now } = scope
  const { rows } = await sql<{ key: VariantKey; drawn: number; delivered: number; lastMailAt: Date | null }>`
    select i.variant_key as key, count(*)::int as drawn, (count(*) filter (where ${DELIVERED}))::int as delivered,
      max(case when m.sent_at is not null then m.sent_at
        when ${sends} and m.state in ('planned', 'queued', 'deferred', 'sending') then greatest(m.next_at, ${now}::timestamptz) end) as last_mail_at
    from invitations i join messages m on m.workspace_id = i.workspace_id and m.invitation_id = i.id and m.number = 1
    where i.workspace_id = ${workspaceId} and i.wave_id = ${waveId} and i.variant_key is not null and not i.variant_adopted
      and ${figuring(scope, 'i.contact_id')}
    group by 1 order by 1
  `.execute(db)
  return rows
}

/** Counted answers to delivered mails, by variant and rating. */
export async function countRatings({ db, workspaceId }: Scope, waveId: string) {
  const { rows } = await sql<{ key: VariantKey; rating: number; answers: number }>`
    select i.variant_key as key, r.rating::int as rating, count(*)::int as answers
    from invitations i
    join messages m on m.workspace_id = i.workspace_id and m.invitation_id = i.id and m.number = 1 and ${DELIVERED}
    join responses r on r.workspace_id = i.workspace_id and r.invitation_id = i.id and ${COUNTED}
    where i.workspace_id = ${workspaceId} and i.wave_id = ${waveId} and i.variant_key is not null and not i.variant_adopted
    group by 1, 2
  `.execute(db)
  return rows
}
