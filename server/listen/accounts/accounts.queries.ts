import { type SqlBool, sql } from 'kysely'
import type { AttributeValue } from '#domain/listen/import/attribute.ts'
import { COUNTED } from '#server/listen/evidence/evidence.ts'
import { containing, cursorOf, readCursor } from '#server/platform/cursor.ts'
import { newId, type Scope } from '#server/platform/scope.ts'

type Filter = { q?: string; owner?: string; after?: string; limit?: number }

export async function listAccounts({ db, workspaceId }: Scope, { q = '', owner, after, limit = 50 }: Filter) {
  const wanted = db
    .selectFrom('accounts')
    .where('accounts.workspaceId', '=', workspaceId)
    .$if(q.trim() !== '', (query) =>
      query.where((where) => where.or([where('accounts.name', 'ilike', containing(q)), where('domain', 'ilike', containing(q))])),
    )
    .$if(owner !== undefined, (query) => query.where('ownerId', '=', owner as string))
  const { total } = await wanted.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()

  const name = sql<string>`lower(accounts.name)`
  const [lastName = '', lastId = ''] = after ? readCursor(after, ['text', 'id']) : []
  const rows = await wanted
    .$if(after !== undefined, (query) => query.where(sql<SqlBool>`(${name}, accounts.id::text) > (${lastName}, ${lastId})`))
    .leftJoin('members as m', (join) =>
      join.onRef('m.workspaceId', '=', 'accounts.workspaceId').onRef('m.id', '=', 'accounts.ownerId'),
    )
    .select(['accounts.id', 'accounts.name', 'domain', 'm.id as ownerId', 'm.name as ownerName', name.as('key')])
    .orderBy(name)
    .orderBy(sql`accounts.id::text`)
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit)
  const facts = await factsOf(
    { db, workspaceId } as Scope,
    page.map(({ id }) => id),
  )
  const last = page.at(-1)
  return {
    items: page.map(({ id, ownerId, ownerName, key: _, ...account }) => ({
      id,
      ...account,
      owner: ownerId && ownerName ? { id: ownerId, name: ownerName } : null,
      ...(facts.get(id) ?? { contacts: 0, answers: 0, lastAnsweredAt: null, lastRatings: [] }),
    })),
    next: rows.length > limit && last ? cursorOf(last.key, last.id) : null,
    total,
  }
}

type Facts = { contacts: number; answers: number; lastAnsweredAt: Date | null; lastRatings: number[] }

/** For one page at most, so that each account costs two short looks into an index. */
async function factsOf({ db, workspaceId }: Scope, ids: string[]): Promise<Map<string, Facts>> {
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

export async function findAccount({ db, workspaceId }: Scope, id: string) {
  const account = await db
    .selectFrom('accounts')
    .leftJoin('members as m', (join) =>
      join.onRef('m.workspaceId', '=', 'accounts.workspaceId').onRef('m.id', '=', 'accounts.ownerId'),
    )
    .where('accounts.workspaceId', '=', workspaceId)
    .where('accounts.id', '=', id)
    .select([
      'accounts.id',
      'accounts.name',
      'accounts.externalId',
      'accounts.domain',
      'accounts.attributes',
      'accounts.createdAt',
      'm.id as ownerId',
      'm.name as ownerName',
    ])
    .$narrowType<{ attributes: Record<string, AttributeValue> }>()
    .executeTakeFirst()
  if (!account) return undefined
  const { contacts } = await db
    .selectFrom('contacts')
    .where('workspaceId', '=', workspaceId)
    .where('accountId', '=', id)
    .where('erasedAt', 'is', null)
    .select(({ fn }) => fn.countAll<number>().as('contacts'))
    .executeTakeFirstOrThrow()
  const { rows: counts } = await sql<{ rating: number; answers: number }>`
    select rating::int, count(*)::int as answers from responses r
    where workspace_id = ${workspaceId} and account_id = ${id} and ${COUNTED} group by rating`.execute(db)
  return { ...account, contacts, counts }
}

export async function listAnswers(
  { db, workspaceId }: Scope,
  id: string,
  { after, limit = 20 }: { after?: string; limit?: number },
) {
  const wanted = db
    .selectFrom('responses as r')
    .where('r.workspaceId', '=', workspaceId)
    .where('r.accountId', '=', id)
    .where(COUNTED)
  const { total } = await wanted.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const [at = '', lastId = ''] = after ? readCursor(after, ['instant', 'id']) : []
  const rows = await wanted
    .$if(after !== undefined, (query) => query.where(sql<SqlBool>`(r.answered_at, r.id) < (${at}::timestamptz, ${lastId}::uuid)`))
    .leftJoin('contacts as c', (join) => join.onRef('c.workspaceId', '=', 'r.workspaceId').onRef('c.id', '=', 'r.contactId'))
    .select([
      'r.id',
      'r.rating',
      'r.verbatim',
      'r.locale',
      'r.answeredAt',
      'c.id as contactId',
      'c.name',
      'c.email',
      'c.externalId',
    ])
    .orderBy('r.answeredAt', 'desc')
    .orderBy('r.id', 'desc')
    .limit(limit + 1)
    .execute()
  const last = rows.slice(0, limit).at(-1)
  return {
    items: rows.slice(0, limit).map(({ contactId, name, email, externalId, ...answer }) => ({
      ...answer,
      contact: contactId ? { id: contactId, name: name ?? email ?? externalId ?? '' } : null,
    })),
    next: rows.length > limit && last ? cursorOf(last.answeredAt.toISOString(), last.id) : null,
    total,
  }
}

export const lockAccount = ({ db, workspaceId }: Scope, id: string) =>
  db
    .selectFrom('accounts')
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .select(['id', 'name', 'ownerId'])
    .forUpdate()
    .executeTakeFirst()

export const findMember = ({ db, workspaceId }: Scope, id: string) =>
  db
    .selectFrom('members')
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .where('leftAt', 'is', null)
    .select('id')
    .executeTakeFirst()

export const setOwner = ({ db, workspaceId, now }: Scope, id: string, ownerId: string | null) =>
  db
    .updateTable('accounts')
    .set({ ownerId, updatedAt: now })
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .execute()

/** The account of this name in whatever case, made when there is none. */
export async function accountNamed({ db, workspaceId, now }: Scope, name: string): Promise<string> {
  const standing = () =>
    db
      .selectFrom('accounts')
      .where('workspaceId', '=', workspaceId)
      .where(sql<SqlBool>`lower(name) = lower(${name})`)
      .select('id')
      .executeTakeFirst()
  const known = await standing()
  if (known) return known.id
  const made = await db
    .insertInto('accounts')
    .values({ workspaceId, id: newId(), name, createdAt: now, updatedAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return (made ?? (await standing()) ?? { id: '' }).id
}
