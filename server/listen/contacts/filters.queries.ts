import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { type Group, RATINGS_OF } from '#domain/learn/score.ts'
import { COUNTED } from '#server/listen/evidence/evidence.ts'
import { containing } from '#server/platform/cursor.ts'

type Fields = {
  q?: string
  account?: string
  group?: Group
  suppressed?: boolean
  import?: string
  attribute?: string
  is?: string
}

/** The filters of the list as SQL about the contact `c`, each by itself, so that a count need not join what it does not ask for. */
export function fieldFilters({
  q = '',
  account,
  group,
  suppressed,
  import: importId,
  attribute,
  is = '',
}: Fields): RawBuilder<SqlBool>[] {
  const parts: RawBuilder<SqlBool>[] = []
  const like = containing(q)
  if (q.trim() !== '')
    parts.push(sql`(c.name ilike ${like} or c.email ilike ${like} or c.external_id ilike ${like}
      or exists (select from accounts a where a.workspace_id = c.workspace_id and a.id = c.account_id and a.name ilike ${like}))`)
  if (account) parts.push(sql`c.account_id = ${account}`)
  if (importId) parts.push(sql`c.import_id = ${importId}`)
  if (group)
    parts.push(sql`(select r.rating::int from responses r where r.workspace_id = c.workspace_id and r.contact_id = c.id and ${COUNTED}
      order by r.answered_at desc limit 1) = any(${[...RATINGS_OF[group]]}::int[])`)
  if (suppressed !== undefined)
    parts.push(sql`exists (select from suppressions s
      where s.workspace_id = c.workspace_id and s.address_hash = c.address_hash and s.lifted_at is null) = ${suppressed}`)
  if (attribute) parts.push(has(attribute, is.replaceAll('\0', '')))
  return parts
}

/** A contact's own attribute, else its account's; a list has the value among its items. */
const has = (key: string, value: string) => sql<SqlBool>`coalesce((
  select v #>> '{}' = ${value} or v @> ${JSON.stringify([value])}::jsonb from (select coalesce(c.attributes -> ${key}::text,
    (select a.attributes -> ${key}::text from accounts a where a.workspace_id = c.workspace_id and a.id = c.account_id)) as v) one), false)`
