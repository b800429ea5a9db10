import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomFrom } from '#domain/random.ts'
import { assignVariants, type Variant } from './assignment.ts'
import { type Arm, EFFECT_VERDICTS, judgeExperiment, type StoppingRule } from './experiment.ts'
import { sampleRatio } from './sample-ratio.ts'

const crowd = (...sizes: number[]) =>
  sizes.flatMap((size, stratum) => Array.from({ length: size }, (_, at) => ({ id: `${stratum}-${at}`, stratum: `s${stratum}` })))
const crowds = fc.array(fc.nat(40), { minLength: 1, maxLength: 8 }).map((sizes) => crowd(...sizes))
const splits: fc.Arbitrary<Variant[]> = fc
  .constantFrom([0.5, 0.5], [0.8, 0.2], [1 / 3, 1 / 3, 1 / 3], [0.1, 0.1], [0.7, 0.2, 0.1])
  .map((shares) => shares.map((share, at) => ({ key: `v${at}`, share })))

describe('assigning variants', () => {
  test('splits the whole, and each stratum, to less than one person, or two for the later of several variants', () => {
    fc.assert(
      fc.property(crowds, splits, fc.nat(), (people, variants, seed) => {
        const assigned = assignVariants(people, variants, seed)
        const strata = [...new Set(people.map(({ stratum }) => stratum))]
        for (const [at, { key, share }] of variants.entries()) {
          for (const stratum of [null, ...strata]) {
            const here = people.filter((one) => stratum === null || one.stratum === stratum)
            const found = here.filter(({ id }) => assigned.get(id) === key).length
            expect(Math.abs(found - here.length * share)).toBeLessThan(at === 0 ? 1 : 2)
          }
        }
      }),
    )
  })

  test('leaves the rest for the winner, and nobody when the shares are whole', () => {
    fc.assert(
      fc.property(crowds, splits, fc.nat(), (people, variants, seed) => {
        const assigned = assignVariants(people, variants, seed)
        const all = variants.reduce((sum, { share }) => sum + share, 0)
        if (all > 0.999) expect(assigned.size).toBe(people.length)
        else expect(Math.abs(assigned.size - people.length * all)).toBeLessThan(2)
      }),
    )
  })

  test('gives the same variants for the same seed, in whatever order people come', () => {
    fc.assert(
      fc.property(crowds, splits, fc.nat(), (people, variants, seed) => {
        const once = assignVariants(people, variants, seed)
        expect([...assignVariants(people.toReversed(), variants, seed)].sort()).toEqual([...once].sort())
      }),
    )
  })

  test('gives everyone the chance that the share says, also the only one of a stratum', () => {
    const people = crowd(1, 2, 3, 5)
    const variants = [
      { key: 'a', share: 0.6 },
      { key: 'b', share: 0.3 },
    ]
    const times = new Map<string, number>()
    for (let seed = 0; seed < 3000; seed++)
      for (const [id, key] of assignVariants(people, variants, seed)) times.set(id + key, (times.get(id + key) ?? 0) + 1)
    // Standard deviation 27 at most: five of them.
    for (const { id } of people)
      for (const { key, share } of variants) expect(Math.abs((times.get(id + key) ?? 0) - 3000 * share), id).toBeLessThan(137)
  })

  test('passes its own check of the split', () => {
    const assigned = [
      ...assignVariants(
        crowd(700, 300, 11),
        [
          { key: 'a', share: 0.7 },
          { key: 'b', share: 0.3 },
        ],
        'w',
      ).values(),
    ]
    const found = ['a', 'b'].map((key) => assigned.filter((one) => one === key).length)
    expect(sampleRatio(found, [0.7, 0.3]).p).toBeGreaterThan(0.9)
  })

  test.each([
    [[{ key: 'a', share: 0 }], 'above 0'],
    [
      [
        { key: 'a', share: 0.6 },
        { key: 'b', share: 0.5 },
      ],
      'at most 1',
    ],
    [
      [
        { key: 'a', share: 0.4 },
        { key: 'a', share: 0.4 },
      ],
      'twice',
    ],
  ])('%o is refused', (variants, why) => expect(() => assignVariants(crowd(3), variants, 1)).toThrow(why))
})

const now = new Date('2026-03-10T00:00:00Z')
const horizon: StoppingRule = { kind: 'fixed_horizon', readAt: new Date('2026-03-09T00:00:00Z') }
const live: StoppingRule = { kind: 'always_valid', plannedPerArm: 1000 }
const arm = (key: string, invited: number, responses: number, promoters = Math.round(responses / 2)): Arm => ({
  key,
  share: 0.5,
  invited,
  responses,
  counted: { promoter: promoters, passive: 0, detractor: responses - promoters },
})

describe('what an experiment shows', () => {
  test('at its horizon: the challenger lifts the rate, and the score is compared beside it', () => {
    const found = judgeExperiment([arm('old', 420, 84, 70), arm('new', 415, 111, 60)], horizon, now)
    expect(found).toMatchObject({
      verdict: 'read',
      winner: 'new',
      effects: [{ key: 'new', verdict: 'higher', championRate: 0.2, score: { verdict: 'lower' } }],
    })
  })

  test('watched live the same numbers are not enough yet', () => {
    const found = judgeExperiment([arm('old', 420, 84), arm('new', 415, 111)], live, now)
    expect(found).toMatchObject({ verdict: 'read', winner: null, effects: [{ verdict: 'no_evidence', p: null }] })
    const later = judgeExperiment([arm('old', 4200, 840), arm('new', 4150, 1110)], live, now)
    expect(later).toMatchObject({ verdict: 'read', winner: 'new', effects: [{ verdict: 'higher' }] })
  })

  test('is nothing before the horizon, with few people, or when people got lost', () => {
    const early = new Date('2026-03-08T00:00:00Z')
    expect(judgeExperiment([arm('a', 500, 50), arm('b', 500, 90)], horizon, early)).toEqual({
      verdict: 'too_early',
      until: new Date('2026-03-09T00:00:00Z'),
    })
    expect(judgeExperiment([arm('a', 99, 50), arm('b', 99, 90)], horizon, now)).toEqual({ verdict: 'too_few' })
    expect(judgeExperiment([arm('a', 500, 9), arm('b', 500, 90)], live, now)).toEqual({ verdict: 'too_few' })
    expect(judgeExperiment([arm('a', 0, 0), arm('b', 0, 0)], live, now)).toEqual({ verdict: 'too_few' })
    expect(judgeExperiment([arm('a', 900, 90), arm('b', 700, 90)], live, now)).toMatchObject({ verdict: 'sample_ratio_mismatch' })
    expect(judgeExperiment([arm('a', 500, 90), arm('b', 0, 0)], live, now)).toMatchObject({ verdict: 'sample_ratio_mismatch' })
  })

  test('of several challengers the best that is higher wins, and together they err no more often', () => {
    const third = (key: string, responses: number) => ({ ...arm(key, 1000, responses), share: 1 / 3 })
    const found = judgeExperiment([third('old', 200), third('b', 260), third('c', 300)], horizon, now)
    expect(found).toMatchObject({ winner: 'c', effects: [{ verdict: 'higher' }, { verdict: 'higher' }] })
    const close = judgeExperiment([third('old', 200), third('b', 238), third('c', 150)], horizon, now)
    // 238 against 200 alone has p = 0.04; 150 has 0.003, so Holm leaves 238 at 0.04.
    expect(close).toMatchObject({ winner: 'b', effects: [{ verdict: 'higher' }, { verdict: 'lower' }] })
    const both = judgeExperiment([third('old', 200), third('b', 238), third('c', 201)], horizon, now)
    expect(both).toMatchObject({ winner: null, effects: [{ verdict: 'no_evidence' }, { verdict: 'no_evidence' }] })
  })

  test('watched live, several challengers share the chance of error', () => {
    const third = (key: string, responses: number) => ({ ...arm(key, 1000, responses), share: 1 / 3 })
    expect(judgeExperiment([third('old', 200), third('b', 259)], live, now)).toMatchObject({ winner: 'b' })
    expect(judgeExperiment([third('old', 200), third('b', 259), third('c', 200)], live, now)).toMatchObject({ winner: null })
    expect(judgeExperiment([third('old', 200), third('b', 299), third('c', 200)], live, now)).toMatchObject({ winner: 'b' })
  })

  test('a split of equals is called different in about one of twenty, and by the sequence in fewer', () => {
    const { chance } = randomFrom('a-a')
    const answers = () => Array.from({ length: 500 }, () => chance(0.25)).filter(Boolean).length
    const wrong = { horizon: 0, live: 0 }
    for (let times = 0; times < 600; times++) {
      const arms = [arm('a', 500, answers()), arm('b', 500, answers())]
      for (const [name, rule] of [
        ['horizon', horizon],
        ['live', live],
      ] as const) {
        const found = judgeExperiment(arms, rule, now)
        if (found.verdict !== 'read') expect.fail(found.verdict)
        for (const { verdict } of found.effects) expect(EFFECT_VERDICTS).toContain(verdict)
        if (found.effects[0]?.verdict !== 'no_evidence') wrong[name]++
      }
    }
    // 30 expected, standard deviation 5.3.
    expect(wrong.horizon).toBeGreaterThan(10)
    expect(wrong.horizon).toBeLessThan(57)
    expect(wrong.live).toBeLessThan(wrong.horizon)
  })

  test('one variant alone is no experiment', () => {
    expect(() => judgeExperiment([arm('a', 500, 90)], live, now)).toThrow('two variants')
    expect(() => judgeExperiment([arm('a', 500, 90), arm('b', 500, 501)], live, now)).toThrow('so many of so many')
  })
})
