import { randomInt } from 'node:crypto'
import { waveState } from '#domain/listen/wave.ts'
import { EVERYONE, type WavePlan } from '#domain/listen/wave-plan.ts'
import { requireSound } from '#server/listen/experiments/soundness.ts'
import { findProgram, policyOf, proposeFirstPlan } from '#server/listen/programs/programs.ts'
import { savedSegmentSql } from '#server/listen/segments/segments.ts'
import { enqueue } from '#server/platform/jobs.ts'
import { found, refuse, refuseField } from '#server/platform/refusal.ts'
import { newId, type Scope } from '#server/platform/scope.ts'
import { audit } from '#server/workspace/audit/audit.ts'
import { readClosing } from './closing.ts'
import { allow } from './moves.ts'
import { holdMails } from './pause.queries.ts'
import { reckon } from './planning.ts'
import { beginRhythm } from './rhythm.ts'
import { mailIsHeld, requireFewStrata, requirePlan } from './simulation.ts'
import { planStartedWave } from './tickets.ts'
import { countWaves, deleteWave, insertWave, lockWave, setWave, updateWave, type WaveInput } from './waves.queries.ts'

export { tellAhead } from './ahead.ts'
export { releaseHeld } from './pause.ts'
export { releaseDue } from './releases.ts'
export { planAhead, planStartedWave } from './tickets.ts'
export { findWave, lockWave } from './waves.queries.ts'

const MOST_WAVES = 500
type Given = { name: string; plan?: WavePlan; closesAt: string }

/** Nothing is sent before it is started. The seed is chosen here, so that the preview draws the people whom the start will ask. */
export async function planNewWave(scope: Scope, { programId, ...given }: Given & { programId: string }): Promise<{ id: string }> {
  const program = found(await findProgram(scope, programId))
  if (program.archivedAt) refuse('conflict', 'wave.program_archived')
  if ((await countWaves(scope, programId)) >= MOST_WAVES) refuse('conflict', 'wave.too_many', { limit: MOST_WAVES })
  const id = newId()
  const proposed = given.plan ? null : await proposeFirstPlan(scope, program, new Date(given.closesAt))
  const wave = await read(scope, { ...proposed, ...given })
  await insertWave(scope, { id, programId, ...wave, seed: randomInt(2 ** 47) })
  await audit(scope, { action: 'wave.created', subject: id, after: { programId, ...wave } })
  return { id }
}

export async function editWave(scope: Scope, id: string, given: Given): Promise<Record<string, never>> {
  const wave = found(await lockWave(scope, id))
  allow(scope, 'edit', wave)
  const after = await read(scope, given)
  await updateWave(scope, id, after)
  const { name, plan, closesAt } = wave
  await audit(scope, { action: 'wave.changed', subject: id, before: { name, plan, closesAt }, after })
  return {}
}

/** A plan that was never started has asked nobody, so nothing refers to it. */
export async function discardWave(scope: Scope, id: string): Promise<Record<string, never>> {
  const wave = found(await lockWave(scope, id))
  allow(scope, 'edit', wave)
  await deleteWave(scope, id)
  await audit(scope, { action: 'wave.discarded', subject: id, before: { name: wave.name } })
  return {}
}

/** Whoever presses Start twice, or together with somebody else, starts one wave. One whose plan could not be made is tried again. */
export async function startWave(scope: Scope, id: string): Promise<{ startedAt: Date }> {
  const wave = found(await lockWave(scope, id))
  if (wave.startedAt && waveState(wave, scope.now) === 'running') {
    if (!wave.plannedAt) await enqueue(scope, planStartedWave, { id })
    return { startedAt: wave.startedAt }
  }
  allow(scope, 'start', wave)
  const program = found(await findProgram(scope, wave.programId))
  if (program.archivedAt) refuse('conflict', 'wave.program_archived')
  if (await mailIsHeld(scope)) refuse('conflict', 'wave.mail_held')

  const { timeZone } = await policyOf(scope)
  requirePlan(scope, wave.plan, wave.closesAt, timeZone)
  await requireSound(scope, wave)
  const reckoned = await reckon(scope, wave)
  const { people, eligible, asked } = reckoned
  if (!people) refuse('conflict', 'wave.no_contacts')
  if (!eligible) refuse('conflict', 'wave.nobody_eligible', { people })
  requireFewStrata(reckoned)
  if (!asked) refuse('conflict', 'wave.nobody_drawn', { eligible })

  await setWave(scope, id, { startedAt: scope.now, startedBy: scope.actorId, startRefused: null })
  await beginRhythm(scope, wave.programId)
  await audit(scope, { action: 'wave.started', subject: id, after: { name: wave.name, people, asked } })
  return { startedAt: scope.now }
}

/** For good: no further mail leaves. Whoever was asked may still answer until the closing date. */
export async function stopWave(scope: Scope, id: string): Promise<{ stoppedAt: Date; held: number }> {
  const wave = found(await lockWave(scope, id))
  if (wave.stoppedAt) return { stoppedAt: wave.stoppedAt, held: 0 }
  allow(scope, 'stop', wave)
  await setWave(scope, id, { stoppedAt: scope.now })
  const held = await holdMails(scope, id)
  await audit(scope, { action: 'wave.stopped', subject: id, after: { name: wave.name, held } })
  return { stoppedAt: scope.now, held }
}

/** Later or nearer, also of a stopped wave: whoever was asked may answer until then. */
export async function moveClosingDate(scope: Scope, id: string, given: string): Promise<{ closesAt: Date }> {
  const wave = found(await lockWave(scope, id))
  allow(scope, 'extend', wave)
  const closesAt = readClosing(scope, given)
  if (wave.closesAt.getTime() === closesAt.getTime()) return { closesAt }
  await setWave(scope, id, { closesAt })
  await audit(scope, { action: 'wave.closing_moved', subject: id, before: { closesAt: wave.closesAt }, after: { closesAt } })
  return { closesAt }
}

async function read(scope: Scope, { name, plan = EVERYONE, closesAt }: Given): Promise<WaveInput> {
  const closes = readClosing(scope, closesAt)
  const { timeZone } = await policyOf(scope)
  requirePlan(scope, plan, closes, timeZone)
  if (plan.segment) await savedSegmentSql(scope, plan.segment, 'plan.segment')
  return { name: name.trim() || refuseField('name', 'issue.required'), plan, closesAt: closes }
}
