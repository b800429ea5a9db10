import { type Static, Type } from 'typebox'
import { Exact, endpoints, Id, Instant, OrNull, Paged, PageOf } from '#contract/endpoint.ts'
import { Attributes } from './attributes.ts'
import { Moment } from './contacts.ts'
import { Condition } from './segments.ts'

const Rating = Type.Integer({ minimum: 0, maximum: 10 })
const Owner = OrNull(Exact({ id: Id, name: Type.String() }))
const Count = Type.Integer({ minimum: 0 })

const AccountLine = Exact({
  id: Id,
  name: Type.String(),
  domain: OrNull(Type.String()),
  owner: Owner,
  contacts: Count,
  answers: Count,
  lastAnsweredAt: OrNull(Instant),
  /** The last five that count, newest first. */
  lastRatings: Type.Array(Rating),
})
export type AccountLine = Static<typeof AccountLine>

const Account = Exact({
  id: Id,
  name: Type.String(),
  externalId: OrNull(Type.String()),
  domain: OrNull(Type.String()),
  owner: Owner,
  attributes: Attributes,
  contacts: Count,
  /** How often each rating 0..10 was given by people of this account; answers that count. */
  ratings: Type.Array(Count),
  createdAt: Instant,
})
export type Account = Static<typeof Account>

const AccountAnswer = Exact({
  id: Id,
  rating: Rating,
  verbatim: OrNull(Type.String()),
  locale: OrNull(Type.String()),
  answeredAt: Instant,
  contact: OrNull(Exact({ id: Id, name: Type.String() })),
})
export type AccountAnswer = Static<typeof AccountAnswer>

/** As of a contact; `contact` is whose it is, null where it is the company's own. `people`: how many an import brought. */
const AccountMoment = Exact({
  ...Moment.properties,
  contact: OrNull(Exact({ id: Id, name: Type.String() })),
  people: OrNull(Count),
})
export type AccountMoment = Static<typeof AccountMoment>

const AccountFilter = {
  q: Type.Optional(Type.String({ maxLength: 200 })),
  owner: Type.Optional(Id),
  /** In the language of segments, about the company's own fields and attributes: `plan is "Pro" and renewal in the next 60 days`. */
  condition: Type.Optional(Condition),
}

export const accounts = endpoints({
  'GET /api/accounts': {
    needs: 'contact.read',
    says: 'The companies of the workspace by name, with how many people they have and what these answered last.',
    input: Exact({ ...AccountFilter, ...Paged }),
    reply: PageOf(AccountLine),
  },
  'GET /api/accounts.csv': {
    needs: 'response.export',
    says: 'The same companies as a file, safe from formulas, with the headers that an import of people uses for companies.',
    input: Exact(AccountFilter),
    reply: Type.String(),
    stream: 'text/csv; charset=utf-8',
  },
  'GET /api/accounts/:id': { needs: 'contact.read', says: 'A company.', input: Exact({ id: Id }), reply: Account },
  'GET /api/accounts/:id/answers': {
    needs: 'contact.read',
    says: 'What people of a company answered, newest first; answers that count.',
    input: Exact({ id: Id, ...Paged }),
    reply: PageOf(AccountAnswer),
  },
  'GET /api/accounts/:id/timeline': {
    needs: 'contact.read',
    says: 'What happened with a company and its people, newest first: mails, answers, cases, imports, and what was known of the company before.',
    input: Exact({ id: Id, ...Paged }),
    reply: PageOf(AccountMoment),
  },
  'PUT /api/accounts/:id/owner': {
    needs: 'contact.manage',
    says: 'Names the member who looks after a company; its cases go to them. Null: nobody in particular.',
    input: Exact({ id: Id, memberId: OrNull(Id) }),
    reply: Account,
  },
})
