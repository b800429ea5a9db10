import { randomFrom, shuffleInSteps } from '#domain/random.ts'
import { inPieces, type Steps } from '#domain/steps.ts'
import type { AccountLimit } from './account-limit.ts'
import {
  type AskRules,
  type Claim,
  type Known,
  mayInvite,
  POLICY_REASONS,
  type PolicyReason,
  type PolicyVerdict,
} from './contact-policy.ts'
import { type Drip, type DripDay, spread } from './drip.ts'
import { drawInSteps, type Eligible, type PlanDraw, type SamplingPlan } from './sampling.ts'
import { closedAt, type SendWindow } from './send-window.ts'

/** Somebody a wave thinks of: what the policy must know, and where they stand. `others`: what other programs plan for them; `outside`: not of the segment that the wave asks. */
export type Person = Known & Eligible & { others?: readonly Claim[]; outside?: boolean }
/** Evenly over the open hours between two instants, on the clock of a zone. */
export type Days = { from: Date; to: Date; drip: Drip; timeZone: string }
/**
 * `undrawn`: what becomes of those that chance or the days left out ('in_reserve' where more may be released). `days` null: all mails leave at
 * the claim's moment. `closesAt`: nobody is asked whose send window opens only when the wave is over.
 */
export type PlanSetup = {
  rules: AskRules
  claim: Claim
  sampling: SamplingPlan
  limit?: AccountLimit | undefined
  undrawn?: 'not_drawn' | 'in_reserve'
  seed: string | number
  days: Days | null
  closesAt?: Date
}

/**
 * `probability`: the chance (0..1] to be asked that they had, before anything was drawn; `chance` (left out: 1): the part of it that the
 * limit per company is, which later releases need. `at`: when the mail is due.
 */
export type Decision = { contactId: string; stratum: string; chance?: number } & (
  | { asked: true; probability: number; at: Date }
  | { asked: false; because: PolicyReason; until: Date | null }
)
export type Reasons = { because: PolicyReason; people: number }[]
export type StratumPlan = { stratum: string; people: number; eligible: number; asked: number; notAsked: Reasons }
/**
 * `eligible`: the policy lets us ask them. `decisions` gives those of the eligible, by id; those of the others were given by `judge`.
 * `short`: people wanted that there are not. `floorsKept`: false when floors ask for more than the sample.
 */
export type Planned = Omit<StratumPlan, 'stratum'> & {
  strata: StratumPlan[]
  days: DripDay[]
  short: number
  floorsKept: boolean
  decisions: () => Generator<Decision>
}

/**
 * Plans a wave from people who come portion by portion, so that a million need not be held at once: `judge` asks the contact policy and
 * gives the decisions that chance has no part in, `decide` draws among the others, in pieces, and gives them their times (method.md 2.7). Every
 * person gets one decision; the same people, setup and seed get the same ones, in whatever order they come. Times are handed out in
 * random order, or the hour would be mistaken for a stratum.
 * @throws RangeError for a broken figure of the setup (from `decide`)
 */
export function openPlan(setup: PlanSetup) {
  const eligible: Eligible[] = []
  let rising = true
  const left = new Map<string, number>()
  const counts = new Map<string, Counted>()
  const shutIn = neverOpen(setup)
  const byRole = setup.limit?.perRole !== undefined
  const byAccount = setup.limit !== undefined || setup.rules.perAccount !== null

  const judge = (people: Iterable<Person>): Decision[] => {
    const refused: Decision[] = []
    for (const person of people) {
      const { id, stratum, account, role, others, outside } = person
      const allowed = outside ? OUTSIDE : mayInvite(person, setup.rules, setup.claim, others)
      const verdict = (allowed.ask && shutIn(person.timeZone)) || allowed
      const counted = countedIn(counts, stratum)
      counted.people++
      if (verdict.ask) {
        counted.eligible++
        rising &&= id > (eligible.at(-1)?.id ?? '')
        // Of a million people no more is kept than the draw asks for.
        eligible.push({ id, stratum, account: byAccount ? account : null, role: byRole ? role : null })
        if (account !== null && setup.rules.perAccount && !left.has(account)) left.set(account, leftOf(person, setup))
      } else {
        const { because, until } = verdict
        refused.push({ contactId: id, stratum, asked: false, because, until })
        count(counted, because)
      }
    }
    return refused
  }

  const decide = function* (): Steps<Planned> {
    // Code units rather than a locale's order, which may differ between machines.
    if (!rising) eligible.sort((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0))
    yield
    const draw = yield* drawInSteps(eligible, setup.sampling, setup.seed, limitOf(setup, left))
    const handed = yield* handOut(setup, draw.drawn.size)
    const decisions = () => decideEach(setup, eligible, draw, handed)
    yield* inPieces(decisions(), (decision) => {
      const counted = countedIn(counts, decision.stratum)
      if (decision.asked) counted.asked++
      else count(counted, decision.because)
    })
    const strata = [...counts.keys()].sort().map((stratum) => ({ stratum, ...shown([countedIn(counts, stratum)]) }))
    const { short, floorsKept } = draw
    return { ...shown([...counts.values()]), strata, days: handed.days, short, floorsKept, decisions }
  }
  return { judge, decide }
}

/** Where mails may not arrive before the wave is over; asked once for each zone. */
function neverOpen({ rules: { window }, claim, days, closesAt }: PlanSetup): (timeZone: string) => PolicyVerdict | null {
  const zones = new Map<string, PolicyVerdict | null>()
  const look = (timeZone: string, window: SendWindow, end: Date): PolicyVerdict | null => {
    const closed = closedAt(window, timeZone, days?.from ?? claim.at)
    return closed && (!closed.until || closed.until >= end) ? { ask: false, ...closed } : null
  }
  return (timeZone) => {
    if (!window || !closesAt) return null
    const known = zones.get(timeZone)
    if (known !== undefined) return known
    zones.set(timeZone, look(timeZone, window, closesAt))
    return zones.get(timeZone) ?? null
  }
}

type Draw = Omit<PlanDraw, 'strata'>
type Handed = { times: Date[]; turns: number[]; days: DripDay[] }

function* handOut({ days, seed }: PlanSetup, drawn: number): Steps<Handed> {
  if (!days) return { times: [], turns: [], days: [] }
  const { times, days: each } = spread(days.from, days.to, drawn, days.drip, days.timeZone)
  yield
  const inOrder = Array.from({ length: drawn }, (_, at) => at)
  return { times, turns: yield* shuffleInSteps(randomFrom(`${seed}/times`), inOrder), days: each }
}

/** Whoever has no time is one of those drawn by chance, so their chance falls with the room that there is; a later release may find them room. */
function* decideEach(setup: PlanSetup, eligible: readonly Eligible[], draw: Draw, handed: Handed): Generator<Decision> {
  const { undrawn = 'not_drawn' } = setup
  const roomOf = roomIn(setup, eligible, draw, handed)
  let turn = 0
  for (const person of eligible) {
    const { id, stratum } = person
    const chance = draw.chanceOf(person)
    const one = { contactId: id, stratum, ...(chance < 1 && { chance }) }
    if (draw.drawn.has(id)) {
      const at = setup.days ? handed.times[handed.turns[turn++] ?? 0] : setup.claim.at
      const because = undrawn === 'in_reserve' ? undrawn : 'no_room'
      yield at
        ? { ...one, asked: true, probability: draw.probabilityOf(person) * roomOf(stratum), at }
        : { ...one, asked: false, because, until: null }
    } else if (draw.limited.has(id)) yield { contactId: id, stratum, asked: false, because: 'account_share', until: null }
    else yield { ...one, asked: false, because: undrawn, until: null }
  }
}

/**
 * The part of those drawn that has a time. Where more may be released it is counted by stratum: later draws build on how many were
 * asked in it, so the chance before the times were handed out is no longer theirs.
 */
function roomIn({ days, undrawn }: PlanSetup, eligible: readonly Eligible[], { drawn }: Draw, { times, turns }: Handed) {
  const room = days ? times.length / Math.max(1, drawn.size) : 1
  if (room === 1 || undrawn !== 'in_reserve') return () => room
  const strata = new Map<string, { drawn: number; placed: number }>()
  let turn = 0
  for (const { id, stratum } of eligible) {
    if (!drawn.has(id)) continue
    const counted = strata.get(stratum) ?? { drawn: 0, placed: 0 }
    counted.drawn++
    if (times[turns[turn++] ?? 0]) counted.placed++
    strata.set(stratum, counted)
  }
  return (stratum: string) => {
    const { drawn: of = 1, placed = 0 } = strata.get(stratum) ?? {}
    return placed / of
  }
}

/** The policy holds people of an account back one by one; together they get no more than it leaves to the account. */
function leftOf({ accountAsks }: Person, { rules, claim }: PlanSetup): number {
  const { most, days } = rules.perAccount ?? { most: 0, days: 0 }
  const since = claim.at.getTime() - days * DAY
  return Math.max(0, most - accountAsks.filter((ask) => ask.getTime() > since).length)
}

const limitOf = ({ limit, rules }: PlanSetup, left: ReadonlyMap<string, number>): AccountLimit | undefined =>
  rules.perAccount ? { most: Number.MAX_SAFE_INTEGER, ...limit, left } : limit

const OUTSIDE = { ask: false, because: 'not_in_segment', until: null } as const
const DAY = 24 * 60 * 60 * 1000

type Counted = { people: number; eligible: number; asked: number; reasons: Map<PolicyReason, number> }

function countedIn(counts: Map<string, Counted>, stratum: string): Counted {
  const counted = counts.get(stratum) ?? { people: 0, eligible: 0, asked: 0, reasons: new Map() }
  counts.set(stratum, counted)
  return counted
}

const count = ({ reasons }: Counted, because: PolicyReason) => reasons.set(because, (reasons.get(because) ?? 0) + 1)

function shown(parts: readonly Counted[]) {
  const sum = (of: (part: Counted) => number) => parts.reduce((total, part) => total + of(part), 0)
  return {
    people: sum(({ people }) => people),
    eligible: sum(({ eligible }) => eligible),
    asked: sum(({ asked }) => asked),
    notAsked: POLICY_REASONS.flatMap((because) => {
      const people = sum(({ reasons }) => reasons.get(because) ?? 0)
      return people > 0 ? [{ because, people }] : []
    }),
  }
}
