import { type SqlBool, sql } from 'kysely'
import type { PolicyReason } from '#domain/listen/contact-policy.ts'
import type { Evidence } from '#domain/listen/evidence.ts'
import type { MessageState } from '#domain/listen/message.ts'
import { DELIVERED } from '#server/listen/delivery/delivery.ts'
import { figuring } from '#server/listen/erased/erased.ts'
import { COUNTED } from '#server/listen/evidence/evidence.ts'
import { containing } from '#server/platform/cursor.ts'
import type { Scope } from '#server/platform/scope.ts'

const WAITS = sql<boolean>`m.state = 'planned' and i.variant_key is null
  and exists (select from experiments e where e.workspace_id = i.workspace_id and e.wave_id = i.wave_id)`

/** The first mail of each ask by state; waiting: for the choice of a variant, however the wave stands. */
export const countMails = (
  scope: Scope,
  waveId: string,
): Promise<{ state: MessageState | 'waiting'; mails: number; kept: number; delivered: number }[]> =>
  scope.db
    .selectFrom('invitations as i')
    .innerJoin('messages as m', (on) =>
      on.onRef('m.workspaceId', '=', 'i.workspaceId').onRef('m.invitationId', '=', 'i.id').on('m.number', '=', 1),
    )
    .where('i.workspaceId', '=', scope.workspaceId)
    .where('i.waveId', '=', waveId)
    .where(figuring(scope, 'i.contact_id'))
    .select([
      sql<MessageState | 'waiting'>`case when ${WAITS} then 'waiting' else m.state end`.as('state'),
      sql<number>`count(*)::int`.as('mails'),
      sql<number>`(count(*) filter (where m.kept))::int`.as('kept'),
      sql<number>`(count(*) filter (where ${DELIVERED}))::int`.as('delivered'),
    ])
    .groupBy(sql`1`)
    .execute()

/** Asks, those of which a link was opened (a machine's trap apart), and those that ended in "do not ask me again". */
export const countInvitations = (scope: Scope, waveId: string) =>
  scope.db
    .selectFrom('invitations as i')
    .where('i.workspaceId', '=', scope.workspaceId)
    .where('i.waveId', '=', waveId)
    .where(figuring(scope, 'i.contact_id'))
    .select([
      sql<number>`count(*)::int`.as('invited'),
      sql<number>`count(i.declined_at)::int`.as('unsubscribed'),
      sql<number>`(count(*) filter (where exists (select from clicks k where k.workspace_id = i.workspace_id and k.invitation_id = i.id
        and not k.signals ? 'honeypot')))::int`.as('clicked'),
    ])
    .executeTakeFirstOrThrow()

export const countAnswers = (scope: Scope, waveId: string): Promise<{ evidence: Evidence; answers: number }[]> =>
  scope.db
    .selectFrom('invitations as i')
    .innerJoin('responses as r', (on) => on.onRef('r.workspaceId', '=', 'i.workspaceId').onRef('r.invitationId', '=', 'i.id'))
    .where('i.workspaceId', '=', scope.workspaceId)
    .where('i.waveId', '=', waveId)
    .where(figuring(scope, 'i.contact_id'))
    .select(['r.evidence', sql<number>`count(*)::int`.as('answers')])
    .groupBy('r.evidence')
    .$narrowType<{ evidence: Evidence }>()
    .execute()

/** Who was erased after the wave had decided is not told of any more; who was before stands here as such. */
export const countDecisions = (scope: Scope, waveId: string): Promise<{ because: PolicyReason | null; people: number }[]> =>
  scope.db
    .selectFrom('decisions')
    .where('workspaceId', '=', scope.workspaceId)
    .where('waveId', '=', waveId)
    .where(sql<SqlBool>`(because = 'erased' or ${figuring(scope, 'contact_id')})`)
    .select(['because', sql<number>`count(*)::int`.as('people')])
    .groupBy('because')
    .$narrowType<{ because: PolicyReason | null }>()
    .execute()

/** The days of rest by which a wave decided; null before it has. */
export async function restJudgedBy({ db, workspaceId }: Scope, waveId: string): Promise<number | null> {
  const of = db.selectFrom('decisions').where('workspaceId', '=', workspaceId).where('waveId', '=', waveId)
  return (await of.select('quietDays').limit(1).executeTakeFirst())?.quietDays ?? null
}

/** From ask to answer, by stratum; none where a wave has no strata. */
export async function countStrata(scope: Scope, waveId: string) {
  const { db, workspaceId } = scope
  const { rows } = await sql<{ stratum: string; invited: number; delivered: number; clicked: number; answered: number }>`
    select coalesce(i.stratum, '') as stratum, count(*)::int as invited,
      (count(*) filter (where ${DELIVERED}))::int as delivered,
      (count(*) filter (where exists (select from clicks k where k.workspace_id = i.workspace_id and k.invitation_id = i.id
        and not k.signals ? 'honeypot')))::int as clicked,
      count(r.id)::int as answered
    from invitations i
    join messages m on m.workspace_id = i.workspace_id and m.invitation_id = i.id and m.number = 1
    left join responses r on r.workspace_id = i.workspace_id and r.invitation_id = i.id and ${COUNTED}
    where i.workspace_id = ${workspaceId} and i.wave_id = ${waveId} and ${figuring(scope, 'i.contact_id')}
    group by 1 order by 1
  `.execute(db)
  return rows
}

/**
 * The mails that wait for their time, by local day. From the queue to the wave, never the other way: before the tables are analysed anew,
 * a join would walk the whole queue once for each invitation.
 */
export async function countWaiting({ db, workspaceId }: Scope, waveId: string, timeZone: string) {
  const { rows } = await sql<{ day: string; mails: number; next: Date }>`
    select to_char(m.next_at at time zone ${timeZone}, 'YYYY-MM-DD') as day, count(*)::int as mails, min(m.next_at) as next
    from messages m
    where m.workspace_id = ${workspaceId} and m.state in ('queued', 'deferred')
      and (select i.wave_id from invitations i where i.workspace_id = m.workspace_id and i.id = m.invitation_id) = ${waveId}::uuid
    group by 1 order by 1
  `.execute(db)
  return rows
}

type Wanted = {
  id: string
  search?: string | undefined
  because?: PolicyReason | undefined
  asked?: boolean | undefined
  after?: string | undefined
  limit: number
}

/** "Why was X not asked?": the ledger of one wave, found by name, address or company; of whom `countDecisions` counts. */
export async function listDecisions(scope: Scope, { id, search, because, asked, after, limit }: Wanted) {
  const { db, workspaceId } = scope
  const like = containing(search ?? '')
  const of = db
    .selectFrom('decisions as d')
    .innerJoin('contacts as c', (on) => on.onRef('c.workspaceId', '=', 'd.workspaceId').onRef('c.id', '=', 'd.contactId'))
    .leftJoin('accounts as a', (on) => on.onRef('a.workspaceId', '=', 'c.workspaceId').onRef('a.id', '=', 'c.accountId'))
    .where('d.workspaceId', '=', workspaceId)
    .where('d.waveId', '=', id)
    .where(sql<SqlBool>`(d.because = 'erased' or ${figuring(scope, 'd.contact_id')})`)
    .$if(like !== '%%', (rows) =>
      rows.where((where) =>
        where.or([where('c.name', 'ilike', like), where('c.email', 'ilike', like), where('a.name', 'ilike', like)]),
      ),
    )
    .$if(because !== undefined, (rows) => rows.where('d.because', '=', because as PolicyReason))
    .$if(asked !== undefined, (rows) => rows.where('d.asked', '=', asked as boolean))
  const { total } = await of.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow()
  const rows = await of
    .$if(after !== undefined, (rows) => rows.where('d.contactId', '>', after as string))
    .select(['d.contactId', 'c.name', 'c.email', 'a.name as account', 'd.asked', 'd.because', 'd.until'])
    .orderBy('d.contactId')
    .limit(limit + 1)
    .$narrowType<{ because: PolicyReason | null }>()
    .execute()
  return { rows, total }
}
