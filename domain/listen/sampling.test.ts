import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { limitAccounts } from './account-limit.ts'
import { METHODS } from './allocation.ts'
import { drawSample } from './draw.ts'
import { drawPlan, type Eligible, type SamplingPlan } from './sampling.ts'

const person = (at: number, stratum: string, account: string | null = null, role: string | null = null): Eligible => ({
  id: `contact-${at}`,
  stratum,
  account,
  role,
})
/** Sizes of strata a, b, c ... as people without accounts. */
const peopleOf = (...sizes: number[]) =>
  sizes.flatMap((size, stratum) =>
    Array.from({ length: size }, (_, at) => person(1000 * stratum + at, String.fromCharCode(97 + stratum))),
  )
const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, number) => total + number, 0)

const amount = fc.oneof(fc.record({ number: fc.nat(150) }), fc.record({ share: fc.double({ min: 0, max: 1, noNaN: true }) }))
const plans: fc.Arbitrary<SamplingPlan> = fc.oneof(
  fc.record({ kind: fc.constant('random' as const), amount }),
  fc.record({
    kind: fc.constant('stratified' as const),
    amount,
    method: fc.constantFrom(...METHODS),
    deviations: fc.constant({ a: 0.9, b: 0.4 }),
    floors: fc.constantFrom(0, 5, 10),
  }),
  fc.record({
    kind: fc.constant('by_stratum' as const),
    amounts: fc.record({ a: amount, b: amount }),
    otherwise: amount,
    floors: fc.nat(8),
  }),
)
const crowds = fc.array(fc.nat(60), { minLength: 1, maxLength: 5 }).map((sizes) => peopleOf(...sizes))

describe('a sampling plan', () => {
  test('draws as many as the chances sum to, and nobody without a chance', () => {
    fc.assert(
      fc.property(crowds, plans, fc.nat(), (people, plan, seed) => {
        const { drawn, probabilityOf } = drawPlan(people, plan, seed)
        expect(sum(people.map(probabilityOf))).toBeCloseTo(drawn.size, 6)
        for (const person of people) if (drawn.has(person.id)) expect(probabilityOf(person)).toBeGreaterThan(0)
      }),
    )
  })

  test('draws the same people for the same seed, in whatever order they come and however often', () => {
    fc.assert(
      fc.property(crowds, plans, fc.nat(), (people, plan, seed) => {
        const [once, again] = [drawPlan(people, plan, seed), drawPlan([...people.toReversed(), ...people], plan, seed)]
        expect([...again.drawn].sort()).toEqual([...once.drawn].sort())
        expect(again.strata).toEqual(once.strata)
      }),
    )
  })

  test('never draws more than a stratum has, and says how many it lacks', () => {
    fc.assert(
      fc.property(crowds, plans, fc.nat(), (people, plan, seed) => {
        const { strata, drawn, short } = drawPlan(people, plan, seed)
        expect(sum(strata.map((each) => each.drawn))).toBe(drawn.size)
        for (const each of strata) expect(each.drawn).toBeLessThanOrEqual(each.eligible - each.limited)
        expect(short).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('keeps the floor of each segment where it can', () => {
    fc.assert(
      fc.property(crowds, plans, fc.nat(), (people, plan, seed) => {
        const { strata, floorsKept } = drawPlan(people, plan, seed)
        if (plan.kind === 'random' || !floorsKept) return
        for (const each of strata) expect(each.drawn).toBeGreaterThanOrEqual(Math.min(each.eligible, Number(plan.floors)))
      }),
    )
  })

  test('at random draws whom the wave of today draws with the same seed', () => {
    const people = peopleOf(40, 60)
    const ids = people.map(({ id }) => id)
    const { drawn } = drawPlan(people, { kind: 'random', amount: { share: 0.3 } }, 'wave 7')
    expect([...drawn].sort()).toEqual([...drawSample(ids, 0.3, 'wave 7').drawn].sort())
  })

  test('asks all of paying and ten per cent of free', () => {
    const people = Array.from({ length: 30 }, (_, at) => person(at, 'paying'))
    for (let at = 30; at < 230; at++) people.push(person(at, 'free'))
    const plan: SamplingPlan = { kind: 'by_stratum', amounts: { paying: { share: 1 } }, otherwise: { share: 0.1 } }
    const { strata, probabilityOf } = drawPlan(people, plan, 1)
    expect(strata).toEqual([
      { stratum: 'free', eligible: 200, limited: 0, drawn: 20 },
      { stratum: 'paying', eligible: 30, limited: 0, drawn: 30 },
    ])
    expect([probabilityOf(person(0, 'paying')), probabilityOf(person(30, 'free'))]).toEqual([1, 0.1])
  })

  test('what happens in one stratum does not change who is drawn in another', () => {
    const plan: SamplingPlan = { kind: 'by_stratum', amounts: {}, otherwise: { number: 5 } }
    const [small, large] = [drawPlan(peopleOf(30, 30), plan, 3), drawPlan(peopleOf(30, 50), plan, 3)]
    const inFirst = (ids: Set<string>) => [...ids].filter((id) => Number(id.slice(8)) < 1000).sort()
    expect(inFirst(large.drawn)).toEqual(inFirst(small.drawn))
  })

  test('strata of the same size are drawn by chances of their own', () => {
    const plan: SamplingPlan = { kind: 'by_stratum', amounts: {}, otherwise: { number: 10 } }
    const alike = ['a', 'b'].flatMap((stratum) =>
      peopleOf(40).map((one, at) => ({ ...one, id: `${stratum}${10 + at}`, stratum })),
    )
    const places = [...drawPlan(alike, plan, 3).drawn].map((id) => id.slice(1))
    expect(new Set(places).size).toBeGreaterThan(10)
  })

  test('of nobody nobody is drawn, and a stratum may be called constructor', () => {
    expect(drawPlan([], { kind: 'random', amount: { number: 3 } }, 1)).toMatchObject({ short: 3, strata: [] })
    const plan: SamplingPlan = { kind: 'by_stratum', amounts: {}, otherwise: { share: 1 }, floors: {} }
    expect(drawPlan([person(1, 'constructor')], plan, 1).drawn.size).toBe(1)
  })

  test.each([{ number: -1 }, { number: 1.5 }, { share: 1.1 }, { share: Number.NaN }])('%o is refused', (wrong) => {
    expect(() => drawPlan(peopleOf(5), { kind: 'random', amount: wrong }, 1)).toThrow(RangeError)
  })
  test('a broken floor is refused', () => {
    const plan: SamplingPlan = { kind: 'by_stratum', amounts: {}, otherwise: { share: 1 }, floors: -1 }
    expect(() => drawPlan(peopleOf(5), plan, 1)).toThrow('floor')
  })
})

describe('several people of one account', () => {
  const colleague = fc.record({
    account: fc.constantFrom('x', 'y', 'z', null),
    role: fc.constantFrom('buyer', 'user', null),
  })
  const staff = fc
    .array(colleague, { maxLength: 60 })
    .map((all) => all.map(({ account, role }, at) => person(at, account ?? 'none', account, role)))
  const limits = fc.record({
    most: fc.nat(6),
    perRole: fc.record({ buyer: fc.nat(3) }),
    left: fc.constantFrom(new Map(), new Map([['x', 1]])),
  })

  test('stay within the limit of the account, of the role and of the policy', () => {
    fc.assert(
      fc.property(staff, limits, fc.nat(), (people, limit, seed) => {
        const { kept } = limitAccounts(people, limit, seed)
        for (const account of ['x', 'y', 'z']) {
          const here = kept.filter((one) => one.account === account)
          expect(here.length).toBeLessThanOrEqual(Math.min(limit.most, limit.left.get(account) ?? Infinity))
          expect(here.filter(({ role }) => role === 'buyer').length).toBeLessThanOrEqual(limit.perRole.buyer)
        }
        expect(kept.filter(({ account }) => account === null).length).toBe(
          people.filter(({ account }) => account === null).length,
        )
      }),
    )
  })

  test('have chances that sum to those who stay, and to those who are drawn', () => {
    fc.assert(
      fc.property(staff, limits, amount, fc.nat(), (people, limit, share, seed) => {
        const { kept, chances } = limitAccounts(people, limit, seed)
        expect(limitAccounts(people.toReversed(), limit, seed).kept.toReversed()).toEqual(kept)
        expect(sum(people.map(({ id }) => chances.get(id) ?? 1))).toBeCloseTo(kept.length, 6)
        const plan: SamplingPlan = { kind: 'by_stratum', amounts: {}, otherwise: share }
        const { drawn, limited, probabilityOf } = drawPlan(people, plan, seed, limit)
        expect(sum(people.map(probabilityOf))).toBeCloseTo(drawn.size, 6)
        expect(limited.size).toBe(people.length - kept.length)
        for (const id of drawn) expect(limited.has(id)).toBe(false)
      }),
    )
  })

  test('stay as often as their chance says', () => {
    const roles = ['buyer', 'buyer', 'user', 'user', 'user', null]
    const people = roles.map((role, at) => person(at, 'a', 'x', role))
    const seen = new Map<string, number>()
    const limit = { most: 3, perRole: { buyer: 1 } }
    for (let seed = 0; seed < 3000; seed++)
      for (const { id } of limitAccounts(people, limit, seed).kept) seen.set(id, (seen.get(id) ?? 0) + 1)
    // Standard deviation 27 at most: five of them.
    const { chances } = limitAccounts(people, limit, 0)
    expect(chances.size).toBe(6)
    for (const [id, chance] of chances) expect(Math.abs((seen.get(id) ?? 0) - 3000 * chance), id).toBeLessThan(137)
  })

  test('a limit below nobody is refused', () => {
    expect(() => limitAccounts([], { most: -1 }, 1)).toThrow('limit')
    expect(() => limitAccounts([], { most: 1, perRole: { buyer: 0.5 } }, 1)).toThrow('limit')
    expect(() => limitAccounts([], { most: 1, left: new Map([['x', -1]]) }, 1)).toThrow('limit')
  })
})
