import { sql } from 'kysely'
import type { Scope } from '#server/platform/scope.ts'

export type Told = { responseId: string; kind: string; rating: number; take: string | null }

const MOST = 500

/**
 * What happened to answers from one watermark up to the next: the oldest transaction that is still open. Everything below it is
 * written or will never be, so nothing slips in behind a reader who asks again from there.
 */
export async function newsSince({ db, workspaceId }: Scope, since: string | null) {
  const { rows } = await sql<Told & { mark: string; happened: number }>`
    with mark as (select pg_snapshot_xmin(pg_current_snapshot()) as xid)
    select mark.xid::text as mark, e.subject_id as response_id, e.kind, (e.detail ->> 'rating')::int as rating, e.detail ->> 'take' as take,
      count(e.id) over ()::int as happened
    from mark left join events e on e.workspace_id = ${workspaceId} and e.kind in ('response.confirmed', 'response.auto', 'response.weak', 'response.provisional')
      and e.xid >= coalesce(${since}::xid8, mark.xid) and e.xid < mark.xid
    order by e.xid desc, e.id desc limit ${MOST}
  `.execute(db)
  const told = rows.filter(({ responseId }) => responseId !== null).toReversed()
  return { told, mark: rows[0]?.mark ?? '0', missed: (rows[0]?.happened ?? 0) - told.length }
}
