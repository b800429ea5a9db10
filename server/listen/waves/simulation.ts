import type { Simulation } from '#contract/listen/wave-plan.ts'
import { expectedInAll, expectedOf, pastOf, rateOf } from '#domain/listen/expectation.ts'
import { type MailDay, withReminders } from '#domain/listen/reminders-ahead.ts'
import { MOST_STRATA, planProblem, type WavePlan } from '#domain/listen/wave-plan.ts'
import { isWeighed } from '#domain/listen/wave-sampling.ts'
import { inTurn } from '#server/listen/policy/policy.ts'
import { findProgram, policyOf } from '#server/listen/programs/programs.ts'
import { found, refuseField } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { readTried } from './closing.ts'
import { dayIn, openDays } from './days.ts'
import { type Reckoned, reckon } from './planning.ts'
import { findWave, type WaveRow } from './waves.queries.ts'

type Tried = { plan?: WavePlan; closesAt?: string }

/**
 * What a start would do now, with the wave's own plan or one that is only tried. Writes nothing. Every look reads all contacts, so a
 * workspace has one at a time; what is wrong with the wave or the plan is said without waiting.
 */
export async function simulate(scope: Scope, id: string, tried: Tried = {}): Promise<Simulation> {
  const wave = await waveWith(scope, id, tried)
  return inTurn(scope, 'simulating', () => foretell(scope, wave))
}

/** The same for a job, which waits for nobody. */
export const showPlan = async (scope: Scope, id: string): Promise<Simulation> => foretell(scope, await waveWith(scope, id, {}))

async function waveWith(scope: Scope, id: string, { plan, closesAt }: Tried): Promise<WaveRow> {
  const saved = found(await findWave(scope, id))
  const wave = { ...saved, plan: plan ?? saved.plan, closesAt: closesAt ? readTried(scope, closesAt) : saved.closesAt }
  if (plan) requirePlan(scope, wave.plan, wave.closesAt, (await policyOf(scope)).timeZone)
  return wave
}

async function foretell(scope: Scope, wave: WaveRow): Promise<Simulation> {
  const reckoned = await reckon(scope, wave)
  requireFewStrata(reckoned)

  const { people, eligible, asked, notAsked, quietDays, short, floorsKept, strata, pasts } = reckoned
  const program = found(await findProgram(scope, wave.programId))
  const expected = expectedInAll(strata, pasts, isWeighed(wave.plan.sampling))
  return {
    people,
    eligible,
    asked,
    notAsked,
    ...expected,
    past: pasts.all?.delivered ?? 0,
    rate: rateOf(pasts.all),
    quietDays,
    strata: strata.map((stratum) => ({ ...stratum, ...expectedOf(stratum.asked, pastOf(pasts, stratum.stratum)) })),
    days: await mailDays(scope, wave, reckoned, asked ? expected.answers / asked : 0),
    short,
    floorsKept,
    held: await mailIsHeld(scope),
    archived: program.archivedAt !== null,
  }
}

/** The first mails of each day, and the reminders to expect at this response rate. */
async function mailDays(scope: Scope, wave: WaveRow, { asked, days }: Reckoned, rate: number): Promise<MailDay[]> {
  const { timeZone } = await policyOf(scope)
  const asks = wave.plan.drip ? days : [{ day: dayIn(scope.now, timeZone), mails: asked, most: null }]
  const plan = wave.plan.reminders ?? NO_REMINDERS
  return withReminders(asks, plan.count > 0 ? await openDays(scope, wave) : [], plan, rate)
}

const NO_REMINDERS = { count: 0, afterDays: 1 }

/** Refuses, by its field, what is wrong with a plan. */
export function requirePlan({ now }: Scope, plan: WavePlan, closesAt: Date, timeZone: string): void {
  const problem = planProblem(plan, dayIn(now, timeZone), dayIn(closesAt, timeZone))
  if (problem) refuseField(problem.field, `wave.plan.${problem.because}`, { limit: MOST_STRATA })
}

/** An attribute with a value of its own for nearly everyone divides nobody. */
export function requireFewStrata({ strata }: Reckoned): void {
  if (strata.length > MOST_STRATA) refuseField('plan.sampling.by', 'wave.plan.too_many_strata', { limit: MOST_STRATA })
}

/** A sample's mail leaves for nowhere but its outbox, so nothing need hold it. */
export async function mailIsHeld(scope: Scope): Promise<boolean> {
  const { mailHeldAt, sample } = await policyOf(scope)
  return mailHeldAt !== null && !sample
}
