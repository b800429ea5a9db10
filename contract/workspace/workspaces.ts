import { type Static, Type } from 'typebox'
import { Exact, endpoints, Instant, Nothing, OrNull } from '#contract/endpoint.ts'
import { Locale, Name } from './sessions.ts'

const Workspace = Exact({
  name: Type.String(),
  locale: Locale,
  timeZone: Type.String(),
  quietDays: Type.Integer(),
  /** For how many months events of customers are kept. */
  activityMonths: Type.Integer(),
  sample: Type.Boolean(),
  mailHeldAt: OrNull(Instant),
  createdAt: Instant,
})
export type Workspace = Static<typeof Workspace>

export const workspaces = endpoints({
  'GET /api/workspace': { needs: 'workspace.read', says: 'The workspace and its settings.', input: Nothing, reply: Workspace },
  'PUT /api/workspace': {
    needs: 'workspace.manage',
    says: 'Changes the settings: name, language, time zone (IANA) and the quiet days between two asks of one person. `activityMonths`: for how long events of customers are kept; left out, it stays.',
    input: Exact({
      name: Name,
      locale: Locale,
      timeZone: Type.String({ minLength: 1, maxLength: 64 }),
      quietDays: Type.Integer({ minimum: 0, maximum: 3650 }),
      activityMonths: Type.Optional(Type.Integer({ minimum: 1, maximum: 120 })),
    }),
    reply: Workspace,
  },
  'POST /api/workspace/mail-release': {
    needs: 'workspace.manage',
    says: 'Lets mail leave again after a restore held it. What a sample workspace sends stays in its outbox all the same.',
    input: Nothing,
    reply: Workspace,
  },
})
