import type { Scope } from '#server/platform/scope.ts'
import type { Site } from '#server/platform/site.ts'

export const databaseTime = ({ database }: Pick<Site, 'database'>): Promise<Date> =>
  database.transact({ role: 'hb_auth', readOnly: true }, async (client) => {
    const { rows } = await client.query<{ now: Date }>('select clock_timestamp() as now')
    return rows[0]?.now ?? new Date(Number.NaN)
  })

export const newestEvent = async ({ db, workspaceId }: Scope): Promise<Date | undefined> =>
  (
    await db
      .selectFrom('events')
      .where('workspaceId', '=', workspaceId)
      .select('at')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst()
  )?.at

/** Whoever has owned the workspace longest and can sign in. */
export const firstOwner = ({ db, workspaceId }: Scope) =>
  db
    .selectFrom('members')
    .where('workspaceId', '=', workspaceId)
    .where('role', '=', 'owner')
    .where('leftAt', 'is', null)
    .select(['personId', 'name', 'email'])
    .orderBy('joinedAt')
    .orderBy('id')
    .limit(1)
    .executeTakeFirstOrThrow()
