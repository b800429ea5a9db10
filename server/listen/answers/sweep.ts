import { Nothing } from '#contract/endpoint.ts'
import { takeAnswer } from '#domain/listen/answer.ts'
import { burstsAmong, type Visit } from '#domain/listen/burst.ts'
import { classify, type Signals, SWEEP_HOURS, YOUNG_MS } from '#domain/listen/evidence.ts'
import { recordAll } from '#server/platform/events.ts'
import { enqueue, ticket } from '#server/platform/jobs.ts'
import type { Scope } from '#server/platform/scope.ts'
import { asked, seenOf } from './answers.queries.ts'
import { standingOf, writeJudged } from './answers.ts'
import { judgeOlder } from './older.ts'
import { holdPresses, keepPresses, type Press, youngPresses } from './presses.queries.ts'
import { type Around, clicksAround, clicksWithoutAnswer, markSwept, provisionalAnswers, writeSwept } from './sweep.queries.ts'

export const sweepEvidence = ticket('evidence.sweep', Nothing, { single: true })

const AT_ONCE = 500
const HOUR = 3_600_000
const TWO_MINUTES = 120_000
/** Clicks that are judged together lie this close, so that what was opened around them is a bounded span as well. */
const SPAN = 600_000

/** Turns clicks that nobody confirmed into provisional answers, and after a day into weak or discarded ones (experience.md 1.2); what older rules judged is judged again. */
export async function sweep(scope: Scope): Promise<void> {
  const clicks = await sweepClicks(scope)
  const presses = await sweepPresses(scope)
  const waited = await sweepProvisional(scope)
  const older = await judgeOlder(scope, AT_ONCE)
  if (clicks || presses || older || waited === AT_ONCE) await enqueue(scope, sweepEvidence, {})
}

/** Judges each click once, whatever comes of it; tells whether some are left. */
async function sweepClicks(scope: Scope): Promise<boolean> {
  const found = await clicksWithoutAnswer(scope, { limit: AT_ONCE, oldest: new Date(scope.now.getTime() - 3 * 24 * HOUR) })
  const [first] = found
  if (!first) return false
  const clicks = found.filter(({ at }) => at.getTime() < first.at.getTime() + SPAN)
  const ids = clicks.map(({ invitationId }) => invitationId)
  const [rows, seen] = [await asked(scope, ids), await seenOf(scope, ids)]
  const around = await neighbours(scope, clicks)

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
      burst: around.burst({ invitationId, at }),
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
  await writeJudged(scope, judged)
  await markSwept(scope, clicks)
  return found.length === AT_ONCE || clicks.length < found.length
}

/** The first presses of a burst came before it was one: two minutes later they are judged as the others were. Tells whether some are left. */
async function sweepPresses(scope: Scope): Promise<boolean> {
  const found = await youngPresses(scope, {
    limit: AT_ONCE,
    from: new Date(scope.now.getTime() - 3 * 24 * HOUR),
    to: new Date(scope.now.getTime() - TWO_MINUTES),
    youngMs: YOUNG_MS,
  })
  const [first] = found
  if (!first) return false
  const presses = found.filter(({ answeredAt }) => answeredAt.getTime() < first.answeredAt.getTime() + SPAN)
  const looks = presses.flatMap(({ invitationId, at, network, agent }) => (at ? [{ invitationId, at, network, agent }] : []))
  const around = looks.length ? await neighbours(scope, looks) : null
  const isBurst = ({ invitationId, at, network }: Press) => at !== null && (around?.burst({ invitationId, at, network }) ?? false)

  const [held, kept] = [presses.filter(isBurst), presses.filter((press) => !isBurst(press))]
  const judged = held.map(({ id, contactId, rating, signals: before }) => {
    const signals = { ...before, burst: true }
    return { id, contactId, rating, signals, ...classify(signals) }
  })
  if (judged.length) await holdPresses(scope, judged)
  if (kept.length)
    await keepPresses(
      scope,
      kept.map(({ id }) => id),
    )
  await recordAll(
    scope,
    judged.map(({ id, contactId, evidence, rating }) => ({
      kind: `response.${evidence}`,
      subjectId: id,
      contactId,
      detail: { rating },
    })),
  )
  return found.length === AT_ONCE || presses.length < found.length
}

async function sweepProvisional(scope: Scope): Promise<number> {
  const waiting = await provisionalAnswers(scope, {
    limit: AT_ONCE,
    answeredBefore: new Date(scope.now.getTime() - SWEEP_HOURS * HOUR),
  })
  const judged = waiting.map(({ id, contactId, rating, answeredAt, signals }) => ({
    id,
    contactId,
    rating,
    ...classify({ ...signals, hoursSinceClick: hours(scope.now, answeredAt) }),
  }))
  if (judged.length) await writeSwept(scope, judged)
  const moved = judged.filter(({ evidence }) => evidence !== 'provisional')
  await recordAll(
    scope,
    moved.map(({ id, contactId, evidence, rating }) => ({
      kind: `response.${evidence}`,
      subjectId: id,
      contactId,
      detail: { rating },
    })),
  )
  return waiting.length
}

const hours = (now: Date, at: Date) => (now.getTime() - at.getTime()) / HOUR

type Place = { at: Date; network: string | null; agent: string | null }

/** Who else opened links within two minutes of these clicks: bursts, and machines that took the bait. */
async function neighbours(scope: Scope, clicks: readonly Place[]) {
  const times = clicks.map(({ at }) => at.getTime())
  const from = new Date(Math.min(...times) - TWO_MINUTES)
  const to = new Date(Math.max(...times) + TWO_MINUTES)
  const networks = [...new Set(clicks.flatMap(({ network }) => (network === null ? [] : [network])))]

  const visits: Visit[] = []
  const baits: Around[] = []
  for await (const one of clicksAround(scope, { from, to, networks })) {
    const { at, invitationId, domain, network, honeypot } = one
    if (domain) visits.push({ at: at.getTime(), invitation: invitationId, domain, network })
    if (honeypot) baits.push(one)
  }
  const bursts = Map.groupBy(burstsAmong(visits), ({ invitation }) => invitation)
  const isNear = (a: number, b: number) => Math.abs(a - b) < TWO_MINUTES
  return {
    /** With a network: only what came from there, since a machine and the person behind it open the same link. */
    burst: ({ invitationId, at, network }: { invitationId: string; at: Date; network?: string | null }) =>
      bursts
        .get(invitationId)
        ?.some((visit) => isNear(visit.at, at.getTime()) && (network === undefined || visit.network === network)) ?? false,
    trapped: (click: Place) =>
      baits.some(
        ({ at, network, agent }) =>
          network === click.network && agent === click.agent && isNear(at.getTime(), click.at.getTime()),
      ),
  }
}
