import { describe, expect, test } from 'vitest'
import { accountLimitOf, type DripPlan, EVERYONE, planProblem, readPlan, type Sampling } from './wave-plan.ts'
import { isWeighed, samplingOf } from './wave-sampling.ts'

const none = { all: null, of: new Map() }
const drip: DripPlan = { endOn: '2026-03-20', weekdays: [1, 2], from: 9, to: 17 }
const wrong = (sampling: Sampling, over?: Partial<DripPlan>) =>
  planProblem({ sampling, ...(over && { drip: { ...drip, ...over } }) }, '2026-03-02', '2026-03-31')
const whole: Record<Sampling['kind'], Sampling> = {
  everyone: { kind: 'everyone' },
  random: { kind: 'random', amount: { number: 0 } },
  stratified: { kind: 'stratified', by: 'role', amount: { percent: 10 }, method: 'neyman', floor: 5 },
  by_stratum: { kind: 'by_stratum', by: 'attribute:plan', amounts: { paying: { percent: 100 } }, otherwise: { percent: 10 } },
  precision: { kind: 'precision', by: 'locale', margin: 7, batch: 200 },
}

describe('the plan of a wave', () => {
  test.each(Object.values(whole))('$kind is a plan', (sampling) => expect(wrong(sampling, {})).toBeNull())

  test.each(
    Object.values(whole).flatMap((sampling) =>
      Object.keys(sampling)
        .filter(
          (name) => name !== 'kind' && !['method', 'floor'].includes(name) && !(sampling.kind === 'precision' && name === 'by'),
        )
        .map((name) => [sampling, name] as const),
    ),
  )('%o without %s says what is needed', (sampling, name) => {
    const { [name]: _, ...rest } = sampling as Sampling & Record<string, unknown>
    expect(wrong(rest as Sampling)).toEqual({ field: `plan.sampling.${name}`, because: 'needed' })
  })

  test('what another kind of plan would need is refused rather than ignored', () => {
    expect(wrong({ kind: 'everyone', amount: { number: 3 } })).toEqual({
      field: 'plan.sampling.amount',
      because: 'not_of_this_kind',
    })
    expect(wrong({ ...whole.random, batch: 3 })).toMatchObject({ field: 'plan.sampling.batch' })
  })

  test('an amount is a number or a share, not both and not neither', () => {
    expect(wrong({ kind: 'random', amount: {} })).toEqual({ field: 'plan.sampling.amount', because: 'number_or_percent' })
    const both = { ...whole.by_stratum, amounts: { constructor: { number: 1, percent: 1 } } }
    expect(wrong(both)).toEqual({ field: 'plan.sampling.amounts.constructor', because: 'number_or_percent' })
    const many = Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`s${at}`, { number: 1 }]))
    expect(wrong({ ...whole.by_stratum, amounts: many })).toMatchObject({ because: 'too_many_strata' })
  })

  test.each([
    [{ weekdays: [] }, 'plan.drip.weekdays', 'no_weekday'],
    [{ from: 9, to: 9 }, 'plan.drip.to', 'hours'],
    [{ startOn: '2026-03-21' }, 'plan.drip.endOn', 'ends_before_start'],
    [{ endOn: '2026-04-01' }, 'plan.drip.endOn', 'ends_after_close'],
    [{ endOn: '2026-03-01' }, 'plan.drip.endOn', 'day_is_over'],
  ])('days %o are refused', (over, field, because) => expect(wrong(whole.everyone, over)).toEqual({ field, because }))

  test('plans of the first waves are read: a share, and everyone', () => {
    expect(readPlan({ sharePercent: 30 }).sampling).toEqual({ kind: 'random', amount: { percent: 30 } })
    for (const stored of [{}, { sharePercent: null }, EVERYONE]) expect(readPlan(stored)).toEqual(EVERYONE)
    expect(readPlan({ sampling: whole.stratified, drip })).toEqual({ sampling: whole.stratified, drip })
  })
})

describe('the draw of a plan', () => {
  const pasts = { all: null, of: new Map([['a', { delivered: 200, counted: { promoter: 60, passive: 0, detractor: 0 } }]]) }

  test('takes shares and numbers as they are, and knows which answers must be weighed', () => {
    expect(samplingOf(whole.everyone, none)).toEqual({ kind: 'random', amount: { share: 1 } })
    expect(samplingOf(whole.random, none)).toEqual({ kind: 'random', amount: { number: 0 } })
    expect(samplingOf(whole.by_stratum, none)).toEqual({
      kind: 'by_stratum',
      amounts: { paying: { share: 1 } },
      otherwise: { share: 0.1 },
    })
    expect(Object.values(whole).map(isWeighed)).toEqual([false, false, true, true, true])
    expect(accountLimitOf(undefined)).toBeUndefined()
    expect(accountLimitOf({ most: 2, roles: { buyer: 1 } })).toEqual({ most: 2, perRole: { buyer: 1 } })
  })

  test('tells Neyman the deviation that a stratum had', () => {
    const { deviations } = samplingOf(whole.stratified, pasts) as { deviations: Record<string, number> }
    expect(deviations.a).toBeCloseTo(Math.sqrt(62 / 62 - (60 / 62) ** 2 + 0), 1)
  })

  test('begins a wave that asks until precision with a release for each segment, by its past', () => {
    const plan = samplingOf({ kind: 'precision', margin: 10, batch: 5000 }, pasts)
    // 233 answers at one in five; a unanimous past needs fewer at its own rate.
    expect(plan).toMatchObject({ kind: 'by_stratum', otherwise: { number: 1165 } })
    const { a } = (plan as { amounts: Record<string, { number: number }> }).amounts
    expect(a?.number).toBeLessThan(200)
    expect(samplingOf({ kind: 'precision', margin: 10, batch: 50 }, none)).toMatchObject({ otherwise: { number: 50 } })
  })
})
