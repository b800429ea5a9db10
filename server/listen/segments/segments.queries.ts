import { type SqlBool, sql } from 'kysely'
import { newId, type Scope } from '#server/platform/scope.ts'

const lines = ({ db, workspaceId }: Scope) =>
  db
    .selectFrom('segments as s')
    .leftJoin('members as m', (join) => join.onRef('m.workspaceId', '=', 's.workspaceId').onRef('m.id', '=', 's.createdBy'))
    .where('s.workspaceId', '=', workspaceId)
    .select(['s.id', 's.name', 's.condition', 's.createdAt', 's.updatedAt', 'm.name as byName'])

export const listSegments = (scope: Scope) => lines(scope).orderBy(sql`lower(s.name)`).orderBy('s.id').execute()

export const findSegment = (scope: Scope, id: string) => lines(scope).where('s.id', '=', id).executeTakeFirst()

export const countSegments = async ({ db, workspaceId }: Scope): Promise<number> =>
  (
    await db
      .selectFrom('segments')
      .where('workspaceId', '=', workspaceId)
      .select(({ fn }) => fn.countAll<number>().as('many'))
      .executeTakeFirstOrThrow()
  ).many

export const lockSegment = ({ db, workspaceId }: Scope, id: string) =>
  db
    .selectFrom('segments')
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .select(['id', 'name', 'condition'])
    .forUpdate()
    .executeTakeFirst()

/** Undefined where another segment has the name. */
export const insertSegment = (
  { db, workspaceId, now, actorId }: Scope,
  { name, condition }: { name: string; condition: string },
) =>
  db
    .insertInto('segments')
    .values({ workspaceId, id: newId(), name, condition, createdAt: now, createdBy: actorId, updatedAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()

export const isNameTaken = async ({ db, workspaceId }: Scope, id: string, name: string): Promise<boolean> =>
  (await db
    .selectFrom('segments')
    .where('workspaceId', '=', workspaceId)
    .where('id', '<>', id)
    .where(sql<SqlBool>`lower(name) = lower(${name})`)
    .select('id')
    .executeTakeFirst()) !== undefined

export const updateSegment = ({ db, workspaceId, now }: Scope, id: string, change: { name: string; condition: string }) =>
  db
    .updateTable('segments')
    .set({ ...change, updatedAt: now })
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .execute()

export const deleteSegment = ({ db, workspaceId }: Scope, id: string) =>
  db.deleteFrom('segments').where('workspaceId', '=', workspaceId).where('id', '=', id).execute()

/** The wave that still asks, or will, and names this segment anywhere in its plan. */
export const findWaveOf = ({ db, workspaceId, now }: Scope, id: string) =>
  db
    .selectFrom('waves')
    .where('workspaceId', '=', workspaceId)
    .where('stoppedAt', 'is', null)
    .where('closesAt', '>', now)
    .where(sql<SqlBool>`strpos(plan::text, ${id}) > 0`)
    .select(['id', 'name'])
    .orderBy('id')
    .executeTakeFirst()

export const timeZoneOf = async ({ db, workspaceId }: Scope): Promise<string> =>
  (await db.selectFrom('workspaces').where('id', '=', workspaceId).select('timeZone').executeTakeFirstOrThrow()).timeZone

/** Where conditions of people's own making are kept: in a column of their own, or under a key of what a question asks. */
const CONDITIONS = [
  ...(['segments', 'saved_views', 'watches', 'goals'] as const).map((table) => ({ table, key: null })),
  ...(['where', 'versus'] as const).map((key) => ({ table: 'saved_questions' as const, key })),
]
export type KeptCondition = (typeof CONDITIONS)[number] & { id: string; condition: string }

export async function listConditions({ db, workspaceId }: Scope): Promise<KeptCondition[]> {
  const each = CONDITIONS.map(({ table, key }) => {
    const condition = key ? sql`asked ->> ${key}::text` : sql`condition`
    return sql`select ${table} as table, ${key}::text as key, id, ${condition} as condition
      from ${sql.table(table)} where workspace_id = ${workspaceId} and ${condition} ~ '\\S'`
  })
  const { rows } = await sql<KeptCondition>`${sql.join(each, sql` union all `)}`.execute(db)
  return rows
}

/** A watch by other words watches something else: what was over before is no news of it. */
export const updateCondition = ({ db, workspaceId, now }: Scope, { table, key, id, condition }: KeptCondition) =>
  sql`update ${sql.table(table)}
    set ${key ? sql`asked = asked || jsonb_build_object(${key}::text, ${condition}::text)` : sql`condition = ${condition}`}${table === 'watches' ? sql`, set_at = ${now}` : sql``}
    where workspace_id = ${workspaceId} and id = ${id}`.execute(db)
