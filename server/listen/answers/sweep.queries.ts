import { sql } from 'kysely'
import type { Signals } from '#domain/listen/evidence.ts'
import type { Scope } from '#server/platform/scope.ts'
import { GIVEN, REVISED } from './presses.queries.ts'

/** Clicks with a rating that were not judged yet, while their link took answers and nothing surer stands there, the oldest first. */
export async function clicksUnjudged(
  { db, workspaceId }: Scope,
  { limit, oldest }: { limit: number; oldest: Date },
): Promise<{ invitationId: string; at: Date; locale: string }[]> {
  const { rows } = await sql<{ invitationId: string; at: Date; locale: string }>`
    select c.invitation_id, c.at, d.locale
    from clicks c
    join invitations i on i.workspace_id = c.workspace_id and i.id = c.invitation_id
    join waves w on w.workspace_id = i.workspace_id and w.id = i.wave_id
    join wordings d on d.workspace_id = i.workspace_id and d.id = i.wording_id
    where c.workspace_id = ${workspaceId} and c.rating is not null and c.swept_at is null and c.at >= ${oldest} and c.at < w.closes_at and i.closed_at is null
      and not exists (select from responses r where r.workspace_id = c.workspace_id and r.invitation_id = c.invitation_id and r.evidence in ('confirmed', 'auto'))
    order by c.at, c.id limit ${limit}
  `.execute(db)
  return rows
}

/** Notes that these clicks, and those before them on the same links, were judged. */
export const markSwept = async (
  { db, workspaceId, now }: Scope,
  clicks: readonly { invitationId: string; at: Date }[],
): Promise<void> => {
  await sql`
    update clicks c set swept_at = ${now}
    from unnest(${clicks.map(({ invitationId }) => invitationId)}::uuid[], ${clicks.map(({ at }) => at)}::timestamptz[]) as t (invitation_id, at)
    where c.workspace_id = ${workspaceId} and c.invitation_id = t.invitation_id and c.swept_at is null and c.at < t.at + interval '1 millisecond'
  `.execute(db)
}

export type Around = {
  invitationId: string
  at: Date
  domain: string | null
  network: string
  agent: string | null
  honeypot: boolean
}

const PAGE = 5_000

/** Every click from some networks in a span of time, with the domain that its mail went to; read page by page, however many there are. */
export async function* clicksAround(
  { db, workspaceId }: Scope,
  { from, to, networks }: { from: Date; to: Date; networks: readonly string[] },
): AsyncGenerator<Around> {
  let last: { id: string; mark: string } | undefined
  do {
    const { rows } = await sql<Around & { id: string; mark: string }>`
      select c.id, c.at::text as mark, c.invitation_id, c.at, lower(split_part(p.email, '@', 2)) as domain, c.signals ->> 'network' as network,
        c.signals ->> 'agent' as agent, c.signals ? 'honeypot' as honeypot
      from clicks c
      join invitations i on i.workspace_id = c.workspace_id and i.id = c.invitation_id
      join contacts p on p.workspace_id = i.workspace_id and p.id = i.contact_id
      where c.workspace_id = ${workspaceId} and c.at between ${from} and ${to} and c.signals ->> 'network' = any(${networks})
        ${last ? sql`and (c.at, c.id) > (${last.mark}::timestamptz, ${last.id}::uuid)` : sql``}
      order by c.at, c.id limit ${PAGE}
    `.execute(db)
    yield* rows
    last = rows.length === PAGE ? rows.at(-1) : undefined
  } while (last)
}

export type Waiting = {
  id: string
  contactId: string | null
  invitationId: string | null
  rating: number
  answeredAt: Date
  /** When it was given last. */
  at: Date
  signals: Signals
}

/** Provisional answers whose day is over, each once: what stays provisional then waits for a person. */
export async function provisionalAnswers(
  { db, workspaceId }: Scope,
  { limit, answeredBefore }: { limit: number; answeredBefore: Date },
): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select r.id, r.contact_id, r.invitation_id, r.rating, r.answered_at, ${GIVEN} as at, r.signals
    from responses r ${REVISED}
    where r.workspace_id = ${workspaceId} and r.evidence = 'provisional' and r.swept_at is null and r.answered_at <= ${answeredBefore}
    order by r.answered_at, r.id limit ${limit} for update of r
  `.execute(db)
  return rows
}
