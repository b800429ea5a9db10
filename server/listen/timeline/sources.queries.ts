import { type RawBuilder, sql } from 'kysely'
import { placeOf } from '#server/listen/delivery/delivery.ts'
import type { Source } from './merge.queries.ts'

/** The name of a member whose id stands in this column of `x`. */
export const memberOf = (column: string) =>
  sql`(select m.name from members m where m.workspace_id = x.workspace_id and m.id = ${sql.ref(`x.${column}`)})`

/** Answers to whatever program; `mine` is asked of the response `t`. */
export const answersOf = (mine: RawBuilder<unknown>): Source => ({
  kind: 'answer',
  tells: {
    subject_id: sql`x.id`,
    rating: sql`x.rating`,
    verbatim: sql`x.verbatim`,
    title: sql`x.title`,
    state: sql`x.evidence`,
    contact_id: sql`x.contact_id`,
  },
  from: sql`select t.id, t.answered_at as at, t.rating, t.verbatim, p.name as title, t.evidence, t.contact_id
    from responses t join programs p on p.workspace_id = t.workspace_id and p.id = t.program_id where ${mine}`,
})

/** The mails `g` of these rows. */
export const mailsAmong = (rows: RawBuilder<unknown>): Source => ({
  kind: 'mail',
  tells: {
    subject_id: sql`x.id`,
    state: sql`x.state`,
    because: sql`x.kind`,
    by_name: memberOf('created_by'),
    contact_id: sql`x.contact_id`,
  },
  from: sql`select g.id, coalesce(g.sent_at, g.created_at) as at, g.kind, g.workspace_id, g.created_by, g.contact_id,
    ${placeOf('g')} as state from ${rows}`,
})

/** Cases as they opened, and once more as they closed; `mine` is asked of the case `t`. */
export function casesOf(mine: RawBuilder<unknown>): Source[] {
  const tells = { subject_id: sql`x.id`, state: sql`x.state`, by_name: memberOf('owner_id'), contact_id: sql`x.contact_id` }
  const columns = sql`t.id, t.state, t.workspace_id, t.owner_id, t.contact_id`
  return [
    { kind: 'case_opened', tells, from: sql`select ${columns}, t.opened_at as at from cases t where ${mine}` },
    {
      kind: 'case_closed',
      tells: { ...tells, title: sql`x.root_cause`, because: sql`x.outcome` },
      from: sql`select ${columns}, t.closed_at as at, t.root_cause, t.outcome from cases t where ${mine} and t.closed_at is not null`,
    },
  ]
}

/** What was known before. What changed at one time and by one hand is one moment; a company is shown by its name. */
export function valuesOf(workspaceId: string, subjectId: string): Source {
  const named = (value: RawBuilder<unknown>) => sql`case when h.field and h.key = 'accountId' then
    (select to_jsonb(a.name) from accounts a where a.workspace_id = h.workspace_id and a.id::text = ${value} #>> '{}') else ${value} end`
  return {
    kind: 'values',
    tells: {
      subject_id: sql`x.import_id`,
      title: sql`(select i.file_name from imports i where i.workspace_id = x.workspace_id and i.id = x.import_id)`,
      by_name: memberOf('actor_id'),
      changes: sql`x.changes`,
    },
    from: sql`select min(h.id::text)::uuid as id, h.at, h.workspace_id, h.actor_id, h.import_id, jsonb_agg(jsonb_build_object(
        'field', h.field, 'key', case when h.field and h.key = 'accountId' then 'account' else h.key end,
        'before', ${named(sql`h.before`)}, 'after', ${named(sql`h.after`)}) order by h.field desc, h.key) as changes
      from attribute_changes h where h.workspace_id = ${workspaceId} and h.subject_id = ${subjectId}
      group by h.at, h.workspace_id, h.actor_id, h.import_id`,
  }
}
