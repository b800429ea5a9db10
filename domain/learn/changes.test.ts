import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changesOf } from './changes.ts'
import { compare } from './comparison.ts'
import { type RatingCounts, tally } from './score.ts'

const of = (detractor: number, passive: number, promoter: number): RatingCounts => [
  detractor,
  ...[0, 0, 0, 0, 0, 0],
  passive,
  ...[0, 0],
  promoter,
]
const counts = fc.tuple(fc.nat(40), fc.nat(40), fc.nat(40)).map(([d, p, n]) => of(d, p, n))
const groups = fc.array(fc.record({ value: fc.nat(), now: counts, before: counts }), { maxLength: 12 })

describe('what changed', () => {
  test('a group alone is judged as two waves are', () => {
    const { rows, looks } = changesOf([{ value: 'Pro', now: of(60, 30, 30), before: of(10, 20, 90) }])
    expect(looks).toBe(1)
    expect(rows).toMatchObject([{ value: 'Pro', verdict: 'lower' }])
    const alone = compare(tally(of(60, 30, 30)), tally(of(10, 20, 90)))
    expect(rows[0]?.against).toMatchObject({ q: alone.verdict === 'too_few' ? 1 : alone.p })
  })

  test('fewer than five answers on either side are no comparison, and count as no look', () => {
    const { rows, looks } = changesOf([
      { value: 'A', now: of(0, 2, 2), before: of(20, 20, 20) },
      { value: 'B', now: of(20, 20, 20), before: of(0, 0, 4) },
    ])
    expect(looks).toBe(0)
    expect(rows.map(({ verdict, against }) => [verdict, against])).toEqual([
      ['too_few', null],
      ['too_few', null],
    ])
  })

  test('among many looks a difference must be larger to be called real', () => {
    const weak = { value: 'weak', now: of(20, 20, 30), before: of(32, 20, 20) }
    expect(changesOf([weak]).rows[0]?.verdict).toBe('higher')
    const same = Array.from({ length: 20 }, (_, at) => ({ value: `same ${at}`, now: of(20, 20, 20), before: of(20, 20, 20) }))
    expect(changesOf([...same, weak]).rows.every(({ verdict }) => verdict === 'no_evidence')).toBe(true)
  })

  test('real changes come first, the largest before all', () => {
    const { rows } = changesOf([
      { value: 'same', now: of(20, 20, 20), before: of(20, 20, 20) },
      { value: 'up', now: of(10, 20, 70), before: of(40, 20, 40) },
      { value: 'down', now: of(90, 5, 5), before: of(5, 5, 90) },
    ])
    expect(rows.map(({ value, verdict }) => [value, verdict])).toEqual([
      ['down', 'lower'],
      ['up', 'higher'],
      ['same', 'no_evidence'],
    ])
  })

  test('whatever the counts: every group comes back once, and q is never below p', () => {
    fc.assert(
      fc.property(groups, (given) => {
        const { rows, looks } = changesOf(given)
        expect(rows.map(({ value }) => value).toSorted()).toEqual(given.map(({ value }) => value).toSorted())
        expect(rows.filter(({ against }) => against).length).toBe(looks)
        for (const { against } of rows) if (against) expect(against.q).toBeGreaterThanOrEqual(against.p - 1e-12)
      }),
    )
  })
})
