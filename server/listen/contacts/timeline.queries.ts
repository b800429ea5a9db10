import { type RawBuilder, sql } from 'kysely'
import { cursorOf, readCursor } from '#server/platform/cursor.ts'
import type { Scope } from '#server/platform/scope.ts'

export type Moment = {
  id: string
  kind: 'answer' | 'mail' | 'decision' | 'case_opened' | 'case_closed' | 'change'
  at: Date
  subjectId: string | null
  rating: number | null
  verbatim: string | null
  title: string | null
  state: string | null
  because: string | null
  until: Date | null
  byName: string | null
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
        x.evidence as state, null as because, null::timestamptz as until, null as by_name`,
      sql`responses x join programs p on p.workspace_id = x.workspace_id and p.id = x.program_id where x.${mine}`,
      sql`x.answered_at`,
      sql`x.id`,
    ),
    one(
      sql`x.id, 'mail', coalesce(x.sent_at, x.created_at), x.id, null, null, null,
        case when x.state = 'sent' and (x.kept or (select s.sample from workspaces s where s.id = x.workspace_id)) then 'kept' else x.state end,
        x.kind, null, m.name`,
      sql`messages x left join members m on m.workspace_id = x.workspace_id and m.id = x.created_by where x.${mine}`,
      sql`coalesce(x.sent_at, x.created_at)`,
      sql`x.id`,
    ),
    one(
      sql`x.wave_id, 'decision', x.decided_at, x.wave_id, null, null, w.name, case when x.asked then 'asked' else 'not_asked' end,
        x.because, x.until, null`,
      sql`decisions x join waves w on w.workspace_id = x.workspace_id and w.id = x.wave_id where x.${mine}`,
      sql`x.decided_at`,
      sql`x.wave_id`,
    ),
    one(
      sql`x.id, 'case_opened', x.opened_at, x.id, null, null, null, x.state, null, null, m.name`,
      sql`cases x left join members m on m.workspace_id = x.workspace_id and m.id = x.owner_id where x.${mine}`,
      sql`x.opened_at`,
      sql`x.id`,
    ),
    one(
      sql`x.id, 'case_closed', x.closed_at, x.id, null, null, x.root_cause, x.state, x.outcome, null, m.name`,
      sql`cases x left join members m on m.workspace_id = x.workspace_id and m.id = x.owner_id where x.${mine} and x.closed_at is not null`,
      sql`x.closed_at`,
      sql`x.id`,
    ),
    one(
      sql`x.id, 'change', x.at, x.subject_id, null, null, null, x.kind, x.detail ->> 'reason', null, m.name`,
      sql`events x left join members m on m.workspace_id = x.workspace_id and m.id = x.actor_id
        where x.${mine} and x.kind like 'contact.%'`,
      sql`x.at`,
      sql`x.id`,
    ),
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

async function countMoments({ db, workspaceId }: Scope, contactId: string): Promise<number> {
  const mine = sql`workspace_id = ${workspaceId} and contact_id = ${contactId}`
  const { rows } = await sql<{ total: number }>`select (
    (select count(*) from responses where ${mine}) + (select count(*) from messages where ${mine})
    + (select count(*) from decisions where ${mine}) + (select count(*) + count(closed_at) from cases where ${mine})
    + (select count(*) from events where ${mine} and kind like 'contact.%'))::int as total`.execute(db)
  return rows[0]?.total ?? 0
}
