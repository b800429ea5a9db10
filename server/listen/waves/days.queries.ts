import { sql } from 'kysely'
import type { Scope } from '#server/platform/scope.ts'

type Domain = { domain: string; timeZone: string }

/** On how many days before today mail left by this domain: its place in the warm-up. */
export async function countDaysSent({ db, workspaceId, now }: Scope, { domain, timeZone }: Domain): Promise<number> {
  const { rows } = await sql<{ days: number }>`
    select count(distinct (m.sent_at at time zone ${timeZone})::date)::int as days
    from messages m
    join invitations i on i.workspace_id = m.workspace_id and i.id = m.invitation_id
    join programs p on p.workspace_id = i.workspace_id and p.id = i.program_id
    where m.workspace_id = ${workspaceId} and not m.kept and lower(split_part(p.sender_email, '@', 2)) = ${domain}
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
    join invitations i on i.workspace_id = m.workspace_id and i.id = m.invitation_id
    join programs p on p.workspace_id = i.workspace_id and p.id = i.program_id
    where m.workspace_id = ${workspaceId} and m.state in ('queued', 'deferred', 'sending') and i.wave_id is distinct from ${exceptWave}::uuid
      and lower(split_part(p.sender_email, '@', 2)) = ${domain}
    group by 1
  `.execute(db)
  return Object.fromEntries(rows.map(({ day, mails }) => [day, mails]))
}

/** What left today already counts in today's cap. */
export async function mailsToday({ db, workspaceId, now }: Scope, { domain, timeZone }: Domain): Promise<number> {
  const { rows } = await sql<{ mails: number }>`
    select count(*)::int as mails from messages m
    join invitations i on i.workspace_id = m.workspace_id and i.id = m.invitation_id
    join programs p on p.workspace_id = i.workspace_id and p.id = i.program_id
    where m.workspace_id = ${workspaceId} and not m.kept and lower(split_part(p.sender_email, '@', 2)) = ${domain}
      and m.sent_at >= date_trunc('day', ${now}::timestamptz at time zone ${timeZone}) at time zone ${timeZone}
  `.execute(db)
  return rows[0]?.mails ?? 0
}
