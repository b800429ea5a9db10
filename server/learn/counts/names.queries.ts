import { sql } from 'kysely'
import type { Scope } from '#server/platform/scope.ts'

/** Waves and members by their id. */
export async function namesHere({ db, workspaceId }: Scope): Promise<Record<'wave' | 'owner', Map<string, string>>> {
  const { rows } = await sql<{ of: 'wave' | 'owner'; id: string; name: string }>`
    select 'wave' as of, id, name from waves where workspace_id = ${workspaceId}
    union all select 'owner', id, name from members where workspace_id = ${workspaceId}`.execute(db)
  const named = (of: 'wave' | 'owner') => new Map(rows.flatMap((row) => (row.of === of ? [[row.id, row.name] as const] : [])))
  return { wave: named('wave'), owner: named('owner') }
}

/** Companies and waves by their id. */
export async function labelsOf(
  { db, workspaceId }: Scope,
  accounts: readonly string[],
  waves: readonly string[],
): Promise<Map<string, string>> {
  if (!accounts.length && !waves.length) return new Map()
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from accounts where workspace_id = ${workspaceId} and id = any(${accounts}::uuid[])
    union all select id, name from waves where workspace_id = ${workspaceId} and id = any(${waves}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
