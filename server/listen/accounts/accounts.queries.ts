import { type SqlBool, sql } from 'kysely'
import type { AttributeValue } from '#domain/listen/import/attribute.ts'
import { COUNTED } from '#server/listen/evidence/evidence.ts'
import { cursorOf, readCursor } from '#server/platform/cursor.ts'
import { newId, type Scope } from '#server/platform/scope.ts'

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
