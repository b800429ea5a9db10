import { burstsAmong, type Visit } from '#domain/listen/burst.ts'
import { classify, YOUNG_MS } from '#domain/listen/evidence.ts'
import type { Scope } from '#server/platform/scope.ts'
import { looksAt } from './answers.queries.ts'
import { stayUntil } from './answers.ts'
import { judgeAnew, tellJudged } from './judgements.ts'
import { neighbours, TWO_MINUTES } from './neighbours.ts'
import { keepPresses, type Press, pressesAround, youngPresses } from './presses.queries.ts'

const HOUR = 3_600_000
/** Presses that are judged together lie this close, so that what was pressed around them is a bounded span as well. */
const SPAN = 600_000

/** The first presses of a burst came before it was one: two minutes later they are judged as the others were. Tells whether some are left. */
export async function sweepPresses(scope: Scope, limit: number): Promise<boolean> {
  const found = await youngPresses(scope, {
    limit,
    from: new Date(scope.now.getTime() - 3 * 24 * HOUR),
    to: new Date(scope.now.getTime() - TWO_MINUTES),
    youngMs: YOUNG_MS,
  })
  const [first] = found
  if (!first) return false
  const presses = found.filter(({ answeredAt }) => answeredAt.getTime() < first.answeredAt.getTime() + SPAN)
  const bursts = await burstsOfPresses(scope, presses)
  const { trapped } = await neighbours(
    scope,
    presses.map(({ at, signals: { network = null, agent = null } }) => ({ at, network, agent })),
  )

  const seen = await looksAt(
    scope,
    presses.map(({ invitationId }) => invitationId),
  )
  const judged = presses.flatMap(({ id, contactId, invitationId, rating, at, signals: before }) => {
    const { network = null, agent = null } = before
    // Whoever presses behind every link pressed the first of them when it was the only one.
    const until = new Date(at.getTime() + TWO_MINUTES)
    const { ratings } = stayUntil(seen.get(invitationId) ?? [], { at: until, network, agent })
    const signals = {
      ...before,
      distinctRatings: Math.max(before.distinctRatings, ratings),
      burst: bursts.has(invitationId),
      honeypot: before.honeypot || trapped({ at, network, agent }),
    }
    const now = classify(signals)
    return now.evidence === 'confirmed' ? [] : [{ id, contactId, rating, signals, ...now }]
  })
  const held = new Set(judged.map(({ id }) => id))
  const kept = presses.filter(({ id }) => !held.has(id)).map(({ id }) => id)
  await judgeAnew(scope, judged) // It waits its day, as if the burst had been known from the start.
  if (kept.length) await keepPresses(scope, kept)
  await tellJudged(scope, judged)
  return found.length === limit || presses.length < found.length
}

/** The invitations of which a press belongs to a burst of presses. */
async function burstsOfPresses(scope: Scope, presses: readonly Press[]): Promise<Set<string>> {
  const times = presses.map(({ at }) => at.getTime())
  const from = Math.min(...times) - TWO_MINUTES
  const around = await pressesAround(scope, {
    answeredFrom: new Date(from - YOUNG_MS),
    from: new Date(from),
    to: new Date(Math.max(...times) + TWO_MINUTES),
    networks: [...new Set(presses.flatMap(({ signals: { network } }) => network ?? []))],
  })
  const visits = around.map(({ at, invitationId, ...place }): Visit => ({ at: at.getTime(), invitation: invitationId, ...place }))
  return new Set([...burstsAmong(visits)].map(({ invitation }) => invitation))
}
