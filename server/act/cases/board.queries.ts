import { type SqlBool, sql } from 'kysely'
import type { CASE_FILTERS } from '#contract/act/cases.ts'
import type { CaseState } from '#domain/act/case.ts'
import type { RootCause } from '#domain/act/root-cause.ts'
import type { Evidence } from '#domain/listen/evidence.ts'
import { containing, cursorOf, readCursor } from '#server/platform/cursor.ts'
import type { Scope } from '#server/platform/scope.ts'
import { mayHere } from '#server/workspace/permission/permission.ts'

type Stand = (typeof CASE_FILTERS)[number]
export type CaseFilter = {
  state?: Stand
  owner?: string
  mine?: boolean
  ownerless?: boolean
  late?: boolean
  account?: string
  q?: string
}

/** A page of one column, or of all cases. */
export async function listCases(scope: Scope, { after, limit = 50, ...filter }: CaseFilter & { after?: string; limit?: number }) {
  const knows = await mayHere(scope, 'contact.read')
  const { total } = await matching(scope, filter, knows)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()

  const { place, direction, beyond } = ORDER[filter.state ?? 'all']
  const [at = '', lastId = ''] = after ? readCursor(after, ['instant', 'id']) : []
  const rows = await cards(matching(scope, filter, knows))
    .select(place.as('place'))
    .$if(after !== undefined, (query) =>
      query.where(sql<SqlBool>`(${place}, k.id) ${beyond} (${at}::timestamptz, ${lastId}::uuid)`),
    )
    .orderBy(place, direction)
    .orderBy('k.id', direction)
    .limit(limit + 1)
    .execute()
  const last = rows.slice(0, limit).at(-1)
  return {
    items: rows.slice(0, limit).map(({ place: _, ...row }) => cardOf(row, scope, knows)),
    next: rows.length > limit && last ? cursorOf(last.place.toISOString(), last.id) : null,
    total,
  }
}

export async function countByState(scope: Scope, filter: CaseFilter) {
  const rows = await matching(scope, filter, await mayHere(scope, 'contact.read'))
    .select(({ fn }) => ['k.state' as const, fn.countAll<number>().as('cases')])
    .select(sql<number>`(count(*) filter (where ${isLate(scope)}))::int`.as('late'))
    .groupBy('k.state')
    .$narrowType<{ state: CaseState }>()
    .execute()
  const of = (state: CaseState) => rows.find((row) => row.state === state)?.cases ?? 0
  return {
    open: of('open'),
    contacted: of('contacted'),
    resolved: of('resolved'),
    dismissed: of('dismissed'),
    late: rows.reduce((sum, { late }) => sum + late, 0),
  }
}

/** Cases whose first contact fell due in this stretch. Who was dismissed without a word was never to be called. */
export const promisedBetween = ({ db, workspaceId }: Scope, from: Date, until: Date) =>
  db
    .selectFrom('cases as k')
    .where('k.workspaceId', '=', workspaceId)
    .where('k.dueAt', '>=', from)
    .where('k.dueAt', '<', until)
    .where(sql<SqlBool>`(k.contacted_at is not null or k.state <> 'dismissed')`)
    .select([sql<Date>`coalesce(k.reopened_at, k.opened_at)`.as('from'), 'k.dueAt', 'k.contactedAt'])
    .execute()

export async function findCard(scope: Scope, id: string) {
  const row = await cards(matching(scope, {}, false))
    .where('k.id', '=', id)
    .select(['k.responseId', 'r.answeredAt', 'r.evidence', 'r.consentAt', 'p.id as programId', 'p.name as programName'])
    .$narrowType<{ answeredAt: Date; evidence: Evidence; programId: string; programName: string }>()
    .executeTakeFirst()
  return row && { row, card: cardOf(row, scope, await mayHere(scope, 'contact.read')) }
}

const ORDER = {
  open: { place: sql<Date>`k.due_at`, direction: 'asc', beyond: sql`>` },
  contacted: { place: sql<Date>`coalesce(k.contacted_at, k.opened_at)`, direction: 'desc', beyond: sql`<` },
  closed: { place: sql<Date>`coalesce(k.closed_at, k.opened_at)`, direction: 'desc', beyond: sql`<` },
  resolved: { place: sql<Date>`coalesce(k.closed_at, k.opened_at)`, direction: 'desc', beyond: sql`<` },
  dismissed: { place: sql<Date>`coalesce(k.closed_at, k.opened_at)`, direction: 'desc', beyond: sql`<` },
  all: { place: sql<Date>`k.opened_at`, direction: 'desc', beyond: sql`<` },
} as const

const isLate = ({ now }: Scope) => sql<SqlBool>`(k.state = 'open' and k.due_at < ${now})`

function matching(scope: Scope, filter: CaseFilter, knows: boolean) {
  const { db, workspaceId, actorId } = scope
  const { state, owner, mine, ownerless, late, account, q = '' } = filter
  const like = containing(q)
  const names = knows ? sql<SqlBool>`c.name ilike ${like} or c.email ilike ${like} or a.name ilike ${like}` : sql<SqlBool>`false`
  return (
    db
      .selectFrom('cases as k')
      // Each case has an answer, and each answer a program; where neither is looked at, the database leaves the join out.
      .leftJoin('responses as r', (on) => on.onRef('r.workspaceId', '=', 'k.workspaceId').onRef('r.id', '=', 'k.responseId'))
      .leftJoin('programs as p', (on) => on.onRef('p.workspaceId', '=', 'r.workspaceId').onRef('p.id', '=', 'r.programId'))
      .leftJoin('contacts as c', (on) => on.onRef('c.workspaceId', '=', 'k.workspaceId').onRef('c.id', '=', 'k.contactId'))
      .leftJoin('accounts as a', (on) => on.onRef('a.workspaceId', '=', 'k.workspaceId').onRef('a.id', '=', 'k.accountId'))
      .leftJoin('members as m', (on) => on.onRef('m.workspaceId', '=', 'k.workspaceId').onRef('m.id', '=', 'k.ownerId'))
      .where('k.workspaceId', '=', workspaceId)
      .$if(state === 'closed', (query) => query.where('k.state', 'in', ['resolved', 'dismissed']))
      .$if(state !== undefined && state !== 'closed', (query) => query.where('k.state', '=', state as string))
      .$if(owner !== undefined, (query) => query.where('k.ownerId', '=', owner as string))
      .$if(mine === true, (query) => query.where('k.ownerId', '=', actorId))
      .$if(ownerless === true, (query) => query.where('k.ownerId', 'is', null))
      .$if(late === true, (query) => query.where(isLate(scope)))
      .$if(account !== undefined, (query) => query.where('k.accountId', '=', account as string))
      .$if(q.trim() !== '', (query) => query.where(sql<SqlBool>`(r.verbatim ilike ${like} or ${names})`))
  )
}

const cards = (query: ReturnType<typeof matching>) =>
  query
    .select(['k.id', 'k.state', 'r.rating', 'r.verbatim', 'r.locale', 'k.openedAt', 'k.dueAt', 'k.contactedAt', 'k.closedAt'])
    .select(['k.rootCause', 'k.outcome', 'c.id as contactId', 'c.name as contactName', 'c.email', 'c.role', 'c.erasedAt'])
    .select(['a.id as accountId', 'a.name as accountName', 'm.id as ownerId', 'm.name as ownerName'])
    .select(
      sql<string | null>`(
        select left(w.body, 300) from (
          (select n.body, n.at from case_notes n where n.workspace_id = k.workspace_id and n.case_id = k.id order by n.at desc limit 1)
          union all
          (select s.content #>> '{view,body}', s.created_at from messages s
            where s.workspace_id = k.workspace_id and s.case_id = k.id and s.kind = 'reply' order by s.created_at desc limit 1)
        ) w order by w.at desc limit 1)`.as('lastWord'),
    )
    .$narrowType<{ state: CaseState; rootCause: RootCause | null; rating: number }>()

type Row = Awaited<ReturnType<ReturnType<typeof cards>['execute']>>[number]

function cardOf(row: Row, { now }: Scope, knows: boolean) {
  const { contactId, contactName: name, email, role, erasedAt: _, accountId, accountName, ownerId, ownerName, ...card } = row
  return {
    ...card,
    late: row.state === 'open' && row.dueAt < now,
    contact: contactId && knows ? { id: contactId, name, email, role } : null,
    account: accountId && accountName && knows ? { id: accountId, name: accountName } : null,
    owner: ownerId && ownerName ? { id: ownerId, name: ownerName } : null,
  }
}
