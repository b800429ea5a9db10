import { sql } from 'kysely'
import type { Colleague } from '#domain/act/routing.ts'
import type { Evidence } from '#domain/listen/evidence.ts'
import type { Role } from '#domain/permission.ts'
import type { Scope } from '#server/platform/scope.ts'

export type Unopened = Awaited<ReturnType<typeof listUnopened>>[number]
export type NewCase = {
  id: string
  responseId: string
  contactId: string | null
  accountId: string | null
  ruleId: string | null
  ownerId: string | null
  dueAt: Date
}

/** Whoever opens cases waits here for whoever opens some now: the next in turn is known only when the last has got theirs. */
export const lockTurns = ({ db, workspaceId }: Scope) =>
  db.selectFrom('rules').where('workspaceId', '=', workspaceId).select('id').orderBy('id').forUpdate().execute()

/** Those of these answers that have no case, the oldest first. */
export const listUnopened = (scope: Scope, ids: readonly string[]) =>
  answers(scope)
    .leftJoin('cases as k', (on) => on.onRef('k.workspaceId', '=', 'r.workspaceId').onRef('k.responseId', '=', 'r.id'))
    .where(sql<boolean>`r.id = any(${ids}::uuid[])`)
    .where('k.id', 'is', null)
    .orderBy('r.answeredAt')
    .orderBy('r.id')
    .execute()

export const findAnswer = (scope: Scope, id: string) => answers(scope).where('r.id', '=', id).executeTakeFirst()

const answers = ({ db, workspaceId }: Scope) =>
  db
    .selectFrom('responses as r')
    .leftJoin('accounts as a', (on) => on.onRef('a.workspaceId', '=', 'r.workspaceId').onRef('a.id', '=', 'r.accountId'))
    .where('r.workspaceId', '=', workspaceId)
    .select(['r.id', 'r.rating', 'r.evidence', 'r.contactId', 'r.accountId', 'r.answeredAt', 'a.ownerId as accountOwnerId'])
    .select(sql<boolean>`r.import_id is not null or r.channel = 'import'`.as('imported'))
    .$narrowType<{ evidence: Evidence }>()

/** The members, and when each was last given a case. */
export const colleagues = ({ db, workspaceId }: Scope): Promise<Colleague[]> =>
  db
    .selectFrom('members as m')
    .where('m.workspaceId', '=', workspaceId)
    .where('m.leftAt', 'is', null)
    .select(['m.id', 'm.role', 'm.leftAt'])
    .select((of) =>
      of
        .selectFrom('cases as k')
        .whereRef('k.workspaceId', '=', 'm.workspaceId')
        .whereRef('k.ownerId', '=', 'm.id')
        .select(({ fn }) => fn.max('k.openedAt').as('at'))
        .as('lastGivenAt'),
    )
    .$narrowType<{ role: Role }>()
    .execute()

/** Returns the ids that were really inserted: an answer has one case at most. */
export async function insertCases({ db, workspaceId, now }: Scope, cases: readonly NewCase[]): Promise<string[]> {
  const rows = await db
    .insertInto('cases')
    .values(cases.map((each) => ({ workspaceId, ...each, openedAt: now })))
    .onConflict((conflict) => conflict.columns(['workspaceId', 'responseId']).doNothing())
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}
