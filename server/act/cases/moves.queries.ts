import type { CaseState } from '#domain/act/case.ts'
import type { RootCause } from '#domain/act/root-cause.ts'
import type { Role } from '#domain/permission.ts'
import type { Scope } from '#server/platform/scope.ts'

export type LockedCase = NonNullable<Awaited<ReturnType<typeof lockCase>>>
export type Standing = {
  state: CaseState
  reopenedAt: Date | null
  dueAt: Date
  contactedAt: Date | null
  closedAt: Date | null
  rootCause: RootCause | null
  outcome: string | null
}

/** Locks the row: two people who move the same case must queue, not race. */
export const lockCase = ({ db, workspaceId }: Scope, id: string) =>
  db
    .selectFrom('cases as k')
    .leftJoin('rules as u', (on) => on.onRef('u.workspaceId', '=', 'k.workspaceId').onRef('u.id', '=', 'k.ruleId'))
    .where('k.workspaceId', '=', workspaceId)
    .where('k.id', '=', id)
    .select([
      'k.id',
      'k.responseId',
      'k.contactId',
      'k.ownerId',
      'k.state',
      'k.openedAt',
      'k.reopenedAt',
      'k.dueAt',
      'k.contactedAt',
    ])
    .select(['k.closedAt', 'k.rootCause', 'k.outcome', 'u.dueHours'])
    .$narrowType<{ state: CaseState; rootCause: RootCause | null }>()
    .forUpdate('k')
    .executeTakeFirst()

export const standingOf = ({ state, reopenedAt, dueAt, contactedAt, closedAt, rootCause, outcome }: LockedCase): Standing => ({
  state,
  reopenedAt,
  dueAt,
  contactedAt,
  closedAt,
  rootCause,
  outcome,
})

export const setStanding = ({ db, workspaceId }: Scope, id: string, standing: Standing) =>
  db.updateTable('cases').set(standing).where('workspaceId', '=', workspaceId).where('id', '=', id).execute()

export const setOwner = ({ db, workspaceId }: Scope, id: string, ownerId: string | null) =>
  db.updateTable('cases').set({ ownerId }).where('workspaceId', '=', workspaceId).where('id', '=', id).execute()

export const findColleague = ({ db, workspaceId }: Scope, id: string) =>
  db
    .selectFrom('members')
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .select(['id', 'name', 'email', 'role', 'leftAt'])
    .$narrowType<{ role: Role }>()
    .executeTakeFirst()

/** The body lives in this row alone, so that it can be erased with the person whom it names. */
export const insertNote = ({ db, workspaceId, actorId, now }: Scope, note: { id: string; caseId: string; body: string }) =>
  db
    .insertInto('caseNotes')
    .values({ workspaceId, ...note, authorId: actorId, at: now })
    .execute()

export const deleteNote = ({ db, workspaceId }: Scope, id: string) =>
  db.deleteFrom('caseNotes').where('workspaceId', '=', workspaceId).where('id', '=', id).execute()

export type MoveDetail = { from: CaseState; to: CaseState; rootCause: RootCause | null; noteId: string | null; was: Standing }

/** The last move of a case, and whether it was taken back already. */
export async function lastMove({ db, workspaceId }: Scope, caseId: string) {
  const [last, ...earlier] = await db
    .selectFrom('events')
    .where('workspaceId', '=', workspaceId)
    .where('subjectId', '=', caseId)
    .where('kind', 'like', 'case.%')
    .where('kind', 'in', ['case.moved', 'case.move_taken_back'])
    .select(['id', 'kind', 'actorId', 'at', 'detail'])
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(2)
    .execute()
  const move = last?.kind === 'case.moved' ? last : earlier[0]
  if (!last || !move) return null
  const detail = move.detail as unknown as MoveDetail // Written by moves.ts alone.
  return { ...move, detail, takenBack: last !== move }
}

/** Whether mail went to the customer at that moment or later. */
export const repliedSince = async ({ db, workspaceId }: Scope, caseId: string, at: Date): Promise<boolean> =>
  (await db
    .selectFrom('messages')
    .where('workspaceId', '=', workspaceId)
    .where('caseId', '=', caseId)
    .where('kind', '=', 'reply')
    .where('createdAt', '>=', at)
    .select('id')
    .executeTakeFirst()) !== undefined
