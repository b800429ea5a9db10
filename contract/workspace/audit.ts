import { type Static, Type } from 'typebox'
import { Exact, endpoints, Id, Instant, Nothing, OrNull, Paged, PageOf } from '#contract/endpoint.ts'

const AuditEntry = Exact({
  id: Id,
  position: Type.Integer(),
  at: Instant,
  actorId: OrNull(Id),
  actorName: Type.String(),
  action: Type.String(),
  subject: Type.String(),
  before: Type.Unknown(),
  after: Type.Unknown(),
})
export type AuditEntry = Static<typeof AuditEntry>

const Filter = {
  action: Type.Optional(Type.String({ maxLength: 100 })),
  actorId: Type.Optional(Id),
  subject: Type.Optional(Type.String({ maxLength: 200 })),
  from: Type.Optional(Instant),
  until: Type.Optional(Instant),
}

export const audit = endpoints({
  'GET /api/audit': {
    needs: 'audit.read',
    says: 'Who changed what setting or personal datum, newest first. `until` is exclusive.',
    input: Exact({ ...Filter, ...Paged }),
    reply: PageOf(AuditEntry),
  },
  'GET /api/audit.csv': {
    needs: 'audit.read',
    says: 'The same entries as a file, oldest first, safe from formulas.',
    input: Exact(Filter),
    reply: Type.String(),
    stream: 'text/csv; charset=utf-8',
  },
  'GET /api/audit/facets': {
    needs: 'audit.read',
    says: 'The actions and actors that occur, to filter by.',
    input: Nothing,
    reply: Exact({ actions: Type.Array(Type.String()), actors: Type.Array(Exact({ id: Id, name: Type.String() })) }),
  },
  'GET /api/audit/verification': {
    needs: 'audit.read',
    says: 'Recomputes the whole chain and names the first entry that does not fit. Note down `head`: as long as the exported file still holds it as a hash, nothing up to there was cut off.',
    input: Nothing,
    reply: Exact({
      entries: Type.Integer(),
      intact: Type.Boolean(),
      head: Type.String(),
      broken: OrNull(
        Exact({ position: Type.Integer(), id: OrNull(Id), because: Type.Enum(['changed', 'missing', 'unlinked'] as const) }),
      ),
    }),
  },
})
