import { type Static, Type } from 'typebox'
import { Exact, endpoints, Id, Instant, OrNull, Paged, PageOf } from '#contract/endpoint.ts'
import { AttributeValue } from '#contract/listen/attributes.ts'
import { CASE_STATES } from '#domain/act/case.ts'
import { GROUPS } from '#domain/learn/score.ts'
import { ASK_LOCALES } from '#domain/listen/ask-locale.ts'
import { EVIDENCE } from '#domain/listen/evidence.ts'
import { VARIANT_KEYS } from '#domain/listen/variant.ts'
import { Selection } from './selection.ts'

const Rating = Type.Integer({ minimum: 0, maximum: 10 })
const Text = Type.String()
const Evidence = Type.Enum(EVIDENCE)
const Named = Exact({ id: Id, name: Text })

/** In which version of which language they were asked; `variant`: of an experiment. */
const WordingAsked = Exact({
  locale: Type.Enum(ASK_LOCALES),
  version: Type.Integer({ minimum: 1 }),
  /** Differs from what Hearback proposes. */
  custom: Type.Boolean(),
  variant: OrNull(Type.Enum(VARIANT_KEYS)),
})

/** Names and addresses are null for members who may not read contacts. */
const line = {
  id: Id,
  rating: Rating,
  group: Type.Enum(GROUPS),
  verbatim: OrNull(Text),
  locale: OrNull(Text),
  channel: Type.Enum(['email', 'import'] as const),
  answeredAt: Instant,
  revision: Type.Integer({ minimum: 1 }),
  evidence: Evidence,
  evidenceBecause: Text,
  program: Named,
  /** Null: imported, so nobody knows. */
  wording: OrNull(WordingAsked),
  wave: OrNull(Named),
  contact: OrNull(Exact({ id: Id, name: OrNull(Text), email: OrNull(Text) })),
  account: OrNull(Named),
  case: OrNull(Exact({ id: Id, state: Type.Enum(CASE_STATES) })),
}
const ResponseLine = Exact(line)
export type ResponseLine = Static<typeof ResponseLine>

const Revision = Exact({
  revision: Type.Integer(),
  rating: Rating,
  group: Type.Enum(GROUPS),
  verbatim: OrNull(Text),
  consent: Type.Boolean(),
  evidence: Evidence,
  /** When it was replaced. */
  at: Instant,
})
const ResponseSheet = Exact({
  ...line,
  /** When the person agreed to be contacted; null when they did not. */
  consentAt: OrNull(Instant),
  /** What was known of them when they were asked. */
  attributes: Type.Array(Exact({ key: Text, label: Text, value: AttributeValue })),
  /** What they said before, newest first. */
  revisions: Type.Array(Revision),
})
export type ResponseSheet = Static<typeof ResponseSheet>

/** `counted` is what enters the score; without a word all but the discarded. */
const EVIDENCE_FILTERS = ['counted', 'all', ...EVIDENCE] as const

const Filter = {
  ...Selection,
  group: Type.Optional(Type.Enum(GROUPS)),
  rating: Type.Optional(Rating),
  evidence: Type.Optional(Type.Enum(EVIDENCE_FILTERS)),
  verbatim: Type.Optional(Type.Boolean()),
  account: Type.Optional(Id),
  contact: Type.Optional(Id),
  q: Type.Optional(Type.String({ maxLength: 200 })),
}

export const responses = endpoints({
  'GET /api/responses': {
    needs: 'response.read',
    says: 'What people answered, newest first. `q` looks in the words and, for members who may read contacts, in names of contacts and accounts. Discarded answers are hidden unless `evidence` asks for them.',
    input: Exact({ ...Filter, ...Paged }),
    reply: PageOf(ResponseLine),
  },
  'GET /api/responses/:id': {
    needs: 'response.read',
    says: 'One answer with what it was before, how sure it is, and the case it opened.',
    input: Exact({ id: Id }),
    reply: ResponseSheet,
  },
  'GET /api/responses/stream': {
    needs: 'response.read',
    says: 'Tells of answers as they come or change: server-sent events `{ id, rating, group, take }` with `take` new or revise. Reconnect with Last-Event-ID to miss none.',
    input: Exact({ after: Type.Optional(Type.String({ pattern: '^\\d{1,19}$' })) }),
    reply: Text,
    stream: 'text/event-stream',
  },
  'GET /api/responses.csv': {
    needs: 'response.export',
    says: 'The same answers as a file, oldest first, safe from formulas, with the evidence of each and the version of the words that it answered.',
    input: Exact(Filter),
    reply: Text,
    stream: 'text/csv; charset=utf-8',
  },
})
