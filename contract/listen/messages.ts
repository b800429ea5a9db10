import { type Static, Type } from 'typebox'
import { Exact, endpoints, Id, Instant, Nothing, OrNull, Paged } from '#contract/endpoint.ts'
import { MAIL_PLACES, MAIL_WAYS, MESSAGE_KINDS, MESSAGE_PROBLEMS } from '#domain/listen/delivery.ts'
import { MESSAGE_STATES } from '#domain/listen/message.ts'

const Count = Type.Integer({ minimum: 0 })
const Place = Exact({ address: Type.String(), name: OrNull(Type.String()) })

const line = {
  id: Id,
  kind: Type.Enum(MESSAGE_KINDS),
  state: Type.Enum(MESSAGE_STATES),
  /** It stayed in the outbox; no mail server was asked. */
  kept: Type.Boolean(),
  problem: OrNull(Type.Enum(MESSAGE_PROBLEMS)),
  to: Place,
  /** Null when the mail cannot be shown any more. */
  subject: OrNull(Type.String()),
  contactId: OrNull(Id),
  caseId: OrNull(Id),
  wave: OrNull(Exact({ id: Id, name: Type.String() })),
  createdAt: Instant,
  sentAt: OrNull(Instant),
  /** Of a mail that waits: when it is tried next. Of one in doubt: since when. */
  nextAt: Instant,
}
const MessageLine = Exact(line)
export type MessageLine = Static<typeof MessageLine>

/** What a member may decide about a mail: it arrived after all, or send it again. */
const RESOLUTIONS = ['sent', 'queued'] as const
export type Resolution = (typeof RESOLUTIONS)[number]

const Message = Exact({
  ...line,
  from: OrNull(Place),
  replyTo: OrNull(Place),
  headers: Type.Array(Exact({ name: Type.String(), value: Type.String() })),
  text: OrNull(Type.String()),
  attempt: Count,
  /** The last words of the mail server. */
  said: OrNull(Type.String()),
  resolvedAt: OrNull(Instant),
  /** False: its links are its reader's alone, and are hidden here. */
  linksWork: Type.Boolean(),
  resolutions: Type.Array(Type.Enum(RESOLUTIONS)),
})
export type Message = Static<typeof Message>

const Totals = Exact({
  planned: Count,
  queued: Count,
  sending: Count,
  sent: Count,
  /** Of none of the above: they stayed in the outbox. */
  kept: Count,
  deferred: Count,
  bounced: Count,
  failed: Count,
  uncertain: Count,
})
const Messages = Exact({
  items: Type.Array(MessageLine),
  next: OrNull(Type.String()),
  total: Count,
  totals: Totals,
  way: Type.Enum(MAIL_WAYS),
})
export type Messages = Static<typeof Messages>

export const messages = endpoints({
  'GET /api/messages': {
    needs: 'mail.read',
    says: 'Every mail, newest first, with how many are in each state; `kept` are those that went no further than the outbox. `search` finds an address or a name.',
    input: Exact({
      kind: Type.Optional(Type.Enum(MESSAGE_KINDS)),
      state: Type.Optional(Type.Enum(MAIL_PLACES)),
      waveId: Type.Optional(Id),
      contactId: Type.Optional(Id),
      search: Type.Optional(Type.String({ maxLength: 200 })),
      ...Paged,
    }),
    reply: Messages,
  },
  'GET /api/messages/:id': {
    needs: 'mail.read',
    says: 'One mail: its subject, headers and plain text as they go out, and what the mail server said.',
    input: Exact({ id: Id }),
    reply: Message,
  },
  'GET /api/messages/:id/html': {
    needs: 'mail.read',
    says: 'The mail as a mail program shows it. The links of a mail that asks work when it stayed in the outbox; when it left they are its reader’s alone and hidden.',
    input: Exact({ id: Id }),
    reply: Type.String(),
    stream: 'text/html; charset=utf-8',
  },
  'POST /api/messages/:id/resolution': {
    needs: 'mail.manage',
    says: 'Ends the doubt about a mail: it arrived (sent), or send it again (queued), which a failed one may be too.',
    input: Exact({ id: Id, to: Type.Enum(RESOLUTIONS) }),
    reply: Nothing,
  },
})
