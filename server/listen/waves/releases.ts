import { Exact } from '#contract/endpoint.ts'
import { mayInvite } from '#domain/listen/contact-policy.ts'
import { drawNumber } from '#domain/listen/draw.ts'
import { spread } from '#domain/listen/drip.ts'
import { randomFrom } from '#domain/random.ts'
import { deliverDue } from '#server/listen/delivery/delivery.ts'
import { drawLots } from '#server/listen/experiments/lots.ts'
import { knownOf, rulesOf } from '#server/listen/policy/policy.ts'
import { enqueue, ticket } from '#server/platform/jobs.ts'
import type { Scope } from '#server/platform/scope.ts'
import { type Asked, askPortion, wordsOf } from './ask.ts'
import { daysOf, dripDays } from './days.ts'
import { type Asking, lockPlanning } from './planning.queries.ts'
import { decideReserve, insertRelease, listReserve, runningUntilPrecise, setProbability } from './segments.queries.ts'
import { standingsOf } from './segments.ts'
import { lockWave, type WaveRow } from './waves.queries.ts'

/** Lets go the next people of waves that ask until each segment has its margin. */
export const releaseDue = ticket('wave.release', Exact({}), { single: true })

/** A segment is given a day between two releases, so that the answers of one can spare the next. */
const REST_HOURS = 20
const HOUR = 3_600_000

export async function releaseNext(scope: Scope, host: string): Promise<void> {
  const waves = await runningUntilPrecise(scope)
  if (!waves.length) return
  await lockPlanning(scope)
  for (const id of waves) {
    const wave = await lockWave(scope, id)
    if (wave) await releaseOf(scope, wave, host)
  }
}

async function releaseOf(scope: Scope, wave: WaveRow, host: string): Promise<void> {
  const rested = new Date(scope.now.getTime() - REST_HOURS * HOUR)
  const asking: Asking = { waveId: wave.id, programId: wave.programId, name: wave.name, host, actorId: wave.startedBy }
  for (const segment of await standingsOf(scope, wave)) {
    if (segment.state !== 'release' || (segment.lastReleaseAt && segment.lastReleaseAt > rested)) continue
    const people = await release(scope, wave, asking, segment)
    if (people === 0) continue
    const { stratum, answers, margin, releases } = segment
    await insertRelease(scope, { waveId: wave.id, stratum, number: releases + 1, people, answers, margin })
  }
  await enqueue(scope, deliverDue, {})
}

type Due = { stratum: string; invite: number; invited: number; left: number; releases: number }

/** Draws among those who wait, asks the policy once more, and says how many are asked. */
async function release(scope: Scope, wave: WaveRow, asking: Asking, segment: Due): Promise<number> {
  const { stratum, invite, invited, left, releases } = segment
  const seed = `${wave.seed}/release/${releases + 1}/${stratum}`
  const { drawn } = drawNumber(await listReserve(scope, wave.id, stratum), invite, seed)
  const rules = await rulesOf(scope, { id: wave.programId })
  const claim = { programId: wave.programId, priority: 1, at: scope.now, quietDays: rules.quietDays }
  const known = await knownOf(scope, rules, [...drawn])
  const verdicts = [...drawn].flatMap((contactId) => {
    const person = known.get(contactId)
    return person ? [{ contactId, verdict: mayInvite(person, rules, claim) }] : []
  })
  const times = await timesFor(
    scope,
    wave,
    rules.window?.daysOff ?? [],
    seed,
    verdicts.filter(({ verdict }) => verdict.ask).length,
  )
  const probability = Math.min(1, (invited + drawn.size) / Math.max(1, invited + left))
  const asked: Asked[] = []
  const decided = verdicts.map(({ contactId, verdict }) => {
    if (!verdict.ask) return { contactId, because: verdict.because, until: verdict.until }
    const at = times[asked.length]
    if (!at) return { contactId, because: 'no_room', until: null }
    asked.push({ contactId, stratum, asked: true, probability, at })
    return { contactId, because: null, until: null }
  })
  await decideReserve(scope, wave.id, decided)
  const lots = await drawLots(scope, { id: wave.id, seed }, asked, () => dripDays(scope, wave))
  await askPortion(scope, asking, { ...(await wordsOf(scope, wave.programId)), lots }, asked)
  if (asked.length) await setProbability(scope, wave.id, stratum, probability)
  return asked.length
}

async function timesFor(scope: Scope, wave: WaveRow, daysOff: readonly string[], seed: string, mails: number): Promise<Date[]> {
  const { drip } = wave.plan
  if (!drip) return Array.from({ length: mails }, () => scope.now)
  const days = await daysOf(scope, wave, { drip, daysOff })
  return randomFrom(`${seed}/times`).shuffle(spread(days.from, days.to, mails, days.drip, days.timeZone).times)
}
