import { expect, test } from 'vitest'
import { populationOf, populationsOf } from './cell-population.ts'
import { scoreOfPopulation } from './population.ts'

const [FORTY, FOUR] = [
  { promoter: 30, passive: 5, detractor: 5 },
  { promoter: 4, passive: 0, detractor: 0 },
]

test('each cell has its own people; values that no row names are those of the row of all others', () => {
  const rows = [
    { keys: [{ value: 'Pro' }, { value: 1 }], counted: FORTY },
    { keys: [{ others: true } as const, { value: 1 }], counted: FOUR },
  ]
  const found = populationsOf(rows, [
    { keys: ['Pro', 1], people: 50 },
    { keys: ['Free', 1], people: 7 },
    { keys: ['Team', 1], people: 3 },
    { keys: [null, 1], people: 90 },
    { keys: ['Pro', 0], people: 11 },
  ])
  expect(found.map(({ size }) => size)).toEqual([50, 10])
  expect(found[0]).toEqual({ size: 50, ...scoreOfPopulation(FORTY, 50) })
  expect(found[1]).toEqual({ size: 10, because: 'too_few' })
})

test('where all answered nothing is left to chance; where more answered than there are, or nobody is, there is no score', () => {
  expect(populationOf(FORTY, 40)).toMatchObject({ score: 62.5, low: 62.5, high: 62.5 })
  expect(populationOf(FORTY, 39)).toEqual({ size: 39, because: 'more_answers' })
  expect(populationOf(FORTY, 0)).toEqual({ size: 0, because: 'nobody' })
})
