import { finish, inPieces, type Steps } from '#domain/steps.ts'
import { type AccountLimit, type Colleague, limitInSteps } from './account-limit.ts'
import { allocate, type Frame, type Method } from './allocation.ts'
import { inOrder, listDrawn } from './draw.ts'

/** Somebody whom the contact policy lets a wave ask, and the stratum they stand in (the value of the attribute that divides). */
export type Eligible = Colleague & { stratum: string }
/** So many people, or such a share (0..1) of those in question, halves rounded up. */
export type Amount = { number: number } | { share: number }

/**
 * Whom to ask of those who may be asked (method.md 2.7).
 * `random`: a simple random sample. `stratified`: an amount in all, divided among the strata in proportion to their people or by Neyman,
 * who needs their deviations (standard deviation of one answer in the last wave, 0..1; 0.78 where none is given). `by_stratum`: an
 * amount for each stratum by name, "all of paying, 10 % of free". `floors`: at least so many of a stratum, for reports on it.
 */
export type SamplingPlan =
  | { kind: 'random'; amount: Amount }
  | { kind: 'stratified'; amount: Amount; method?: Method; deviations?: Readonly<Record<string, number>>; floors?: Floors }
  | { kind: 'by_stratum'; amounts: Readonly<Record<string, Amount>>; otherwise: Amount; floors?: Floors }
/** One floor for every stratum, or each its own. */
export type Floors = number | Readonly<Record<string, number>>

/** `eligible` may be asked, `limited` of them were left out by the account limit, `drawn` are asked. */
export type StratumDraw = { stratum: string; eligible: number; limited: number; drawn: number }
/**
 * `probabilityOf` anybody who was given: the chance of staying within the account limit times the share of the stratum that is drawn
 * (two-phase sampling; Sarndal, Swensson & Wretman 1992, 9.3). It weighs the answers (1 / p) and is stored with each invitation.
 * `chanceOf`: the first factor alone. `limited`: left out by the account limit, before the draw. `short`: people wanted that there are not.
 */
export type PlanDraw = {
  drawn: Set<string>
  limited: ReadonlySet<string>
  probabilityOf: (person: Eligible) => number
  chanceOf: (person: Eligible) => number
  strata: StratumDraw[]
  short: number
  floorsKept: boolean
}

/**
 * Draws a wave's people. The same people, plan, limit and seed draw the same, in whatever order they come; ids that come twice count
 * once. Strata are returned in the order of their names.
 * @throws RangeError for a share outside 0..1, a broken number, or a floor that is not a whole number
 */
export function drawPlan(people: readonly Eligible[], plan: SamplingPlan, seed: string | number, limit?: AccountLimit): PlanDraw {
  const eligible = once(people)
  const draw = finish(drawInSteps(eligible, plan, seed, limit))
  return { ...draw, strata: countStrata(eligible, draw.limited, draw.drawn) }
}

/** The same in pieces, for a million people, who come once each and are counted elsewhere. */
export function* drawInSteps(
  eligible: readonly Eligible[],
  plan: SamplingPlan,
  seed: string | number,
  limit?: AccountLimit,
): Steps<Omit<PlanDraw, 'strata'>> {
  const { kept, chances, left } = limit
    ? yield* limitInSteps(eligible, limit, seed)
    : { kept: eligible, chances: null, left: NOBODY }
  const groups = new Map<string, string[]>()
  yield* inPieces(kept, (person) => {
    const ids = groups.get(stratumIn(plan, person))
    if (ids) ids.push(person.id)
    else groups.set(stratumIn(plan, person), [person.id])
  })
  const strata = [...groups.keys()].sort().map((name) => ({ name, ids: inOrder(groups.get(name) ?? []) }))
  const { numbers, short, floorsKept } = sizesOf(plan, strata)

  const drawn = new Set<string>()
  const shares = new Map<string, number>()
  for (const [at, { name, ids }] of strata.entries()) {
    const chosen = yield* listDrawn(ids, numbers[at] ?? 0, plan.kind === 'random' ? seed : `${seed}/stratum/${name}`)
    yield* inPieces(chosen, (id) => drawn.add(id))
    shares.set(name, ids.length === 0 ? 0 : chosen.length / ids.length)
  }
  const chanceOf = ({ id }: Eligible) => chances?.get(id) ?? 1
  const probabilityOf = (person: Eligible) => chanceOf(person) * (shares.get(stratumIn(plan, person)) ?? 0)
  return { drawn, limited: left, probabilityOf, chanceOf, short, floorsKept }
}

const NOBODY: ReadonlySet<string> = new Set()

type Strata = readonly { name: string; ids: readonly string[] }[]

/** How many of each stratum the plan wants, at most all. */
function sizesOf(plan: SamplingPlan, strata: Strata): { numbers: number[]; short: number; floorsKept: boolean } {
  const everybody = strata.reduce((sum, { ids }) => sum + ids.length, 0)
  if (plan.kind === 'random') {
    const wanted = amountOf(plan.amount, everybody)
    return { numbers: [Math.min(wanted, everybody)], short: Math.max(0, wanted - everybody), floorsKept: true }
  }
  const frames = strata.map(({ name, ids }): Frame => ({ people: ids.length, floor: floorOf(plan.floors, name) }))
  if (plan.kind === 'stratified') {
    const deviations = strata.map(({ name }) => own(plan.deviations, name))
    const known = frames.map((frame, at) => ({ ...frame, ...(deviations[at] !== undefined && { deviation: deviations[at] }) }))
    return allocate(amountOf(plan.amount, everybody), known, plan.method)
  }
  const wanted = strata.map(({ name, ids }) => amountOf(own(plan.amounts, name) ?? plan.otherwise, ids.length))
  const numbers = frames.map(({ people, floor = 0 }, at) => Math.min(people, Math.max(wanted[at] ?? 0, floor)))
  const short = wanted.reduce((sum, number, at) => sum + Math.max(0, number - (numbers[at] ?? 0)), 0)
  return { numbers, short, floorsKept: true }
}

function amountOf(amount: Amount, people: number): number {
  if ('number' in amount) {
    if (!Number.isSafeInteger(amount.number) || amount.number < 0)
      throw new RangeError(`a sample is a whole number of people from 0, not ${amount.number}`)
    return amount.number
  }
  if (!(amount.share >= 0 && amount.share <= 1)) throw new RangeError(`a share lies between 0 and 1, not ${amount.share}`)
  return Math.round(people * amount.share)
}

function floorOf(floors: Floors | undefined, name: string): number {
  const floor = typeof floors === 'number' ? floors : (own(floors, name) ?? 0)
  if (!Number.isSafeInteger(floor) || floor < 0) throw new RangeError(`a floor is a whole number of people from 0, not ${floor}`)
  return floor
}

/** A stratum may be called "constructor": only what was given counts. */
const own = <T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined =>
  record && Object.hasOwn(record, name) ? record[name] : undefined

/** A simple random sample knows no strata: everybody stands in one. */
const stratumIn = ({ kind }: SamplingPlan, { stratum }: Eligible) => (kind === 'random' ? '' : stratum)

function countStrata(people: readonly Eligible[], limited: ReadonlySet<string>, drawn: ReadonlySet<string>): StratumDraw[] {
  const counts = new Map<string, StratumDraw>()
  for (const { id, stratum } of people) {
    const counted = counts.get(stratum) ?? { stratum, eligible: 0, limited: 0, drawn: 0 }
    counted.eligible++
    if (limited.has(id)) counted.limited++
    if (drawn.has(id)) counted.drawn++
    counts.set(stratum, counted)
  }
  return [...counts.values()].sort((one, other) => (one.stratum < other.stratum ? -1 : 1))
}

// A million people in order are not copied, and need no index of them all.
function once(people: readonly Eligible[]): readonly Eligible[] {
  if (people.every(({ id }, at) => at === 0 || id > (people[at - 1]?.id ?? ''))) return people
  return [...new Map(people.map((person) => [person.id, person])).values()]
}
