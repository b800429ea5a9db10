import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { AttributeValue } from '#domain/listen/import/attribute.ts'
import { COUNTED } from '#server/listen/evidence/evidence.ts'
import { containing, cursorOf, readCursor } from '#server/platform/cursor.ts'
import type { Scope } from '#server/platform/scope.ts'

/** The filters of the list as SQL about the account `a`. */
export function fieldFilters({ q = '', owner }: { q?: string; owner?: string }): RawBuilder<SqlBool>[] {
  const like = containing(q)
  return [
    ...(q.trim() === '' ? [] : [sql<SqlBool>`(a.name ilike ${like} or a.domain ilike ${like})`]),
    ...(owner ? [sql<SqlBool>`a.owner_id = ${owner}`] : []),
  ]
}

/** How many accounts `wanted` means. */
export const countAccounts = async (scope: Scope, wanted: RawBuilder<SqlBool>): Promise<number> =>
  (
    await companies(scope, wanted)
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow()
  ).total

/** A page of those that are wanted, by name. */
export async function pageOf(
  scope: Scope,
  wanted: RawBuilder<SqlBool>,
  { after, limit }: { after?: string | undefined; limit: number },
) {
  const name = sql<string>`lower(a.name)`
  const [lastName = '', lastId = ''] = after ? readCursor(after, ['text', 'id']) : []
  const rows = await companies(scope, wanted)
    .$if(after !== undefined, (query) => query.where(sql<SqlBool>`(${name}, a.id::text) > (${lastName}, ${lastId})`))
    .leftJoin('members as m', (join) => join.onRef('m.workspaceId', '=', 'a.workspaceId').onRef('m.id', '=', 'a.ownerId'))
    .select(['a.id', 'a.name', 'a.domain', 'a.externalId', 'a.attributes', 'm.id as ownerId', 'm.name as ownerName'])
    .select(name.as('key'))
    .$narrowType<{ attributes: Record<string, AttributeValue> }>()
    .orderBy(name)
    .orderBy(sql`a.id::text`)
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, next: rows.length > limit && last ? cursorOf(last.key, last.id) : null }
}

const companies = ({ db, workspaceId }: Scope, wanted: RawBuilder<SqlBool>) =>
  db.selectFrom('accounts as a').where('a.workspaceId', '=', workspaceId).where(wanted)

type Facts = { contacts: number; answers: number; lastAnsweredAt: Date | null; lastRatings: number[] }

/** For one page at most, so that each account costs two short looks into an index. */
export async function factsOf({ db, workspaceId }: Scope, ids: string[]): Promise<Map<string, Facts>> {
  const { rows } = await sql<{ id: string } & Facts>`
    select a.id,
      (select count(*)::int from contacts c where c.workspace_id = ${workspaceId} and c.account_id = a.id and c.erased_at is null) as contacts,
      (select count(*)::int from responses r where r.workspace_id = ${workspaceId} and r.account_id = a.id and ${COUNTED}) as answers,
      last.at as last_answered_at, coalesce(last.ratings, '{}') as last_ratings
    from unnest(${ids}::uuid[]) a(id)
    cross join lateral (
      select max(answered_at) as at, array_agg(rating::int order by answered_at desc) as ratings from (
        select r.rating, r.answered_at from responses r
        where r.workspace_id = ${workspaceId} and r.account_id = a.id and ${COUNTED}
        order by r.answered_at desc limit 5) five) last`.execute(db)
  return new Map(rows.map(({ id, ...facts }) => [id, facts]))
}
