import { type Static, Type } from 'typebox'
import { Exact, endpoints, Id, OrNull } from '#contract/endpoint.ts'
import { ATTRIBUTE_TYPES } from '#domain/listen/import/attribute.ts'

const AttributeOf = Type.Enum(['contact', 'account', 'response'] as const)
export const AttributeType = Type.Enum(ATTRIBUTE_TYPES)
/** A key as an import makes it: letters and digits of any script, joined by _. */
export const AttributeKey = Type.String({ minLength: 1, maxLength: 60, pattern: '^[\\p{L}\\p{N}]+(_[\\p{L}\\p{N}]+)*$' })

const Money = Exact({ amount: Type.Number(), currency: OrNull(Type.String({ minLength: 3, maxLength: 3 })) })
export const AttributeValue = Type.Union([
  Type.String({ maxLength: 5000 }),
  Type.Number(),
  Type.Boolean(),
  Money,
  Type.Array(Type.String({ maxLength: 200 }), { maxItems: 100 }),
])
/** Values by key, each of the type that its definition names. */
export const Attributes = Type.Record(Type.String(), AttributeValue)

const Definition = Exact({
  id: Id,
  of: AttributeOf,
  key: Type.String(),
  type: AttributeType,
  label: Type.String(),
  /** A measure of behaviour: its values come from events, and nobody enters them. */
  computed: Type.Boolean(),
})
export type Definition = Static<typeof Definition>

export const attributes = endpoints({
  'GET /api/attributes': {
    needs: 'workspace.read',
    says: 'What the workspace knows of contacts, accounts and responses beside their fields: each attribute with its type.',
    input: Exact({ of: Type.Optional(AttributeOf) }),
    reply: Type.Array(Definition),
  },
  'GET /api/attributes/values': {
    needs: 'contact.read',
    says: 'The values of one attribute of contacts or accounts, most frequent first, fifty at most.',
    input: Exact({ of: Type.Enum(['contact', 'account'] as const), key: AttributeKey }),
    reply: Type.Array(Exact({ value: Type.String(), count: Type.Integer() })),
  },
})
