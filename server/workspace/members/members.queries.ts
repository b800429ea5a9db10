import { sql } from 'kysely'
import type { Role } from '#domain/permission.ts'
import type { Scope } from '#server/platform/scope.ts'

const NOBODY = '00000000-0000-0000-0000-000000000000'
const COLUMNS = ['id', 'name', 'email', 'role', 'joinedAt', 'leftAt'] as const

const membersHere = ({ db, workspaceId }: Scope) =>
  db.selectFrom('members').where('workspaceId', '=', workspaceId).select(COLUMNS).$narrowType<{ role: Role }>()

export const listMembers = (scope: Scope) =>
  membersHere(scope).orderBy(sql`left_at nulls first`).orderBy(sql`lower(name)`).orderBy('id').limit(1000).execute()

export const findMember = (scope: Scope, id: string) => membersHere(scope).where('id', '=', id).executeTakeFirst()

export const lockMember = (scope: Scope, id: string) => membersHere(scope).where('id', '=', id).forUpdate().executeTakeFirst()

/** All owners at once and in one order, so that two who remove each other cannot both succeed. */
export const lockOwners = (scope: Scope) =>
  membersHere(scope).where('role', '=', 'owner').where('leftAt', 'is', null).orderBy('id').forUpdate().execute()

export const memberOfPerson = (scope: Scope, personId: string) =>
  membersHere(scope).where('personId', '=', personId).forUpdate().executeTakeFirst()

const changeMember = ({ db, workspaceId }: Scope, id: string) =>
  db.updateTable('members').where('workspaceId', '=', workspaceId).where('id', '=', id)

export const setRole = (scope: Scope, id: string, role: Role) => changeMember(scope, id).set({ role }).execute()

export const setLeft = (scope: Scope, id: string) => changeMember(scope, id).set({ leftAt: scope.now }).execute()

export const setReturned = (scope: Scope, id: string, as: { role: Role; name: string; email: string }) =>
  changeMember(scope, id)
    .set({ ...as, leftAt: null, joinedAt: scope.now })
    .execute()

/** Invited by a member or by a key that may do so. */
const invitesHere = ({ db, workspaceId }: Scope) =>
  db
    .selectFrom('memberInvites as i')
    .leftJoin('members as m', (join) => join.onRef('m.workspaceId', '=', 'i.workspaceId').onRef('m.id', '=', 'i.invitedBy'))
    .leftJoin('apiKeys as k', (join) => join.onRef('k.workspaceId', '=', 'i.workspaceId').onRef('k.id', '=', 'i.invitedBy'))
    .where('i.workspaceId', '=', workspaceId)
    .select(['i.id', 'i.role', 'i.email', 'i.createdAt', 'i.expiresAt', 'i.acceptedAt', 'i.revokedAt'])
    .select(sql<string>`coalesce(m.name, k.name, '')`.as('invitedBy'))
    .$narrowType<{ role: Role }>()

export const listInvites = (scope: Scope) => invitesHere(scope).orderBy('i.id', 'desc').limit(200).execute()

export const findInvite = (scope: Scope, id: string) =>
  invitesHere(scope)
    .innerJoin('workspaces as w', 'w.id', 'i.workspaceId')
    .select('w.name as workspace')
    .where('i.id', '=', id)
    .executeTakeFirst()

export const lockInvite = ({ db, workspaceId }: Scope, id: string) =>
  db
    .selectFrom('memberInvites')
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .select(['role', 'email', 'expiresAt', 'acceptedAt', 'revokedAt'])
    .forUpdate()
    .$narrowType<{ role: Role }>()
    .executeTakeFirst()

export const openInvitesOf = ({ db, workspaceId, now }: Scope, makerIds: readonly string[]) =>
  db
    .selectFrom('memberInvites')
    .where('workspaceId', '=', workspaceId)
    .where('invitedBy', 'in', makerIds)
    .where('acceptedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', now)
    .select('id')
    .orderBy('id')
    .forUpdate()
    .execute()

export const insertInvite = (
  { db, workspaceId, actorId, now }: Scope,
  invite: { id: string; role: Role; email: string | null; expiresAt: Date },
) =>
  db
    .insertInto('memberInvites')
    .values({ workspaceId, ...invite, invitedBy: actorId ?? NOBODY, createdAt: now })
    .execute()

const changeInvite = ({ db, workspaceId }: Scope, id: string) =>
  db.updateTable('memberInvites').where('workspaceId', '=', workspaceId).where('id', '=', id)

export const setAccepted = (scope: Scope, id: string) => changeInvite(scope, id).set({ acceptedAt: scope.now }).execute()

export const setRevoked = (scope: Scope, id: string) => changeInvite(scope, id).set({ revokedAt: scope.now }).execute()
