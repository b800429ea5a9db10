import { sql } from 'kysely'
import type { ContactPolicy, Rhythm } from '#domain/listen/contact-policy.ts'
import type { Scope } from '#server/platform/scope.ts'

/** What holds for everybody without a setting of their own. */
export const workspaceTerms = ({ db, workspaceId }: Scope) =>
  db.selectFrom('workspaces').where('id', '=', workspaceId).select(['quietDays', 'timeZone']).executeTakeFirstOrThrow()

export type PolicyRow = { version: number; policy: ContactPolicy; createdAt: Date; createdBy: string | null }

/** Written by changePolicy alone, from a body that the contract has checked. */
export async function latestPolicy({ db, workspaceId }: Scope): Promise<PolicyRow | undefined> {
  const { rows } = await sql<PolicyRow>`
    select version, policy, created_at, created_by from contact_policies where workspace_id = ${workspaceId} order by version desc limit 1
  `.execute(db)
  return rows[0]
}

export type ProgramTerms = { rhythm: Rhythm; quietDays: number | null; priority: number }

export const programTerms = ({ db, workspaceId }: Scope, id: string): Promise<ProgramTerms | undefined> =>
  db
    .selectFrom('programs')
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .select(['rhythm', 'quietDays', 'priority'])
    .$narrowType<{ rhythm: Rhythm }>()
    .executeTakeFirst()

/** One at a time, so that two senders cannot both find the same person, or company, rested. */
export const lockAsking = async ({ db, workspaceId }: Scope): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`asking ${workspaceId}`}, 0))`.execute(db)
}

/** Beside the decision, which stays as it was made. */
export const noteWithheld = async (
  { db, workspaceId, now }: Scope,
  withheld: readonly { invitationId: string; because: string; until: Date | null }[],
): Promise<void> => {
  await sql`
    update decisions d set withheld_at = ${now}, withheld_because = t.because, withheld_until = t.until
    from unnest(${withheld.map(({ invitationId }) => invitationId)}::uuid[], ${withheld.map(({ because }) => because)}::text[],
      ${withheld.map(({ until }) => until)}::timestamptz[]) as t (id, because, until)
    join invitations i on i.workspace_id = ${workspaceId} and i.id = t.id
    where d.workspace_id = ${workspaceId} and d.wave_id = i.wave_id and d.contact_id = i.contact_id
  `.execute(db)
}
