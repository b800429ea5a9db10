import { type SqlBool, sql } from 'kysely'
import type { Tile } from '#domain/learn/board.ts'
import { COUNTED } from '#server/listen/evidence/evidence.ts'
import { newId, type Scope } from '#server/platform/scope.ts'

export const findTiles = async ({ db, workspaceId, actorId }: Scope): Promise<Tile[] | null> => {
  const row = await db
    .selectFrom('boards')
    .where('workspaceId', '=', workspaceId)
    .where('ownerId', '=', actorId)
    .select('tiles')
    .$narrowType<{ tiles: Tile[] }>() // Written by us alone, and checked by its schema when it came.
    .executeTakeFirst()
  return row?.tiles ?? null
}

export const findBoardId = async ({ db, workspaceId, actorId }: Scope): Promise<string | null> => {
  const row = await db
    .selectFrom('boards')
    .where('workspaceId', '=', workspaceId)
    .where('ownerId', '=', actorId)
    .select('id')
    .executeTakeFirst()
  return row?.id ?? null
}

/** The tiles of anybody's board. */
export const tilesById = async ({ db, workspaceId }: Scope, id: string): Promise<Tile[] | null> => {
  const row = await db
    .selectFrom('boards')
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .select('tiles')
    .$narrowType<{ tiles: Tile[] }>() // As above.
    .executeTakeFirst()
  return row?.tiles ?? null
}

export const writeTiles = ({ db, workspaceId, actorId, now }: Scope, tiles: readonly Tile[]) =>
  db
    .insertInto('boards')
    .values({
      ...{ workspaceId, id: newId(), ownerId: actorId ?? workspaceId, tiles: JSON.stringify(tiles) },
      ...{ createdAt: now, updatedAt: now },
    })
    .onConflict((conflict) =>
      conflict.columns(['workspaceId', 'ownerId']).doUpdateSet({ tiles: JSON.stringify(tiles), updatedAt: now }),
    )
    .execute()

export const deleteBoard = ({ db, workspaceId, actorId }: Scope) =>
  db.deleteFrom('boards').where('workspaceId', '=', workspaceId).where('ownerId', '=', actorId).executeTakeFirst()

/** How often each rating was given since then by people of the reader's own companies. */
export async function ratingsOfOwn({ db, workspaceId, actorId }: Scope, since: Date) {
  const { rows } = await sql<{ rating: number; answers: number }>`
    select r.rating, count(*)::int as answers
    from accounts a join responses r on r.workspace_id = a.workspace_id and r.account_id = a.id
    where a.workspace_id = ${workspaceId} and a.owner_id = ${actorId} and r.answered_at >= ${since} and ${COUNTED}
    group by 1
  `.execute(db)
  return rows
}

export async function countOwn({ db, workspaceId, actorId }: Scope, since: Date): Promise<{ accounts: number; silent: number }> {
  const { rows } = await sql<{ accounts: number; silent: number }>`
    select count(*)::int as accounts, (count(*) filter (where not exists (select from responses r
      where r.workspace_id = a.workspace_id and r.account_id = a.id and r.answered_at >= ${since} and ${COUNTED})))::int as silent
    from accounts a where a.workspace_id = ${workspaceId} and a.owner_id = ${actorId}
  `.execute(db)
  return rows[0] ?? { accounts: 0, silent: 0 }
}

type LatestRow = { id: string; name: string; rating: number; answeredAt: Date; answers: number }

/** The last answer of each of the reader's own companies, those that answered last first. */
export async function latestOfOwn({ db, workspaceId, actorId }: Scope, since: Date, limit: number): Promise<LatestRow[]> {
  const { rows } = await sql<LatestRow>`
    select t.* from (
      select distinct on (a.id) a.id, a.name, r.rating, r.answered_at, (count(*) over (partition by a.id))::int as answers
      from accounts a join responses r on r.workspace_id = a.workspace_id and r.account_id = a.id
      where a.workspace_id = ${workspaceId} and a.owner_id = ${actorId} and r.answered_at >= ${since} and ${COUNTED}
      order by a.id, r.answered_at desc, r.id desc) t
    order by t.answered_at desc, t.id limit ${limit}
  `.execute(db)
  return rows
}

/** What people wrote, newest first; `own`: those of the reader's own companies. */
export const latestWords = ({ db, workspaceId, actorId }: Scope, { own, limit }: { own: boolean; limit: number }) =>
  db
    .selectFrom('responses as r')
    .leftJoin('contacts as c', (on) => on.onRef('c.workspaceId', '=', 'r.workspaceId').onRef('c.id', '=', 'r.contactId'))
    .leftJoin('accounts as a', (on) => on.onRef('a.workspaceId', '=', 'r.workspaceId').onRef('a.id', '=', 'r.accountId'))
    .where('r.workspaceId', '=', workspaceId)
    .where('r.verbatim', 'is not', null)
    .where(sql<SqlBool>`${COUNTED}`)
    .$if(own, (query) => query.where('a.ownerId', '=', actorId))
    .select(['r.id', 'r.rating', 'r.verbatim', 'r.locale', 'r.answeredAt', 'c.name as contact', 'a.id as accountId'])
    .select('a.name as accountName')
    .$narrowType<{ verbatim: string }>()
    .orderBy('r.answeredAt', 'desc')
    .orderBy('r.id', 'desc')
    .limit(limit)
    .execute()
