import { Exact } from '#contract/endpoint.ts'
import { drawNumber } from '#domain/listen/draw.ts'
import { spread } from '#domain/listen/drip.ts'
import type { Days } from '#domain/listen/plan.ts'
import { type Drawn, releasedChance } from '#domain/listen/precision.ts'
import { sendsMail } from '#domain/listen/wave.ts'
import { randomFrom } from '#domain/random.ts'
import { deliverDue } from '#server/listen/delivery/delivery.ts'
import { drawLots } from '#server/listen/experiments/lots.ts'
import { enqueue, ticket } from '#server/platform/jobs.ts'
import type { Scope } from '#server/platform/scope.ts'
import { type Asked, askPortion, wordsOf } from './ask.ts'
import { dripDays } from './days.ts'
import { judgeAgain } from './judge-again.ts'
import { type Asking, lockPlanning } from './planning.queries.ts'
import { keepRelease } from './released.ts'
import { chancesIn, decideReserve, listReserve, runningUntilPrecise, setProbabilities } from './segments.queries.ts'
import { type Standing, standingsOf } from './segments.ts'
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
    // Somebody may have stopped or paused it while another wave was planned.
    if (wave && sendsMail(wave, scope.now)) await releaseOf(scope, wave, host)
  }
}

async function releaseOf(scope: Scope, wave: WaveRow, host: string): Promise<void> {
  const rested = new Date(scope.now.getTime() - REST_HOURS * HOUR)
  const asking: Asking = { waveId: wave.id, programId: wave.programId, name: wave.name, host, actorId: wave.startedBy }
  for (const standing of await standingsOf(scope, wave))
    if (standing.segment.state === 'release' && !(standing.past.last && standing.past.last > rested))
      await release(scope, wave, asking, standing)
  await enqueue(scope, deliverDue, {})
}

/** Draws among those who wait as many as the days have room for, asks the policy once more, and asks who is left. */
async function release(scope: Scope, wave: WaveRow, asking: Asking, { segment, invite, past }: Standing): Promise<void> {
  const { stratum, answers, margin } = segment
  const { frame } = past
  const number = past.number + 1
  const seed = `${wave.seed}/release/${number}/${stratum}`
  const days = await dripDays(scope, wave)
  const reserve = await listReserve(scope, wave.id, stratum)
  const ids = [...drawNumber(reserve.keys(), days ? placesIn(days, invite).length : invite, seed).drawn]
  const verdicts = await judgeAgain(scope, wave, ids, days)
  // Full days may have room again tomorrow; until then nobody is drawn.
  if (!verdicts.length) return
  const so = { drawn: past.drawn + verdicts.length, frame }
  await decideReserve(scope, wave.id, verdicts)
  const may = verdicts.filter(({ because }) => because === null)
  const times = days ? randomFrom(`${seed}/times`).shuffle(placesIn(days, may.length)) : null
  const asked = may.map(({ contactId }, at): Asked => {
    const probability = releasedChance(reserve.get(contactId) ?? 1, so)
    return { contactId, stratum, asked: true, probability, at: times?.[at] ?? scope.now }
  })
  const lots = await drawLots(scope, { id: wave.id, seed }, asked, () => dripDays(scope, wave))
  await askPortion(scope, asking, { ...(await wordsOf(scope, wave.programId)), lots }, asked)
  await keepRelease(scope, wave, { stratum, number, people: asked.length, drawn: verdicts.length, frame, answers, margin })
  await weigh(scope, wave.id, stratum, so)
}

/** Whoever was asked before had the chance of this release too. */
async function weigh(scope: Scope, waveId: string, stratum: string, so: Drawn): Promise<void> {
  const chances = await chancesIn(scope, waveId, stratum)
  const given = chances.map((chance) => ({ chance, probability: releasedChance(chance, so) }))
  await setProbabilities(scope, waveId, stratum, given)
}

const placesIn = ({ from, to, drip, timeZone }: Days, mails: number) => spread(from, to, mails, drip, timeZone).times
