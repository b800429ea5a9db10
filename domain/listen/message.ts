import { tellsOfMailbox } from './bounce.ts'

/** The life of one mail (reliability.md row 8). A stopped wave or a held copy puts waiting mail back to planned. */
const NEXT = {
  planned: ['queued'],
  // What is due to leave once more for a doubt: arrived after all, came back, or may not leave any more, so that the doubt stays.
  queued: ['sending', 'planned', 'sent', 'bounced', 'uncertain'],
  sending: ['sent', 'deferred', 'bounced', 'failed', 'uncertain', 'queued'],
  deferred: ['sending', 'planned', 'failed', 'sent', 'bounced', 'uncertain'],
  // A bounce may come back by mail days after the server took the message.
  sent: ['bounced'],
  // Doubt ends by a later click or notice, or by a member who decides to send again.
  uncertain: ['sent', 'bounced', 'queued'],
  bounced: [],
  failed: ['queued'],
} as const satisfies Record<string, readonly string[]>

export type MessageState = keyof typeof NEXT
export const MESSAGE_STATES = Object.keys(NEXT) as [MessageState, ...MessageState[]]

/** Whether a mail may go from one state to another. */
export const canBecome = (from: MessageState, to: MessageState): boolean => (NEXT[from] as readonly MessageState[]).includes(to)

/** After this many attempts, about a day and a half, a deferred mail has failed. */
export const ATTEMPTS = 12

const WAITS = [1, 5, 15, 30, 60, 120, 240] as const

/**
 * Minutes to wait after the nth failed attempt (1, 2, ...): 1, 5, 15, 30, 60, 120, then 240 at most, each spread by a
 * fifth either way with `jitter` (0..1, 0.5 is the middle). Null: attempts are used up, give up.
 */
export function retryInMinutes(attempt: number, jitter: number): number | null {
  if (attempt >= ATTEMPTS) return null
  const wait = WAITS[Math.min(attempt, WAITS.length) - 1] ?? WAITS[0]
  return wait * (0.8 + 0.4 * jitter)
}

/** A journal line: D, the first byte of the message left us; A, the server took it. */
export type JournalMark = 'D' | 'A'

/**
 * What is known of a mail found in 'sending' after a crash, by the lines that its last attempt left in the journal; null when the
 * journal that would know is not ours. queued: nothing of it left us.
 */
export function recovered(marks: Iterable<JournalMark> | null): 'sent' | 'uncertain' | 'queued' {
  if (!marks) return 'uncertain'
  const seen = new Set(marks)
  if (seen.has('A')) return 'sent'
  return seen.has('D') ? 'uncertain' : 'queued'
}

export const DOUBT_POLICIES = ['strict', 'resend'] as const
/** What to do when we cannot know whether a mail arrived: never twice (strict), or rather twice than never (resend). */
export type DoubtPolicy = (typeof DOUBT_POLICIES)[number]
/** `before`: it was sent again for a doubt already. */
export type Doubt = { policy: DoubtPolicy; before: boolean }

/**
 * Minutes until a mail in doubt after its nth attempt (1, 2, ...) is sent again, as after any failed one; null: it stays in doubt. Once
 * only, so that nobody gets more than two.
 */
export const resendInMinutes = ({ policy, before }: Doubt, attempt: number, jitter: number): number | null =>
  policy === 'resend' && !before ? retryInMinutes(attempt, jitter) : null

/** Whether nobody knows if a mail arrived: it is in doubt, or waits to be sent once more for a doubt (`doubtedAt`). */
export const isInDoubt = ({ state, doubtedAt }: { state: MessageState; doubtedAt: Date | null }): boolean =>
  state === 'uncertain' || (doubtedAt !== null && (state === 'queued' || state === 'deferred'))

export const REPLY_REASONS = [
  'accepted',
  'no_reply',
  'try_later',
  'sign_in',
  'sender_refused',
  'no_such_mailbox',
  'refused',
] as const
export type ReplyReason = (typeof REPLY_REASONS)[number]
export type ReplyVerdict = { state: 'sent' | 'deferred' | 'bounced' | 'failed'; because: ReplyReason }
/** What a mail server replied to: who sends (MAIL FROM), who receives (RCPT TO), or what the mail says (DATA and its end). */
export type RepliedTo = 'sender' | 'recipient' | 'content'

/**
 * What an SMTP reply means for the mail (RFC 5321, 3463). `code` null: no reply came. Only what was said of the recipient can tell
 * of a missing mailbox, which is never written to again, and without an enhanced code in `text` the words must name the mailbox. A
 * refused sign-in or sender is our own setting, so the mail waits.
 */
export function classifyReply(to: RepliedTo, code: number | null, text = ''): ReplyVerdict {
  if (code === null) return { state: 'deferred', because: 'no_reply' }
  if (code >= 200 && code < 300) return { state: 'sent', because: 'accepted' }
  if (SIGN_IN.has(code)) return { state: 'deferred', because: 'sign_in' }
  if (code < 500 || code === OUT_OF_TURN) return { state: 'deferred', because: 'try_later' }

  const enhanced = /(?:^|[\s-])(5\.\d{1,3}\.\d{1,3})\b/.exec(text)?.[1] ?? null
  if (to === 'sender' && code !== TOO_LARGE) return { state: 'deferred', because: 'sender_refused' }
  if (to === 'recipient' && (BAD_SENDER.test(enhanced ?? '') || BLAMES_SENDER.test(text)))
    return { state: 'deferred', because: 'sender_refused' }
  const gone = to === 'recipient' && tellsOfMailbox(enhanced, text)
  return gone ? { state: 'bounced', because: 'no_such_mailbox' } : { state: 'failed', because: 'refused' }
}

/** Bad sequence of commands: said of the conversation, not of this mail. */
const OUT_OF_TURN = 503
/** A server may refuse a mail by the size that MAIL FROM announces (RFC 1870 6.1). */
const TOO_LARGE = 552
const SIGN_IN = new Set([530, 534, 535, 538])
const BAD_SENDER = /^5\.1\.[78]$/
// Postfix and Exim tell of the sender, and of a server that does not relay for us, only when they hear the recipient.
const BLAMES_SENDER =
  /\bsender (address )?(rejected|refused)|\brelay(ing)?\b.{0,20}\b(denied|prohibited|not (allowed|permitted))|\b(not permitted|unable) to relay/i
