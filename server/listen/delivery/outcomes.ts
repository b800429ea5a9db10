import type { DeliveryVerdict } from '#domain/listen/delivery.ts'
import { type AttemptVerdict, doubtOf } from '#domain/listen/delivery-attempt.ts'
import { type JournalMark, type MessageState, recovered, resendInMinutes } from '#domain/listen/message.ts'
import { suppress } from '#server/listen/suppressions/suppressions.ts'
import { recordAll } from '#server/platform/events.ts'
import type { Scope } from '#server/platform/scope.ts'
import { type Left, type Moved, moveMessages, type Outcome } from './queue.queries.ts'

const MINUTE = 60_000
const NOTHING = { problem: null, said: null, nextAt: null, sentAt: null, kept: false, counts: true, again: false }

/** Writes what became of mails, and what follows from it: a dead address is never written to again. */
export async function writeOutcomes(scope: Scope, from: readonly MessageState[], outcomes: readonly Outcome[]): Promise<void> {
  const moved = await moveMessages(scope, from, outcomes)
  for (const { kind, state, toAddress, contactId, invitationId } of moved)
    if (state === 'bounced' && kind !== 'alert' && kind !== 'test')
      await suppress(scope, { address: toAddress, reason: 'bounced', contactId, invitationId })
  await recordAll(
    scope,
    moved.filter(({ state }) => NEWS.has(state)).map((message) => eventOf(message)),
  )
}

const NEWS = new Set<MessageState>(['sent', 'bounced', 'failed', 'uncertain'])
const eventOf = ({ id, kind, state, contactId, invitationId }: Moved) => ({
  kind: `message.${state}`,
  subjectId: id,
  contactId,
  detail: { kind, invitationId },
})

/** After an attempt; one in doubt that is tried again says since when. `next_at` of a mail in doubt is the moment of the doubt, the nearest we know to when it was sent. */
export function attempted(id: string, verdict: AttemptVerdict, said: string, now: Date): Outcome {
  const { state, because, inMinutes, counts } = verdict
  const nextAt = inMinutes === null ? (state === 'uncertain' ? now : null) : new Date(now.getTime() + inMinutes * MINUTE)
  const again = state === 'deferred' && because === 'interrupted'
  return {
    ...NOTHING,
    id,
    state,
    problem: because,
    said: said || null,
    nextAt,
    sentAt: state === 'sent' ? now : null,
    counts,
    again,
  }
}

/** Not tried at all: it waits as before. */
export const givenBack = (id: string): Outcome => ({ ...NOTHING, id, state: 'queued', counts: false })

/** Its sender is refused by the mail server, so that it need not be tried before `until`. */
export const putOff = (id: string, said: string, until: Date): Outcome => ({
  ...NOTHING,
  id,
  state: 'deferred',
  problem: 'sender_refused',
  said: said || null,
  nextAt: until,
  counts: false,
})

/** It stays here and counts as delivered, since here is where it is read. */
export const keptHere = (id: string, now: Date): Outcome => ({ ...NOTHING, id, state: 'sent', sentAt: now, kept: true })

/** Of a mail that stays in doubt `next_at` is when the doubt began, as of any other. */
export const withheld = (
  { id, doubtedAt }: { id: string; doubtedAt: Date | null },
  verdict: DeliveryVerdict & { deliver: false },
): Outcome => ({
  ...NOTHING,
  id,
  state: verdict.state,
  problem: verdict.because,
  nextAt: verdict.state === 'deferred' ? verdict.until : verdict.state === 'uncertain' ? doubtedAt : null,
})

/** After a crash; `marks` null: the journal that would know is not ours, so there is doubt. */
export function afterCrash(left: Left, marks: Iterable<JournalMark> | null, now: Date): Outcome {
  const { id, attempt } = left
  const state = recovered(marks)
  if (state === 'queued') return givenBack(id)
  if (state === 'sent') return { ...NOTHING, id, state, sentAt: now }
  // It was we who broke off, so there is nobody to wait for.
  const again = resendInMinutes(doubtOf(left), attempt, 0) !== null
  return { ...NOTHING, id, state: again ? 'deferred' : state, problem: 'restarted', nextAt: now, again }
}
