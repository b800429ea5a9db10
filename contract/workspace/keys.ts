import { type Static, Type } from 'typebox'
import { Exact, endpoints, Id, Instant, Nothing, OrNull } from '#contract/endpoint.ts'
import { KEY_KINDS, ROLES } from '#domain/permission.ts'

const ApiKey = Exact({
  id: Id,
  name: Type.String(),
  prefix: Type.String(),
  kind: Type.Enum(KEY_KINDS),
  /** What a full key may; a write-only one has the least, and not even that. */
  role: Type.Enum(ROLES),
  createdAt: Instant,
  lastUsedAt: OrNull(Instant),
  revokedAt: OrNull(Instant),
  /** Events of a write-only key that named nobody here; its replies do not tell which. */
  unknownEvents: Type.Integer({ minimum: 0 }),
})
export type ApiKey = Static<typeof ApiKey>

export const keys = endpoints({
  'GET /api/keys': {
    needs: 'key.manage',
    says: 'The API keys of the workspace, newest first; never the keys themselves.',
    input: Nothing,
    reply: Type.Array(ApiKey),
  },
  'POST /api/keys': {
    needs: 'key.manage',
    says: 'Makes an API key. The key is in this reply and nowhere else: it is stored only as a hash. A `write-only` key has no role: it sends events to POST /api/events and can read nothing.',
    input: Exact({
      name: Type.String({ minLength: 1, maxLength: 120 }),
      role: Type.Optional(Type.Enum(ROLES)),
      kind: Type.Optional(Type.Enum(KEY_KINDS)),
    }),
    reply: Exact({ id: Id, key: Type.String() }),
    secret: true,
  },
  'DELETE /api/keys/:id': { needs: 'key.manage', says: 'Revokes a key at once.', input: Exact({ id: Id }), reply: Nothing },
})
