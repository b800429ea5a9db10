import { sql } from 'kysely'
import { refuse } from '#server/platform/refusal.ts'
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

export type AuditFilter = { action?: string; actorId?: string; subject?: string; from?: string; until?: string }

const matching = ({ db, workspaceId }: Scope, { action, actorId, subject, from, until }: AuditFilter) =>
  db
    .selectFrom('auditEntries')
    .where('workspaceId', '=', workspaceId)
    .$if(action !== undefined, (query) => query.where('action', '=', action ?? ''))
    .$if(actorId !== undefined, (query) => query.where('actorId', '=', actorId ?? ''))
    .$if(subject !== undefined, (query) => query.where('subject', '=', subject ?? ''))
    .$if(from !== undefined, (query) => query.where('at', '>=', new Date(from ?? 0)))
    .$if(until !== undefined, (query) => query.where('at', '<', new Date(until ?? 0)))

const COLUMNS = ['id', 'position', 'at', 'actorId', 'actorName', 'action', 'subject', 'before', 'after'] as const

/** Newest first; the cursor is a position in the chain, which never moves. */
export async function listEntries(
  scope: Scope,
  { after, limit = 50, ...filter }: AuditFilter & { after?: string; limit?: number },
) {
  const before = after === undefined ? undefined : placeIn(after)
  const rows = await matching(scope, filter)
    .$if(before !== undefined, (query) => query.where('position', '<', before ?? 0))
    .select(COLUMNS)
    .orderBy('position', 'desc')
    .limit(limit + 1)
    .execute()
  const { total } = await matching(scope, filter)
    .select((of) => of.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const items = rows.slice(0, limit)
  return { items, next: rows.length > limit ? String(items.at(-1)?.position) : null, total }
}

/** Digits of a position that a chain can have (int4); anything else was not made here. */
const placeIn = (cursor: string): number =>
  /^\d{1,10}$/.test(cursor) && Number(cursor) <= 2_147_483_647 ? Number(cursor) : refuse('invalid', 'refusal.cursor')

export const entriesAfter = (scope: Scope, filter: AuditFilter, position: number, limit: number) =>
  matching(scope, filter)
    .where('position', '>', position)
    .select([...COLUMNS, 'hash'])
    .orderBy('position')
    .limit(limit)
    .execute()

export const chainAfter = ({ db, workspaceId }: Scope, position: number, limit: number) =>
  db
    .selectFrom('auditEntries')
    .where('workspaceId', '=', workspaceId)
    .where('position', '>', position)
    .select([...COLUMNS, 'previousHash', 'hash'])
    .orderBy('position')
    .limit(limit)
    .execute()

/** Which actions and actors occur. A person who was renamed counts under the last name. */
export async function facets({ db, workspaceId }: Scope) {
  const entries = db.selectFrom('auditEntries').where('workspaceId', '=', workspaceId)
  const actions = await entries.select('action').distinct().orderBy('action').limit(200).execute()
  const actors = await entries
    .where('actorId', 'is not', null)
    .distinctOn('actorId')
    .select(['actorId as id', 'actorName as name'])
    .orderBy('actorId')
    .orderBy('position', 'desc')
    .limit(500)
    .$narrowType<{ id: string }>()
    .execute()
  return { actions: actions.map(({ action }) => action), actors }
}
