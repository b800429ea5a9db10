import type { VariantKey } from '#domain/listen/variant.ts'
import { sendsMail, waveState } from '#domain/listen/wave.ts'
import { lockPlanning } from '#server/listen/waves/days.ts'
import { lockWave, releaseHeld } from '#server/listen/waves/waves.ts'
import { found, refuse } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { audit } from '#server/workspace/audit/audit.ts'
import { decide, hold, lockUndecided } from './adoption.queries.ts'
import { lockExperiment, setAdopted, variantsOf } from './experiments.queries.ts'
import { wordingsFor } from './variant-words.ts'

const PORTION = 5000

/** Everybody whose mail has not left is asked with this variant from now on; none of them counts in the result. */
export async function adoptVariant(scope: Scope, waveId: string, key: VariantKey) {
  // What is held finds its hour anew: whoever plans or releases meanwhile would fill the same days.
  await lockPlanning(scope)
  const wave = found(await lockWave(scope, waveId))
  const experiment = found(await lockExperiment(scope, waveId))
  if (experiment.adoptedKey === key) return { people: 0, released: 0, stuck: 0 }
  if (experiment.adoptedKey) refuse('conflict', 'experiment.adopted_already', { key: experiment.adoptedKey })
  if (!wave.plannedAt) refuse('conflict', 'experiment.not_planned')
  if (!['running', 'paused'].includes(waveState(wave, scope.now))) refuse('conflict', 'experiment.over')
  const variants = await variantsOf(scope, experiment.id)
  if (!variants.some((each) => each.key === key)) refuse('not_found', 'experiment.no_such_variant')

  const people = await lockUndecided(scope, waveId)
  if (!people.length) refuse('conflict', 'experiment.nobody_left')
  const wordingIds = [...new Set(people.map(({ wordingId }) => wordingId))]
  const dressed = wordingIds.map((wordingId) => ({ wordingId, variantKey: key }))
  const wordingFor = await wordingsFor(scope, { experiment, variants }, dressed)
  const words = dressed.map((one) => ({ from: one.wordingId, to: wordingFor(one) }))
  for (let from = 0; from < people.length; from += PORTION) {
    const ids = people.slice(from, from + PORTION).map(({ invitationId }) => invitationId)
    await decide(scope, ids, { key, words })
    if (experiment.varies.includes('send_time')) await hold(scope, ids)
  }
  await setAdopted(scope, experiment.id, key)
  const after = { key, people: people.length, wave: wave.name }
  await audit(scope, { action: 'experiment.adopted', subject: waveId, after })
  const sent = sendsMail(wave, scope.now) ? await releaseHeld(scope, wave) : { released: 0, stuck: 0 }
  return { people: people.length, ...sent }
}
