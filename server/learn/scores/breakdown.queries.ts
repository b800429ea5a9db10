import { sql } from 'kysely'
import { inSelection, joinsFor, type Selected, valueOf } from '#server/learn/selection/selection.ts'
import { COUNTED } from '#server/listen/evidence/evidence.ts'
import type { Scope } from '#server/platform/scope.ts'

/** `of`: one of the most frequent values, all the others together, or no value at all. */
export type BreakdownCell = { of: 'value' | 'others' | 'unknown'; value: string | null; rating: number; answers: number }

/** Ratings by the values of an attribute: the most frequent values by name, the others in one, and how many values those are. */
export async function countByValue(
  scope: Scope,
  { by, selected, limit }: { by: string; selected: Selected; limit: number },
): Promise<{ cells: BreakdownCell[]; others: number }> {
  const { rows } = await sql<BreakdownCell & { others: number }>`
    with cells as materialized (
      select ${valueOf(by, 'r')} as value, r.rating, count(*) as answers
      from responses r ${joinsFor([by, selected.attribute?.name], 'r')}
      where ${inSelection(scope, selected)} and ${COUNTED}
      group by 1, 2),
    known as (select value, row_number() over (order by sum(answers) desc, value) as place from cells where value is not null group by value)
    select case when c.value is null then 'unknown' when k.place <= ${limit} then 'value' else 'others' end as of,
      case when k.place <= ${limit} then c.value end as value, c.rating, sum(c.answers)::int as answers,
      (select greatest(0, count(*) - ${limit})::int from known) as others
    from cells c left join known k on k.value = c.value
    group by 1, 2, 3 order by min(k.place), 3
  `.execute(scope.db)
  return { cells: rows, others: rows[0]?.others ?? 0 }
}

/** Names of accounts or waves by their id. */
export async function namesOf(
  { db, workspaceId }: Scope,
  of: 'account' | 'wave',
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (!ids.length) return new Map()
  const table = of === 'account' ? 'accounts' : 'waves'
  const rows = await db
    .selectFrom(table)
    .where('workspaceId', '=', workspaceId)
    .where('id', 'in', ids)
    .select(['id', 'name'])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
