import type { PolicyVerdict } from './contact-policy.ts'
import { MESSAGE_STATES } from './message.ts'
import { sendsMail, type WaveFacts } from './wave.ts'

export const MESSAGE_KINDS = ['ask', 'reminder', 'test', 'alert', 'reply'] as const
export type MessageKind = (typeof MESSAGE_KINDS)[number]

/** Why a mail is where it is, for every state that needs a reason. */
export const MESSAGE_PROBLEMS = [
  'no_reply',
  'try_later',
  'sign_in',
  'sender_refused',
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
  'no_room',
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
 * this moment, null of every other kind. `inDoubt`: it left before, and nobody knows whether it arrived.
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
  inDoubt: boolean
}
/** planned: it waits with its wave. deferred: it is tried again at `until`. failed: it never leaves. uncertain: it may have arrived. */
export type DeliveryVerdict =
  | { deliver: true }
  | { deliver: false; state: 'planned' | 'failed' | 'uncertain'; because: MessageProblem }
  | { deliver: false; state: 'deferred'; because: MessageProblem; until: Date }

/**
 * Whether a mail may leave now, asked again at the very moment of sending, since a wave may have been stopped and a person
 * may have unsubscribed since it was queued. A reply by a person goes to whoever only asked not to be asked again. Whatever keeps
 * back the second copy of a mail in doubt says nothing of the first, so the doubt stays one.
 */
export function mayDeliver(facts: DeliveryFacts, now: Date): DeliveryVerdict {
  const verdict = mayLeave(facts, now)
  if (!facts.inDoubt || verdict.deliver || verdict.state === 'deferred' || verdict.because === 'erased') return verdict
  return { deliver: false, state: 'uncertain', because: verdict.because === 'wave_over' ? 'wave_over' : 'interrupted' }
}

function mayLeave(facts: DeliveryFacts, now: Date): DeliveryVerdict {
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

/**
 * Whether a member who reads a mail in the outbox may follow its links. The links of a mail that asks are its reader's alone, unless
 * it stayed here (`kept`), where reading it is the only way to answer. Those of the other kinds give nobody's answer.
 */
export const linksWorkHere = ({ kind, kept }: { kind: MessageKind; kept: boolean }): boolean =>
  kept || (kind !== 'ask' && kind !== 'reminder')
