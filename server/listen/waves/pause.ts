import { spread } from '#domain/listen/drip.ts'
import { deliverDue } from '#server/listen/delivery/delivery.ts'
import { rulesOf } from '#server/listen/policy/policy.ts'
import { enqueue } from '#server/platform/jobs.ts'
import { found } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { audit } from '#server/workspace/audit/audit.ts'
import { daysOf } from './days.ts'
import { allow } from './moves.ts'
import { heldMails, holdMails, letGo } from './pause.queries.ts'
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
 * What waited leaves in its old order, spread anew from now to the closing date at the latest, so that no day sends more than it may.
 * `stuck` found no room.
 */
export async function resumeWave(scope: Scope, id: string): Promise<{ released: number; stuck: number }> {
  const wave = found(await lockWave(scope, id))
  if (wave.startedAt && !wave.pausedAt && !wave.stoppedAt) return { released: 0, stuck: 0 }
  allow(scope, 'resume', wave)
  await setWave(scope, id, { pausedAt: null })
  const mails = await heldMails(scope, id)
  const times = await timesFor(scope, wave, mails.length)
  const released = Math.min(times.length, mails.length)
  for (let from = 0; from < released; from += PORTION)
    await letGo(
      scope,
      mails
        .slice(from, Math.min(from + PORTION, released))
        .map((mailId, at) => ({ id: mailId, at: times[from + at] ?? scope.now })),
    )
  const stuck = mails.length - released
  await audit(scope, { action: 'wave.resumed', subject: id, after: { name: wave.name, released, stuck } })
  await enqueue(scope, deliverDue, {})
  return { released, stuck }
}

async function timesFor(scope: Scope, wave: WaveRow, mails: number): Promise<Date[]> {
  const { drip } = wave.plan
  if (!drip) return Array.from({ length: mails }, () => scope.now)
  const rules = await rulesOf(scope, { id: wave.programId })
  const days = await daysOf(scope, wave, {
    drip,
    daysOff: rules.window?.daysOff ?? [],
    again: wave.id,
    until: wave.closesAt,
  })
  const { times } = spread(days.from, days.to, mails, days.drip, days.timeZone)
  return times
}
