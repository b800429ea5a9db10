import { type Static, Type } from 'typebox'
import { Exact, endpoints, Id, Instant, Nothing, OrNull, Paged, PageOf } from '#contract/endpoint.ts'
import { NOTICE_CLASSES } from '#domain/listen/bounce.ts'
import { MESSAGE_KINDS } from '#domain/listen/delivery.ts'
import { RECORD_KINDS, RECORD_STATES } from '#domain/listen/mail-records.ts'

const PROVIDERS = ['ses', 'sendgrid', 'postmark'] as const
const TLS = ['tls', 'starttls', 'none'] as const
const MAILBOX_PROBLEMS = ['unreachable', 'no_tls', 'sign_in', 'no_folder', 'broke_off', 'inside', 'password_lost'] as const
const Address = Type.String({ minLength: 3, maxLength: 254 })
const box = {
  host: Type.String({ minLength: 1, maxLength: 253, pattern: '^[A-Za-z0-9.:_-]+$' }),
  port: Type.Integer({ minimum: 1, maximum: 65535 }),
  tls: Type.Enum(TLS),
  login: Type.String({ minLength: 1, maxLength: 254 }),
  folder: Type.String({ minLength: 1, maxLength: 200 }),
}

const Bounces = Exact({
  address: OrNull(Type.String()),
  mailbox: OrNull(Exact({ ...box, readAt: OrNull(Instant), problem: OrNull(Type.Enum(MAILBOX_PROBLEMS)) })),
})
export type Bounces = Static<typeof Bounces>

const Notice = Exact({
  id: Id,
  at: Instant,
  source: Type.Enum(['mailbox', 'ses', 'sendgrid', 'postmark']),
  class: Type.Enum(NOTICE_CLASSES),
  status: OrNull(Type.String()),
  said: OrNull(Type.String()),
  messageId: Id,
  kind: Type.Enum(MESSAGE_KINDS),
  to: Type.String(),
  contactId: OrNull(Id),
})
export type Notice = Static<typeof Notice>

const Hook = Exact({
  id: Id,
  provider: Type.Enum(PROVIDERS),
  /** Where the provider is told to report. Nobody can guess it. */
  address: Type.String(),
  publicKey: OrNull(Type.String()),
  topicArn: OrNull(Type.String()),
  createdAt: Instant,
  /** Of Amazon SNS: when we said yes to its topic. */
  confirmedAt: OrNull(Instant),
  heardAt: OrNull(Instant),
})
export type Hook = Static<typeof Hook>

const sender = {
  name: Type.String({ minLength: 1, maxLength: 120, pattern: '\\S' }),
  address: Address,
  replyTo: OrNull(Address),
}
const Sender = Exact({ id: Id, ...sender, programs: Type.Array(Exact({ id: Id, name: Type.String() })) })
export type Sender = Static<typeof Sender>

const SendingDomain = Exact({
  id: Id,
  domain: Type.String(),
  selector: Type.String(),
  checkedAt: OrNull(Instant),
  /** Null: nothing is signed, since the key was not seen in DNS. */
  signsSince: OrNull(Instant),
  /** Its key was sealed with a secret that is lost, so that nothing is signed until the domain is removed and added anew. */
  keyLost: Type.Boolean(),
  /** The TXT records to create, and what the last look at DNS found; `state` is null before the first. */
  records: Type.Array(
    Exact({
      kind: Type.Enum(RECORD_KINDS),
      name: Type.String(),
      value: Type.String(),
      state: OrNull(Type.Enum(RECORD_STATES)),
      found: OrNull(Type.String()),
    }),
  ),
  /** The domain that takes the bounces, and whether DMARC takes it for the same. */
  envelope: Exact({ domain: Type.String(), aligned: Type.Boolean() }),
})
export type SendingDomain = Static<typeof SendingDomain>

export const sending = endpoints({
  'GET /api/senders': {
    needs: 'program.read',
    says: 'Whom mails may be from, and which programs picked whom.',
    input: Nothing,
    reply: Type.Array(Sender),
  },
  'GET /api/senders/domains': {
    needs: 'program.read',
    says: 'The domains that mails may be signed for, and since when they are: null while DNS does not show their key.',
    input: Nothing,
    reply: Type.Array(Exact({ domain: Type.String(), signsSince: OrNull(Instant) })),
  },
  'POST /api/senders': {
    needs: 'workspace.manage',
    says: 'Adds somebody whom mails may be from.',
    input: Exact(sender),
    reply: Exact({ id: Id }),
  },
  'PUT /api/senders/:id': {
    needs: 'workspace.manage',
    says: 'Changes a sender, and with it the programs that picked it.',
    input: Exact({ id: Id, ...sender }),
    reply: Nothing,
  },
  'DELETE /api/senders/:id': {
    needs: 'workspace.manage',
    says: 'Removes a sender that no program uses.',
    input: Exact({ id: Id }),
    reply: Nothing,
  },
  'PUT /api/programs/:id/sender': {
    needs: 'program.manage',
    says: 'Picks whom the mails of a program are from; null: the program says so itself.',
    input: Exact({ id: Id, senderId: OrNull(Id) }),
    reply: Nothing,
  },
  'GET /api/sending/domains': {
    needs: 'workspace.manage',
    says: 'The domains that mails are signed for (DKIM), the DNS records they need, and what the last check found.',
    input: Nothing,
    reply: Type.Array(SendingDomain),
  },
  'POST /api/sending/domains': {
    needs: 'workspace.manage',
    says: 'Adds a domain and makes its key (RSA 2048). `spf` are the mechanisms that SPF must name; without it, those of the mail server. Nothing is signed before the key was seen in DNS.',
    input: Exact({
      domain: Type.String({ minLength: 3, maxLength: 254 }),
      spf: Type.Optional(Type.String({ minLength: 1, maxLength: 300, pattern: '^[\\x21-\\x7e]+( [\\x21-\\x7e]+)*$' })),
    }),
    reply: SendingDomain,
  },
  'DELETE /api/sending/domains/:id': {
    needs: 'workspace.manage',
    says: 'Removes a domain; its mails are no longer signed.',
    input: Exact({ id: Id }),
    reply: Nothing,
  },
  'POST /api/sending/domains/:id/checks': {
    needs: 'workspace.manage',
    says: 'Asks DNS now: each record is right, missing, different, or unknown when no resolver answered.',
    input: Exact({ id: Id }),
    reply: SendingDomain,
  },
  'GET /api/sending/hooks': {
    needs: 'workspace.manage',
    says: 'The addresses at which mail providers report bounces and complaints.',
    input: Nothing,
    reply: Type.Array(Hook),
  },
  'POST /api/sending/hooks': {
    needs: 'workspace.manage',
    says: 'Makes an address for Amazon SES (by SNS; `topicArn` pins the topic, else the first that asks is it), SendGrid (`publicKey`: its verification key) or Postmark (the password stands in the address).',
    input: Exact({
      provider: Type.Enum(PROVIDERS),
      publicKey: Type.Optional(Type.String({ minLength: 1, maxLength: 1000 })),
      topicArn: Type.Optional(
        Type.String({ pattern: '^arn:[a-z0-9-]+:sns:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_-]+$', maxLength: 300 }),
      ),
    }),
    reply: Hook,
    secret: true,
  },
  'DELETE /api/sending/hooks/:id': {
    needs: 'workspace.manage',
    says: 'Closes an address: nothing that comes there counts any more.',
    input: Exact({ id: Id }),
    reply: Nothing,
  },
  'GET /api/sending/bounces': {
    needs: 'workspace.manage',
    says: 'The address to which undeliverable mail comes back, and the mailbox in which it is read. Never its password.',
    input: Nothing,
    reply: Bounces,
  },
  'PUT /api/sending/bounces': {
    needs: 'workspace.manage',
    says: 'Sets the bounce address (at most 10 characters before the @, since each mail adds its own mark there) and the IMAP mailbox that is read every five minutes. Without `password` the known one stays, but only for the same host, port, encryption and name. A host inside the network of the server is refused unless INSIDE_ADDRESSES allows it. Null takes either away.',
    input: Exact({
      address: OrNull(Address),
      mailbox: OrNull(Exact({ ...box, password: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })) })),
    }),
    reply: Bounces,
  },
  'POST /api/sending/bounces/readings': {
    needs: 'workspace.manage',
    says: 'Reads the bounce mailbox now and says how many mails were read, how many of them were about mails of ours, and what was in the way. One reading at a time.',
    input: Nothing,
    reply: Exact({
      read: Type.Integer({ minimum: 0 }),
      notices: Type.Integer({ minimum: 0 }),
      problem: OrNull(Type.Enum(MAILBOX_PROBLEMS)),
    }),
  },
  'GET /api/notices': {
    needs: 'mail.read',
    says: 'What came back about mails, newest first: from the bounce mailbox and from mail providers. One that nobody could read is `unclassified` and changes nothing.',
    input: Exact({ class: Type.Optional(Type.Enum(NOTICE_CLASSES)), messageId: Type.Optional(Id), ...Paged }),
    reply: PageOf(Notice),
  },
})
