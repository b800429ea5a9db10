import { sql } from 'kysely'
import {
  answersOf,
  casesOf,
  mailsAmong,
  memberOf,
  mergeMoments,
  type Source,
  valuesOf,
} from '#server/listen/timeline/timeline.ts'
import type { Scope } from '#server/platform/scope.ts'

/** What happened with a contact, from the rows that hold it, newest first. */
export async function listMoments(scope: Scope, contactId: string, page: { after?: string; limit?: number }) {
  const { rows, next, total } = await mergeMoments(scope, sourcesOf(scope.workspaceId, contactId), page)
  return { items: rows.map(({ contactId: _, people: __, ...moment }) => moment), next, total }
}

const sourcesOf = (workspaceId: string, contactId: string): Source[] => {
  const mine = sql`t.workspace_id = ${workspaceId} and t.contact_id = ${contactId}`
  return [
    answersOf(mine),
    mailsAmong(sql`messages g where g.workspace_id = ${workspaceId} and g.contact_id = ${contactId}`),
    {
      // What came back about their mails, each by itself; that a mail arrived is no news.
      kind: 'notice',
      tells: { subject_id: sql`x.message_id`, title: sql`x.said`, state: sql`x.class`, because: sql`x.status` },
      from: sql`select n.* from messages t cross join lateral (
          select * from notices where workspace_id = t.workspace_id and message_id = t.id
            and class in ('hard', 'soft', 'complaint', 'delayed') offset 0) n where ${mine}`,
    },
    {
      kind: 'decision',
      tells: {
        subject_id: sql`x.id`,
        title: sql`x.name`,
        state: sql`case when x.asked then 'asked' else 'not_asked' end`,
        because: sql`x.because`,
        until: sql`x.until`,
      },
      from: sql`select t.wave_id as id, t.decided_at as at, t.asked, t.because, t.until, w.name
        from decisions t join waves w on w.workspace_id = t.workspace_id and w.id = t.wave_id where ${mine}`,
    },
    ...casesOf(mine),
    {
      // An edit is told by its values.
      kind: 'change',
      tells: {
        subject_id: sql`x.subject_id`,
        state: sql`x.kind`,
        because: sql`x.detail ->> 'reason'`,
        by_name: memberOf('actor_id'),
      },
      from: sql`select t.* from events t where ${mine} and t.kind like 'contact.%' and t.kind <> 'contact.changed'`,
    },
    valuesOf(workspaceId, contactId),
    {
      // What they did themselves comes in hundreds: one line a day.
      kind: 'activity',
      tells: { title: sql`x.name`, times: sql`x.times` },
      from: sql`select (max(t.id::text))::uuid as id, max(t.at) as at, t.name, count(*)::int as times from activities t
        where ${mine} group by t.name, date_trunc('day', t.at, 'UTC')`,
    },
  ]
}
