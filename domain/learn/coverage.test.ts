import { describe, expect, test } from 'vitest'
import { plusTwo } from './interval.ts'

const STEPS = 20

/** Every split of 1 into promoters, passives and detractors by steps of .05, but for the three where all say the same. */
const truths = Array.from({ length: STEPS + 1 }, (_, promoter) =>
  Array.from({ length: STEPS + 1 - promoter }, (_, detractor) => ({
    promoter,
    detractor,
    passive: STEPS - promoter - detractor,
  })),
)
  .flat()
  .filter(({ promoter, passive, detractor }) => Math.max(promoter, passive, detractor) < STEPS)

/** How often the 95 % interval holds the truth, in per cent: every possible sample of `answers` with its probability. */
function coverages(answers: number): number[] {
  const ways = [0]
  for (let n = 1; n <= answers; n++) ways.push((ways[n - 1] ?? 0) + Math.log(n))
  const part = (share: number, times: number) => (times === 0 ? 0 : times * Math.log(share / STEPS) - (ways[times] ?? 0))
  const covered = truths.map(() => 0)
  for (let promoter = 0; promoter <= answers; promoter++)
    for (let detractor = 0; detractor <= answers - promoter; detractor++) {
      const passive = answers - promoter - detractor
      const { low, high } = plusTwo({ promoter, passive, detractor })
      truths.forEach((truth, at) => {
        const nps = (truth.promoter - truth.detractor) / STEPS
        if (nps < low - 1e-12 || nps > high + 1e-12) return
        const log = part(truth.promoter, promoter) + part(truth.detractor, detractor) + part(truth.passive, passive)
        covered[at] = (covered[at] ?? 0) + 100 * Math.exp(log + (ways[answers] ?? 0))
      })
    }
  return covered
}

// method.md 1, table of exact coverage: mean and minimum over the grid.
describe('the plus-two interval at 95 %, over 228 truths and every sample that each can give', () => {
  test.each([
    [10, 96.5, 89.1],
    [30, 95.5, 92.4],
  ])('of %i answers holds the truth in %d %% on average and in %d %% at worst', (answers, mean, worst) => {
    const found = coverages(answers)
    expect(found.length).toBe(228)
    expect(Math.abs(found.reduce((sum, one) => sum + one, 0) / found.length - mean)).toBeLessThan(0.1)
    expect(Math.abs(Math.min(...found) - worst)).toBeLessThan(0.1)
  })
})
