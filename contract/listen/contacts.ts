import { type Static, Type } from 'typebox'
import { Exact, endpoints, Id, Instant, Nothing, OrNull, Paged, PageOf } from '#contract/endpoint.ts'
import { GROUPS } from '#domain/learn/score.ts'
import { ERASED_ANSWERS } from '#domain/listen/erasure.ts'
import { SUPPRESSION_REASONS } from '#domain/listen/suppression.ts'
import { AttributeKey, Attributes, AttributeValue } from './attributes.ts'
import { Condition } from './segments.ts'

const Rating = Type.Integer({ minimum: 0, maximum: 10 })
const Text = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' })
const AccountName = OrNull(Exact({ id: Id, name: Type.String() }))
const LastAnswer = OrNull(Exact({ rating: Rating, answeredAt: Instant }))

const ContactLine = Exact({
  id: Id,
  name: OrNull(Type.String()),
  email: OrNull(Type.String()),
  role: OrNull(Type.String()),
  account: AccountName,
  lastAnswer: LastAnswer,
  lastAskedAt: OrNull(Instant),
  suppressed: OrNull(Type.Enum(SUPPRESSION_REASONS)),
})
export type ContactLine = Static<typeof ContactLine>

const Suppression = Exact({
  reason: Type.Enum(SUPPRESSION_REASONS),
  note: OrNull(Type.String()),
  createdAt: Instant,
  byName: OrNull(Type.String()),
  mayLift: Type.Boolean(),
})
const Contact = Exact({
  id: Id,
  name: OrNull(Type.String()),
  email: OrNull(Type.String()),
  phone: OrNull(Type.String()),
  externalId: OrNull(Type.String()),
  locale: OrNull(Type.String()),
  timeZone: OrNull(Type.String()),
  role: OrNull(Type.String()),
  account: AccountName,
  attributes: Attributes,
  lastAnswer: LastAnswer,
  suppression: OrNull(Suppression),
  import: OrNull(Exact({ id: Id, fileName: Type.String() })),
  createdAt: Instant,
  updatedAt: Instant,
  erasedAt: OrNull(Instant),
})
export type Contact = Static<typeof Contact>

const MOMENTS = [
  'answer',
  'mail',
  'notice',
  'decision',
  'case_opened',
  'case_closed',
  'change',
  'values',
  'import',
  'activity',
] as const

/** What happened with a contact. `state` and `because` belong to the kind: a mail's state, a decision's reason, a case's outcome, a notice's class. */
export const Moment = Exact({
  id: Id,
  kind: Type.Enum(MOMENTS),
  at: Instant,
  /** Response, message, wave, case or import. */
  subjectId: OrNull(Id),
  rating: OrNull(Rating),
  verbatim: OrNull(Type.String()),
  /** The program of an answer, the wave of a decision, the file of an import, what a mail host said in a notice, the name of an event. */
  title: OrNull(Type.String()),
  state: OrNull(Type.String()),
  because: OrNull(Type.String()),
  until: OrNull(Instant),
  byName: OrNull(Type.String()),
  /** Of events: how often it happened that day; the last time is told. */
  times: OrNull(Type.Integer()),
  /** What was known before and after, of `values`; `field` tells a field of every contact from an attribute. */
  changes: OrNull(
    Type.Array(
      Exact({ field: Type.Boolean(), key: Type.String(), before: OrNull(AttributeValue), after: OrNull(AttributeValue) }),
    ),
  ),
})
export type Moment = Static<typeof Moment>

const ContactFilter = {
  q: Type.Optional(Type.String({ maxLength: 200 })),
  account: Type.Optional(Id),
  group: Type.Optional(Type.Enum(GROUPS)),
  suppressed: Type.Optional(Type.Boolean()),
  import: Type.Optional(Id),
  /** `attribute` and `is` together: contacts whose attribute has this value, as text. */
  attribute: Type.Optional(AttributeKey),
  is: Type.Optional(Type.String({ maxLength: 500 })),
  /** A saved segment, and a condition beside it: both must hold. */
  segment: Type.Optional(Id),
  condition: Type.Optional(Condition),
}
/** By name the list goes up, by time down, unless `order` says otherwise. Who was never asked or never answered comes last when it goes down. */
const Sorted = {
  sort: Type.Optional(Type.Enum(['created', 'name', 'last_asked', 'last_answered'] as const)),
  order: Type.Optional(Type.Enum(['up', 'down'] as const)),
}

const ContactInput = {
  name: Type.Optional(OrNull(Text(200))),
  email: Type.Optional(OrNull(Text(254))),
  phone: Type.Optional(OrNull(Text(40))),
  externalId: Type.Optional(OrNull(Text(200))),
  locale: Type.Optional(OrNull(Text(35))),
  timeZone: Type.Optional(OrNull(Text(64))),
  role: Type.Optional(OrNull(Text(200))),
  /** The account by its name; a new name makes a new account. */
  account: Type.Optional(OrNull(Text(200))),
  /** Null takes a value away. */
  attributes: Type.Optional(Type.Record(Type.String(), OrNull(AttributeValue), { maxProperties: 200 })),
}

export const contacts = endpoints({
  'GET /api/contacts': {
    needs: 'contact.read',
    says: 'The people of the workspace, newest first unless `sort` says otherwise. `group` is that of the last answer that counts.',
    input: Exact({ ...ContactFilter, ...Sorted, ...Paged }),
    reply: PageOf(ContactLine),
  },
  'GET /api/contacts.csv': {
    needs: 'response.export',
    says: 'The same contacts as a file that an import reads back, safe from formulas.',
    input: Exact({ ...ContactFilter, ...Sorted }),
    reply: Type.String(),
    stream: 'text/csv; charset=utf-8',
  },
  'POST /api/contacts': {
    needs: 'contact.manage',
    says: 'Adds a contact. It needs an e-mail address, a phone number or an ID of your own.',
    input: Exact(ContactInput),
    reply: Exact({ id: Id }),
  },
  'GET /api/contacts/:id': { needs: 'contact.read', says: 'A contact.', input: Exact({ id: Id }), reply: Contact },
  'PUT /api/contacts/:id': {
    needs: 'contact.manage',
    says: 'Changes a contact. What is left out stays; null empties.',
    input: Exact({ id: Id, ...ContactInput }),
    reply: Contact,
  },
  'GET /api/contacts/:id/timeline': {
    needs: 'contact.read',
    says: 'What happened with a contact, newest first: answers, mails and what came back about them, decisions of waves, cases, changes and what was known before them, and the events that came in, those of one name and day (UTC) together.',
    input: Exact({ id: Id, ...Paged }),
    reply: PageOf(Moment),
  },
  'GET /api/contacts/:id/holdings': {
    needs: 'response.export',
    says: 'Everything that is held about a person, by where it stands, for when they ask (GDPR art. 15).',
    input: Exact({ id: Id }),
    reply: Type.Record(Type.String(), Type.Array(Type.Record(Type.String(), Type.Unknown()))),
  },
  'GET /api/contacts/:id/holdings.csv': {
    needs: 'response.export',
    says: 'The same as a file, one value a line, with all events of the person, of which the other shows 10,000.',
    input: Exact({ id: Id }),
    reply: Type.String(),
    stream: 'text/csv; charset=utf-8',
  },
  'POST /api/contacts/:id/erasure': {
    needs: 'contact.manage',
    says: 'Forgets a person everywhere, for good, and takes their answers out of every figure; with `answers: keep` the ratings stay in the figures, without the person. The address is asked no more.',
    input: Exact({ id: Id, answers: Type.Optional(Type.Enum(ERASED_ANSWERS)) }),
    reply: Nothing,
  },
  'POST /api/contacts/:id/suppression': {
    needs: 'contact.manage',
    says: 'Asks this address no more, whatever wave comes. The note says why.',
    input: Exact({ id: Id, note: Text(500) }),
    reply: Nothing,
  },
  'DELETE /api/contacts/:id/suppression': {
    needs: 'contact.manage',
    says: 'Lifts what a member or a mail server said. What the person said themselves stays.',
    input: Exact({ id: Id }),
    reply: Nothing,
  },
})
