import { setImmediate as breathe } from 'node:timers/promises'
import { claimsOn } from '#domain/listen/coming-wave.ts'
import { claimOf } from '#domain/listen/contact-policy.ts'
import type { Pasts } from '#domain/listen/expectation.ts'
import { type Decision, openPlan, type Person, type Planned, type PlanSetup } from '#domain/listen/plan.ts'
import { sendsMail, waveState } from '#domain/listen/wave.ts'
import { accountLimitOf, attributeOf, stratumOf } from '#domain/listen/wave-plan.ts'
import { samplingOf } from '#domain/listen/wave-sampling.ts'
import type { Steps } from '#domain/steps.ts'
import { deliverDue } from '#server/listen/delivery/delivery.ts'
import { drawLots } from '#server/listen/experiments/lots.ts'
import { contactPolicyOf, type KnownPerson, lookThrough, termsOf } from '#server/listen/policy/policy.ts'
import { savedSegmentSql } from '#server/listen/segments/segments.ts'
import { frugally } from '#server/platform/frugal.ts'
import { enqueue } from '#server/platform/jobs.ts'
import { refuse } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { type Asked, askPortion, wordsOf } from './ask.ts'
import { daysOf, dripDays } from './days.ts'
import { pastsOf } from './pasts.ts'
import { insertDecisions, type Judged, lockPlanning, onlyByIndex } from './planning.queries.ts'
import { keepRelease } from './released.ts'
import { lockWave, setWave, type WaveRow } from './waves.queries.ts'

/** A plan is made in one transaction; of each person little more than an id is held in memory. */
const MOST_PEOPLE = 2_000_000
const PORTION = 5000

export type Reckoned = Planned & Judged & { pasts: Pasts }
type Ahead = Pick<WaveRow, 'programId' | 'plan' | 'seed' | 'closesAt'>

/**
 * Whom this wave would ask at this moment, and why not the others. Writes nothing itself: `onRefused` is given those whom the contact
 * policy leaves out, portion by portion.
 */
export async function reckon(scope: Scope, wave: Ahead, onRefused: OnRefused = async () => {}): Promise<Reckoned> {
  const { setup, standing, wish, pasts, judged } = await setUp(scope, wave)
  const plan = openPlan(setup)
  let people = 0
  return frugally(async () => {
    await lookThrough(scope, wish, async (portion) => {
      people += portion.length
      if (people > MOST_PEOPLE) refuse('too_large', 'wave.too_many_people', { limit: MOST_PEOPLE })
      const refused: Decision[] = []
      for (const few of portions(portion)) {
        refused.push(...plan.judge(few.map(standing)))
        await breathe()
      }
      return () => onRefused(refused, judged)
    })
    return { ...(await unhurried(plan.decide())), ...judged, pasts }
  })
}

const STRETCH_MS = 20

/** Others have their turn in between. */
async function unhurried<T>(steps: Steps<T>): Promise<T> {
  for (let begun = performance.now(); ; ) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() - begun < STRETCH_MS) continue
    await breathe()
    begun = performance.now()
  }
}
type OnRefused = (decisions: readonly Decision[], judged: Judged) => Promise<unknown>

/** Decides for every contact and queues the mails, once: a wave that was planned stays as planned. Says how many it asks. */
export async function planStarted(scope: Scope, waveId: string, host: string): Promise<number> {
  await lockPlanning(scope)
  const wave = await lockWave(scope, waveId)
  // A paused one is planned once it is resumed.
  if (!wave?.startedAt || wave.plannedAt || waveState(wave, scope.now) === 'paused') return 0
  await setWave(scope, waveId, { plannedAt: scope.now, startRefused: null })
  // Stopped or closed before its plan was made: then nobody is asked.
  if (!sendsMail(wave, scope.now)) return 0

  await onlyByIndex(scope, false)
  const { decisions, asked, strata, ...judged } = await reckon(scope, wave, async (refused, by) => {
    await onlyByIndex(scope, true)
    for (const portion of portions(refused)) await insertDecisions(scope, waveId, by, portion)
    await onlyByIndex(scope, false)
  })
  await onlyByIndex(scope, true)
  const asking = { waveId, programId: wave.programId, name: wave.name, host, actorId: wave.startedBy }
  const lots = await drawLots(scope, wave, askedOf(decisions()), () => dripDays(scope, wave))
  const words = { ...(await wordsOf(scope, wave.programId)), lots }
  for (const portion of portions(decisions())) {
    await insertDecisions(scope, waveId, judged, portion)
    await askPortion(scope, asking, words, [...askedOf(portion)])
  }
  if (wave.plan.sampling.kind === 'precision')
    for (const { stratum, asked: people, notAsked } of strata) {
      const frame = people + (notAsked.find(({ because }) => because === 'in_reserve')?.people ?? 0)
      if (people > 0)
        await keepRelease(scope, wave, { stratum, number: 1, people, drawn: people, frame, answers: 0, margin: null })
    }
  if (asked) await enqueue(scope, deliverDue, {})
  return asked
}

async function setUp(scope: Scope, { programId, plan, seed, closesAt }: Ahead) {
  const { by, kind } = plan.sampling
  const { rules, priority, coming, wish } = await termsOf(scope, { id: programId })
  const { version } = await contactPolicyOf(scope)
  const pasts = await pastsOf(scope, programId, by)
  const daysOff = rules.window?.daysOff ?? []
  const days = plan.drip ? await daysOf(scope, { programId, closesAt }, { drip: plan.drip, daysOff }) : null
  const setup: PlanSetup = {
    rules,
    claim: claimOf({ id: programId, priority }, rules, scope.now, days?.to),
    sampling: samplingOf(plan.sampling, pasts),
    limit: accountLimitOf(plan.account),
    undrawn: kind === 'precision' ? 'in_reserve' : 'not_drawn',
    seed,
    days,
    closesAt,
  }
  const standing = (person: KnownPerson): Person => ({
    ...person,
    stratum: stratumOf(by, person),
    others: coming.length ? claimsOn(person, coming, priority) : [],
  })
  const own = by === undefined ? null : attributeOf(by)
  const attributes = own === null ? wish.attributes : [...new Set([own, ...wish.attributes])]
  const segment = plan.segment === undefined ? null : await savedSegmentSql(scope, plan.segment, 'plan.segment')
  return {
    setup,
    standing,
    wish: { ...wish, attributes, segment },
    pasts,
    judged: { quietDays: rules.quietDays, policyVersion: version },
  }
}

function* askedOf(decisions: Iterable<Decision>): Generator<Asked> {
  for (const decision of decisions) if (decision.asked) yield decision
}

function* portions<T>(rows: Iterable<T>): Generator<readonly T[]> {
  let portion: T[] = []
  for (const row of rows) {
    portion.push(row)
    if (portion.length === PORTION) {
      yield portion
      portion = []
    }
  }
  if (portion.length) yield portion
}
