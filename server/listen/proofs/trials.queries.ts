import { sql } from 'kysely'
import type { Scope } from '#server/platform/scope.ts'

export const findMember = ({ db, workspaceId, actorId }: Scope) =>
  db
    .selectFrom('members')
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', actorId)
    .where('leftAt', 'is', null)
    .select(['id', 'name', 'email'])
    .executeTakeFirst()

export const trialsSince = async ({ db, workspaceId, actorId }: Scope, since: Date): Promise<number> => {
  const { trials } = await db
    .selectFrom('messages')
    .where('workspaceId', '=', workspaceId)
    .where('createdAt', '>', since)
    .where('kind', '=', 'test')
    .where('createdBy', '=', actorId)
    .select(sql<number>`count(*)::int`.as('trials'))
    .executeTakeFirstOrThrow()
  return trials
}
