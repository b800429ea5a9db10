import { expect, test } from 'vitest'
import { standingOf } from '#domain/learn/standing.ts'

test('five answers have a score, four have only counts', () => {
  expect(standingOf({ promoter: 3, passive: 1, detractor: 1 })).toMatchObject({
    answers: 5,
    sample: 'small',
    score: { score: 40 },
  })
  expect(standingOf({ promoter: 3, passive: 1, detractor: 0 })).toEqual({
    answers: 4,
    counted: { promoter: 3, passive: 1, detractor: 0 },
    sample: 'too_few',
    score: null,
    echo: null,
  })
})
