import { exceeds, type Role } from '#domain/permission.ts'
import { found, refuse } from '#server/platform/refusal.ts'
import { newId, type Scope } from '#server/platform/scope.ts'
import { audit } from '#server/workspace/audit/audit.ts'
import { revokeKeysOf } from '#server/workspace/keys/keys.ts'
import { insertMember } from '#server/workspace/workspaces/workspaces.ts'
import {
  findInvite,
  findMember,
  insertInvite,
  lockInvite,
  lockMember,
  lockOwners,
  memberOfPerson,
  openInvitesOf,
  setAccepted,
  setLeft,
  setReturned,
  setRevoked,
  setRole,
} from './members.queries.ts'

const VALID_DAYS = 7
const DAY = 86_400_000

export async function changeRole(scope: Scope, { id, role }: { id: string; role: Role }) {
  const owners = await lockOwners(scope)
  const member = found(await lockMember(scope, id))
  if (member.leftAt) refuse('conflict', 'refusal.member_left')
  if (member.role === 'owner' && role !== 'owner' && owners.length === 1) refuse('conflict', 'refusal.last_owner')
  if (member.role !== role) {
    await setRole(scope, id, role)
    await audit(scope, { action: 'member.role_changed', subject: id, before: { role: member.role }, after: { role } })
    if (exceeds(member.role, role)) await takeBack(scope, id, role)
  }
  return found(await findMember(scope, id))
}

/** They lose the door in this same transaction (a trigger), whatever sessions they have; what they did keeps their name. */
export async function removeMember(scope: Scope, id: string): Promise<Record<string, never>> {
  const owners = await lockOwners(scope)
  const member = found(await lockMember(scope, id))
  if (member.leftAt) return {}
  if (member.role === 'owner' && owners.length === 1) refuse('conflict', 'refusal.last_owner')
  await setLeft(scope, id)
  await audit(scope, {
    action: 'member.left',
    subject: id,
    before: { name: member.name, email: member.email, role: member.role },
  })
  await takeBack(scope, id, null)
  return {}
}

/** The doors they left open for others, or for themselves: links to join, and keys that do more than they still may. */
async function takeBack(scope: Scope, id: string, kept: Role | null) {
  const keyIds = await revokeKeysOf(scope, id, kept)
  for (const invite of await openInvitesOf(scope, [id, ...keyIds])) await revokeInvite(scope, invite.id)
}

/** Only the invitation is stored; the link that is signed for its id exists in this one answer. */
export async function inviteMember(scope: Scope, { role, email }: { role: Role; email: string | null }) {
  const id = newId()
  const expiresAt = new Date(scope.now.getTime() + VALID_DAYS * DAY)
  await insertInvite(scope, { id, role, email, expiresAt })
  await audit(scope, { action: 'member.invited', subject: id, after: { role, email } })
  return { id, expiresAt }
}

export async function revokeInvite(scope: Scope, id: string): Promise<Record<string, never>> {
  const invite = found(await lockInvite(scope, id))
  if (invite.acceptedAt) refuse('conflict', 'refusal.invite_used')
  if (invite.revokedAt) return {}
  await setRevoked(scope, id)
  await audit(scope, { action: 'member.invite_revoked', subject: id, before: { role: invite.role, email: invite.email } })
  return {}
}

/** What an open link leads to; refused with the reason once it leads nowhere. */
export async function openInvite(scope: Scope, id: string) {
  const invite = found(await findInvite(scope, id))
  refuseSpent(scope, invite)
  return invite
}

type Joining = { personId: string; name: string; email: string }

/** Takes a person in, once for each link. Who left before comes back as the same member. */
export async function acceptInvite(scope: Scope, id: string, { personId, name, email }: Joining) {
  const invite = found(await lockInvite(scope, id))
  refuseSpent(scope, invite)
  const before = await memberOfPerson(scope, personId)
  if (before && !before.leftAt) refuse('conflict', 'refusal.member_already')
  const memberId = before?.id ?? newId()
  if (before) await setReturned(scope, memberId, { role: invite.role, name, email })
  else await insertMember(scope, { id: memberId, personId, name, email, role: invite.role })
  await setAccepted(scope, id)
  const joined = { action: 'member.joined', subject: memberId, after: { name, email, role: invite.role } }
  await audit({ ...scope, actorId: memberId }, joined)
}

function refuseSpent(
  { now }: Scope,
  { acceptedAt, revokedAt, expiresAt }: { acceptedAt: Date | null; revokedAt: Date | null; expiresAt: Date },
) {
  if (acceptedAt) refuse('gone', 'refusal.invite_used')
  if (revokedAt) refuse('gone', 'refusal.invite_revoked')
  if (expiresAt <= now) refuse('gone', 'refusal.invite_expired')
}
