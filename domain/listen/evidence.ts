/** From the least trusted to the most. Discarded stays stored and shown; nothing is deleted. */
export const EVIDENCE = ['discarded', 'provisional', 'weak', 'auto', 'confirmed'] as const
export type Evidence = (typeof EVIDENCE)[number]

/** What was seen of one answer, as it was seen. Kept raw, so that history can be judged anew when the rules change; a signal that is added later must be optional. */
export type Signals = {
  /** Set by a POST; null when nothing more than a link was opened. */
  posted: { pressedSend: boolean; changedRating: boolean; typedVerbatim: boolean } | null
  /** What the page reported of itself: milliseconds in view, pointer and key events, and whether the browser made them. */
  beacon: { visibleMs: number; events: number; trusted: boolean } | null
  /** Milliseconds from the mail server's acceptance to the click; null when no acceptance is known. */
  linkAgeMs: number | null
  /** How many different ratings this visitor opened as a machine would; 1: as a person may (stay.ts). */
  distinctRatings: number
  honeypot: boolean
  burst: boolean
  prefetch: boolean
  botAgent: boolean
  hoursSinceClick: number
  /** Where it came from, as for a click: never the whole address. Answers before version 2 have none. */
  network?: string | null
  agent?: string | null
}

/** Of an answer of which nothing was seen yet. */
export const UNSEEN: Signals = {
  posted: null,
  beacon: null,
  linkAgeMs: null,
  distinctRatings: 1,
  honeypot: false,
  burst: false,
  prefetch: false,
  botAgent: false,
  hoursSinceClick: 0,
}

export const BECAUSE = [
  'words_typed',
  'rating_changed',
  'send_pressed',
  'page_used',
  'single_click',
  'sent_in_a_burst',
  'used_early',
  'used_in_a_burst',
  'prefetch',
  'bot_agent',
  'honeypot',
  'burst',
  'many_ratings',
  'too_young',
  'no_sign_of_a_person',
  'too_brief',
  'not_by_hand',
] as const
export type Because = (typeof BECAUSE)[number]
export type Classified = { evidence: Evidence; because: Because; version: number }

/** Raise it with every change of the rules below: the sweep then judges what an older version judged again, from the signals that were kept. */
export const EVIDENCE_VERSION = 2

const MINUTE = 60_000
/** Mail scanners open links right after delivery; five minutes later they are done (healthchecks.io, 2019). */
export const YOUNG_MS = 5 * MINUTE
const SEEN_MS = 3_000
export const SWEEP_HOURS = 24

/**
 * Whether a person gave this answer: experience.md 1.2. A press of Send, a changed rating or typed words confirm; a page
 * that was really used promotes a click by itself; the rest waits a day and is then counted as weak or discarded, with the reason.
 */
export function classify(seen: Signals): Classified {
  const { evidence, because } = seen.posted ? ofPost(seen, seen.posted) : ofClick(seen)
  return { evidence, because, version: EVIDENCE_VERSION }
}

/** What an answer of this class will be once its day is over, if nothing else happens. */
export const outlookOf = (evidence: Evidence, seen: Signals): Evidence =>
  evidence === 'provisional' ? classify({ ...seen, hoursSinceClick: SWEEP_HOURS }).evidence : evidence

/** An answer as an older version of the rules left it. `seen` null: its signals are gone, with a person who was erased. */
export type JudgedBefore = { seen: Signals | null; evidence: Evidence; hoursSinceClick: number; contacted: boolean }

/**
 * The same by today's rules, for an answer of an older version; null: it stands. What a person settled does: words they typed that
 * were confirmed, and an answer about which a member has spoken with them since.
 */
export function classifyAgain({ seen, evidence, hoursSinceClick, contacted }: JudgedBefore): Classified | null {
  if (!seen || contacted || (evidence === 'confirmed' && seen.posted?.typedVerbatim)) return null
  return classify({ ...seen, hoursSinceClick })
}

/** The classes that enter a score (experience.md 1.2). The database asks the same list. */
export const COUNTED_EVIDENCE = ['confirmed', 'auto', 'weak'] as const satisfies readonly Evidence[]

/** Whether the answer enters the score. */
export const counts = (evidence: Evidence): boolean => (COUNTED_EVIDENCE as readonly Evidence[]).includes(evidence)

/** Whether it may open a case or alert someone: a scanner must never call a person to work. */
export const opensCases = (evidence: Evidence): boolean => evidence === 'confirmed' || evidence === 'auto'

/** The place of a class in `EVIDENCE`, 0..4: the higher, the more surely a person. */
export const rankOf = (evidence: Evidence): number => EVIDENCE.indexOf(evidence)

type Found = Omit<Classified, 'version'>

function ofPost(seen: Signals, { changedRating, typedVerbatim }: NonNullable<Signals['posted']>): Found {
  const robot = robotIn(seen)
  // Words are never thrown away and never weakened by neighbours; a robot's mark only holds them for a person to look at.
  if (typedVerbatim)
    return robot ? { evidence: 'provisional', because: robot } : { evidence: 'confirmed', because: 'words_typed' }
  const machine = robot ?? (seen.distinctRatings > 2 && isYoung(seen) ? 'many_ratings' : null)
  if (machine) return { evidence: isSwept(seen) ? 'discarded' : 'provisional', because: machine }
  if (!seen.burst) return { evidence: 'confirmed', because: changedRating ? 'rating_changed' : 'send_pressed' }

  // Many colleagues behind one address may press Send together; a scanner does so within minutes of delivery.
  if (!isSwept(seen)) return { evidence: 'provisional', because: 'burst' }
  return isYoung(seen) ? { evidence: 'discarded', because: 'burst' } : { evidence: 'weak', because: 'sent_in_a_burst' }
}

function ofClick(seen: Signals): Found {
  const machine = robotIn(seen) ?? (seen.distinctRatings > 1 ? 'many_ratings' : null)
  if (machine) return { evidence: isSwept(seen) ? 'discarded' : 'provisional', because: machine }

  const idle = idleIn(seen)
  const doubt = seen.burst ? 'burst' : isYoung(seen) ? 'too_young' : null
  if (!doubt)
    return idle
      ? isSwept(seen)
        ? { evidence: 'weak', because: 'single_click' }
        : { evidence: 'provisional', because: idle }
      : { evidence: 'auto', because: 'page_used' }
  if (!isSwept(seen)) return { evidence: 'provisional', because: doubt }
  // A hand outweighs one doubt: colleagues come together, and some people are quick. Both at once is what scanners do.
  if (idle || (seen.burst && isYoung(seen))) return { evidence: 'discarded', because: doubt }
  return { evidence: 'weak', because: doubt === 'burst' ? 'used_in_a_burst' : 'used_early' }
}

const robotIn = ({ prefetch, botAgent, honeypot }: Signals): Because | null =>
  prefetch ? 'prefetch' : botAgent ? 'bot_agent' : honeypot ? 'honeypot' : null

// Headless browsers are visible and focused like any other (measured), so being in view is not enough: a hand must have moved.
function idleIn({ beacon }: Signals): Because | null {
  if (!beacon) return 'no_sign_of_a_person'
  if (beacon.visibleMs < SEEN_MS) return 'too_brief'
  return beacon.trusted && beacon.events > 0 ? null : 'not_by_hand'
}

const isYoung = ({ linkAgeMs }: Signals): boolean => linkAgeMs === null || linkAgeMs < YOUNG_MS
const isSwept = ({ hoursSinceClick }: Signals): boolean => hoursSinceClick >= SWEEP_HOURS
