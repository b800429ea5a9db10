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
