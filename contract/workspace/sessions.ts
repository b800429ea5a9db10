import { type Static, Type } from 'typebox'
import { Exact, endpoints, Id, Nothing, OrNull } from '#contract/endpoint.ts'
import { MAIL_WAYS } from '#domain/listen/delivery.ts'
import { ROLES } from '#domain/permission.ts'

export const Email = Type.String({ format: 'email', maxLength: 254 })
export const Password = Type.String({ minLength: 10, maxLength: 200 })
export const Name = Type.String({ minLength: 1, maxLength: 120, pattern: '\\S' })
export const Locale = Type.Enum(['en', 'zh-Hans', 'zh-Hant'] as const)

export const Session = Exact({
  person: OrNull(Exact({ id: Id, name: Type.String(), email: Type.String(), locale: OrNull(Locale) })),
  member: OrNull(Exact({ id: Id, role: Type.Enum(ROLES), may: Type.Array(Type.String()) })),
  workspace: OrNull(
    Exact({
      id: Id,
      name: Type.String(),
      locale: Locale,
      timeZone: Type.String(),
      sample: Type.Boolean(),
      mail: Type.Enum(MAIL_WAYS),
    }),
  ),
  workspaces: Type.Array(Exact({ id: Id, name: Type.String(), sample: Type.Boolean() })),
  /** Nobody owns this installation yet, and whoever asks from here may become its owner. */
  welcome: Type.Enum(['done', 'open', 'locked'] as const),
})
export type Session = Static<typeof Session>

export const sessions = endpoints({
  'GET /api/session': {
    needs: 'nobody',
    says: 'Who is signed in, in which workspace, with which permissions. All null when nobody is.',
    input: Nothing,
    reply: Session,
  },
  'POST /api/session': {
    needs: 'nobody',
    says: 'Signs in with e-mail and password. Sets a cookie.',
    input: Exact({ email: Email, password: Type.String({ minLength: 1, maxLength: 200 }) }),
    reply: Session,
  },
  'DELETE /api/session': { needs: 'person', says: 'Signs out on this device.', input: Nothing, reply: Nothing },
  'DELETE /api/sessions': {
    needs: 'person',
    says: 'Signs out everywhere, this device included.',
    input: Nothing,
    reply: Nothing,
  },
  'PUT /api/session/workspace': {
    needs: 'person',
    says: 'Goes to another workspace that the person is a member of.',
    input: Exact({ workspaceId: Id }),
    reply: Session,
  },
  'POST /api/welcome': {
    needs: 'nobody',
    says: 'Creates the first owner and the first workspace. Only from this machine, or with the one-time link printed at start, and only while no owner exists.',
    input: Exact({
      name: Name,
      email: Email,
      password: Password,
      workspace: Name,
      locale: Locale,
      timeZone: Type.String({ minLength: 1, maxLength: 64 }),
      token: Type.Optional(Type.String({ maxLength: 200 })),
    }),
    reply: Session,
  },
})
