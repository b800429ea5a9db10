import { sql } from 'kysely'
import type { Reason } from '#domain/listen/eligibility.ts'
import type { Evidence } from '#domain/listen/evidence.ts'
import type { MessageState } from '#domain/listen/message.ts'
import { containing } from '#server/platform/cursor.ts'
import type { Scope } from '#server/platform/scope.ts'

/** The first mail of each ask by state. */
export const countMails = (
  { db, workspaceId }: Scope,
  waveId: string,
): Promise<{ state: MessageState; mails: number; kept: number }[]> =>
  db
    .selectFrom('invitations as i')
    .innerJoin('messages as m', (on) =>
      on.onRef('m.workspaceId', '=', 'i.workspaceId').onRef('m.invitationId', '=', 'i.id').on('m.number', '=', 1),
    )
    .where('i.workspaceId', '=', workspaceId)
    .where('i.waveId', '=', waveId)
    .select(['m.state', sql<number>`count(*)::int`.as('mails'), sql<number>`(count(*) filter (where m.kept))::int`.as('kept')])
    .groupBy('m.state')
    .$narrowType<{ state: MessageState }>()
    .execute()

/** Asks, those of which a link was opened (a machine's trap apart), and those that ended in "do not ask me again". */
export const countInvitations = ({ db, workspaceId }: Scope, waveId: string) =>
  db
    .selectFrom('invitations as i')
    .where('i.workspaceId', '=', workspaceId)
    .where('i.waveId', '=', waveId)
    .select([
      sql<number>`count(*)::int`.as('invited'),
      sql<number>`count(i.declined_at)::int`.as('unsubscribed'),
      sql<number>`(count(*) filter (where exists (select from clicks k where k.workspace_id = i.workspace_id and k.invitation_id = i.id
        and not k.signals ? 'honeypot')))::int`.as('clicked'),
    ])
    .executeTakeFirstOrThrow()

export const countAnswers = ({ db, workspaceId }: Scope, waveId: string): Promise<{ evidence: Evidence; answers: number }[]> =>
  db
    .selectFrom('invitations as i')
    .innerJoin('responses as r', (on) => on.onRef('r.workspaceId', '=', 'i.workspaceId').onRef('r.invitationId', '=', 'i.id'))
    .where('i.workspaceId', '=', workspaceId)
    .where('i.waveId', '=', waveId)
    .select(['r.evidence', sql<number>`count(*)::int`.as('answers')])
    .groupBy('r.evidence')
    .$narrowType<{ evidence: Evidence }>()
    .execute()

export const countDecisions = (
  { db, workspaceId }: Scope,
  waveId: string,
): Promise<{ because: Reason | null; people: number }[]> =>
  db
    .selectFrom('decisions')
    .where('workspaceId', '=', workspaceId)
    .where('waveId', '=', waveId)
    .select(['because', sql<number>`count(*)::int`.as('people')])
    .groupBy('because')
    .$narrowType<{ because: Reason | null }>()
    .execute()

type Wanted = { id: string; search?: string; because?: Reason; asked?: boolean; after?: string; limit: number }

/** "Why was X not asked?": the ledger of one wave, found by name, address or company. */
export async function listDecisions({ db, workspaceId }: Scope, { id, search, because, asked, after, limit }: Wanted) {
  const like = containing(search ?? '')
  const of = db
    .selectFrom('decisions as d')
    .innerJoin('contacts as c', (on) => on.onRef('c.workspaceId', '=', 'd.workspaceId').onRef('c.id', '=', 'd.contactId'))
    .leftJoin('accounts as a', (on) => on.onRef('a.workspaceId', '=', 'c.workspaceId').onRef('a.id', '=', 'c.accountId'))
    .where('d.workspaceId', '=', workspaceId)
    .where('d.waveId', '=', id)
    .$if(like !== '%%', (rows) =>
      rows.where((where) =>
        where.or([where('c.name', 'ilike', like), where('c.email', 'ilike', like), where('a.name', 'ilike', like)]),
      ),
    )
    .$if(because !== undefined, (rows) => rows.where('d.because', '=', because as Reason))
    .$if(asked !== undefined, (rows) => rows.where('d.asked', '=', asked as boolean))
  const { total } = await of.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow()
  const rows = await of
    .$if(after !== undefined, (rows) => rows.where('d.contactId', '>', after as string))
    .select(['d.contactId', 'c.name', 'c.email', 'a.name as account', 'd.asked', 'd.because', 'd.until'])
    .orderBy('d.contactId')
    .limit(limit + 1)
    .$narrowType<{ because: Reason | null }>()
    .execute()
  return { rows, total }
}
