import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Group } from '#domain/learn/score.ts'
import { savedSegmentSql, segmentSql } from '#server/listen/segments/segments.ts'
import type { Scope } from '#server/platform/scope.ts'
import { fieldFilters } from './filters.queries.ts'
import { countContacts, pageOf, type Sorting } from './list.queries.ts'

export type ContactFilter = {
  q?: string
  account?: string
  group?: Group
  suppressed?: boolean
  import?: string
  attribute?: string
  is?: string
  segment?: string
  condition?: string
}

export async function listContacts(
  scope: Scope,
  { after, limit = 50, sort, order, ...filter }: ContactFilter & Sorting & { after?: string; limit?: number },
) {
  const wanted = await wantedBy(scope, filter)
  const { rows, next } = await pageOf(scope, wanted, { ...(sort && { sort }), ...(order && { order }), after, limit })
  return {
    items: rows.map(({ id, name, email, role, accountId, accountName, rating, answeredAt, lastAskedAt, reason }) => ({
      id,
      name,
      email,
      role,
      account: accountId && accountName ? { id: accountId, name: accountName } : null,
      lastAnswer: rating !== null && answeredAt ? { rating, answeredAt } : null,
      lastAskedAt,
      suppressed: reason,
    })),
    next,
    total: await countContacts(scope, wanted),
  }
}

/** All that a filter asks for, as SQL about the contact `c`. */
export async function wantedBy(scope: Scope, { segment, condition, ...fields }: ContactFilter): Promise<RawBuilder<SqlBool>> {
  const parts = [
    ...fieldFilters(fields),
    ...(segment ? [await savedSegmentSql(scope, segment)] : []),
    ...(condition ? [await segmentSql(scope, condition)] : []),
  ]
  return parts.length ? sql<SqlBool>`(${sql.join(parts, sql` and `)})` : sql<SqlBool>`true`
}
