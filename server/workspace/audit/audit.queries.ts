import { sql } from 'kysely'
import type { Scope } from '#server/platform/scope.ts'

/** One writer of the chain at a time, or two entries would follow the same one. */
export async function lockLastEntry({ db, workspaceId }: Scope) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`audit ${workspaceId}`}, 0))`.execute(db)
  return db
    .selectFrom('auditEntries')
    .where('workspaceId', '=', workspaceId)
    .select(['position', 'hash'])
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
}

type Entry = {
  id: string
  position: number
  actorId: string | null
  actorName: string
  action: string
  subject: string
  before: unknown
  after: unknown
  at: Date
  previousHash: string
  hash: string
}

export const insertEntry = ({ db, workspaceId }: Scope, { before, after, ...entry }: Entry) =>
  db
    .insertInto('auditEntries')
    .values({
      workspaceId,
      ...entry,
      before: before === null ? null : JSON.stringify(before),
      after: after === null ? null : JSON.stringify(after),
    })
    .execute()

/** A member by name, a key by its name, the program itself as "Hearback". */
export async function actorName({ db, workspaceId, actorId }: Scope): Promise<string> {
  if (!actorId) return 'Hearback'
  const member = await db
    .selectFrom('members')
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', actorId)
    .select('name')
    .executeTakeFirst()
  if (member) return member.name
  const key = await db
    .selectFrom('apiKeys')
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', actorId)
    .select(['name', 'prefix'])
    .executeTakeFirst()
  return key ? `${key.name} (${key.prefix})` : 'Hearback'
}
