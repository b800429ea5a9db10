import { deliverDue } from '#server/listen/delivery/delivery.ts'
import { timesOf } from '#server/listen/experiments/lots.ts'
import { enqueue } from '#server/platform/jobs.ts'
import { found } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { audit } from '#server/workspace/audit/audit.ts'
import { dripDays, heldDays, lockPlanning } from './days.ts'
import { allow } from './moves.ts'
import { countAsks, heldMails, holdMails, letGo } from './pause.queries.ts'
import { planStartedWave } from './tickets.ts'
import { lockWave, setWave, type WaveRow } from './waves.queries.ts'

const PORTION = 5000

/** Until it is resumed no further mail leaves. What is on the wire arrives, and answers are taken. */
export async function pauseWave(scope: Scope, id: string): Promise<{ pausedAt: Date; held: number }> {
  const wave = found(await lockWave(scope, id))
  if (wave.pausedAt && !wave.stoppedAt) return { pausedAt: wave.pausedAt, held: 0 }
  allow(scope, 'pause', wave)
  await setWave(scope, id, { pausedAt: scope.now })
  const held = await holdMails(scope, id)
  await audit(scope, { action: 'wave.paused', subject: id, after: { name: wave.name, held } })
  return { pausedAt: scope.now, held }
}

/**
 * What waited leaves in its old order, spread anew over what is left of the plan's days, or over more where it would leave more than
 * twice as fast as planned or a day more than it may. `stuck` found no room.
 */
export async function resumeWave(scope: Scope, id: string): Promise<{ released: number; stuck: number }> {
  // Whoever plans or releases meanwhile would fill the same days.
  await lockPlanning(scope)
  const wave = found(await lockWave(scope, id))
  if (wave.startedAt && !wave.pausedAt && !wave.stoppedAt) return { released: 0, stuck: 0 }
  allow(scope, 'resume', wave)
  await setWave(scope, id, { pausedAt: null })
  if (!wave.plannedAt) await enqueue(scope, planStartedWave, { id })
  const { released, stuck } = await releaseHeld(scope, wave)
  await audit(scope, { action: 'wave.resumed', subject: id, after: { name: wave.name, released, stuck } })
  return { released, stuck }
}

/** Gives what is held its times, beside what has a time already: on the plan's days, and further where these are too few. */
export async function releaseHeld(scope: Scope, wave: WaveRow): Promise<{ released: number; stuck: number }> {
  const mails = await heldMails(scope, wave.id)
  const near = await heldDays(scope, wave, { held: mails.length, asked: await countAsks(scope, wave.id) })
  const soon = await timesOf(scope, wave.id, mails, near)
  const until = { until: wave.closesAt }
  const times = soon.size === mails.length ? soon : await timesOf(scope, wave.id, mails, await dripDays(scope, wave, until))
  const placed = [...times].map(([id, at]) => ({ id, at }))
  for (let from = 0; from < placed.length; from += PORTION) await letGo(scope, placed.slice(from, from + PORTION))
  await enqueue(scope, deliverDue, {})
  return { released: placed.length, stuck: mails.length - placed.length }
}
