import { type ExperimentPlan, type ExperimentProblem, experimentProblem, type ProgramSays } from '#domain/listen/variant.ts'
import type { WavePlan } from '#domain/listen/wave-plan.ts'
import { findProgram, wordingsInForce } from '#server/listen/programs/programs.ts'
import { found, refuseField } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { findExperiment, variantsOf } from './experiments.queries.ts'

type Wave = { id: string; programId: string; plan: WavePlan }

/** Refuses a start whose experiment was sound when it was set, and is no more: the program's words or the plan changed since. */
export async function requireSound(scope: Scope, wave: Wave): Promise<void> {
  const experiment = await findExperiment(scope, wave.id)
  if (!experiment) return
  const variants = await variantsOf(scope, experiment.id)
  await requireExperiment(scope, wave, {
    ...experiment,
    variants: variants.map(({ percent, content }) => ({ percent, ...content })),
  })
}

/** Refuses, by its field, what is wrong with an experiment in this wave. */
export async function requireExperiment(
  scope: Scope,
  { programId, plan: { sampling } }: Wave,
  plan: ExperimentPlan,
): Promise<void> {
  const { senderName } = found(await findProgram(scope, programId))
  const programSays: ProgramSays = Object.fromEntries(
    (await wordingsInForce(scope, programId)).map(({ locale, words: { subject, intro, question } }) => [
      locale,
      { subject, intro, question },
    ]),
  )
  const problem = experimentProblem(plan, { programSays, senderName, untilPrecise: sampling.kind === 'precision' })
  if (problem) refuseField(problem.field, wordOf(problem), 'limit' in problem ? { limit: problem.limit } : {})
}

const wordOf = (problem: ExperimentProblem) =>
  'limit' in problem ? (`wording.problem.${problem.because}` as const) : (`experiment.problem.${problem.because}` as const)
