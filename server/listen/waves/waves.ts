import { randomInt } from 'node:crypto'
import { Exact, Id } from '#contract/endpoint.ts'
import { countReasons } from '#domain/listen/plan.ts'
import { mayMove, type WaveMove, waveState } from '#domain/listen/wave.ts'
import { findProgram, policyOf } from '#server/listen/programs/programs.ts'
import { ticket } from '#server/platform/jobs.ts'
import { found, refuse, refuseField } from '#server/platform/refusal.ts'
import { newId, type Scope } from '#server/platform/scope.ts'
import { audit } from '#server/workspace/audit/audit.ts'
import { reckon } from './planning.ts'
import {
  countWaves,
  deleteWave,
  findWave,
  holdMails,
  insertWave,
  lockWave,
  setWave,
  updateWave,
  type WaveInput,
  type WaveRow,
} from './waves.queries.ts'

/** Written with the start of a wave; its work decides for everyone and queues the mails. */
export const planStartedWave = ticket('wave.plan', Exact({ id: Id }))

const DAY = 86_400_000
const LONGEST_DAYS = 366
const MOST_WAVES = 500
type Given = { name: string; sharePercent?: number; closesAt: string }

/** Nothing is sent before it is started. The seed is chosen here, so that the preview draws the people whom the start will ask. */
export async function planNewWave(scope: Scope, { programId, ...given }: Given & { programId: string }): Promise<{ id: string }> {
  const program = found(await findProgram(scope, programId))
  if (program.archivedAt) refuse('conflict', 'wave.program_archived')
  if ((await countWaves(scope, programId)) >= MOST_WAVES) refuse('conflict', 'wave.too_many', { limit: MOST_WAVES })
  const id = newId()
  const wave = read(scope, given)
  await insertWave(scope, { id, programId, ...wave, seed: randomInt(2 ** 47) })
  await audit(scope, { action: 'wave.created', subject: id, after: { programId, ...wave } })
  return { id }
}

export async function editWave(scope: Scope, id: string, given: Given): Promise<Record<string, never>> {
  const wave = found(await lockWave(scope, id))
  allow(scope, 'edit', wave)
  const after = read(scope, given)
  await updateWave(scope, id, after)
  const { name, plan, closesAt } = wave
  await audit(scope, { action: 'wave.changed', subject: id, before: { name, ...plan, closesAt }, after })
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

/** Whoever presses Start twice, or together with somebody else, starts one wave. */
export async function startWave(scope: Scope, id: string): Promise<{ startedAt: Date }> {
  const wave = found(await lockWave(scope, id))
  if (wave.startedAt && waveState(wave, scope.now) === 'running') return { startedAt: wave.startedAt }
  allow(scope, 'start', wave)
  const program = found(await findProgram(scope, wave.programId))
  if (program.archivedAt) refuse('conflict', 'wave.program_archived')
  if (await mailIsHeld(scope)) refuse('conflict', 'wave.mail_held')

  const { people, eligible, asked } = await reckon(scope, wave)
  if (!people.length) refuse('conflict', 'wave.no_contacts')
  if (!eligible) refuse('conflict', 'wave.nobody_eligible', { people: people.length })
  if (!asked) refuse('conflict', 'wave.nobody_drawn', { eligible })

  await setWave(scope, id, { startedAt: scope.now, startedBy: scope.actorId })
  await audit(scope, { action: 'wave.started', subject: id, after: { name: wave.name, people: people.length, asked } })
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

/** What a start would do now. `sharePercent` tries another share than the wave's; 100 is everyone. */
export async function showPlan(scope: Scope, id: string, sharePercent?: number) {
  const wave = found(await findWave(scope, id))
  const program = found(await findProgram(scope, wave.programId))
  const plan = sharePercent === undefined ? wave.plan : { sharePercent }
  const { people, eligible, asked, decisions, quietDays } = await reckon(scope, { ...wave, plan })
  return {
    people: people.length,
    eligible,
    asked,
    notAsked: countReasons(decisions),
    quietDays,
    held: await mailIsHeld(scope),
    archived: program.archivedAt !== null,
  }
}

/** A sample's mail leaves for nowhere but its outbox, so nothing need hold it. */
async function mailIsHeld(scope: Scope): Promise<boolean> {
  const { mailHeldAt, sample } = await policyOf(scope)
  return mailHeldAt !== null && !sample
}

function allow({ now }: Scope, move: WaveMove, wave: WaveRow) {
  const verdict = mayMove(move, wave, now)
  if (!verdict.may) refuse('conflict', `wave.refused.${verdict.because}`)
}

function read(scope: Scope, { name, sharePercent, closesAt }: Given): WaveInput {
  const closes = readClosing(scope, closesAt)
  return { name: name.trim() || refuseField('name', 'issue.required'), sharePercent: sharePercent ?? null, closesAt: closes }
}

function readClosing({ now }: Scope, closesAt: string): Date {
  const closes = new Date(closesAt)
  if (closes <= now) refuseField('closesAt', 'wave.closes_in_the_past')
  if (closes.getTime() > now.getTime() + LONGEST_DAYS * DAY)
    refuseField('closesAt', 'wave.closes_too_late', { days: LONGEST_DAYS })
  return closes
}
