import type { Experiment, ExperimentInput } from '#contract/listen/experiments.ts'
import { designOf, VARIANT_KEYS } from '#domain/listen/variant.ts'
import { mayMove } from '#domain/listen/wave.ts'
import { findWave, lockWave } from '#server/listen/waves/waves.ts'
import type { Sendable } from '#server/platform/http.ts'
import { found, refuse } from '#server/platform/refusal.ts'
import { newId, type Scope } from '#server/platform/scope.ts'
import { audit } from '#server/workspace/audit/audit.ts'
import {
  countUnsent,
  deleteExperiment,
  findExperiment,
  insertExperiment,
  insertVariants,
  memberName,
  variantsOf,
} from './experiments.queries.ts'
import { resultOf } from './result.ts'
import { requireExperiment } from './soundness.ts'

export { adoptVariant } from './adoption.ts'

/** How long people are given to answer, if nobody says otherwise. */
const READ_DAYS = 7

export async function showExperiment(scope: Scope, waveId: string): Promise<Sendable<{ experiment: Experiment | null }>> {
  const wave = found(await findWave(scope, waveId))
  const experiment = await findExperiment(scope, waveId)
  if (!experiment) return { experiment: null }
  const { id, varies, stopping, readDays, adoptedKey, adoptedAt, adoptedBy } = experiment
  const variants = await variantsOf(scope, id)
  const { waiting, unsent, adopted } = await countUnsent(scope, waveId)
  return {
    experiment: {
      varies,
      stopping,
      readDays,
      design: designOf(variants),
      variants: variants.map(({ key, percent, content }) => ({ key, percent, ...content })),
      waiting,
      unsent,
      adopted:
        adoptedKey && adoptedAt
          ? { key: adoptedKey, at: adoptedAt, by: await memberName(scope, adoptedBy), people: adopted }
          : null,
      result: wave.plannedAt ? await resultOf(scope, wave, experiment, variants) : null,
    },
  }
}

/** In place of the one before. Only a draft's: once people are asked, changing the question would change what was found. */
export async function setExperiment(scope: Scope, waveId: string, given: ExperimentInput): Promise<Record<string, never>> {
  const wave = await lockDraft(scope, waveId)
  const { readDays = READ_DAYS, ...plan } = given
  await requireExperiment(scope, wave, { ...plan, readDays })
  await deleteExperiment(scope, waveId)
  const { variants, ...about } = plan
  const id = newId()
  await insertExperiment(scope, { id, waveId, readDays, ...about })
  await insertVariants(
    scope,
    id,
    variants.flatMap(({ percent, ...content }, at) => {
      const key = VARIANT_KEYS[at]
      return key ? [{ key, percent, content }] : []
    }),
  )
  await audit(scope, { action: 'experiment.set', subject: waveId, after: { wave: wave.name, ...about, readDays, variants } })
  return {}
}

export async function dropExperiment(scope: Scope, waveId: string): Promise<Record<string, never>> {
  const wave = await lockDraft(scope, waveId)
  if (!(await findExperiment(scope, waveId))) return {}
  await deleteExperiment(scope, waveId)
  await audit(scope, { action: 'experiment.dropped', subject: waveId, before: { wave: wave.name } })
  return {}
}

async function lockDraft(scope: Scope, waveId: string) {
  const wave = found(await lockWave(scope, waveId))
  const verdict = mayMove('edit', wave, scope.now)
  if (!verdict.may) refuse('conflict', `wave.refused.${verdict.because}`)
  return wave
}
