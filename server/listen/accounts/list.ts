import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { accountsSql } from '#server/listen/segments/segments.ts'
import type { Scope } from '#server/platform/scope.ts'
import { countAccounts, factsOf, fieldFilters, pageOf } from './list.queries.ts'

export type AccountFilter = { q?: string; owner?: string; condition?: string }

export async function listAccounts(
  scope: Scope,
  { after, limit = 50, ...filter }: AccountFilter & { after?: string; limit?: number },
) {
  const wanted = await wantedBy(scope, filter)
  const { rows, next } = await pageOf(scope, wanted, { after, limit })
  const facts = await factsOf(
    scope,
    rows.map(({ id }) => id),
  )
  return {
    items: rows.map(({ id, name, domain, ownerId, ownerName }) => ({
      id,
      name,
      domain,
      owner: ownerId && ownerName ? { id: ownerId, name: ownerName } : null,
      ...(facts.get(id) ?? { contacts: 0, answers: 0, lastAnsweredAt: null, lastRatings: [] }),
    })),
    next,
    total: await countAccounts(scope, wanted),
  }
}

/** All that a filter asks for, as SQL about the account `a`. */
export async function wantedBy(scope: Scope, { condition, ...fields }: AccountFilter): Promise<RawBuilder<SqlBool>> {
  const parts = [...fieldFilters(fields), ...(condition ? [await accountsSql(scope, condition)] : [])]
  return parts.length ? sql<SqlBool>`(${sql.join(parts, sql` and `)})` : sql<SqlBool>`true`
}
