import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { finish } from '#domain/steps.ts'
import { wallTimeIn } from '#domain/zoned-time.ts'
import { DEFAULT_POLICY, POLICY_REASONS, rulesFor } from './contact-policy.ts'
import { WARM_UP_CAPS } from './drip.ts'
import { type Decision, openPlan, type Person, type PlanSetup } from './plan.ts'
import type { SamplingPlan } from './sampling.ts'
import { OFFICE_HOURS } from './send-window.ts'

const now = new Date('2026-03-02T08:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)
const rules = rulesFor(DEFAULT_POLICY, 'relational')
const willing: Omit<Person, 'id' | 'stratum'> = {
  erasedAt: null,
  hasAddress: true,
  optedOut: false,
  suppressed: false,
  bounced: false,
  complained: false,
  lastAskedAt: null,
  createdAt: daysAgo(500),
  asks: [],
  accountAsks: [],
  quietDays: null,
  unconfirmedClickAt: null,
  timeZone: 'UTC',
  account: null,
  role: null,
}
const setup: PlanSetup = {
  rules,
  claim: { programId: 'p', priority: 1, at: now, quietDays: 90 },
  sampling: { kind: 'random', amount: { share: 1 } },
  seed: 7,
  days: null,
}
const week = { from: now, to: new Date('2026-03-14T00:00:00Z'), timeZone: 'UTC' }
const plain = { window: OFFICE_HOURS, perDay: null, warmUp: null }

/** Given portion by portion, as the server does. */
function planOf(people: readonly Person[], given: Partial<PlanSetup> = {}, portion = 7) {
  const plan = openPlan({ ...setup, ...given })
  const refused: Decision[] = []
  for (let from = 0; from < people.length; from += portion) refused.push(...plan.judge(people.slice(from, from + portion)))
  const planned = finish(plan.decide())
  return { ...planned, decided: [...refused, ...planned.decisions()] }
}

const person = fc.record({
  stratum: fc.constantFrom('paying', 'free', 'constructor', ''),
  account: fc.constantFrom(null, 'x', 'y', 'z'),
  role: fc.constantFrom(null, 'buyer', 'user'),
  bounced: fc.boolean(),
  resting: fc.boolean(),
})
const crowds = fc.array(person, { maxLength: 80 }).map((people) =>
  people.map(
    ({ resting, ...over }, at): Person => ({
      ...willing,
      ...over,
      id: `contact-${100 + at}`,
      asks: resting ? [daysAgo(10)] : [],
      accountAsks: over.account === 'x' ? [daysAgo(20)] : [],
    }),
  ),
)
const amount = fc.oneof(fc.record({ number: fc.nat(50) }), fc.record({ share: fc.double({ min: 0, max: 1, noNaN: true }) }))
const samplings: fc.Arbitrary<SamplingPlan> = fc.oneof(
  fc.record({ kind: fc.constant('random' as const), amount }),
  fc.record({ kind: fc.constant('stratified' as const), amount, floors: fc.constantFrom(0, 4) }),
  fc.record({ kind: fc.constant('by_stratum' as const), amounts: fc.record({ paying: amount }), otherwise: amount }),
)
const drips = fc
  .record({ perDay: fc.constantFrom(null, 0, 1, 3), warmUp: fc.constantFrom(null, { caps: [1, 2, 3], daysSent: 0 }) })
  .map((caps) => ({ ...week, drip: { ...plain, ...caps } }))
const given = fc.record({
  sampling: samplings,
  seed: fc.nat(),
  limit: fc.constantFrom(undefined, { most: 1 }, { most: 3, perRole: { buyer: 1 } }),
  rules: fc.constantFrom(rules, { ...rules, perAccount: { most: 2, days: 365 } }),
  days: fc.option(drips, { nil: null }),
})
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
const asksOf = (decided: readonly Decision[]) => decided.flatMap((decision) => (decision.asked ? [decision] : []))

describe('planning a wave', () => {
  test('decides for everyone once, and the counts agree with the decisions, in all and by stratum', () => {
    fc.assert(
      fc.property(crowds, given, (people, plan) => {
        const { decided, strata, ...planned } = planOf(people, plan)
        expect(decided.map(({ contactId }) => contactId).sort()).toEqual(people.map(({ id }) => id).sort())
        for (const { stratum, ...counted } of [...strata, { stratum: null, ...planned }]) {
          const here = decided.filter((decision) => stratum === null || decision.stratum === stratum)
          const reasons = POLICY_REASONS.flatMap((because) => {
            const found = here.filter((decision) => !decision.asked && decision.because === because).length
            return found ? [{ because, people: found }] : []
          })
          expect(counted).toMatchObject({ people: here.length, asked: asksOf(here).length, notAsked: reasons })
        }
      }),
    )
  })

  test('decides the same for the same seed, in whatever order and portions people come', () => {
    fc.assert(
      fc.property(crowds, given, (people, plan) => {
        const byId = (one: Decision, other: Decision) => (one.contactId < other.contactId ? -1 : 1)
        const [once, again] = [planOf(people, plan), planOf(people.toReversed(), plan, 80)]
        expect(again.decided.toSorted(byId)).toEqual(once.decided.toSorted(byId))
        expect(again.strata).toEqual(once.strata)
      }),
    )
  })

  test('never asks whom the policy forbids, nor more of an account than wave and policy leave', () => {
    fc.assert(
      fc.property(crowds, given, (people, plan) => {
        const asked = new Set(asksOf(planOf(people, plan).decided).map(({ contactId }) => contactId))
        for (const { id, bounced, asks } of people) if (bounced || asks.length) expect(asked.has(id)).toBe(false)
        for (const account of ['x', 'y', 'z']) {
          const left = plan.rules?.perAccount ? 2 - (account === 'x' ? 1 : 0) : Infinity
          const here = people.filter((one) => one.account === account && asked.has(one.id)).length
          expect(here).toBeLessThanOrEqual(Math.min(plan.limit?.most ?? Infinity, left))
        }
      }),
    )
  })

  test('keeps the cap of every day, and gives each mail a time within the open hours', () => {
    fc.assert(
      fc.property(crowds, samplings, drips, fc.nat(), (people, sampling, days, seed) => {
        const { decided, days: shown } = planOf(people, { sampling, days, seed })
        const sent = new Map<number, number>()
        for (const { at } of asksOf(decided)) {
          const { day, hour } = wallTimeIn('UTC', at)
          expect(hour >= 9 && hour < 18).toBe(true)
          sent.set(day, (sent.get(day) ?? 0) + 1)
        }
        for (const mails of sent.values()) expect(mails).toBeLessThanOrEqual(days.drip.perDay ?? Infinity)
        expect(shown.filter(({ mails }) => mails > 0).map(({ day, mails }) => [Number(day.slice(8)), mails])).toEqual(
          [...sent].sort(([one], [other]) => one - other),
        )
      }),
    )
  })

  test('the chances of all who may be asked sum to as many as are asked', () => {
    fc.assert(
      fc.property(crowds, given, fc.nat(), (people, plan, seed) => {
        // Over all strata the sum holds exactly: everybody of a stratum has one chance unless the account limit differs.
        const { decided, strata } = planOf(people, { ...plan, limit: undefined, rules, days: null, seed })
        for (const { stratum, asked } of strata) {
          const asks = asksOf(decided).filter((decision) => decision.stratum === stratum)
          if (plan.sampling?.kind === 'random') continue
          const eligible = strata.find((each) => each.stratum === stratum)?.eligible ?? 0
          expect(sum(asks.map(({ probability }) => probability))).toBeCloseTo((asked * asked) / Math.max(1, eligible), 9)
        }
      }),
    )
  })

  test('nobody is asked whose send window opens only when the wave is over, on the clock of each', () => {
    // A Monday, 8:00 in London and 16:00 in Shanghai; the wave closes at noon in London.
    const zones = ['Europe/London', 'Asia/Shanghai']
    const people = zones.map((timeZone, at): Person => ({ ...willing, id: `c${at}`, stratum: '', timeZone }))
    const morning = { ...rules, window: { weekdays: [1, 2, 3, 4, 5], from: 9, to: 12 } }
    const closesAt = new Date('2026-03-02T12:00:00Z')
    expect(planOf(people, { rules: morning, closesAt }).decided).toEqual([
      { contactId: 'c1', stratum: '', asked: false, because: 'quiet_hours', until: new Date('2026-03-03T01:00:00Z') },
      expect.objectContaining({ contactId: 'c0', asked: true }),
    ])
    expect(planOf(people, { rules: morning, closesAt: new Date('2026-03-03T12:00:00Z') }).asked).toBe(2)
    expect(planOf(people, { rules, closesAt }).asked).toBe(2)
  })

  test('whoever found no room in the days of the wave is told apart, and the chance of the others falls with it', () => {
    const people = Array.from({ length: 40 }, (_, at): Person => ({ ...willing, id: `c${10 + at}`, stratum: '' }))
    const days = { ...week, drip: { ...plain, perDay: 2 } }
    const { decided, asked, notAsked } = planOf(people, { days })
    expect({ asked, notAsked }).toEqual({ asked: 20, notAsked: [{ because: 'no_room', people: 20 }] })
    expect(asksOf(decided).every(({ probability }) => probability === 0.5)).toBe(true)
  })

  test('whoever found no room stays in reserve where more may be released', () => {
    const people = Array.from({ length: 40 }, (_, at): Person => ({ ...willing, id: `c${10 + at}`, stratum: '' }))
    const days = { ...week, drip: { ...plain, perDay: 2 } }
    const { decided, notAsked } = planOf(people, {
      days,
      sampling: { kind: 'random', amount: { number: 30 } },
      undrawn: 'in_reserve',
    })
    expect(notAsked).toEqual([{ because: 'in_reserve', people: 20 }])
    expect(asksOf(decided).map(({ probability }) => probability)).toEqual(Array.from({ length: 20 }, () => 0.5))
  })

  test('days do not line up with strata, although people come sorted by them', () => {
    const people = Array.from(
      { length: 400 },
      (_, at): Person => ({ ...willing, id: `c${1000 + at}`, stratum: at < 200 ? 'a' : 'b' }),
    )
    const days = { ...week, drip: { ...plain, warmUp: { caps: WARM_UP_CAPS, daysSent: 0 } } }
    const first = asksOf(planOf(people, { days }).decided).filter(({ at }) => at < new Date('2026-03-04T00:00:00Z'))
    const share = first.filter(({ stratum }) => stratum === 'a').length / first.length
    expect(Math.abs(share - 0.5)).toBeLessThan(0.2)
  })

  test('someone who rests is told apart with the day from which asking is allowed', () => {
    const resting: Person = { ...willing, id: 'a', stratum: '', asks: [new Date('2026-02-01T09:00:00Z')] }
    expect(planOf([resting]).decided).toEqual([
      { contactId: 'a', stratum: '', asked: false, because: 'quiet_period', until: new Date('2026-05-02T09:00:00Z') },
    ])
  })

  test('of nobody nobody is asked', () => {
    expect(planOf([])).toMatchObject({ decided: [], people: 0, eligible: 0, asked: 0, strata: [], notAsked: [] })
  })
})
