import type { Role } from '#domain/permission.ts'
import type { Scope } from '#server/platform/scope.ts'

/** The role of whoever acts: a member, or an API key. */
export async function roleOf({ db, workspaceId, actorId }: Scope): Promise<Role | null> {
  if (!actorId) return null
  const row = await db
    .selectFrom('members')
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', actorId)
    .select('role')
    .unionAll(db.selectFrom('apiKeys').where('workspaceId', '=', workspaceId).where('id', '=', actorId).select('role'))
    .$narrowType<{ role: Role }>()
    .executeTakeFirst()
  return row?.role ?? null
}

/** The same of whoever did something earlier: null once the member has left or the key was revoked. */
export async function roleInForce({ db, workspaceId, actorId }: Scope): Promise<Role | null> {
  if (!actorId) return null
  const row = await db
    .selectFrom('members')
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', actorId)
    .where('leftAt', 'is', null)
    .select('role')
    .unionAll(
      db
        .selectFrom('apiKeys')
        .where('workspaceId', '=', workspaceId)
        .where('id', '=', actorId)
        .where('revokedAt', 'is', null)
        .select('role'),
    )
    .$narrowType<{ role: Role }>()
    .executeTakeFirst()
  return row?.role ?? null
}
