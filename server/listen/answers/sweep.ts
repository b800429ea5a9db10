import { Nothing } from '#contract/endpoint.ts'
import { takeAnswer } from '#domain/listen/answer.ts'
import { isBurst, type Visit } from '#domain/listen/burst.ts'
import { classify, type Signals, SWEEP_HOURS } from '#domain/listen/evidence.ts'
import { recordAll } from '#server/platform/events.ts'
import { enqueue, ticket } from '#server/platform/jobs.ts'
import type { Scope } from '#server/platform/scope.ts'
import { asked, seenOf } from './answers.queries.ts'
import { standingOf, writeJudged } from './answers.ts'
import { type Around, clicksAround, clicksWithoutAnswer, promote, provisionalAnswers } from './sweep.queries.ts'

export const sweepEvidence = ticket('evidence.sweep', Nothing, { single: true })

const AT_ONCE = 500
const HOUR = 3_600_000
const TWO_MINUTES = 120_000

/** Turns clicks that nobody confirmed into provisional answers, and after a day into weak or discarded ones (experience.md 1.2). */
export async function sweep(scope: Scope): Promise<void> {
  const clicked = await sweepClicks(scope)
  const waited = await sweepProvisional(scope)
  if (clicked === AT_ONCE || waited === AT_ONCE) await enqueue(scope, sweepEvidence, {})
}

async function sweepClicks(scope: Scope): Promise<number> {
  const clicks = await clicksWithoutAnswer(scope, { limit: AT_ONCE, oldest: new Date(scope.now.getTime() - 3 * 24 * HOUR) })
  if (!clicks.length) return 0
  const ids = clicks.map(({ invitationId }) => invitationId)
  const [rows, seen] = [await asked(scope, ids), await seenOf(scope, ids)]
  const around = await neighbours(
    scope,
    clicks.map(({ at }) => at),
  )

  const judged = clicks.flatMap(({ invitationId, rating, at, network, agent, bot, prefetch, locale }) => {
    const row = rows.get(invitationId)
    const before = seen.get(invitationId)
    if (!row) return []
    const signals: Signals = {
      posted: null,
      beacon: before?.beacon ?? null,
      linkAgeMs: row.sentAt ? at.getTime() - row.sentAt.getTime() : null,
      distinctRatings: before?.ratings.length ?? 1,
      honeypot: (before?.honeypot ?? false) || around.trapped({ at, network, agent }),
      burst: around.burst(invitationId),
      prefetch,
      botAgent: bot,
      hoursSinceClick: hours(scope.now, at),
    }
    const evidence = classify(signals)
    // The click came while the wave was open; that it is judged later must not shut the door on it.
    const verdict = takeAnswer(
      standingOf(row),
      row,
      { answer: { rating, verbatim: null, consent: null }, evidence: evidence.evidence, draft: null },
      at,
    )
    return [{ row, verdict, evidence, signals, locale, at }]
  })
  const lost = await writeJudged(scope, judged)
  // Only what was written goes away from the list; more of the same would be asked for for ever.
  return judged.filter(({ verdict, row }) => verdict.take === 'new' && !lost.has(row.id)).length
}

async function sweepProvisional(scope: Scope): Promise<number> {
  const waiting = await provisionalAnswers(scope, {
    limit: AT_ONCE,
    answeredBefore: new Date(scope.now.getTime() - SWEEP_HOURS * HOUR),
    answeredAfter: new Date(scope.now.getTime() - 14 * 24 * HOUR),
  })
  const judged = waiting.map(({ id, contactId, rating, answeredAt, signals }) => ({
    id,
    contactId,
    rating,
    ...classify({ ...signals, hoursSinceClick: hours(scope.now, answeredAt) }),
  }))
  const moved = judged.filter(({ evidence }) => evidence !== 'provisional')
  await promote(scope, moved)
  await recordAll(
    scope,
    moved.map(({ id, contactId, evidence, rating }) => ({
      kind: `response.${evidence}`,
      subjectId: id,
      contactId,
      detail: { rating },
    })),
  )
  return moved.length
}

const hours = (now: Date, at: Date) => (now.getTime() - at.getTime()) / HOUR

/** Who else opened links around these moments: bursts, and machines that took the bait. */
async function neighbours(scope: Scope, moments: Date[]) {
  const times = moments.map((at) => at.getTime())
  const near = await clicksAround(scope, new Date(Math.min(...times) - TWO_MINUTES), new Date(Math.max(...times) + TWO_MINUTES))
  const visits = near.flatMap(visitOf)
  const places = Map.groupBy(visits, placeOf)
  const baits = near.filter(({ honeypot }) => honeypot)
  return {
    burst: (invitation: string) =>
      visits.some((visit) => visit.invitation === invitation && isBurst(visit, within(places.get(placeOf(visit)) ?? [], visit))),
    trapped: (click: { at: Date; network: string | null; agent: string | null }) =>
      baits.some(
        ({ at, network, agent }) =>
          network === click.network && agent === click.agent && Math.abs(at.getTime() - click.at.getTime()) < TWO_MINUTES,
      ),
  }
}

const placeOf = ({ network, domain }: Visit) => `${network} ${domain}`
const visitOf = ({ at, invitationId, domain, network }: Around): Visit[] =>
  domain && network ? [{ at: at.getTime(), invitation: invitationId, domain, network }] : []

/** A burst shows in few visits, so a crowd need not be compared with the whole crowd. */
const within = (visits: Visit[], { at }: Visit) => visits.filter((other) => Math.abs(other.at - at) < 60_000).slice(0, 32)
