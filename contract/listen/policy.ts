import { type Static, Type } from 'typebox'
import { Exact, endpoints, Id, Instant, Nothing, OrNull, Paged, PageOf } from '#contract/endpoint.ts'
import { POLICY_REASONS, RHYTHMS } from '#domain/listen/contact-policy.ts'

const Count = Type.Integer({ minimum: 0 })
const Days = Type.Integer({ minimum: 0, maximum: 3650 })
const Because = Type.Enum(POLICY_REASONS)

/** At most so many asks within so many days; null: no limit. */
const Limit = OrNull(
  Exact({ most: Type.Integer({ minimum: 0, maximum: 1000 }), days: Type.Integer({ minimum: 1, maximum: 3650 }) }),
)
/** On these weekdays (1 Monday), from one hour until before the other, not on these days, on the contact's clock; null: at any time. */
const Window = OrNull(
  Exact({
    weekdays: Type.Array(Type.Integer({ minimum: 1, maximum: 7 }), { minItems: 1, maxItems: 7, uniqueItems: true }),
    from: Type.Integer({ minimum: 0, maximum: 23 }),
    to: Type.Integer({ minimum: 1, maximum: 24 }),
    daysOff: Type.Optional(Type.Array(Type.String({ format: 'date' }), { maxItems: 366, uniqueItems: true })),
  }),
)
const rules = { quietDays: Days, firstAskDays: Days, perContact: Limit, perAccount: Limit, window: Window }
const Rules = Exact(rules)
/** What differs for programs of a rhythm; what is left out is as for all. */
const Own = Type.Optional(
  Exact({
    quietDays: Type.Optional(Days),
    firstAskDays: Type.Optional(Days),
    perContact: Type.Optional(Limit),
    perAccount: Type.Optional(Limit),
    window: Type.Optional(Window),
  }),
)
const policy = { rules: Rules, by: Exact({ relational: Own, transactional: Own }) }
const Policy = Exact(policy)
export type Policy = Static<typeof Policy>

const Rhythm = Type.Enum(RHYTHMS)
const PolicyNow = Exact({
  ...policy,
  /** 0: nobody has changed it yet. */
  version: Count,
  changedAt: OrNull(Instant),
  changedBy: OrNull(Type.String()),
  timeZone: Type.String(),
  /** In the order in which they ask. */
  programs: Type.Array(Exact({ id: Id, name: Type.String(), rhythm: Rhythm, quietDays: OrNull(Days) })),
})
export type PolicyNow = Static<typeof PolicyNow>

const Reasons = Type.Array(Exact({ because: Because, people: Count }))
const Allowed = Exact({ mayAsk: Count, notAsked: Reasons })
/** `gained` may be asked only under the draft, `lost` only under what holds now. */
const Preview = Exact({
  people: Count,
  rhythms: Type.Array(Exact({ rhythm: Rhythm, now: Allowed, draft: Allowed, gained: Count, lost: Count })),
})
export type Preview = Static<typeof Preview>

/** Which rule, by its figures, and what it was held against. */
const Ruling = {
  because: OrNull(Because),
  /** From when this rule allows it again, when it is a matter of time. */
  until: OrNull(Instant),
  lastAskedAt: OrNull(Instant),
  rules: Rules,
}
const Standing = Exact({ programId: Id, program: Type.String(), wishedDays: OrNull(Days), ...Ruling })
export type Standing = Static<typeof Standing>
const Judgement = Exact({
  waveId: Id,
  wave: Type.String(),
  program: Type.String(),
  asked: Type.Boolean(),
  decidedAt: Instant,
  stratum: OrNull(Type.String()),
  policyVersion: Count,
  ...Ruling,
  /** When the ask left, if it has. */
  sentAt: OrNull(Instant),
  /** What kept the mail back after the decision to ask. */
  withheld: OrNull(Exact({ at: Instant, because: Type.String(), until: OrNull(Instant) })),
})
export type Judgement = Static<typeof Judgement>

export const policies = endpoints({
  'GET /api/contact-policy': {
    needs: 'program.read',
    says: 'Who may be asked how often and when: the rules of the workspace, what differs for a rhythm, and the order of the programs.',
    input: Nothing,
    reply: PolicyNow,
  },
  'PUT /api/contact-policy': {
    needs: 'program.manage',
    says: 'Changes the contact policy as a whole. It holds from the next plan and the next mail on; what was judged before keeps the version it was judged by.',
    input: Policy,
    reply: PolicyNow,
  },
  'PUT /api/contact-policy/order': {
    needs: 'program.manage',
    says: 'Puts programs in order: of two that want the same contact the earlier one asks. Programs that are left out come after those named.',
    input: Exact({ programIds: Type.Array(Id, { minItems: 1, maxItems: 200, uniqueItems: true }) }),
    reply: PolicyNow,
  },
  'POST /api/contact-policy/previews': {
    needs: 'program.read',
    says: 'How many of today’s contacts a draft would let programs ask, against the policy in force, with the reasons. Writes nothing. One at a time: another meanwhile is refused with 503.',
    input: Policy,
    reply: Preview,
  },
  'GET /api/contacts/:id/standing': {
    needs: 'contact.read',
    says: 'For each program: whether the contact policy lets it ask this contact now, by which rule not, and from when.',
    input: Exact({ id: Id }),
    reply: Type.Array(Standing),
  },
  'GET /api/contacts/:id/decisions': {
    needs: 'contact.read',
    says: 'Every decision about this contact, newest first: asked or not, by which rule, and what kept a decided mail back later.',
    input: Exact({ id: Id, ...Paged }),
    reply: PageOf(Judgement),
  },
})
