import { type Answer, type Closed, mayAnswer, type Standing, type TakeVerdict, takeAnswer } from '#domain/listen/answer.ts'
import { classify, type Evidence, outlookOf, type Signals } from '#domain/listen/evidence.ts'
import { staysOf } from '#domain/listen/stay.ts'
import { suppress } from '#server/listen/suppressions/suppressions.ts'
import { type Batched, createBatches } from '#server/platform/batches.ts'
import { type EventOf, recordAll } from '#server/platform/events.ts'
import { newId, type Scope } from '#server/platform/scope.ts'
import type { Site } from '#server/platform/site.ts'
import {
  type AskedRow,
  asked,
  insertClicks,
  insertResponses,
  insertRevisions,
  looksAt,
  reviseResponses,
  type Seen,
} from './answers.queries.ts'

/** What came in by one link: a form that was sent, or what the page said of its own use. */
export type Posted = {
  answer: Answer
  posted: Signals['posted']
  beacon: Signals['beacon']
  from: Footprint
  /** Whether this visit belongs to a burst; asked once the recipient's domain is known. */
  inBurst: (email: string | null) => boolean
}
/** How a request looked: its network (never the whole address), and whether it said that it was a machine. */
export type Footprint = { network: string | null; agent: string | null; bot: boolean; prefetch: boolean; trapped: boolean }
export type Click = Footprint & { rating: number | null; honeypot?: true; beacon?: Signals['beacon'] }
export type Looked = {
  row: AskedRow
  standing: Standing | null
  door: { answer: true } | { answer: false; because: Closed }
} | null
export type Took = { looked: Looked; verdict: TakeVerdict | null }

type View = { id: string; click: Click | null }
type Taking = { id: string; posted: Posted; locale: string }

/** Looking at an answer page and answering, each as a group commit with a line of its own: a crowd that looks neither fills the line of those who send nor stands before them. */
export function createAnswers(site: Site) {
  const atOnce = site.database.kind === 'postgres' ? 2 : 1
  const look = createBatches<View, Looked>({
    most: 500,
    atOnce,
    write: (workspaceId, views) =>
      site.within({ workspaceId, actorId: null }, (scope) => lookAll(scope, views), {
        readOnly: views.every(({ click }) => !click),
      }),
  })
  const take = createBatches<Taking, Took>({
    most: 500,
    atOnce,
    write: (workspaceId, items) => site.within({ workspaceId, actorId: null }, (scope) => takeAll(scope, items)),
  })
  return { look, take }
}
export type Answers = ReturnType<typeof createAnswers>

/** Who is asked by a mail may end it by the same mail, with one click and at once (RFC 8058). */
export const unsubscribe = (site: Site, workspaceId: string, { id, contactId, email, mailedTo }: AskedRow): Promise<unknown> =>
  site.within({ workspaceId, actorId: null }, async (scope) => {
    // The address may have changed since: both the mailed one and today's are left in peace.
    for (const address of new Set([mailedTo, email]))
      if (address) await suppress(scope, { address, reason: 'unsubscribed', contactId, invitationId: id })
  })

async function lookAll(scope: Scope, views: View[]): Promise<Batched<Looked>[]> {
  const rows = await asked(
    scope,
    views.map(({ id }) => id),
  )
  const isOpen = (id: string) => looked(rows.get(id), scope.now)?.door.answer === true
  const clicks = views.flatMap(({ id, click }) => (click && isOpen(id) ? [{ invitationId: id, ...click }] : []))
  await insertClicks(scope, clicks)
  return views.map(({ id }) => ({ value: looked(rows.get(id), scope.now) }))
}

const looked = (row: AskedRow | undefined, now: Date): Looked =>
  row ? { row, standing: standingOf(row), door: mayAnswer(row, now) } : null

/** The second answer of one invitation in a batch waits for the next, so that it revises the first. */
async function takeAll(scope: Scope, items: Taking[]): Promise<Batched<Took>[]> {
  const firsts = new Map<string, Taking>()
  for (const item of items) if (!firsts.has(item.id)) firsts.set(item.id, item)
  const ids = [...firsts.keys()]
  const rows = await asked(scope, ids)
  const seen = await looksAt(scope, ids)

  const judged = new Map<Taking, Judged>()
  for (const item of firsts.values()) {
    const row = rows.get(item.id)
    if (row) judged.set(item, judge(row, seen.get(item.id), item, scope.now))
  }
  const lost = await writeJudged(scope, [...judged.values()])
  return items.map((item) => {
    if (firsts.get(item.id) !== item) return { later: true }
    if (lost.has(item.id)) return { again: true }
    const verdict = judged.get(item)?.verdict ?? null
    return { value: { looked: looked(rows.get(item.id), scope.now), verdict } }
  })
}

export type Judged = {
  row: AskedRow
  /** When it was answered, if not now. */
  at?: Date
  verdict: TakeVerdict
  evidence: { evidence: Evidence; because: string; version: number }
  signals: Signals
  locale: string
}

function judge(row: AskedRow, seen: readonly Seen[] | undefined, { posted, locale }: Taking, now: Date): Judged {
  const signals = signalsOf(row, seen, posted, now)
  const evidence = classify(signals)
  const verdict = takeAnswer(standingOf(row), row, { answer: posted.answer, ...surety(evidence, signals) }, now)
  return { row, verdict, evidence, signals, locale }
}

export const surety = ({ evidence }: { evidence: Evidence }, signals: Signals) => ({
  evidence,
  outlook: outlookOf(evidence, signals),
})

/** All that is known of this answer: what came with it, and what the same visitor left behind at the same links just before. */
function signalsOf(row: AskedRow, seen: readonly Seen[] = [], { posted, beacon, from, inBurst }: Posted, now: Date): Signals {
  const { network, agent } = from
  const { before, ratings } = stayUntil(seen, { at: now, network, agent })
  const age = (at: Date) => (row.sentAt ? at.getTime() - row.sentAt.getTime() : null)
  return {
    posted,
    beacon: beacon ?? longest(before),
    // A press is as old as it is: who read for minutes was not hasty.
    linkAgeMs: age(posted ? now : (before[0]?.at ?? now)),
    distinctRatings: ratings,
    honeypot: from.trapped || before.some(({ honeypot }) => honeypot),
    burst: inBurst(row.email),
    prefetch: from.prefetch,
    botAgent: from.bot,
    hoursSinceClick: 0,
    network,
    agent,
  }
}

/** What a visitor looked at in one go until now, and how many ratings that were. */
export function stayUntil(seen: readonly Seen[], visit: { at: Date; network: string | null; agent: string | null }) {
  const now = { ...visit, rating: null, beacon: null, bot: false, prefetch: false, honeypot: false }
  const stay = staysOf([...seen.filter(({ at }) => at <= visit.at), now]).find(({ looks }) => looks.includes(now))
  return { before: stay?.looks.slice(0, -1) ?? [], ratings: Math.max(1, stay?.ratings ?? 1) }
}

/** Of what a page reported again and again, the last: it looked longest then. */
export const longest = (looks: readonly Seen[]): Signals['beacon'] =>
  looks.reduce<Signals['beacon']>(
    (most, { beacon }) => (beacon && beacon.visibleMs >= (most?.visibleMs ?? 0) ? beacon : most),
    null,
  )

/** Writes what was decided, in few statements however many there are. Returns the invitations whose row someone else changed meanwhile. */
export async function writeJudged(scope: Scope, all: readonly Judged[]): Promise<Set<string>> {
  const fresh = all.flatMap((one) => (one.verdict.take === 'new' ? [{ ...one, as: one.verdict.as, id: newId() }] : []))
  const revised = all.flatMap((one) =>
    one.verdict.take === 'revise' && one.row.responseId ? [{ ...one, as: one.verdict.as, id: one.row.responseId }] : [],
  )
  const written = new Set([...(await insertResponses(scope, fresh)), ...(await reviseResponses(scope, revised))])
  await insertRevisions(
    scope,
    revised.filter(({ id }) => written.has(id)),
  )

  const done = [...fresh, ...revised].filter(({ id }) => written.has(id))
  await recordAll(
    scope,
    done.map((one) => eventOf(one)),
  )
  return new Set([...fresh, ...revised].filter(({ id }) => !written.has(id)).map(({ row }) => row.id))
}

function eventOf({ id, row, as, verdict }: Judged & { id: string; as: { rating: number; evidence: Evidence } }): EventOf {
  const kind = `response.${as.evidence}`
  return { kind, subjectId: id, contactId: row.contactId, detail: { rating: as.rating, take: verdict.take } }
}

export const standingOf = ({ rating, verbatim, consentAt, evidence, signals, revision }: AskedRow): Standing | null =>
  rating === null || !evidence || revision === null
    ? null
    : {
        rating,
        verbatim: verbatim ?? '',
        consent: consentAt !== null,
        evidence,
        outlook: signals ? outlookOf(evidence, signals) : evidence,
        revision,
      }
