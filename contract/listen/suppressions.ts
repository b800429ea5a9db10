import { type Static, Type } from 'typebox'
import { Exact, endpoints, Id, Instant, Nothing, OrNull, Paged, PageOf } from '#contract/endpoint.ts'
import { SUPPRESSION_REASONS } from '#domain/listen/suppression.ts'

const Reason = Type.Enum(SUPPRESSION_REASONS)
const Count = Type.Integer({ minimum: 0 })

const SuppressionLine = Exact({
  id: Id,
  /** The beginning of the address's hash: the address itself is not kept. */
  mark: Type.String(),
  contact: OrNull(Exact({ id: Id, name: Type.String() })),
  reason: Reason,
  note: OrNull(Type.String()),
  createdAt: Instant,
  /** When it ends by itself; null: it does not. */
  until: OrNull(Instant),
  byName: OrNull(Type.String()),
  mayLift: Type.Boolean(),
})
export type SuppressionLine = Static<typeof SuppressionLine>

export const suppressions = endpoints({
  'GET /api/suppressions': {
    needs: 'contact.read',
    says: 'The addresses that nobody asks, newest first. Only their hashes are kept; whether a certain address is among them is asked with `address`.',
    input: Exact({ address: Type.Optional(Type.String({ maxLength: 254 })), reason: Type.Optional(Reason), ...Paged }),
    reply: PageOf(SuppressionLine),
  },
  'POST /api/suppressions': {
    needs: 'contact.manage',
    says: 'Asks this address no more, whoever it belongs to. The note says why.',
    input: Exact({
      address: Type.String({ format: 'email', maxLength: 254 }),
      note: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }),
    }),
    reply: Nothing,
  },
  'POST /api/suppressions/file': {
    needs: 'contact.manage',
    says: 'Takes a file of addresses that nobody shall ask, such as the do-not-mail list of another tool: in each line the first cell that is an address counts.',
    input: Exact({ fileName: Type.String({ minLength: 1, maxLength: 255 }) }),
    reply: Exact({ added: Count, known: Count, unreadable: Count }),
    upload: true,
  },
  'DELETE /api/suppressions/:id': {
    needs: 'contact.manage',
    says: 'Lifts what a member or a mail server said. What the person said themselves stays.',
    input: Exact({ id: Id }),
    reply: Nothing,
  },
})
