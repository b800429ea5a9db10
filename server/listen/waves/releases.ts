import { Exact } from '#contract/endpoint.ts'
import { hasPlace } from '#domain/listen/account-limit.ts'
import { claimsOn } from '#domain/listen/coming-wave.ts'
import { mayInvite } from '#domain/listen/contact-policy.ts'
import { drawNumber } from '#domain/listen/draw.ts'
import { spread } from '#domain/listen/drip.ts'
import type { Days } from '#domain/listen/plan.ts'
import { accountLimitOf } from '#domain/listen/wave-plan.ts'
import { randomFrom } from '#domain/random.ts'
import { deliverDue } from '#server/listen/delivery/delivery.ts'
import { drawLots } from '#server/listen/experiments/lots.ts'
import { type KnownPerson, knownOf, termsOf } from '#server/listen/policy/policy.ts'
import { enqueue, ticket } from '#server/platform/jobs.ts'
import type { Scope } from '#server/platform/scope.ts'
import { type Asked, askPortion, wordsOf } from './ask.ts'
import { dripDays } from './days.ts'
import { type Asking, lockPlanning } from './planning.queries.ts'
import {
  askedColleagues,
  decideReserve,
  insertRelease,
  listReserve,
  runningUntilPrecise,
  setProbability,
} from './segments.queries.ts'
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
  const days = await dripDays(scope, wave)
  const verdicts = await judgeAgain(scope, wave, [...drawn], days)
  const wanted = verdicts.filter(({ because }) => because === null).length
  const times = days ? timesIn(days, wanted, seed) : Array.from({ length: wanted }, () => scope.now)
  const probability = Math.min(1, (invited + drawn.size) / Math.max(1, invited + left))
  const asked: Asked[] = []
  const decided = verdicts.map((verdict) => {
    if (verdict.because) return verdict
    const at = times[asked.length]
    if (!at) return { ...verdict, because: 'no_room' }
    asked.push({ contactId: verdict.contactId, stratum, asked: true, probability, at })
    return verdict
  })
  await decideReserve(scope, wave.id, decided)
  const lots = await drawLots(scope, { id: wave.id, seed }, asked, () => dripDays(scope, wave))
  await askPortion(scope, asking, { ...(await wordsOf(scope, wave.programId)), lots }, asked)
  if (asked.length) await setProbability(scope, wave.id, stratum, probability)
  return asked.length
}

type Again = { contactId: string; because: string | null; until: Date | null }

/**
 * What the policy says by now, and the wave's own limit per company: people change companies while they wait. Each is judged after
 * those before, so that colleagues do not go over a limit together.
 */
async function judgeAgain(scope: Scope, wave: WaveRow, ids: readonly string[], days: Days | null): Promise<Again[]> {
  const { rules, priority, coming, wish } = await termsOf(scope, { id: wave.programId })
  const claim = {
    programId: wave.programId,
    priority,
    at: scope.now,
    ...(days && { lastAt: days.to }),
    quietDays: rules.quietDays,
  }
  const known = await knownOf(scope, wish, ids)
  const limit = accountLimitOf(wave.plan.account)
  const asked = Map.groupBy(limit ? await askedColleagues(scope, wave.id) : [], ({ account }) => account)
  const leaving = new Map<string, KnownPerson[]>()

  return ids.flatMap((contactId): Again[] => {
    const person = known.get(contactId)
    if (!person) return []
    const { account } = person
    const before = (account && leaving.get(account)) || []
    const accountAsks = [...before.map(() => scope.now), ...person.accountAsks]
    const verdict = mayInvite({ ...person, accountAsks }, rules, claim, claimsOn(person, coming, priority))
    if (!verdict.ask) return [{ contactId, because: verdict.because, until: verdict.until }]
    const colleagues = [...((account && asked.get(account)) || []), ...before]
    if (limit && account !== null && !hasPlace(person, limit, colleagues))
      return [{ contactId, because: 'account_share', until: null }]
    if (account !== null) leaving.set(account, [...before, person])
    return [{ contactId, because: null, until: null }]
  })
}

const timesIn = ({ from, to, drip, timeZone }: Days, mails: number, seed: string) =>
  randomFrom(`${seed}/times`).shuffle(spread(from, to, mails, drip, timeZone).times)
