import { type Static, Type } from 'typebox'
import { Exact, endpoints, Id, Instant, Nothing, OrNull } from '#contract/endpoint.ts'
import { CALCULATIONS, MEASURE_LIMITS, TEST_OPS } from '#domain/listen/measure.ts'
import { EventName, PropertyKey, PropertyValue } from './activities.ts'
import { AttributeType, AttributeValue } from './attributes.ts'

const Count = Type.Integer({ minimum: 0 })
const Of = Type.Enum(['contact', 'account'] as const)
const ValueType = Type.Enum(['number', 'text'] as const)
const Days = Type.Integer({ minimum: 1, maximum: MEASURE_LIMITS.days })
const Conditions = Type.Array(Exact({ property: PropertyKey, op: Type.Enum(TEST_OPS), value: PropertyValue }), {
  maxItems: MEASURE_LIMITS.conditions,
})
const Label = Type.String({ minLength: 1, maxLength: 80, pattern: '[\\p{L}\\p{N}]' })

/** `property`: what is summed or taken last; `days`: today and so many days before it, left out or null: as long as events are kept. */
const FormulaInput = Exact({
  event: EventName,
  calculation: Type.Enum(CALCULATIONS),
  property: Type.Optional(OrNull(PropertyKey)),
  valueType: Type.Optional(OrNull(ValueType)),
  days: Type.Optional(OrNull(Days)),
  conditions: Type.Optional(Conditions),
})
export type FormulaInput = Static<typeof FormulaInput>

const Measure = Exact({
  id: Id,
  of: Of,
  /** By which conditions and files call it; it stays when the label changes. */
  key: Type.String(),
  label: Type.String(),
  type: AttributeType,
  formula: Exact({
    event: Type.String(),
    calculation: Type.Enum(CALCULATIONS),
    property: OrNull(Type.String()),
    valueType: OrNull(ValueType),
    days: OrNull(Type.Integer()),
    conditions: Conditions,
  }),
  /** While its values are counted: how many people or companies are done, of how many. */
  counting: OrNull(Exact({ done: Count, of: Count })),
  countedAt: OrNull(Instant),
  createdAt: Instant,
  byName: OrNull(Type.String()),
})
export type Measure = Static<typeof Measure>

const Preview = Exact({
  type: AttributeType,
  /** People or companies with at least one such event, of all. The others have 0, or no value. */
  withEvents: Count,
  all: Count,
  events: Count,
  /** Five to whom it happened lately. */
  examples: Type.Array(Exact({ id: Id, name: Type.String(), value: OrNull(AttributeValue) })),
})
export type MeasurePreview = Static<typeof Preview>

export const measures = endpoints({
  'GET /api/measures': {
    needs: 'contact.read',
    says: 'The measures of behaviour: how events become an attribute of people or companies. By label.',
    input: Exact({}),
    reply: Type.Array(Measure),
  },
  'POST /api/measures': {
    needs: 'contact.manage',
    says: 'Defines a measure. Its values are counted in the background and kept up to date; they stand among the attributes, for conditions, waves, breakdowns and files. 50 at most.',
    input: Exact({ of: Of, label: Label, formula: FormulaInput }),
    reply: Measure,
  },
  'PUT /api/measures/:id': {
    needs: 'contact.manage',
    says: 'Renames a measure, or changes its formula and counts its values anew. Its type stays.',
    input: Exact({ id: Id, label: Type.Optional(Label), formula: Type.Optional(FormulaInput) }),
    reply: Measure,
  },
  'DELETE /api/measures/:id': {
    needs: 'contact.manage',
    says: 'Removes a measure and its values. Answers keep what was true when they were given. Refused while a segment or a wave to come uses it.',
    input: Exact({ id: Id }),
    reply: Nothing,
  },
  'POST /api/measures/preview': {
    needs: 'contact.manage',
    says: 'What a formula would come to, without keeping anything: how many have such events, and five examples.',
    input: Exact({ of: Of, formula: FormulaInput }),
    reply: Preview,
  },
})
