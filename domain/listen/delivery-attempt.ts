import type { MessageKind, MessageProblem } from './delivery.ts'
import {
  classifyReply,
  type Doubt,
  type DoubtPolicy,
  type MessageState,
  type RepliedTo,
  type ReplyReason,
  resendInMinutes,
  retryInMinutes,
} from './message.ts'

/** How one attempt ended. `began`: the first byte of the message had left, so that only the server knows what became of it. */
export type Attempt =
  | { got: 'reply'; to: RepliedTo; code: number; said: string }
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
  /** Who had better be left alone for a while: the mail server, the domain it went to, or our own sender; null: nobody. */
  rests: 'server' | 'domain' | 'sender' | null
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
    // Whoever breaks off each time must not draw a whole wave into doubt.
    const verdict = inMinutes === null ? IN_DOUBT : waits('interrupted', inMinutes)
    return { ...verdict, rests: 'domain' }
  }
  const verdict = surely(attempt, number, jitter)
  // The first one may have arrived, whatever became of the second.
  return doubt.before && verdict.state === 'failed' ? IN_DOUBT : verdict
}

function surely(attempt: Attempt, number: number, jitter: number): AttemptVerdict {
  if (attempt.got === 'unsendable') return end('failed', attempt.because)
  if (attempt.got === 'no_session') return ours(attempt.because, 'server')
  if (attempt.got === 'lost') return later('no_reply', number, jitter, 'domain')

  const { to, code, said } = attempt
  const { state, because } = classifyReply(to, code, said)
  if (because === 'accepted') return end('sent', null)
  if (state !== 'deferred') return end(state, because)
  if (because === 'sign_in') return ours(because, 'server')
  // Before the recipient was named nothing can be about this one mail; after that it counts, so that one host cannot stop a wave.
  if (because === 'sender_refused' && to === 'sender') return ours(because, 'sender')
  return later(because, number, jitter, to === 'sender' || because === 'sender_refused' ? 'sender' : 'domain')
}

const end = (state: AttemptVerdict['state'], because: MessageProblem | null): AttemptVerdict => ({
  state,
  because,
  inMinutes: null,
  counts: true,
  rests: null,
})
const IN_DOUBT = end('uncertain', 'interrupted')

const waits = (because: MessageProblem, inMinutes: number): AttemptVerdict => ({
  ...end('deferred', because),
  inMinutes,
})

/** Kept back by a setting of ours, so that no mail pays for it. */
const ours = (because: MessageProblem, rests: 'server' | 'sender'): AttemptVerdict => ({
  ...waits(because, 1),
  counts: false,
  rests,
})

function later(
  because: Exclude<ReplyReason, 'accepted'>,
  number: number,
  jitter: number,
  rests: 'domain' | 'sender',
): AttemptVerdict {
  const inMinutes = retryInMinutes(number, jitter)
  return { ...(inMinutes === null ? end('failed', because) : waits(because, inMinutes)), rests }
}

/** After so many temporary refusals in a row a domain is left alone for a while. */
const PATIENCE = 5

/** Minutes to leave a domain (or the whole mail server) alone after `failures` in a row: 0 at first, then 1, 2, 4 ... 15 at most. */
export const restMinutes = (failures: number, patience: number = PATIENCE): number =>
  failures < patience ? 0 : Math.min(15, 2 ** Math.min(failures - patience, 10))
