import { type Activity, type ActivityRefusal, keptSince, readActivity } from '#domain/listen/activity.ts'
import { countSoon } from '#server/listen/measures/measures.ts'
import { refuse } from '#server/platform/refusal.ts'
import { newId, type Scope } from '#server/platform/scope.ts'
import type { createTurns } from '#server/platform/turns.ts'
import { addUnknown, kindOf } from '#server/workspace/keys/keys.ts'
import { insertActivities, monthsKept } from './activities.queries.ts'
import { type Named, nameOf, whomTheyName } from './marks.ts'

export { firstEventAt, knownMessageIds, listEventNames } from './activities.queries.ts'
export { forgetActivities } from './forgetting.ts'
export { nameOf, whomTheyName } from './marks.ts'

/** Of one write-only key, which may be in anybody's hands; the systems of a company send with a full one. */
export const MOST_A_MINUTE = 10_000

type Refused = ActivityRefusal & { index: number }
type Taken = { accepted: number; known: number; refused: Refused[] }

/**
 * A write-only key may be in anybody's hands: it is told what is wrong with an event, never who is here or what came before. Its messageIds
 * are its own, so that it cannot use up those of others.
 */
export async function takeEventsOf(scope: Scope, input: { events: readonly unknown[] }, turn: Turn): Promise<Taken> {
  const key = scope.actorId
  if (!key || (await kindOf(scope, key)) !== 'write-only') return takeEvents(scope, input)
  const seconds = turn(key, input.events.length)
  if (seconds) refuse('too_many', 'refusal.too_many_events', { limit: MOST_A_MINUTE, seconds })
  const { refused, ...taken } = await takeEvents(scope, input, `${key} `)
  const told = refused.filter(({ because }) => !UNKNOWN.has(because))
  const unknown = refused.length - told.length
  if (unknown) await addUnknown(scope, key, unknown)
  return { accepted: taken.accepted + taken.known + unknown, known: 0, refused: told }
}
type Turn = ReturnType<typeof createTurns>
const UNKNOWN: ReadonlySet<string> = new Set(['unknown_person', 'unknown_company'] satisfies ActivityRefusal['because'][])

/** Keeps a batch of events. Each is judged by itself: what is wrong with one is told of that one, and the others are kept. `before`: what their messageIds begin with here. */
async function takeEvents(scope: Scope, { events }: { events: readonly unknown[] }, before = ''): Promise<Taken> {
  const terms = await termsOf(scope)
  const refused: Refused[] = []
  const read = new Map<string, { index: number; activity: Activity }>()
  let repeated = 0
  for (const [index, event] of events.entries()) {
    const reading = readActivity(event, terms)
    if ('because' in reading) refused.push({ index, ...reading })
    else if (read.has(reading.activity.messageId)) repeated++
    else read.set(reading.activity.messageId, { index, activity: reading.activity })
  }

  const whom = await whomTheyName(
    scope,
    [...read.values()].map(({ activity }) => activity),
  )
  const ready = [...read.values()].flatMap(({ index, activity }) => {
    const named = nameOf(activity, whom)
    if (!('because' in named)) return [{ activity, ...named }]
    refused.push({ index, ...named })
    return []
  })
  const accepted = await keepActivities(
    scope,
    ready.map(({ activity, ...named }) => ({ ...named, activity: { ...activity, messageId: before + activity.messageId } })),
  )
  return { accepted, known: ready.length - accepted + repeated, refused: refused.sort((a, b) => a.index - b.index) }
}

/** What is older than is kept here, or ahead of us, is refused. */
export const termsOf = async (scope: Scope) => ({ now: scope.now, keptSince: keptSince(scope.now, await monthsKept(scope)) })

/** Writes what is not known yet by its messageId, and has the measures follow. Returns how many were new. */
export async function keepActivities(
  scope: Scope,
  ready: readonly (Named & { activity: Activity })[],
  importId: string | null = null,
): Promise<number> {
  if (!ready.length) return 0
  const rows = ready
    .map(({ activity: { contact: _, account: __, ...activity }, contactId, accountId }) => ({
      ...activity,
      id: newId(),
      contactId,
      accountId,
    }))
    // Two batches that share events would otherwise wait for each other in a circle.
    .toSorted((a, b) => (a.messageId < b.messageId ? -1 : 1))
  const kept = await insertActivities(scope, rows, importId)
  if (kept) await countSoon(scope)
  return kept
}
