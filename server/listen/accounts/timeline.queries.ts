import { sql } from 'kysely'
import { answersOf, casesOf, mailsAmong, mergeMoments, type Source, valuesOf } from '#server/listen/timeline/timeline.ts'
import type { Scope } from '#server/platform/scope.ts'

/** What happened with a company and its people, from the rows that hold it, newest first. */
export async function listMoments(scope: Scope, id: string, page: { after?: string; limit?: number }) {
  const { rows, next, total } = await mergeMoments(scope, sourcesOf(scope.workspaceId, id), page)
  const names = await namesOf(
    scope,
    rows.flatMap(({ contactId }) => contactId ?? []),
  )
  return {
    items: rows.map(({ contactId, ...moment }) => ({
      ...moment,
      contact: contactId ? { id: contactId, name: names.get(contactId) ?? '' } : null,
    })),
    next,
    total,
  }
}

const sourcesOf = (workspaceId: string, id: string): Source[] => {
  const mine = sql`t.workspace_id = ${workspaceId} and t.account_id = ${id}`
  return [
    answersOf(mine),
    mailsAmong(sql`contacts t cross join lateral (select * from messages where workspace_id = t.workspace_id and contact_id = t.id
      and kind in ('ask', 'reminder', 'reply') offset 0) g where ${mine}`),
    ...casesOf(mine),
    {
      kind: 'import',
      tells: { subject_id: sql`x.id`, title: sql`x.file_name`, people: sql`x.people` },
      from: sql`select i.id, i.committed_at as at, i.file_name, brought.people from (
          select import_id, count(person)::int as people from (
            select t.import_id, t.id as person from contacts t where ${mine}
            union all select a.import_id, null from accounts a where a.workspace_id = ${workspaceId} and a.id = ${id}) b
          where import_id is not null group by import_id) brought
        join imports i on i.workspace_id = ${workspaceId} and i.id = brought.import_id and i.committed_at is not null`,
    },
    valuesOf(workspaceId, id),
  ]
}

async function namesOf({ db, workspaceId }: Scope, ids: string[]): Promise<Map<string, string | null>> {
  const { rows } = await sql<{ id: string; name: string | null }>`
    select id, coalesce(name, email, external_id) as name from contacts
    where workspace_id = ${workspaceId} and id = any(${ids}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
