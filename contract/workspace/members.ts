import { type Static, Type } from 'typebox'
import { Exact, endpoints, Id, Instant, Nothing, OrNull } from '#contract/endpoint.ts'
import { ROLES } from '#domain/permission.ts'
import { Email, Name, Password, Session } from './sessions.ts'

const Role = Type.Enum(ROLES)
const Member = Exact({
  id: Id,
  name: Type.String(),
  email: Type.String(),
  role: Role,
  joinedAt: Instant,
  leftAt: OrNull(Instant),
})
export type Member = Static<typeof Member>

const MemberInvite = Exact({
  id: Id,
  role: Role,
  email: OrNull(Type.String()),
  invitedBy: Type.String(),
  createdAt: Instant,
  expiresAt: Instant,
  acceptedAt: OrNull(Instant),
  revokedAt: OrNull(Instant),
})
export type MemberInvite = Static<typeof MemberInvite>

const Token = Type.String({ minLength: 1, maxLength: 100 })

export const members = endpoints({
  'GET /api/members': {
    needs: 'workspace.read',
    says: 'The members of the workspace by name, those who left last.',
    input: Nothing,
    reply: Type.Array(Member),
  },
  'PUT /api/members/:id/role': {
    needs: 'member.manage',
    says: 'Gives a member another role. The last owner stays owner.',
    input: Exact({ id: Id, role: Role }),
    reply: Member,
  },
  'DELETE /api/members/:id': {
    needs: 'member.manage',
    says: 'Removes a member: their sessions lose this workspace at once, what they did stays. The last owner cannot be removed.',
    input: Exact({ id: Id }),
    reply: Nothing,
  },
  'GET /api/member-invites': {
    needs: 'member.manage',
    says: 'The links that let someone join, newest first; never the links themselves.',
    input: Nothing,
    reply: Type.Array(MemberInvite),
  },
  'POST /api/member-invites': {
    needs: 'member.manage',
    says: 'Makes a link that lets one person join with a role, within seven days. The link is in this reply and nowhere else; no mail is sent.',
    input: Exact({ role: Role, email: OrNull(Email) }),
    reply: Exact({ id: Id, link: Type.String(), expiresAt: Instant }),
    secret: true,
  },
  'DELETE /api/member-invites/:id': {
    needs: 'member.manage',
    says: 'Revokes a link that was not used yet.',
    input: Exact({ id: Id }),
    reply: Nothing,
  },
  'GET /api/join/:token': {
    needs: 'nobody',
    says: 'What a link to join leads to. Refused when it was used, revoked or has expired.',
    input: Exact({ token: Token }),
    reply: Exact({ workspace: Type.String(), role: Role, email: OrNull(Type.String()), invitedBy: Type.String() }),
  },
  'POST /api/join/:token': {
    needs: 'nobody',
    says: 'Joins by a link, once. Who is signed in joins as that person; anyone else gives name, e-mail and password.',
    input: Exact({
      token: Token,
      name: Type.Optional(Name),
      email: Type.Optional(Email),
      password: Type.Optional(Password),
    }),
    reply: Session,
  },
})
