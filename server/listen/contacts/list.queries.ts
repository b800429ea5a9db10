import { type SqlBool, sql } from 'kysely'
import { type Group, RATINGS_OF } from '#domain/learn/score.ts'
import type { AttributeValue } from '#domain/listen/import/attribute.ts'
import type { SuppressionReason } from '#domain/listen/suppression.ts'
import { containing, cursorOf, readCursor } from '#server/platform/cursor.ts'
import type { Scope } from '#server/platform/scope.ts'
import { lastAnswer } from './contacts.queries.ts'

export type ContactFilter = {
  q?: string
  account?: string
  group?: Group
  suppressed?: boolean
  import?: string
  attribute?: string
  is?: string
}
type Page = { after?: string; limit?: number }

export async function listContacts(scope: Scope, { after, limit = 50, ...filter }: ContactFilter & Page) {
  const { total } = await matching(scope, filter)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await pageOf(scope, filter, { limit: limit + 1, ...(after ? { after } : {}) })
  const last = rows.slice(0, limit).at(-1)
  return {
    items: rows.slice(0, limit).map(({ id, name, email, accountId, accountName, rating, answeredAt, reason }) => ({
      id,
      name,
      email,
      account: accountId && accountName ? { id: accountId, name: accountName } : null,
      lastAnswer: rating !== null && answeredAt ? { rating, answeredAt } : null,
      suppressed: reason,
    })),
    next: rows.length > limit && last ? cursorOf(last.createdAt.toISOString(), last.id) : null,
    total,
  }
}

/** Newest first; people of one import share a moment, and then it is their ids that keep the order. */
export const pageOf = (scope: Scope, filter: ContactFilter, { after, limit }: Page & { limit: number }) => {
  const [at = '', lastId = ''] = after ? readCursor(after, ['instant', 'id']) : []
  return matching(scope, filter)
    .$if(after !== undefined, (query) =>
      query.where(
        sql<SqlBool>`c.created_at <= ${at}::timestamptz and (c.created_at < ${at}::timestamptz or c.id > ${lastId}::uuid)`,
      ),
    )
    .select(['c.id', 'c.name', 'c.email', 'c.phone', 'c.externalId', 'c.locale', 'c.timeZone', 'c.role', 'c.attributes'])
    .select(['c.createdAt', 'a.id as accountId', 'a.name as accountName', 'last.rating', 'last.answeredAt', 's.reason'])
    .$narrowType<{ attributes: Record<string, AttributeValue>; reason: SuppressionReason | null }>()
    .orderBy('c.createdAt', 'desc')
    .orderBy('c.id')
    .limit(limit)
    .execute()
}

function matching({ db, workspaceId }: Scope, filter: ContactFilter) {
  const { q = '', account, group, suppressed, import: importId, attribute, is = '' } = filter
  const like = containing(q)
  return db
    .selectFrom('contacts as c')
    .leftJoin('accounts as a', (join) => join.onRef('a.workspaceId', '=', 'c.workspaceId').onRef('a.id', '=', 'c.accountId'))
    .leftJoin('suppressions as s', (join) =>
      join.onRef('s.workspaceId', '=', 'c.workspaceId').onRef('s.addressHash', '=', 'c.addressHash').on('s.liftedAt', 'is', null),
    )
    .leftJoinLateral(lastAnswer, (join) => join.onTrue())
    .where('c.workspaceId', '=', workspaceId)
    .where('c.erasedAt', 'is', null)
    .$if(q.trim() !== '', (query) =>
      query.where(
        sql<SqlBool>`(c.name ilike ${like} or c.email ilike ${like} or a.name ilike ${like} or c.external_id ilike ${like})`,
      ),
    )
    .$if(account !== undefined, (query) => query.where('c.accountId', '=', account as string))
    .$if(importId !== undefined, (query) => query.where('c.importId', '=', importId as string))
    .$if(group !== undefined, (query) => query.where('last.rating', 'in', [...RATINGS_OF[group as Group]]))
    .$if(suppressed !== undefined, (query) => query.where('s.id', suppressed ? 'is not' : 'is', null))
    .$if(attribute !== undefined, (query) => query.where(has(attribute as string, is.replaceAll('\0', ''))))
}

/** A contact's own attribute, else its account's; a list has the value among its items. */
const has = (key: string, value: string) => sql<SqlBool>`(
  coalesce(c.attributes -> ${key}, a.attributes -> ${key}) #>> '{}' = ${value}
  or coalesce(c.attributes -> ${key}, a.attributes -> ${key}) @> ${JSON.stringify([value])}::jsonb)`
