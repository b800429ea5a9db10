import { type Static, Type } from 'typebox'
import { Exact, endpoints, Id, Instant, Nothing, OrNull, Paged, PageOf } from '#contract/endpoint.ts'
import { CASE_STATES } from '#domain/act/case.ts'
import { REPLY_HINDRANCES } from '#domain/act/reply.ts'
import { ROOT_CAUSES } from '#domain/act/root-cause.ts'
import { MAIL_PLACES } from '#domain/listen/delivery.ts'
import { EVIDENCE } from '#domain/listen/evidence.ts'

const State = Type.Enum(CASE_STATES)
const RootCause = Type.Enum(ROOT_CAUSES)
const Rating = Type.Integer({ minimum: 0, maximum: 10 })
const Count = Type.Integer({ minimum: 0 })
const Text = Type.String()
const Named = Exact({ id: Id, name: Text })
const Body = Type.String({ minLength: 1, maxLength: 5000 })

/** Names and addresses of contacts and accounts are null for members who may not read contacts. */
const card = {
  id: Id,
  state: State,
  rating: Rating,
  verbatim: OrNull(Text),
  locale: OrNull(Text),
  openedAt: Instant,
  dueAt: Instant,
  /** Still to be called, and the due time has passed. */
  late: Type.Boolean(),
  contactedAt: OrNull(Instant),
  closedAt: OrNull(Instant),
  rootCause: OrNull(RootCause),
  outcome: OrNull(Text),
  contact: OrNull(Exact({ id: Id, name: OrNull(Text), email: OrNull(Text), role: OrNull(Text) })),
  account: OrNull(Named),
  owner: OrNull(Named),
  /** The last thing that one of us wrote: a note, or a reply to the customer. */
  lastWord: OrNull(Text),
}
export const CaseCard = Exact(card)
export type CaseCard = Static<typeof CaseCard>

/** What happened, oldest first. What a kind does not have is null. */
const Moment = Exact({
  id: Id,
  kind: Type.Enum(['answered', 'revised', 'opened', 'moved', 'assigned', 'noted', 'replied', 'alerted'] as const),
  at: Instant,
  by: OrNull(Text),
  from: OrNull(State),
  to: OrNull(State),
  rootCause: OrNull(RootCause),
  /** A note, the words of a reply, or what the customer wrote. */
  body: OrNull(Text),
  rating: OrNull(Rating),
  ratingBefore: OrNull(Rating),
  /** Whom the case was given to, or whom the mail went to. */
  whom: OrNull(Text),
  /** `kept`: it stayed in the outbox, since nothing leaves from here. */
  mail: OrNull(Type.Enum(MAIL_PLACES)),
})
export type Moment = Static<typeof Moment>

const CaseSheet = Exact({
  ...card,
  responseId: Id,
  answeredAt: Instant,
  evidence: Type.Enum(EVIDENCE),
  /** When the person agreed to be contacted about this; null when they did not. */
  consentAt: OrNull(Instant),
  program: Named,
  timeline: Type.Array(Moment),
  /** Where you may move it. */
  moves: Type.Array(State),
  /** Your own last move, while it can still be taken back. */
  takeBack: OrNull(Id),
  /** Whether the customer can be answered by mail, and if not, why. */
  reply: Exact({ may: Type.Boolean(), because: OrNull(Type.Enum(REPLY_HINDRANCES)) }),
})
export type CaseSheet = Static<typeof CaseSheet>

/** `closed` is resolved and dismissed together, as a column of the board. */
export const CASE_FILTERS = [...CASE_STATES, 'closed'] as const

const Filter = {
  owner: Type.Optional(Id),
  mine: Type.Optional(Type.Boolean()),
  ownerless: Type.Optional(Type.Boolean()),
  late: Type.Optional(Type.Boolean()),
  account: Type.Optional(Id),
  q: Type.Optional(Type.String({ maxLength: 200 })),
}

const Summary = Exact({
  open: Count,
  contacted: Count,
  resolved: Count,
  dismissed: Count,
  late: Count,
  /** How the promise was kept in cases of the whole workspace whose first contact fell due in the last 90 days; `percent` is null below five. */
  promise: Exact({ due: Count, inTime: Count, percent: OrNull(Count), medianMinutes: OrNull(Count), days: Count, hours: Count }),
})
export type CaseSummary = Static<typeof Summary>

export const cases = endpoints({
  'GET /api/cases': {
    needs: 'case.read',
    says: 'Cases of one state or of all. Open ones come by due time, those in conversation and closed ones with the last contacted or closed on top, all of them by opening, newest first. `q` looks in the words and, for members who may read contacts, in names.',
    input: Exact({ state: Type.Optional(Type.Enum(CASE_FILTERS)), ...Filter, ...Paged }),
    reply: PageOf(CaseCard),
  },
  'GET /api/cases/summary': {
    needs: 'case.read',
    says: 'How many cases stand where under the same filter, and how well the promised time of first contact was kept. The median counts those who still wait as longer than any other; null while fewer than half have heard from us.',
    input: Exact(Filter),
    reply: Summary,
  },
  'GET /api/cases/:id': {
    needs: 'case.read',
    says: 'A case with its answer, its timeline and what may be done now.',
    input: Exact({ id: Id }),
    reply: CaseSheet,
  },
  'POST /api/cases/:id/moves': {
    needs: 'case.work',
    says: 'Moves a case. Resolving needs a root cause, dismissing a note. `from` is the state you saw: if somebody moved it meanwhile, nothing happens and the reply says where it is. Reopening starts a new due time.',
    input: Exact({
      id: Id,
      from: Type.Optional(State),
      to: State,
      rootCause: Type.Optional(OrNull(RootCause)),
      note: Type.Optional(OrNull(Type.String({ maxLength: 5000 }))),
    }),
    reply: CaseSheet,
  },
  'DELETE /api/cases/:id/moves/:move': {
    needs: 'case.work',
    says: 'Takes back your own last move within ten minutes, with the note it carried. Not after mail went to the customer.',
    input: Exact({ id: Id, move: Id }),
    reply: CaseSheet,
  },
  'PUT /api/cases/:id/owner': {
    needs: 'case.assign',
    says: 'Gives the case to a member who may work cases, who is told by mail while it is open. Null: to nobody.',
    input: Exact({ id: Id, memberId: OrNull(Id) }),
    reply: CaseSheet,
  },
  'POST /api/cases/:id/taking': {
    needs: 'case.work',
    says: 'Takes a case that nobody has. Taking one’s own changes nothing; a case that somebody has is refused.',
    input: Exact({ id: Id }),
    reply: CaseSheet,
  },
  'POST /api/cases/:id/notes': {
    needs: 'case.work',
    says: 'Adds a note that only members see.',
    input: Exact({ id: Id, body: Body }),
    reply: CaseSheet,
  },
  'POST /api/cases/:id/replies': {
    needs: 'case.work',
    says: 'Mails the customer from the case, in the thread of the mail that asked, with their answer quoted. The first reply moves an open case to contacted. Refused when nobody or no address is known, after erasure, a bounce or a complaint, and for whom we do not ask any more unless they agreed to be contacted about this; without that agreement there is one reply and no second.',
    input: Exact({ id: Id, body: Body }),
    reply: CaseSheet,
  },
  'POST /api/responses/:id/cases': {
    needs: 'case.work',
    says: 'Opens a case for an answer by hand, also for history. It is due from now on. Refused when the answer has a case.',
    input: Exact({ id: Id }),
    reply: CaseSheet,
  },
})

const Rule = Exact({ id: Id, name: Text, ratingAtMost: Rating, dueHours: Type.Integer(), enabled: Type.Boolean() })
export type Rule = Static<typeof Rule>

export const rules = endpoints({
  'GET /api/rules': { needs: 'case.read', says: 'The rules that open cases.', input: Nothing, reply: Type.Array(Rule) },
  'PUT /api/rules/:id': {
    needs: 'case.assign',
    says: 'Changes from which rating on a case is opened and within how many hours the customer should hear back. Cases that are open keep their due time.',
    input: Exact({
      id: Id,
      ratingAtMost: Rating,
      dueHours: Type.Integer({ minimum: 1, maximum: 8760 }),
      enabled: Type.Boolean(),
    }),
    reply: Rule,
  },
  'GET /api/rules/dry-run': {
    needs: 'case.read',
    says: 'How many cases such a rule would have opened in the last 90 days, of how many answers. Imported history opens none.',
    input: Exact({ ratingAtMost: Rating }),
    reply: Exact({ wouldOpen: Count, answers: Count, days: Count }),
  },
})
