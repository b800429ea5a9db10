import { sql } from 'kysely'
import type { ACCOUNT_MARKS, CONTACT_MARKS } from '#domain/listen/activity.ts'
import type { Scope } from '#server/platform/scope.ts'
import type { Hit } from './marks.ts'

type Sought<Mark extends string> = Record<Mark, string[]>

const CONTACT_COLUMNS = { id: 'id', externalId: 'external_id', email: 'address_hash', phone: 'phone' } as const
const ACCOUNT_COLUMNS = { id: 'id', externalId: 'external_id', domain: 'domain' } as const

export const contactsByMark = (scope: Scope, sought: Sought<(typeof CONTACT_MARKS)[number]>) =>
  byMark(scope, 'contacts', CONTACT_COLUMNS, sought)

export const accountsByMark = (scope: Scope, sought: Sought<(typeof ACCOUNT_MARKS)[number]>) =>
  byMark(scope, 'accounts', ACCOUNT_COLUMNS, sought)

/** One look into an index for each value, which `offset 0` keeps apart: asked as "any of these", a table may be read as a whole. */
async function byMark(
  { db, workspaceId }: Scope,
  table: 'contacts' | 'accounts',
  columns: Record<string, string>,
  sought: Record<string, string[]>,
): Promise<Hit[]> {
  const parts = Object.entries(columns)
    .filter(([mark]) => sought[mark]?.length)
    .map(([mark, column]) => {
      const type = sql.raw(mark === 'id' ? 'uuid' : 'text')
      return sql`select ${mark}::text as mark, s.value::text as value, t.id from unnest(${sought[mark]}::${type}[]) s(value)
        cross join lateral (select id from ${sql.table(table)} where workspace_id = ${workspaceId} and ${sql.raw(column)} = s.value offset 0) t`
    })
  if (!parts.length) return []
  return (await sql<Hit>`${sql.join(parts, sql` union all `)}`.execute(db)).rows
}

/** Those of them who are not erased; nobody erases them before this transaction ends. */
export const holdContacts = ({ db, workspaceId }: Scope, ids: readonly string[]) =>
  hold(ids, () =>
    sql<{ id: string }>`select id from contacts
      where workspace_id = ${workspaceId} and id = any(${ids}::uuid[]) and erased_at is null order by id for key share`.execute(
      db,
    ),
  )

/** The same of companies, which an import that is undone may take away. */
export const holdAccounts = ({ db, workspaceId }: Scope, ids: readonly string[]) =>
  hold(ids, () =>
    sql<{ id: string }>`select id from accounts
      where workspace_id = ${workspaceId} and id = any(${ids}::uuid[]) order by id for key share`.execute(db),
  )

async function hold(ids: readonly string[], ask: () => Promise<{ rows: { id: string }[] }>): Promise<Set<string>> {
  return new Set(ids.length ? (await ask()).rows.map(({ id }) => id) : [])
}
