import { expect, test } from 'vitest'
import { finish } from '#domain/steps.ts'
import { DEFAULT_POLICY, rulesFor } from './contact-policy.ts'
import { drawNumber } from './draw.ts'
import { openPlan, type Person, type PlanSetup } from './plan.ts'
import { releasedChance } from './precision.ts'
import { OFFICE_HOURS } from './send-window.ts'

const now = new Date('2026-03-02T08:00:00Z')
const willing: Omit<Person, 'id' | 'stratum' | 'account'> = {
  erasedAt: null,
  hasAddress: true,
  optedOut: false,
  suppressed: false,
  bounced: false,
  complained: false,
  lastAskedAt: null,
  createdAt: new Date('2025-01-01T00:00:00Z'),
  asks: [],
  accountAsks: [],
  quietDays: null,
  unconfirmedClickAt: null,
  timeZone: 'UTC',
  role: null,
}
/** One large company across two segments, a pair, and people who stand alone. */
const people = [
  ...['big', 'big', 'big', 'big', 'small', 'small'].map((stratum) => ({ stratum, account: 'reef' })),
  ...['small', 'small'].map((stratum) => ({ stratum, account: 'atoll' })),
  ...['big', 'big', 'big', 'big', 'small', 'small', 'small'].map((stratum) => ({ stratum, account: null })),
].map((one, at): Person => ({ ...willing, ...one, id: `c${10 + at}` }))

/** A plan and two releases as the server makes them; each person who was asked, with the chance that is stored at the end. */
function storedChances(seed: number, days: PlanSetup['days']) {
  const sampling = { kind: 'by_stratum' as const, amounts: {}, otherwise: { number: 2 } }
  const rules = rulesFor(DEFAULT_POLICY, 'relational')
  const claim = { programId: 'p', priority: 1, at: now, quietDays: 90 }
  const plan = openPlan({ rules, claim, sampling, limit: { most: 1 }, undrawn: 'in_reserve', seed, days })
  plan.judge(people)
  const decided = [...finish(plan.decide()).decisions()]
  const stored = new Map<string, number>()
  for (const [stratum, all] of Map.groupBy(decided, (one) => one.stratum)) {
    const frame = all.filter((one) => one.asked || one.because === 'in_reserve')
    const asked: { contactId: string; chance?: number }[] = frame.filter((one) => one.asked)
    for (const one of frame) if (one.asked) stored.set(one.contactId, one.probability)
    let reserve = frame.filter((one) => !one.asked)
    let drawn = asked.length
    // Who asks again depends on how many were asked, as it does in life.
    for (let release = 2; release <= 3 && asked.length < 2; release++) {
      const ids = drawNumber(
        reserve.map(({ contactId }) => contactId),
        1,
        `${seed}/release/${release}/${stratum}`,
      ).drawn
      drawn += ids.size
      asked.push(...reserve.filter(({ contactId }) => ids.has(contactId)))
      reserve = reserve.filter(({ contactId }) => !ids.has(contactId))
      for (const { contactId, chance = 1 } of asked) stored.set(contactId, releasedChance(chance, { drawn, frame: frame.length }))
    }
  }
  return stored
}

const week = { from: now, to: new Date('2026-03-07T00:00:00Z'), timeZone: 'UTC' }
const short = { ...week, drip: { window: OFFICE_HOURS, perDay: null, warmUp: { caps: [1, 1, 1, 0, 0], daysSent: 0 } } }

test.each([
  ['days with room for all', null],
  ['days with room for some', short],
])('asked over many seeds, everybody counts once when weighed by the chance that is stored: %s', (_, days) => {
  const seeds = 1000
  const weights = new Map(people.map(({ id }) => [id, { sum: 0, squares: 0, asked: 0, chances: 0 }]))
  for (let seed = 0; seed < seeds; seed++)
    for (const [id, chance] of storedChances(seed, days)) {
      const weight = weights.get(id) ?? expect.fail()
      weight.asked++
      weight.chances += chance
      weight.sum += 1 / chance
      weight.squares += 1 / chance ** 2
    }
  for (const [id, { sum, squares, asked }] of weights) {
    const mean = sum / seeds
    const error = Math.sqrt((squares / seeds - mean ** 2) / seeds)
    expect(asked, id).toBeGreaterThan(0)
    // The seeds are the same in every run, so that this passes always or never.
    expect(Math.abs(mean - 1), `${id} weighs ${mean}`).toBeLessThan(4.5 * error + 1e-9)
  }
})

test('the share of seeds that asks somebody is the chance that is stored with them', () => {
  const seeds = 1500
  const alone = people.map((one) => ({ ...one, stratum: '' }))
  const shares = new Map<string, { asked: number; chance: number }>()
  for (let seed = 0; seed < seeds; seed++) {
    const plan = openPlan({
      rules: rulesFor(DEFAULT_POLICY, 'relational'),
      claim: { programId: 'p', priority: 1, at: now, quietDays: 90 },
      sampling: { kind: 'random', amount: { number: 3 } },
      limit: { most: 1 },
      undrawn: 'in_reserve',
      seed,
      days: null,
    })
    plan.judge(alone)
    const frame = [...finish(plan.decide()).decisions()].filter((one) => one.asked || one.because === 'in_reserve')
    const reserve = frame.filter(({ asked }) => !asked).map(({ contactId }) => contactId)
    const { drawn } = drawNumber(reserve, 2, `${seed}/release/2/`)
    for (const { contactId, asked, chance = 1 } of frame)
      if (asked || drawn.has(contactId)) {
        const share = shares.get(contactId) ?? { asked: 0, chance: releasedChance(chance, { drawn: 5, frame: frame.length }) }
        shares.set(contactId, { ...share, asked: share.asked + 1 })
      }
  }
  expect(shares.size).toBe(people.length)
  for (const [id, { asked, chance }] of shares) {
    const error = Math.sqrt((chance * (1 - chance)) / seeds)
    expect(Math.abs(asked / seeds - chance), `${id}: ${asked / seeds} of ${chance}`).toBeLessThan(4 * error)
  }
})

test('a chance is refused where more were drawn than there were, or nobody', () => {
  expect(releasedChance(0.1, { drawn: 300, frame: 1000 })).toBeCloseTo(0.03, 12)
  expect(() => releasedChance(1, { drawn: 11, frame: 10 })).toThrow('at most all of 10, got 11')
  expect(() => releasedChance(1, { drawn: 0, frame: 10 })).toThrow('at least one')
  expect(() => releasedChance(0, { drawn: 1, frame: 10 })).toThrow('above 0')
})
