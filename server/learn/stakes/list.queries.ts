import { sql } from 'kysely'
import { inSelection, type Selected } from '#server/learn/selection/selection.ts'
import { COUNTED } from '#server/listen/evidence/evidence.ts'
import type { Scope } from '#server/platform/scope.ts'

export type Details = {
  id: string
  name: string
  owner: { id: string; name: string } | null
  case: { id: string; dueAt: Date } | null
  last: { id: string; rating: number; verbatim: string; locale: string | null; answeredAt: Date } | null
}

type Row = {
  id: string
  name: string
  ownerId: string | null
  ownerName: string | null
  caseId: string | null
  dueAt: Date | null
  responseId: string | null
  rating: number | null
  verbatim: string | null
  locale: string | null
  answeredAt: Date | null
}

/** Names, owner, the open case that is due first, and what was written last, for one page of accounts. */
export async function detailsOf(
  scope: Scope,
  ids: readonly string[],
  { programId, waveId, from, until }: Selected,
): Promise<Map<string, Details>> {
  if (!ids.length) return new Map()
  const { db, workspaceId } = scope
  const wanted = { programId, waveId, from, until, attribute: null }
  const { rows } = await sql<Row>`
    select a.id, a.name, m.id as owner_id, m.name as owner_name, due.id as case_id, due.due_at,
      said.id as response_id, said.rating::int, said.verbatim, said.locale, said.answered_at
    from accounts a
    left join members m on m.workspace_id = a.workspace_id and m.id = a.owner_id
    left join lateral (
      select c.id, c.due_at from cases c
      where c.workspace_id = ${workspaceId} and c.account_id = a.id and c.closed_at is null order by c.due_at, c.id limit 1) due on true
    left join lateral (
      select r.id, r.rating, r.verbatim, r.locale, r.answered_at from responses r
      where ${inSelection(scope, wanted)} and r.account_id = a.id and ${COUNTED} and r.verbatim is not null
      order by r.answered_at desc, r.id desc limit 1) said on true
    where a.workspace_id = ${workspaceId} and a.id = any(${ids}::uuid[])
  `.execute(db)
  return new Map(rows.map((row) => [row.id, detailed(row)]))
}

const detailed = ({ id, name, ...row }: Row): Details => ({
  id,
  name,
  owner: row.ownerId && row.ownerName ? { id: row.ownerId, name: row.ownerName } : null,
  case: row.caseId && row.dueAt ? { id: row.caseId, dueAt: row.dueAt } : null,
  last:
    row.responseId && row.verbatim && row.answeredAt && row.rating !== null
      ? { id: row.responseId, rating: row.rating, verbatim: row.verbatim, locale: row.locale, answeredAt: row.answeredAt }
      : null,
})
