import { expect, test } from 'vitest'
import { humanCut } from './human-cut.ts'

test.each([
  [1e308, 1.5e308],
  [-1.7e308, -1.2e308],
  [1.7e308, Number.MAX_VALUE],
  [-Number.MAX_VALUE, -1.79e308],
  [Number.MIN_VALUE, 1e-310],
  [-1e-310, -Number.MIN_VALUE],
])('a cut between %d and %d lies between them, however far from 0 or near it', (below, above) => {
  const cut = humanCut([{ below, above, statistic: 3 }])
  expect(cut).toBeGreaterThanOrEqual(below)
  expect(cut).toBeLessThan(above)
})

test('a cut between usual numbers is a round one', () => {
  expect(humanCut([{ below: 19_870, above: 20_310, statistic: 3 }])).toBe(20_000)
  expect(humanCut([{ below: -0.3, above: 4, statistic: 3 }])).toBe(0)
})
