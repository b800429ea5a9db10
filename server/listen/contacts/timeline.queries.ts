import { type RawBuilder, sql } from 'kysely'
import type { AttributeValue } from '#domain/listen/import/attribute.ts'
import { cursorOf, readCursor } from '#server/platform/cursor.ts'
import type { Scope } from '#server/platform/scope.ts'

export type Moment = {
  id: string
  kind: 'answer' | 'mail' | 'notice' | 'decision' | 'case_opened' | 'case_closed' | 'change' | 'values'
  at: Date
  subjectId: string | null
  rating: number | null
  verbatim: string | null
  title: string | null
  state: string | null
  because: string | null
  until: Date | null
  byName: string | null
  changes: { field: boolean; key: string; before: AttributeValue | null; after: AttributeValue | null }[] | null
}

/** What happened with a contact, from the rows that hold it, newest first. Each source is cut to a page before they meet. */
export async function listMoments(
  { db, workspaceId }: Scope,
  contactId: string,
  { after, limit = 30 }: { after?: string; limit?: number },
) {
  const [at = '', lastId = ''] = after ? readCursor(after, ['instant', 'text']) : []
  const before = (moment: RawBuilder<unknown>, id: RawBuilder<unknown>) =>
    after ? sql`(date_trunc('milliseconds', ${moment}), ${id}::text) < (${at}::timestamptz, ${lastId})` : sql`true`
  const one = (columns: RawBuilder<unknown>, from: RawBuilder<unknown>, moment: RawBuilder<unknown>, id: RawBuilder<unknown>) =>
    sql`(select ${columns} from ${from} and ${before(moment, id)} order by date_trunc('milliseconds', ${moment}) desc, ${id}::text desc limit ${limit + 1})`
  const mine = sql`workspace_id = ${workspaceId} and x.contact_id = ${contactId}`

  const sources = [
    one(
      sql`x.id, 'answer' as kind, x.answered_at as at, x.id as subject_id, x.rating::int, x.verbatim, p.name as title,
        x.evidence as state, null as because, null::timestamptz as until, null as by_name, null::jsonb as changes`,
      sql`responses x join programs p on p.workspace_id = x.workspace_id and p.id = x.program_id where x.${mine}`,
      sql`x.answered_at`,
      sql`x.id`,
    ),
    one(
      sql`x.id, 'mail', coalesce(x.sent_at, x.created_at), x.id, null, null, null,
        case when x.state = 'sent' and (x.kept or (select s.sample from workspaces s where s.id = x.workspace_id)) then 'kept' else x.state end,
        x.kind, null, m.name, null`,
      sql`messages x left join members m on m.workspace_id = x.workspace_id and m.id = x.created_by where x.${mine}`,
      sql`coalesce(x.sent_at, x.created_at)`,
      sql`x.id`,
    ),
    one(
      sql`x.id, 'notice', x.at, x.message_id, null, null, x.said, x.class, x.status, null, null, null`,
      sql`(${noticesOf(workspaceId, contactId)}) x where true`,
      sql`x.at`,
      sql`x.id`,
    ),
    one(
      sql`x.wave_id, 'decision', x.decided_at, x.wave_id, null, null, w.name, case when x.asked then 'asked' else 'not_asked' end,
        x.because, x.until, null, null`,
      sql`decisions x join waves w on w.workspace_id = x.workspace_id and w.id = x.wave_id where x.${mine}`,
      sql`x.decided_at`,
      sql`x.wave_id`,
    ),
    one(
      sql`x.id, 'case_opened', x.opened_at, x.id, null, null, null, x.state, null, null, m.name, null`,
      sql`cases x left join members m on m.workspace_id = x.workspace_id and m.id = x.owner_id where x.${mine}`,
      sql`x.opened_at`,
      sql`x.id`,
    ),
    one(
      sql`x.id, 'case_closed', x.closed_at, x.id, null, null, x.root_cause, x.state, x.outcome, null, m.name, null`,
      sql`cases x left join members m on m.workspace_id = x.workspace_id and m.id = x.owner_id where x.${mine} and x.closed_at is not null`,
      sql`x.closed_at`,
      sql`x.id`,
    ),
    one(
      sql`x.id, 'change', x.at, x.subject_id, null, null, null, x.kind, x.detail ->> 'reason', null, m.name, null`,
      sql`events x left join members m on m.workspace_id = x.workspace_id and m.id = x.actor_id
        where x.${mine} and ${TOLD}`,
      sql`x.at`,
      sql`x.id`,
    ),
    valuesOf(workspaceId, contactId, before, limit),
  ]
  const { rows } = await sql<Moment>`
    select * from (${sql.join(sources, sql` union all `)}) moments
    order by date_trunc('milliseconds', at) desc, id::text desc limit ${limit + 1}`.execute(db)
  const last = rows.slice(0, limit).at(-1)
  return {
    items: rows.slice(0, limit),
    next: rows.length > limit && last ? cursorOf(last.at.toISOString(), last.id) : null,
    total: await countMoments({ db, workspaceId } as Scope, contactId),
  }
}

/** What changed at one time and by one hand is one moment. A company is shown by its name. */
function valuesOf(
  workspaceId: string,
  contactId: string,
  before: (moment: RawBuilder<unknown>, id: RawBuilder<unknown>) => RawBuilder<unknown>,
  limit: number,
) {
  const named = (value: RawBuilder<unknown>) => sql`case when h.key = 'accountId' then
    (select to_jsonb(a.name) from accounts a where a.workspace_id = h.workspace_id and a.id::text = ${value} #>> '{}') else ${value} end`
  return sql`(select x.id, 'values', x.at, x.import_id, null, null, i.file_name, null, null, null, m.name, x.changes from (
      select min(h.id::text)::uuid as id, h.at, h.actor_id, h.import_id, jsonb_agg(jsonb_build_object(
        'field', h.field, 'key', case h.key when 'accountId' then 'account' else h.key end,
        'before', ${named(sql`h.before`)}, 'after', ${named(sql`h.after`)}) order by h.field desc, h.key) as changes
      from attribute_changes h where h.workspace_id = ${workspaceId} and h.subject_id = ${contactId}
      group by h.at, h.actor_id, h.import_id) x
    left join imports i on i.workspace_id = ${workspaceId} and i.id = x.import_id
    left join members m on m.workspace_id = ${workspaceId} and m.id = x.actor_id
    where ${before(sql`x.at`, sql`x.id`)} order by date_trunc('milliseconds', x.at) desc, x.id::text desc limit ${limit + 1})`
}

/** What came back about their mails, each by itself; that a mail arrived is no news. */
const noticesOf = (workspaceId: string, contactId: string) => sql`
  select n.* from messages g cross join lateral (
    select * from notices where workspace_id = g.workspace_id and message_id = g.id and class in ('hard', 'soft', 'complaint', 'delayed') offset 0) n
  where g.workspace_id = ${workspaceId} and g.contact_id = ${contactId}`

/** An edit is told by its values. */
const TOLD = sql`x.kind like 'contact.%' and x.kind <> 'contact.changed'`

async function countMoments({ db, workspaceId }: Scope, contactId: string): Promise<number> {
  const mine = sql`workspace_id = ${workspaceId} and contact_id = ${contactId}`
  const { rows } = await sql<{ total: number }>`select (
    (select count(*) from responses where ${mine}) + (select count(*) from messages where ${mine})
    + (select count(*) from decisions where ${mine}) + (select count(*) + count(closed_at) from cases where ${mine})
    + (select count(*) from (${noticesOf(workspaceId, contactId)}) told)
    + (select count(*) from events where ${mine} and kind like 'contact.%' and kind <> 'contact.changed')
    + (select count(distinct (at, actor_id, import_id)) from attribute_changes where workspace_id = ${workspaceId} and subject_id = ${contactId}))::int as total`.execute(
    db,
  )
  return rows[0]?.total ?? 0
}
