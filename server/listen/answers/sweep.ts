import { Nothing } from '#contract/endpoint.ts'
import { takeAnswer } from '#domain/listen/answer.ts'
import { type Classified, classify, outlookOf, rankOf, type Signals, SWEEP_HOURS } from '#domain/listen/evidence.ts'
import { type Stay, staysOf } from '#domain/listen/stay.ts'
import { enqueue, ticket } from '#server/platform/jobs.ts'
import type { Scope } from '#server/platform/scope.ts'
import { type AskedRow, asked, looksAt, type Seen } from './answers.queries.ts'
import { longest, standingOf, surety, writeJudged } from './answers.ts'
import { judgeAnew, tellJudged } from './judgements.ts'
import { type Neighbours, neighbours, type Place } from './neighbours.ts'
import { judgeOlder } from './older.ts'
import { sweepPresses } from './presses.ts'
import { clicksUnjudged, markSwept, provisionalAnswers } from './sweep.queries.ts'

export const sweepEvidence = ticket('evidence.sweep', Nothing, { single: true })

const AT_ONCE = 500
/** A filter leaves dozens at every link. */
const CLICKS = 4 * AT_ONCE
const HOUR = 3_600_000

/** Turns clicks that nobody confirmed into provisional answers, and after a day into weak or discarded ones (experience.md 1.2); what older rules judged is judged again. */
export async function sweep(scope: Scope): Promise<void> {
  const clicks = await sweepClicks(scope)
  const presses = await sweepPresses(scope, AT_ONCE)
  const waited = await sweepProvisional(scope)
  const older = await judgeOlder(scope, AT_ONCE)
  if (clicks || presses || older || waited) await enqueue(scope, sweepEvidence, {})
}

/** Judges each click once, whatever comes of it; tells whether some are left. */
async function sweepClicks(scope: Scope): Promise<boolean> {
  const clicks = await clicksUnjudged(scope, { limit: CLICKS, oldest: new Date(scope.now.getTime() - 3 * 24 * HOUR) })
  if (!clicks.length) return false
  const links = Map.groupBy(clicks, ({ invitationId }) => invitationId)
  const ids = [...links.keys()]
  const [rows, seen] = [await asked(scope, ids), await looksAt(scope, ids)]
  const stays = ids.flatMap((invitationId) => staysAt(invitationId, seen.get(invitationId) ?? [], links.get(invitationId) ?? []))
  const around = await neighbours(scope, stays)

  const judged = [...Map.groupBy(stays, ({ invitationId }) => invitationId)].flatMap(([id, all]) => {
    const row = rows.get(id)
    const best = row && surest(all.map((stay) => ({ ...stay, ...judgeStay(scope, row, stay, around) })))
    if (!best) return []
    const { rating, at, evidence, signals } = best
    const posted = { answer: { rating, verbatim: null, consent: null }, ...surety(evidence, signals) }
    // The click came while the wave was open; that it is judged later must not shut the door on it.
    return [
      {
        row,
        verdict: takeAnswer(standingOf(row), row, posted, at),
        evidence,
        signals,
        locale: links.get(id)?.[0]?.locale ?? '',
        at,
      },
    ]
  })
  await writeJudged(scope, judged)
  await markSwept(
    scope,
    [...links].flatMap(([invitationId, all]) => all.slice(-1).map(({ at }) => ({ invitationId, at }))),
  )
  return clicks.length === CLICKS
}

type Stayed = Place & { invitationId: string; rating: number; stay: Stay<Seen> }

/** The stays at a link in which one of these clicks was made. */
function staysAt(invitationId: string, looks: readonly Seen[], clicks: readonly { at: Date }[]): Stayed[] {
  const times = new Set(clicks.map(({ at }) => at.getTime()))
  return staysOf(looks).flatMap((stay) => {
    const last = stay.looks.findLast(({ rating }) => rating !== null)
    if (!last || last.rating === null || !stay.looks.some(({ at }) => times.has(at.getTime()))) return []
    const { at, network, agent, rating } = last
    return [{ invitationId, at, network, agent, rating, stay }]
  })
}

function judgeStay({ now }: Scope, { sentAt }: AskedRow, { stay, ...place }: Stayed, around: Neighbours) {
  const { at, network, agent } = place
  const [begun = at] = stay.looks.map((look) => look.at)
  const signals: Signals = {
    posted: null,
    beacon: longest(stay.looks),
    linkAgeMs: sentAt ? begun.getTime() - sentAt.getTime() : null,
    distinctRatings: stay.ratings,
    honeypot: stay.looks.some(({ honeypot }) => honeypot) || around.trapped(place),
    burst: around.burst(place),
    prefetch: stay.looks.some(({ prefetch }) => prefetch),
    botAgent: stay.looks.some(({ bot }) => bot),
    hoursSinceClick: hours(now, at),
    network,
    agent,
  }
  return { signals, evidence: classify(signals) }
}

/** A person may come before a machine or after it: the stay that will count is the answer, the last of several. */
const surest = <J extends { at: Date; evidence: Classified; signals: Signals }>(judged: readonly J[]): J | undefined => {
  const outlook = ({ evidence, signals }: J) => rankOf(outlookOf(evidence.evidence, signals))
  return judged.toSorted((one, other) => outlook(one) - outlook(other) || one.at.getTime() - other.at.getTime()).at(-1)
}

/** What is still in doubt a day later is judged by all that is known by then; tells whether some are left. */
async function sweepProvisional(scope: Scope): Promise<boolean> {
  const waiting = await provisionalAnswers(scope, {
    limit: AT_ONCE,
    answeredBefore: new Date(scope.now.getTime() - SWEEP_HOURS * HOUR),
  })
  // A page tells of its use before others have told of theirs, so the first of a burst stand alone then.
  const placed = waiting.flatMap(({ id, invitationId, at, signals: { posted, network, agent = null } }) =>
    !posted && invitationId && network ? [{ id, invitationId, at, network, agent }] : [],
  )
  const around = await neighbours(scope, placed)
  const bursts = new Set(placed.filter((place) => around.burst(place)).map(({ id }) => id))
  const judged = waiting.map(({ id, contactId, rating, answeredAt, signals: before }) => {
    const signals = { ...before, burst: before.burst || bursts.has(id), hoursSinceClick: hours(scope.now, answeredAt) }
    return { id, contactId, rating, signals, ...classify(signals) }
  })
  await judgeAnew(scope, judged, { swept: true })
  await tellJudged(
    scope,
    judged.filter(({ evidence }) => evidence !== 'provisional'),
  )
  return waiting.length === AT_ONCE
}

const hours = (now: Date, at: Date) => (now.getTime() - at.getTime()) / HOUR
