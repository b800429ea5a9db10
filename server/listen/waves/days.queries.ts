import { sql } from 'kysely'
import type { Scope } from '#server/platform/scope.ts'

type Domain = { domain: string; timeZone: string }

/** The domain that a mail leaves by. From the mail to its program, never the other way: a new queue is not in the planner's picture yet. */
const LEAVES_BY = sql`(select lower(split_part(p.sender_email, '@', 2)) from invitations i
  join programs p on p.workspace_id = i.workspace_id and p.id = i.program_id where i.workspace_id = m.workspace_id and i.id = m.invitation_id)`

/** On how many days before today mail left by this domain: its place in the warm-up. */
export async function countDaysSent({ db, workspaceId, now }: Scope, { domain, timeZone }: Domain): Promise<number> {
  const { rows } = await sql<{ days: number }>`
    select count(distinct (m.sent_at at time zone ${timeZone})::date)::int as days from messages m
    where m.workspace_id = ${workspaceId} and m.invitation_id is not null and not m.kept and ${LEAVES_BY} = ${domain}
      and m.sent_at < date_trunc('day', ${now}::timestamptz at time zone ${timeZone}) at time zone ${timeZone}
  `.execute(db)
  return rows[0]?.days ?? 0
}

/** Mails that have a place already and leave by the same domain, by local day; those of one wave may be left out. */
export async function mailsAhead(
  { db, workspaceId, now }: Scope,
  { domain, timeZone }: Domain,
  exceptWave: string | null,
): Promise<Record<string, number>> {
  const { rows } = await sql<{ day: string; mails: number }>`
    select to_char(greatest(m.next_at, ${now}::timestamptz) at time zone ${timeZone}, 'YYYY-MM-DD') as day, count(*)::int as mails
    from messages m
    where m.workspace_id = ${workspaceId} and m.state in ('queued', 'deferred', 'sending') and m.invitation_id is not null
      and (select i.wave_id from invitations i where i.workspace_id = m.workspace_id and i.id = m.invitation_id) is distinct from ${exceptWave}::uuid
      and ${LEAVES_BY} = ${domain}
    group by 1
  `.execute(db)
  return Object.fromEntries(rows.map(({ day, mails }) => [day, mails]))
}

/** What left today already counts in today's cap. */
export async function mailsToday({ db, workspaceId, now }: Scope, { domain, timeZone }: Domain): Promise<number> {
  const { rows } = await sql<{ mails: number }>`
    select count(*)::int as mails from messages m
    where m.workspace_id = ${workspaceId} and m.invitation_id is not null and not m.kept and ${LEAVES_BY} = ${domain}
      and m.sent_at >= date_trunc('day', ${now}::timestamptz at time zone ${timeZone}) at time zone ${timeZone}
  `.execute(db)
  return rows[0]?.mails ?? 0
}
