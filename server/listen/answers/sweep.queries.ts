import { sql } from 'kysely'
import type { Evidence, Signals } from '#domain/listen/evidence.ts'
import type { Scope } from '#server/platform/scope.ts'

type LastClick = {
  invitationId: string
  rating: number
  at: Date
  network: string | null
  agent: string | null
  bot: boolean
  prefetch: boolean
  locale: string
}

/** The last rating that was clicked on each link that gave no answer yet, while it took answers. */
export async function clicksWithoutAnswer(
  { db, workspaceId }: Scope,
  { limit, oldest }: { limit: number; oldest: Date },
): Promise<LastClick[]> {
  const { rows } = await sql<LastClick>`
    select distinct on (c.invitation_id) c.invitation_id, c.rating, c.at, c.signals ->> 'network' as network, c.signals ->> 'agent' as agent,
      coalesce((c.signals ->> 'bot')::boolean, false) as bot, coalesce((c.signals ->> 'prefetch')::boolean, false) as prefetch, d.locale
    from clicks c
    join invitations i on i.workspace_id = c.workspace_id and i.id = c.invitation_id
    join waves w on w.workspace_id = i.workspace_id and w.id = i.wave_id
    join wordings d on d.workspace_id = i.workspace_id and d.id = i.wording_id
    where c.workspace_id = ${workspaceId} and c.rating is not null and c.at >= ${oldest} and c.at < w.closes_at and i.closed_at is null
      and not exists (select from responses r where r.workspace_id = c.workspace_id and r.invitation_id = c.invitation_id)
    order by c.invitation_id, c.at desc
    limit ${limit}
  `.execute(db)
  return rows
}

export type Around = {
  invitationId: string
  at: Date
  domain: string | null
  network: string | null
  agent: string | null
  honeypot: boolean
}

/** Every click around some moments, with the domain that its mail went to. */
export async function clicksAround({ db, workspaceId }: Scope, from: Date, to: Date): Promise<Around[]> {
  const { rows } = await sql<Around>`
    select c.invitation_id, c.at, lower(split_part(p.email, '@', 2)) as domain, c.signals ->> 'network' as network, c.signals ->> 'agent' as agent, c.signals ? 'honeypot' as honeypot
    from clicks c
    join invitations i on i.workspace_id = c.workspace_id and i.id = c.invitation_id
    join contacts p on p.workspace_id = i.workspace_id and p.id = i.contact_id
    where c.workspace_id = ${workspaceId} and c.at between ${from} and ${to}
    order by c.at limit 20000
  `.execute(db)
  return rows
}

type Waiting = { id: string; contactId: string | null; rating: number; answeredAt: Date; signals: Signals }

export const provisionalAnswers = async (
  { db, workspaceId }: Scope,
  { limit, answeredBefore, answeredAfter }: { limit: number; answeredBefore: Date; answeredAfter: Date },
): Promise<Waiting[]> => {
  const rows = await db
    .selectFrom('responses')
    .where('workspaceId', '=', workspaceId)
    .where('evidence', '=', 'provisional')
    .where('answeredAt', '<=', answeredBefore)
    .where('answeredAt', '>', answeredAfter)
    .select(['id', 'contactId', 'rating', 'answeredAt', 'signals'])
    .orderBy('answeredAt')
    .limit(limit)
    .forUpdate()
    .execute()
  return rows.map((row) => ({ ...row, signals: row.signals as unknown as Signals }))
}

export const promote = async (
  { db, workspaceId }: Scope,
  moved: readonly { id: string; evidence: Evidence; because: string; version: number }[],
) => {
  for (const { id, evidence, because, version } of moved) {
    await db
      .updateTable('responses')
      .set({ evidence, evidenceBecause: because, evidenceVersion: version })
      .where('workspaceId', '=', workspaceId)
      .where('id', '=', id)
      .execute()
  }
}
