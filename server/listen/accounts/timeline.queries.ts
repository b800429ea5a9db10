import { type RawBuilder, sql } from 'kysely'
import type { AttributeValue } from '#domain/listen/import/attribute.ts'
import { cursorOf, readCursor } from '#server/platform/cursor.ts'
import type { Scope } from '#server/platform/scope.ts'

type Row = {
  id: string
  kind: 'answer' | 'mail' | 'case_opened' | 'case_closed' | 'values' | 'import'
  at: Date
  subjectId: string | null
  rating: number | null
  verbatim: string | null
  title: string | null
  state: string | null
  because: string | null
  byName: string | null
  people: number | null
  contactId: string | null
  changes: { field: boolean; key: string; before: AttributeValue | null; after: AttributeValue | null }[] | null
  contactName: string | null
}
/** Rows with `id`, `at` and what they tell. */
type Source = { tells: RawBuilder<unknown>; from: RawBuilder<unknown> }

/** What happened with a company and its people, from the rows that hold it, newest first. Each source is cut to a page before they meet. */
export async function listMoments(
  { db, workspaceId }: Scope,
  id: string,
  { after, limit = 30 }: { after?: string; limit?: number },
) {
  const [at = '', lastId = ''] = after ? readCursor(after, ['instant', 'text']) : []
  const sources = sourcesOf(workspaceId, id)
  const place = sql`date_trunc('milliseconds', x.at)`
  const pages = sources.map(
    ({ tells, from }) => sql`(select x.id, x.at, ${tells} from (${from}) x
      where ${after ? sql`(${place}, x.id::text) < (${at}::timestamptz, ${lastId})` : sql`true`}
      order by ${place} desc, x.id::text desc limit ${limit + 1})`,
  )
  const { rows } = await sql<Row>`
    select x.*, coalesce(c.name, c.email, c.external_id) as contact_name from (${sql.join(pages, sql` union all `)}) x
    left join contacts c on c.workspace_id = ${workspaceId} and c.id = x.contact_id
    order by ${place} desc, x.id::text desc limit ${limit + 1}`.execute(db)
  const counts = sources.map(({ from }) => sql`(select count(*) from (${from}) x)`)
  const counted = await sql<{ total: number }>`select (${sql.join(counts, sql` + `)})::int as total`.execute(db)
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return {
    items: items.map(({ contactId, contactName, ...moment }) => ({
      ...moment,
      until: null,
      contact: contactId ? { id: contactId, name: contactName ?? '' } : null,
    })),
    next: rows.length > limit && last ? cursorOf(last.at.toISOString(), last.id) : null,
    total: counted.rows[0]?.total ?? 0,
  }
}

const sourcesOf = (workspaceId: string, id: string): Source[] => {
  const mine = sql`t.workspace_id = ${workspaceId} and t.account_id = ${id}`
  const owner = sql`(select m.name from members m where m.workspace_id = x.workspace_id and m.id = x.owner_id)`
  return [
    {
      tells: sql`'answer' as kind, x.id as subject_id, x.rating::int as rating, x.verbatim, x.title, x.evidence as state, null as because,
        null as by_name, null::int as people, x.contact_id, null::jsonb as changes`,
      from: sql`select t.id, t.answered_at as at, t.rating, t.verbatim, p.name as title, t.evidence, t.contact_id
        from responses t join programs p on p.workspace_id = t.workspace_id and p.id = t.program_id where ${mine}`,
    },
    {
      tells: sql`'mail', x.id, null, null, null, x.state, x.kind,
        (select m.name from members m where m.workspace_id = x.workspace_id and m.id = x.created_by), null, x.contact_id, null`,
      from: sql`select g.id, coalesce(g.sent_at, g.created_at) as at, g.kind, g.workspace_id, g.created_by, t.id as contact_id,
          case when g.state = 'sent' and (g.kept or (select s.sample from workspaces s where s.id = g.workspace_id)) then 'kept' else g.state end as state
        from contacts t cross join lateral (select * from messages where workspace_id = t.workspace_id and contact_id = t.id
          and kind in ('ask', 'reminder', 'reply') offset 0) g where ${mine}`,
    },
    {
      tells: sql`'case_opened', x.id, null, null, null, x.state, null, ${owner}, null, x.contact_id, null`,
      from: sql`select t.id, t.opened_at as at, t.state, t.workspace_id, t.owner_id, t.contact_id from cases t where ${mine}`,
    },
    {
      tells: sql`'case_closed', x.id, null, null, x.root_cause, x.state, x.outcome, ${owner}, null, x.contact_id, null`,
      from: sql`select t.id, t.closed_at as at, t.state, t.root_cause, t.outcome, t.workspace_id, t.owner_id, t.contact_id
        from cases t where ${mine} and t.closed_at is not null`,
    },
    {
      tells: sql`'import', x.id, null, null, x.file_name, null, null, null, x.people, null, null`,
      from: sql`select i.id, i.committed_at as at, i.file_name, brought.people from (
          select import_id, count(person)::int as people from (
            select t.import_id, t.id as person from contacts t where ${mine}
            union all select a.import_id, null from accounts a where a.workspace_id = ${workspaceId} and a.id = ${id}) b
          where import_id is not null group by import_id) brought
        join imports i on i.workspace_id = ${workspaceId} and i.id = brought.import_id and i.committed_at is not null`,
    },
    {
      tells: sql`'values', x.import_id, null, null, (select i.file_name from imports i where i.workspace_id = ${workspaceId} and i.id = x.import_id),
        null, null, (select m.name from members m where m.workspace_id = ${workspaceId} and m.id = x.actor_id), null, null, x.changes`,
      // What changed at one time and by one hand is one moment.
      from: sql`select min(h.id::text)::uuid as id, h.at, h.actor_id, h.import_id, jsonb_agg(jsonb_build_object('field', h.field, 'key', h.key,
          'before', h.before, 'after', h.after) order by h.field desc, h.key) as changes
        from attribute_changes h where h.workspace_id = ${workspaceId} and h.subject_id = ${id} group by h.at, h.actor_id, h.import_id`,
    },
  ]
}
