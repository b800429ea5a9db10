import { randomInt } from 'node:crypto'
import { type Cadence, nextStart } from '#domain/listen/cadence.ts'
import { EVERYONE, type WavePlan } from '#domain/listen/wave-plan.ts'
import { dayLater } from '#domain/zoned-time.ts'
import { findProgram, policyOf, proposeFirstPlan } from '#server/listen/programs/programs.ts'
import { found, Refusal } from '#server/platform/refusal.ts'
import { newId, type Scope } from '#server/platform/scope.ts'
import { audit } from '#server/workspace/audit/audit.ts'
import {
  draftsDue,
  findCadence,
  foreseen,
  foreseenDrafts,
  type LastWave,
  lastDay,
  lastWave,
  lockCadence,
  programsDue,
  setCadence,
} from './cadence.queries.ts'
import { dayIn } from './days.ts'
import { allow } from './moves.ts'
import { planUnplanned, reasonOf } from './unplanned.ts'
import { insertWave, lockWave, setWave } from './waves.queries.ts'
import { startWave } from './waves.ts'

const DAY = 86_400_000
/** So long before its day a wave stands there to be looked at. */
const AHEAD_DAYS = 14
const OPEN_DAYS = 21

export async function showCadence(scope: Scope, programId: string) {
  const { cadence, nextWaveAt } = found(await findCadence(scope, programId))
  const next = await foreseen(scope, programId)
  return { cadence: cadence ?? ('none' as const), nextWaveAt, next: next ? { ...next } : null }
}

/**
 * The next wave comes so long after the last one began or is planned for; without one, so long after now. Without a cadence nothing
 * starts by itself, and a draft that stands there waits; with one again, it starts on its day.
 */
export async function turnCadence(scope: Scope, programId: string, wanted: Cadence | 'none') {
  const before = found(await lockCadence(scope, programId))
  const cadence = wanted === 'none' ? null : wanted
  if (before.cadence === cadence) return showCadence(scope, programId)
  const drafts = await foreseenDrafts(scope, programId)
  if (!cadence) for (const { id } of drafts) await keepFromStarting(scope, id)
  else if (!before.cadence) for (const { id, foreseenFor } of drafts) await letStart(scope, id, foreseenFor)

  const { timeZone } = await policyOf(scope)
  const last = (await lastDay(scope, programId)) ?? scope.now
  const nextWaveAt = cadence && nextStart(cadence, last, timeZone, scope.now)
  await setCadence(scope, programId, { cadence, nextWaveAt })
  await audit(scope, {
    action: 'program.cadence_set',
    subject: programId,
    before: { cadence: before.cadence },
    after: { cadence },
  })
  return showCadence(scope, programId)
}

/** The draft stays, and starts only when somebody starts it. */
export async function keepFromStarting(scope: Scope, id: string): Promise<Record<string, never>> {
  const wave = found(await lockWave(scope, id))
  allow(scope, 'edit', wave)
  await setWave(scope, id, { startsAt: null, startRefused: null })
  if (wave.startsAt) await audit(scope, { action: 'wave.start_unset', subject: id, before: { startsAt: wave.startsAt } })
  return {}
}

/** A draft whose day has passed meanwhile waits for a person. */
async function letStart(scope: Scope, id: string, startsAt: Date): Promise<void> {
  const wave = await lockWave(scope, id)
  if (!wave || wave.startedAt || wave.startsAt || startsAt <= scope.now) return
  await setWave(scope, id, { startsAt, startRefused: null })
  await audit(scope, { action: 'wave.start_set', subject: id, after: { startsAt } })
}

/** Plans the waves that are near, and starts those whose day has come. */
export async function lookAhead(scope: Scope): Promise<void> {
  const { timeZone } = await policyOf(scope)
  for (const { id, cadence, nextWaveAt } of await programsDue(scope, new Date(scope.now.getTime() + AHEAD_DAYS * DAY))) {
    await foresee(scope, id, nextWaveAt, timeZone)
    await setCadence(scope, id, { cadence, nextWaveAt: nextStart(cadence, nextWaveAt, timeZone, scope.now) })
  }
  for (const id of await draftsDue(scope)) await startOrSayWhy(scope, id)
  await planUnplanned(scope)
}

/** Plans the wave like the last one, a first one as the program's template proposes; a wave that somebody threw away is not planned again before the next turn. */
async function foresee(scope: Scope, programId: string, startsAt: Date, timeZone: string): Promise<void> {
  const last = await lastWave(scope, programId)
  const open = last ? last.closesAt.getTime() - last.startedAt.getTime() : OPEN_DAYS * DAY
  const closesAt = new Date(startsAt.getTime() + open)
  const proposed = last ? null : await proposeFirstPlan(scope, found(await findProgram(scope, programId)), closesAt, startsAt)
  const wave = {
    id: newId(),
    programId,
    name: dayIn(startsAt, timeZone).slice(0, 7),
    plan: last ? moved(last, startsAt) : (proposed?.plan ?? EVERYONE),
    closesAt,
  }
  await insertWave(scope, { ...wave, startsAt, foreseenFor: startsAt, seed: randomInt(2 ** 47) })
  await audit(scope, { action: 'wave.foreseen', subject: wave.id, after: { programId, name: wave.name, startsAt } })
}

function moved({ plan, startedAt }: LastWave, startsAt: Date): WavePlan {
  if (!plan.drip) return plan
  const days = Math.round((startsAt.getTime() - startedAt.getTime()) / DAY)
  const { startOn, endOn } = plan.drip
  return { ...plan, drip: { ...plan.drip, endOn: dayLater(endOn, days), ...(startOn && { startOn: dayLater(startOn, days) }) } }
}

/** Nobody is there to hear a refusal, so it stands on the draft. It is given before anything is written. */
async function startOrSayWhy(scope: Scope, id: string): Promise<void> {
  const startsAt = (await lockWave(scope, id))?.startsAt
  if (!startsAt) return // Somebody has just kept it from starting.
  try {
    await startWave(scope, id)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await setWave(scope, id, { startsAt, startRefused: reasonOf(error) })
  }
}
