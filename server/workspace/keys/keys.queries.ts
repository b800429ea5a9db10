import { sql } from 'kysely'
import type { KeyKind, Role } from '#domain/permission.ts'
import type { Scope } from '#server/platform/scope.ts'

export const listKeys = ({ db, workspaceId }: Scope) =>
  db
    .selectFrom('apiKeys')
    .where('workspaceId', '=', workspaceId)
    .select(['id', 'name', 'prefix', 'kind', 'role', 'createdAt', 'lastUsedAt', 'revokedAt', 'unknownEvents'])
    .orderBy('id', 'desc')
    .limit(200)
    .$narrowType<{ kind: KeyKind; role: Role }>()
    .execute()

export const findKey = ({ db, workspaceId }: Scope, prefix: string) =>
  db
    .selectFrom('apiKeys')
    .where('workspaceId', '=', workspaceId)
    .where('prefix', '=', prefix)
    .select(['id', 'hash', 'kind', 'role', 'revokedAt'])
    .$narrowType<{ kind: KeyKind; role: Role }>()
    .executeTakeFirst()

export const kindOf = async ({ db, workspaceId }: Scope, id: string): Promise<KeyKind | null> =>
  (
    await db
      .selectFrom('apiKeys')
      .where('workspaceId', '=', workspaceId)
      .where('id', '=', id)
      .select('kind')
      .$narrowType<{ kind: KeyKind }>()
      .executeTakeFirst()
  )?.kind ?? null

/** So many more events that a write-only key sent name nobody here. */
export const addUnknown = ({ db, workspaceId }: Scope, id: string, events: number) =>
  db
    .updateTable('apiKeys')
    .set(({ eb }) => ({ unknownEvents: eb('unknownEvents', '+', events) }))
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .execute()

export const lockKey = ({ db, workspaceId }: Scope, id: string) =>
  db
    .selectFrom('apiKeys')
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .select(['name', 'role', 'revokedAt'])
    .forUpdate()
    .executeTakeFirst()

export const insertKey = (
  { db, workspaceId, actorId, now }: Scope,
  key: { id: string; name: string; kind: KeyKind; role: Role; prefix: string; hash: string },
) =>
  db
    .insertInto('apiKeys')
    .values({ workspaceId, ...key, createdAt: now, createdBy: actorId })
    .execute()

export const setRevoked = ({ db, workspaceId, now }: Scope, id: string) =>
  db.updateTable('apiKeys').set({ revokedAt: now }).where('workspaceId', '=', workspaceId).where('id', '=', id).execute()

/** The keys in force that somebody made, and those that were made with these, in one order so that rivals wait for each other. */
export const lockKeysOf = async ({ db, workspaceId }: Scope, makerId: string) => {
  const { rows } = await sql<{ id: string; kind: KeyKind; role: Role; revokedAt: Date | null }>`
    with recursive made as (
      select id from api_keys where workspace_id = ${workspaceId} and created_by = ${makerId}
      union
      select k.id from api_keys k join made on k.created_by = made.id where k.workspace_id = ${workspaceId})
    select id, kind, role, revoked_at as "revokedAt" from api_keys
    where workspace_id = ${workspaceId} and id in (select id from made) order by id for update`.execute(db)
  return rows
}

/** Several processes may notice the same use; the first of the hour writes it. */
export const setUsed = ({ db, workspaceId, now }: Scope, id: string, unlessSince: Date) =>
  db
    .updateTable('apiKeys')
    .set({ lastUsedAt: now })
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .where((is) => is.or([is('lastUsedAt', 'is', null), is('lastUsedAt', '<=', unlessSince)]))
    .execute()
