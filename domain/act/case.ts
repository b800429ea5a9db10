/** The closed loop: every case ends resolved or dismissed, and only a resolved one may reopen. */
const NEXT = {
  open: ['contacted', 'dismissed'],
  contacted: ['resolved', 'dismissed'],
  resolved: ['open'],
  dismissed: [],
} as const satisfies Record<string, readonly string[]>

export type CaseState = keyof typeof NEXT
export const CASE_STATES = Object.keys(NEXT) as [CaseState, ...CaseState[]]

/** Whether a case may go from one state to another. */
export const canMove = (from: CaseState, to: CaseState): boolean => (NEXT[from] as readonly CaseState[]).includes(to)

/** Where a case may go from here, for the buttons of its card. */
export const movesFrom = (from: CaseState): readonly CaseState[] => NEXT[from]

export type CaseMove = { to: CaseState; rootCause: string | null; note: string | null }
export type MoveVerdict = { may: true } | { may: false; because: 'not_from_here' | 'root_cause_missing' | 'note_missing' }

/** A case is resolved with its root cause and dismissed with a note that says why: later readers learn from both. */
export function mayMoveCase(from: CaseState, { to, rootCause, note }: CaseMove): MoveVerdict {
  if (!canMove(from, to)) return { may: false, because: 'not_from_here' }
  if (to === 'resolved' && !rootCause) return { may: false, because: 'root_cause_missing' }
  if (to === 'dismissed' && !note?.trim()) return { may: false, because: 'note_missing' }
  return { may: true }
}

/** `ownerId` null: nobody has it. `takerId` null: whoever asks is no member, such as an API key. */
export type TakeVerdict = { may: true } | { may: false; because: 'owned' | 'no_member' }

/** Who works cases may take one that nobody has, without waiting to be given it; what somebody has is not taken from them. */
export function mayTakeCase(ownerId: string | null, takerId: string | null): TakeVerdict {
  if (!takerId) return { may: false, because: 'no_member' }
  return ownerId === null || ownerId === takerId ? { may: true } : { may: false, because: 'owned' }
}

/** Minutes within which one may take back one's own last move. */
const TAKE_BACK_MINUTES = 10

/** `replied`: a mail went to the customer with this move or after it, and no mail can be taken back. */
export type MadeMove = { actorId: string | null; at: Date; isLast: boolean; replied: boolean }
export type TakeBackVerdict = { may: true } | { may: false; because: 'not_yours' | 'not_last' | 'replied' | 'too_long_ago' }

/** A slip of the hand is undone by whoever made it, while nobody has built on it. */
export function mayTakeBack({ actorId, at, isLast, replied }: MadeMove, byId: string | null, now: Date): TakeBackVerdict {
  if (!actorId || actorId !== byId) return { may: false, because: 'not_yours' }
  if (!isLast) return { may: false, because: 'not_last' }
  if (replied) return { may: false, because: 'replied' }
  if (now.getTime() - at.getTime() > TAKE_BACK_MINUTES * 60_000) return { may: false, because: 'too_long_ago' }
  return { may: true }
}
