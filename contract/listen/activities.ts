import { type Static, Type } from 'typebox'
import { Exact, endpoints, Instant, OrNull } from '#contract/endpoint.ts'
import { ACTIVITY_LIMITS, ACTIVITY_PROBLEMS } from '#domain/listen/activity.ts'

const Count = Type.Integer({ minimum: 0 })
export const EventName = Type.String({ minLength: 1, maxLength: ACTIVITY_LIMITS.nameCharacters, pattern: '\\S' })
export const PropertyKey = Type.String({ minLength: 1, maxLength: ACTIVITY_LIMITS.keyCharacters })
export const PropertyValue = Type.Union([
  Type.String({ maxLength: ACTIVITY_LIMITS.textCharacters }),
  Type.Number(),
  Type.Boolean(),
])

const Taken = Exact({
  accepted: Count,
  /** Events whose messageId was kept before: they are not kept twice. */
  known: Count,
  /** `index`: its place in the batch, from 0; `field`: where in the event. */
  refused: Type.Array(Exact({ index: Count, because: Type.Enum(ACTIVITY_PROBLEMS), field: OrNull(Type.String()) })),
})
export type Taken = Static<typeof Taken>

const Seen = Exact({ name: Type.String(), events: Count, lastAt: Instant })
export type Seen = Static<typeof Seen>
const Property = Exact({
  key: Type.String(),
  type: Type.Enum(['text', 'number', 'boolean', 'mixed'] as const),
  /** Some values, most frequent first. */
  values: Type.Array(PropertyValue),
})
export type Property = Static<typeof Property>

export const activities = endpoints({
  'POST /api/events': {
    needs: 'activity.send',
    says: 'Takes up to 1,000 events of your customers, 1 MB at most: `{ event, messageId, at?, contact?, account?, properties? }`. `contact` is named by `id`, `externalId`, `email` or `phone`, `account` by `id`, `externalId` or `domain`; one of the two is needed, and nothing creates either. `at` (ISO 8601 with its offset) is now where it is left out. Properties are flat: texts, numbers, yes or no. A messageId that was kept before is counted as known. What cannot be kept is refused by itself, with its index and the reason. A write-only key sends 10,000 events a minute; it is not told what was known nor who is here: events that name nobody are accepted and dropped, and counted in GET /api/keys. Its messageIds are its own.',
    // Whatever is wrong with one event is told of that event, so that it takes no other along.
    input: Exact({ events: Type.Array(Type.Unknown(), { minItems: 1, maxItems: ACTIVITY_LIMITS.batch }) }),
    reply: Taken,
  },
  'GET /api/events/names': {
    needs: 'contact.read',
    says: 'The events that came in, by name, each with how many are kept and when the last one happened; 500 names at most.',
    input: Exact({}),
    reply: Type.Array(Seen),
  },
  'GET /api/events/properties': {
    needs: 'contact.read',
    says: 'The properties that the last thousand events of a name carried.',
    input: Exact({ name: EventName }),
    reply: Type.Array(Property),
  },
})
