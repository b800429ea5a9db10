import { sql } from 'kysely'
import type { CaseState } from '#domain/act/case.ts'
import type { RootCause } from '#domain/act/root-cause.ts'
import { placeOf } from '#server/listen/delivery/delivery.ts'
import type { Scope } from '#server/platform/scope.ts'

const MOST = 500

type Detail = {
  from?: CaseState
  to?: CaseState
  rootCause?: RootCause | null
  noteId?: string | null
  moveId?: string
}
export type Happened = Awaited<ReturnType<typeof listEvents>>[number]

/** A member, or whoever holds an API key. */
const nameOf = (id: string) =>
  sql<string | null>`coalesce(
    (select m.name from members m where m.workspace_id = x.workspace_id and m.id = ${sql.ref(id)}),
    (select y.name from api_keys y where y.workspace_id = x.workspace_id and y.id = ${sql.ref(id)}))`

export const listEvents = ({ db, workspaceId }: Scope, caseId: string) =>
  db
    .selectFrom('events as x')
    .where('x.workspaceId', '=', workspaceId)
    .where('x.subjectId', '=', caseId)
    .where('x.kind', 'like', 'case.%')
    .select(['x.id', 'x.kind', 'x.at', 'x.detail', nameOf('x.actorId').as('by')])
    .select(
      sql<string | null>`(select m.name from members m
        where m.workspace_id = x.workspace_id and m.id::text = x.detail ->> 'ownerId')`.as('whom'),
    )
    .$narrowType<{ detail: Detail }>()
    .orderBy('x.at')
    .orderBy('x.id')
    .limit(MOST)
    .execute()

export const listNotes = ({ db, workspaceId }: Scope, caseId: string) =>
  db
    .selectFrom('caseNotes as x')
    .where('x.workspaceId', '=', workspaceId)
    .where('x.caseId', '=', caseId)
    .select(['x.id', 'x.body', 'x.at', nameOf('x.authorId').as('by')])
    .orderBy('x.at')
    .limit(MOST)
    .execute()

/** What the answer was before, oldest first; `at` is when it was replaced. */
export const listRevisions = ({ db, workspaceId }: Scope, responseId: string) =>
  db
    .selectFrom('responseRevisions')
    .where('workspaceId', '=', workspaceId)
    .where('responseId', '=', responseId)
    .select(['rating', 'at'])
    .orderBy('revision')
    .limit(MOST)
    .execute()

export const listMails = ({ db, workspaceId }: Scope, caseId: string) =>
  db
    .selectFrom('messages as x')
    .where('x.workspaceId', '=', workspaceId)
    .where('x.caseId', '=', caseId)
    .select(['x.id', 'x.kind', 'x.createdAt as at', 'x.toAddress', nameOf('x.createdBy').as('by')])
    .select([nameOf('x.memberId').as('member'), sql<string | null>`x.content #>> '{view,body}'`.as('body')])
    .select(placeOf('x').as('mail'))
    .orderBy('x.createdAt')
    .limit(MOST)
    .execute()
