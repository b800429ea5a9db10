import { type SqlBool, sql } from 'kysely'
import type { Scope } from '#server/platform/scope.ts'

export type Untold = Awaited<ReturnType<typeof listUntold>>[number]

/** Two deliveries of one ticket must not both find that nobody was told. */
export const lockForAlert = ({ db, workspaceId }: Scope, ids: readonly string[]) =>
  db
    .selectFrom('cases')
    .where('workspaceId', '=', workspaceId)
    .where(sql<SqlBool>`id = any(${ids}::uuid[])`)
    .select('id')
    .orderBy('id')
    .forUpdate()
    .execute()

/** Cases still to be called, whose owner has had no alert of it and was not given it by their own hand. */
export const listUntold = ({ db, workspaceId }: Scope, ids: readonly string[]) =>
  db
    .selectFrom('cases as k')
    .innerJoin('members as m', (on) => on.onRef('m.workspaceId', '=', 'k.workspaceId').onRef('m.id', '=', 'k.ownerId'))
    .innerJoin('responses as r', (on) => on.onRef('r.workspaceId', '=', 'k.workspaceId').onRef('r.id', '=', 'k.responseId'))
    .innerJoin('programs as p', (on) => on.onRef('p.workspaceId', '=', 'r.workspaceId').onRef('p.id', '=', 'r.programId'))
    .innerJoin('workspaces as w', 'w.id', 'k.workspaceId')
    .leftJoin('contacts as c', (on) => on.onRef('c.workspaceId', '=', 'k.workspaceId').onRef('c.id', '=', 'k.contactId'))
    .leftJoin('accounts as a', (on) => on.onRef('a.workspaceId', '=', 'k.workspaceId').onRef('a.id', '=', 'k.accountId'))
    .where('k.workspaceId', '=', workspaceId)
    .where(sql<SqlBool>`k.id = any(${ids}::uuid[])`)
    .where('k.state', '=', 'open')
    .where('m.leftAt', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('messages as s')
            .whereRef('s.workspaceId', '=', 'k.workspaceId')
            .whereRef('s.caseId', '=', 'k.id')
            .whereRef('s.memberId', '=', 'k.ownerId')
            .where('s.kind', '=', 'alert')
            .select('s.id'),
        ),
      ),
    )
    .where(
      sql<SqlBool>`k.owner_id is distinct from (select e.actor_id from events e
        where e.workspace_id = k.workspace_id and e.subject_id = k.id and e.kind like 'case.%' and e.kind in ('case.opened', 'case.assigned')
        order by e.at desc, e.id desc limit 1)`,
    )
    .select(['k.id', 'k.dueAt', 'm.id as memberId', 'm.personId', 'm.name as memberName', 'm.email as memberEmail'])
    .select([
      'r.rating',
      'r.verbatim',
      'r.consentAt',
      'p.senderEmail',
      'w.name as workspace',
      'w.locale as workspaceLocale',
      'w.timeZone',
    ])
    .select(['c.name as contactName', 'c.email', 'a.name as account'])
    .orderBy('k.dueAt')
    .orderBy('k.id')
    .execute()
