import { type Static, Type } from 'typebox'
import { Exact, endpoints, Id, Instant, Nothing, OrNull } from '#contract/endpoint.ts'

/** `plan is "Pro" and arr >= 20000 and last asked over 90 days ago`; the guide says what else there is. */
export const Condition = Type.String({ minLength: 1, maxLength: 2000 })
const Name = Type.String({ minLength: 1, maxLength: 120, pattern: '\\S' })

const Segment = Exact({
  id: Id,
  name: Type.String(),
  condition: Type.String(),
  createdAt: Instant,
  updatedAt: Instant,
  byName: OrNull(Type.String()),
})
export type Segment = Static<typeof Segment>

export const segments = endpoints({
  'GET /api/segments': {
    needs: 'contact.read',
    says: 'The saved segments by name: conditions that say who is meant.',
    input: Exact({}),
    reply: Type.Array(Segment),
  },
  'POST /api/segments': {
    needs: 'contact.manage',
    says: 'Saves a condition under a name. It is refused with the place where it cannot be read, and what would be right there.',
    input: Exact({ name: Name, condition: Condition }),
    reply: Exact({ id: Id }),
  },
  'PUT /api/segments/:id': {
    needs: 'contact.manage',
    says: 'Renames a segment or changes whom it means. What is left out stays.',
    input: Exact({ id: Id, name: Type.Optional(Name), condition: Type.Optional(Condition) }),
    reply: Segment,
  },
  'DELETE /api/segments/:id': {
    needs: 'contact.manage',
    says: 'Removes a segment. A wave that is planned or runs keeps its segment.',
    input: Exact({ id: Id }),
    reply: Nothing,
  },
})
