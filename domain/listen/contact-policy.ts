import { closedAt, type SendWindow } from './send-window.ts'

export const RHYTHMS = ['relational', 'transactional'] as const
export type Rhythm = (typeof RHYTHMS)[number]

/** At most so many asks within so many days; most 0: none at all. */
export type AskLimit = { most: number; days: number }
/**
 * What holds for one program's asks. `quietDays`: rest since the last ask by any program. `firstAskDays`: rest since the contact
 * came. `perContact`, `perAccount`: asks by all programs, of one person and of all people of an account. Null holds nothing back.
 */
export type AskRules = {
  quietDays: number
  firstAskDays: number
  perContact: AskLimit | null
  perAccount: AskLimit | null
  window: SendWindow | null
}
/** A workspace's rules, and what differs for a rhythm. */
export type ContactPolicy = { rules: AskRules; by: Readonly<Partial<Record<Rhythm, Partial<AskRules>>>> }

export const DEFAULT_POLICY: ContactPolicy = {
  rules: { quietDays: 90, firstAskDays: 0, perContact: null, perAccount: null, window: null },
  by: { transactional: { quietDays: 30 } },
}

/** What holds for a program: its own rules before those of its rhythm, these before the workspace's. */
export const rulesFor = ({ rules, by }: ContactPolicy, rhythm: Rhythm, own: Partial<AskRules> = {}): AskRules => ({
  ...rules,
  ...by[rhythm],
  ...own,
})

/** What stands against any mail to a contact. `suppressed` is a member's own "do not ask"; `hasAddress`: on the channel that asks. */
export type Reachable = {
  erasedAt: Date | null
  hasAddress: boolean
  optedOut: boolean
  suppressed: boolean
  bounced: boolean
  complained: boolean
  /** The last click of which nobody knows yet whether it is an answer. */
  unconfirmedClickAt: Date | null
}
/**
 * All that the policy knows of a contact. Asks are the times of first mails, those planned for later too, without the ask in question;
 * as many and as far back as the limits look, so `lastAskedAt` says the last of all. `quietDays`: the rest that the person wished for
 * on the preference page, null without a wish.
 */
export type Known = Reachable & {
  createdAt: Date
  lastAskedAt: Date | null
  asks: readonly Date[]
  accountAsks: readonly Date[]
  quietDays: number | null
  timeZone: string
}
/**
 * A program that wants to ask this contact, when, and after which rest. `lastAt`: when at the latest, where mails are spread over days.
 * Of two that compete for one contact, priority 1 goes before 2, and among equals the earlier ask.
 */
export type Claim = { programId: string; priority: number; at: Date; lastAt?: Date; quietDays: number }

/** What a program claims under its rules that asks at this moment, or from then on until `lastAt`. */
export const claimOf = (
  { id, priority }: { id: string; priority: number },
  { quietDays }: AskRules,
  at: Date,
  lastAt?: Date,
): Claim => ({ programId: id, priority, at, ...(lastAt && { lastAt }), quietDays })

/** Consent first, deliverability second, politeness third, the hour fourth; what chance or the wave's days left out comes last, and whom the wave was not about. For screens and counts. */
export const POLICY_REASONS = [
  'erased',
  'opted_out',
  'suppressed',
  'complained',
  'no_address',
  'bounced',
  'unconfirmed_click',
  'too_new',
  'quiet_period',
  'contact_limit',
  'account_limit',
  'outranked',
  'day_off',
  'quiet_hours',
  'account_share',
  'not_drawn',
  'in_reserve',
  'no_room',
  'not_in_segment',
] as const
export type PolicyReason = (typeof POLICY_REASONS)[number]
/** Given by the segment, the draw and the days of the wave, never by the policy. */
export type DrawReason = 'not_in_segment' | 'account_share' | 'not_drawn' | 'in_reserve' | 'no_room'
/** `until`: from when this rule allows it again; null where time alone does not heal it. */
export type PolicyVerdict = { ask: true } | { ask: false; because: Exclude<PolicyReason, DrawReason>; until: Date | null }

const [HOUR, DAY] = [60 * 60 * 1000, 24 * 60 * 60 * 1000]
/** So long an unconfirmed click counts as an answer being typed (experience.md 1.2: the sweep decides after 24 h). */
export const HOLD_HOURS = 24

/**
 * Whether the contact policy lets this program ask this contact at this time; the first reason of POLICY_REASONS that holds is
 * given. For planning: the hour of the day is left to the drip and to `maySend`. `others`: what other programs plan for the contact.
 */
export function mayInvite(known: Known, rules: AskRules, claim: Claim, others: readonly Claim[] = []): PolicyVerdict {
  const lasting = mayReach(known, claim.at)
  if (!lasting.ask) return lasting
  const quietDays = Math.max(rules.quietDays, known.quietDays ?? 0)
  return (
    rest('too_new', after(known.createdAt, rules.firstAskDays), claim.at) ??
    rest('quiet_period', lastOf(known, quietDays), claim.at) ??
    within('contact_limit', known.asks, rules.perContact, claim.at) ??
    within('account_limit', known.accountAsks, rules.perAccount, claim.at) ??
    giveWay(claim, others, known.quietDays ?? 0, quietDays) ?? { ask: true }
  )
}

/**
 * Whether a mail may leave at this moment: asked again in the claim, after everything that happened since the plan, and by the
 * contact's own clock. A reminder belongs to its invitation: no rest, limit or priority keeps it back.
 */
export function maySend(
  kind: 'ask' | 'reminder',
  known: Known,
  rules: AskRules,
  claim: Claim,
  others: readonly Claim[] = [],
): PolicyVerdict {
  const verdict = kind === 'ask' ? mayInvite(known, rules, claim, others) : mayReach(known, claim.at)
  if (!verdict.ask || !rules.window) return verdict
  const closed = closedAt(rules.window, known.timeZone, claim.at)
  return closed ? { ask: false, ...closed } : verdict
}

/** Consent, deliverability, an answer that is being typed. */
function mayReach(known: Reachable, at: Date): PolicyVerdict {
  const lasting = LASTING.find((because) => STANDS[because](known))
  if (lasting) return { ask: false, because: lasting, until: null }
  const held = known.unconfirmedClickAt && new Date(known.unconfirmedClickAt.getTime() + HOLD_HOURS * HOUR)
  return rest('unconfirmed_click', held, at) ?? { ask: true }
}

const STANDS = {
  erased: ({ erasedAt }: Reachable) => erasedAt !== null,
  opted_out: ({ optedOut }: Reachable) => optedOut,
  suppressed: ({ suppressed }: Reachable) => suppressed,
  complained: ({ complained }: Reachable) => complained,
  no_address: ({ hasAddress }: Reachable) => !hasAddress,
  bounced: ({ bounced }: Reachable) => bounced,
}
const LASTING = POLICY_REASONS.filter((reason): reason is keyof typeof STANDS => Object.hasOwn(STANDS, reason))

type Because = Extract<PolicyVerdict, { ask: false }>['because']
const rest = (because: Because, until: Date | null, at: Date): PolicyVerdict | null =>
  until && until > at ? { ask: false, because, until } : null

const after = (from: Date, days: number) => new Date(from.getTime() + days * DAY)

function lastOf({ lastAskedAt, asks }: Known, quietDays: number): Date | null {
  const last = Math.max(lastAskedAt?.getTime() ?? -Infinity, ...asks.map((ask) => ask.getTime()))
  return last === -Infinity ? null : after(new Date(last), quietDays)
}

/** Too many asks in the days before; it is over when the oldest of the latest `most` has fallen out of them. */
function within(because: Because, asks: readonly Date[], limit: AskLimit | null, at: Date): PolicyVerdict | null {
  if (!limit) return null
  if (limit.most <= 0) return { ask: false, because, until: null }
  const oldest = asks.toSorted((one, other) => other.getTime() - one.getTime())[limit.most - 1]
  return oldest ? rest(because, after(oldest, limit.days), at) : null
}

/** Asking now would take the rest that a program before us needs: then we wait for our own rest after its ask. */
function giveWay(claim: Claim, others: readonly Claim[], wished: number, quietDays: number): PolicyVerdict | null {
  const [from, to] = [claim.at, claim.lastAt ?? claim.at]
  const spoilt = ({ at, quietDays: theirs }: Claim) => at >= from && at < after(to, Math.max(theirs, wished))
  const first = others.find((other) => spoilt(other) && inTurn(other, claim) < 0)
  return first ? { ask: false, because: 'outranked', until: after(first.at, quietDays) } : null
}

const inTurn = (one: Claim, other: Claim) =>
  one.priority - other.priority || one.at.getTime() - other.at.getTime() || (one.programId < other.programId ? -1 : 1)
