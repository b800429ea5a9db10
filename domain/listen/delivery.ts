import type { PolicyVerdict } from './contact-policy.ts'
import {
  classifyReply,
  type Doubt,
  type DoubtPolicy,
  MESSAGE_STATES,
  type MessageState,
  type ReplyReason,
  resendInMinutes,
  retryInMinutes,
} from './message.ts'
import { sendsMail, type WaveFacts } from './wave.ts'

export const MESSAGE_KINDS = ['ask', 'reminder', 'test', 'alert', 'reply'] as const
export type MessageKind = (typeof MESSAGE_KINDS)[number]

/** Why a mail is where it is, for every state that needs a reason. */
export const MESSAGE_PROBLEMS = [
  'no_reply',
  'try_later',
  'sign_in',
  'no_tls',
  'no_such_mailbox',
  'refused',
  'unreachable',
  'interrupted',
  'restarted',
  'wave_over',
  'suppressed',
  'erased',
  'bad_address',
  'needs_smtputf8',
  'unreadable',
  'came_back',
  'complained',
  'answered',
  'declined',
  'unconfirmed_click',
  'too_new',
  'quiet_period',
  'contact_limit',
  'account_limit',
  'outranked',
  'day_off',
  'quiet_hours',
] as const
export type MessageProblem = (typeof MESSAGE_PROBLEMS)[number]

/** Where the outbox shows a mail: `kept` was sent for nobody but the outbox. */
export const MAIL_PLACES = [...MESSAGE_STATES, 'kept'] as const
export type MailPlace = (typeof MAIL_PLACES)[number]

export const MAIL_WAYS = ['smtp', 'outbox', 'sample', 'held'] as const
export type MailWay = (typeof MAIL_WAYS)[number]

/** Where mail of a workspace goes: to a mail server, into the outbox alone (no server is set, or a sample), or nowhere until it is released. */
export function mailWay({ sample, held, server }: { sample: boolean; held: boolean; server: boolean }): MailWay {
  if (sample) return 'sample'
  if (held) return 'held'
  return server ? 'smtp' : 'outbox'
}

/**
 * What is known of a mail at the moment it would leave. `answered`, `declined`: its invitation was, since the mail was queued.
 * `suppression` is what stands against its address, if anything does; `policy` what the contact policy says of an ask or a reminder at
 * this moment, null of every other kind.
 */
export type DeliveryFacts = {
  kind: MessageKind
  address: string
  wave: WaveFacts | null
  answered: boolean
  declined: boolean
  suppression: 'unsubscribed' | 'bounced' | 'complained' | 'erased' | 'manual' | null
  erasedAt: Date | null
  policy: PolicyVerdict | null
}
/** planned: it waits with its wave. deferred: it is tried again at `until`. failed: it never leaves. */
export type DeliveryVerdict =
  | { deliver: true }
  | { deliver: false; state: 'planned' | 'failed'; because: MessageProblem }
  | { deliver: false; state: 'deferred'; because: MessageProblem; until: Date }

/**
 * Whether a mail may leave now, asked again at the very moment of sending, since a wave may have been stopped and a person
 * may have unsubscribed since it was queued. A reply by a person goes to whoever only asked not to be asked again.
 */
export function mayDeliver(facts: DeliveryFacts, now: Date): DeliveryVerdict {
  const { kind, address, wave, suppression, erasedAt, policy } = facts
  const asks = kind === 'ask' || kind === 'reminder'
  if (asks && wave && !sendsMail(wave, now)) return { deliver: false, state: 'planned', because: 'wave_over' }
  if (erasedAt || suppression === 'erased') return { deliver: false, state: 'failed', because: 'erased' }
  if (asks && facts.answered) return { deliver: false, state: 'failed', because: 'answered' }
  if (suppression && (asks || (kind === 'reply' && UNDELIVERABLE.has(suppression))))
    return { deliver: false, state: 'failed', because: 'suppressed' }
  if (asks && facts.declined) return { deliver: false, state: 'failed', because: 'declined' }
  if (!isAddress(address)) return { deliver: false, state: 'failed', because: 'bad_address' }
  return policy && !policy.ask ? keptBack(policy) : { deliver: true }
}

/** An hour, a day or a day's hold pass while the mail waits; a rest or a limit would outlive the wave, so it ends there. */
function keptBack({ because, until }: PolicyVerdict & { ask: false }): DeliveryVerdict {
  if (because === 'erased') return { deliver: false, state: 'failed', because }
  if (isMessageProblem(because))
    return until && WAITS.has(because)
      ? { deliver: false, state: 'deferred', because, until }
      : { deliver: false, state: 'failed', because }
  return { deliver: false, state: 'failed', because: 'suppressed' }
}

const WAITS = new Set<MessageProblem>(['unconfirmed_click', 'day_off', 'quiet_hours'])
const isMessageProblem = (word: string): word is MessageProblem => (MESSAGE_PROBLEMS as readonly string[]).includes(word)
const UNDELIVERABLE = new Set(['bounced', 'complained'])

/**
 * Whether a mail can be addressed to this: one @ between a name and a domain, at most 254 characters, and nothing that could
 * begin a second address, command or header (RFC 5321). Quoted names, which no person has, are refused.
 */
export const isAddress = (address: string): boolean =>
  address.length <= 254 && /^[^\s@<>()[\]\\,;:"\p{C}]{1,64}@[^\s@<>()[\]\\,;:"\p{C}]+$/u.test(address)

/** How one attempt ended. `began`: the first byte of the message had left, so that only the server knows what became of it. */
export type Attempt =
  | { got: 'reply'; code: number; said: string }
  | { got: 'no_session'; because: 'sign_in' | 'no_tls' | 'unreachable'; said: string }
  | { got: 'lost'; began: boolean; said: string }
  | { got: 'unsendable'; because: 'needs_smtputf8' | 'unreadable'; said: string }
export type AttemptVerdict = {
  state: Exclude<MessageState, 'planned' | 'sending' | 'queued'>
  because: MessageProblem | null
  /** Minutes until the next attempt, when there is one. */
  inMinutes: number | null
  /** Whether this attempt counts against the mail; what keeps all mail back does not. */
  counts: boolean
}

/** What a program says of doubts holds for its asks and reminders; mails of a person to a person are never sent twice. */
export const doubtOf = (mail: { kind: MessageKind; doubtPolicy: DoubtPolicy | null; doubtedAt: Date | null }): Doubt => ({
  policy: mail.kind === 'ask' || mail.kind === 'reminder' ? (mail.doubtPolicy ?? 'strict') : 'strict',
  before: mail.doubtedAt !== null,
})

/** Where a mail goes after its nth attempt (1, 2, ...); `jitter` in 0..1 spreads the wait. */
export function afterAttempt(
  attempt: Attempt,
  number: number,
  jitter: number,
  doubt: Doubt = { policy: 'strict', before: false },
): AttemptVerdict {
  if (attempt.got === 'lost' && attempt.began) {
    const inMinutes = resendInMinutes(doubt, number, jitter)
    return inMinutes === null ? IN_DOUBT : { state: 'deferred', because: 'interrupted', inMinutes, counts: true }
  }
  const verdict = surely(attempt, number, jitter)
  // The first one may have arrived, whatever became of the second.
  return doubt.before && verdict.state === 'failed' ? IN_DOUBT : verdict
}

function surely(attempt: Attempt, number: number, jitter: number): AttemptVerdict {
  if (attempt.got === 'unsendable') return end('failed', attempt.because)
  if (attempt.got === 'no_session') return { state: 'deferred', because: attempt.because, inMinutes: 1, counts: false }
  if (attempt.got === 'lost') return later('no_reply', number, jitter)

  const { state, because } = classifyReply(attempt.code, attempt.said)
  if (because === 'accepted') return end('sent', null)
  return state === 'deferred' ? later(because, number, jitter) : end(state, because)
}

const end = (state: AttemptVerdict['state'], because: MessageProblem | null): AttemptVerdict => ({
  state,
  because,
  inMinutes: null,
  counts: true,
})
const IN_DOUBT = end('uncertain', 'interrupted')

function later(because: Exclude<ReplyReason, 'accepted'>, number: number, jitter: number): AttemptVerdict {
  const inMinutes = retryInMinutes(number, jitter)
  return { state: inMinutes === null ? 'failed' : 'deferred', because, inMinutes, counts: true }
}

/** After so many temporary refusals in a row a domain is left alone for a while. */
const PATIENCE = 5

/** Minutes to leave a domain (or the whole mail server) alone after `failures` in a row: 0 at first, then 1, 2, 4 ... 15 at most. */
export const restMinutes = (failures: number, patience: number = PATIENCE): number =>
  failures < patience ? 0 : Math.min(15, 2 ** Math.min(failures - patience, 10))

/**
 * Whether a member who reads a mail in the outbox may follow its links. The links of a mail that asks are its reader's alone, unless
 * it stayed here (`kept`), where reading it is the only way to answer. Those of the other kinds give nobody's answer.
 */
export const linksWorkHere = ({ kind, kept }: { kind: MessageKind; kept: boolean }): boolean =>
  kept || (kind !== 'ask' && kind !== 'reminder')
