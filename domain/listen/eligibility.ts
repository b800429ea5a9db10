/** What is known of a contact when a wave asks whom it may ask. `suppressed` is a member's own "do not ask". */
export type Candidate = {
  erasedAt: Date | null
  /** Whether there is an address on the channel that asks. */
  hasAddress: boolean
  optedOut: boolean
  suppressed: boolean
  bounced: boolean
  complained: boolean
  lastAskedAt: Date | null
}

/** `quietDays`: days of rest between two asks of one person, over all programs and channels; 0 is no rest. */
export type Policy = { quietDays: number }

/** Consent first, deliverability second, politeness third; what chance left out comes last. For screens and counts. */
export const EVERY_REASON = [
  'erased',
  'opted_out',
  'suppressed',
  'complained',
  'no_address',
  'bounced',
  'quiet_period',
  'not_drawn',
] as const
export type Reason = (typeof EVERY_REASON)[number]

export type Verdict =
  | { ask: true }
  | { ask: false; because: Exclude<Reason, 'quiet_period' | 'not_drawn'> }
  | { ask: false; because: 'quiet_period'; until: Date }

const DAY = 24 * 60 * 60 * 1000

/**
 * Whether the contact policy lets us ask this contact now; the first reason of EVERY_REASON that holds is the one given.
 * `until` is the moment from which asking is allowed again. 'not_drawn' is never given here: the draw gives it.
 */
export function mayAsk(candidate: Candidate, { quietDays }: Policy, now: Date): Verdict {
  if (candidate.erasedAt) return { ask: false, because: 'erased' }
  if (candidate.optedOut) return { ask: false, because: 'opted_out' }
  if (candidate.suppressed) return { ask: false, because: 'suppressed' }
  if (candidate.complained) return { ask: false, because: 'complained' }
  if (!candidate.hasAddress) return { ask: false, because: 'no_address' }
  if (candidate.bounced) return { ask: false, because: 'bounced' }
  if (!candidate.lastAskedAt) return { ask: true }

  const until = new Date(candidate.lastAskedAt.getTime() + quietDays * DAY)
  return until > now ? { ask: false, because: 'quiet_period', until } : { ask: true }
}
