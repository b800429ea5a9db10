import { type ExperimentPlan, type ExperimentProblem, experimentProblem, type ProgramSays } from '#domain/listen/variant.ts'
import type { WavePlan } from '#domain/listen/wave-plan.ts'
import { findProgram, wordingsInForce } from '#server/listen/programs/programs.ts'
import { found, refuse, refuseField } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { findExperiment, variantsOf } from './experiments.queries.ts'

type Wave = { id: string; programId: string; plan: WavePlan }

/** Refuses, by its field, what is wrong with an experiment in this wave. */
export async function requireExperiment(scope: Scope, wave: Wave, plan: ExperimentPlan): Promise<void> {
  const problem = await problemOf(scope, wave, plan)
  if (!problem) return
  if ('limit' in problem) refuseField(problem.field, `wording.problem.${problem.because}`, { limit: problem.limit })
  else refuseField(problem.field, `experiment.problem.${problem.because}`)
}

/** Refuses a start whose experiment was sound when it was set, and is no more: the program's words or the plan changed since. */
export async function requireSound(scope: Scope, wave: Wave): Promise<void> {
  const experiment = await findExperiment(scope, wave.id)
  if (!experiment) return
  const variants = await variantsOf(scope, experiment.id)
  const plan = { ...experiment, variants: variants.map(({ percent, content }) => ({ percent, ...content })) }
  if (await problemOf(scope, wave, plan)) refuse('conflict', 'experiment.unsound')
}

async function problemOf(
  scope: Scope,
  { programId, plan: { sampling } }: Wave,
  plan: ExperimentPlan,
): Promise<ExperimentProblem | null> {
  const { senderName } = found(await findProgram(scope, programId))
  const programSays: ProgramSays = Object.fromEntries(
    (await wordingsInForce(scope, programId)).map(({ locale, words: { subject, intro, question } }) => [
      locale,
      { subject, intro, question },
    ]),
  )
  return experimentProblem(plan, { programSays, senderName, untilPrecise: sampling.kind === 'precision' })
}
