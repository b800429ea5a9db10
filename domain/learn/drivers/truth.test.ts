import { describe, expect, test } from 'vitest'
import { plantedAnswers } from '#test/planted.ts'
import { falseKinds, NOMINAL_OF_KINDS } from '#test/planted-kinds.ts'
import { coverage, falseFindings, found, mostByChance, NOMINAL } from '#test/planted-truth.ts'

// The same with more answers, accounts and seeds: npm run bench -- truth.
describe('what was planted among 1,000 answers', () => {
  const covered = coverage({ answers: 1000 }, 100)
  test.each(Object.entries(covered))('%s: the 95 %% interval covers the truth in %i of 100 seeds', (_, times) =>
    expect(times).toBeGreaterThanOrEqual(90),
  )

  test('covers eight figures, and would not cover them of other sizes', () => {
    expect(Object.keys(covered)).toHaveLength(8)
    const [one, other] = [plantedAnswers('planted 1', { answers: 1000 }), plantedAnswers('planted 2', { answers: 1000 })]
    expect(one.sizes).not.toEqual(other.sizes)
    expect(one.table.x).not.toEqual(other.table.x)
  })
})

test('what was planted among 4,000 answers is found', () => {
  const seeds = 5
  for (const times of Object.values(found({ answers: 4000 }, seeds, 99))) expect(times).toBeGreaterThanOrEqual(seeds - 1)
})

describe('where there is nothing to find among 1,000 answers', () => {
  const seeds = 60
  const findings = falseFindings({ answers: 1000 }, seeds, 99)
  test.each(Object.entries(NOMINAL))('%s is found no more often than at its rate of %f', (finding, rate) =>
    expect(findings[finding as keyof typeof NOMINAL]).toBeLessThanOrEqual(mostByChance(rate, seeds)),
  )
})

describe('where people are of no kinds, or all kinds score alike', () => {
  const seeds = 40
  const findings = falseKinds(300, seeds)
  test.each(Object.entries(NOMINAL_OF_KINDS))('%s: found no more often than at its rate of %f', (finding, rate) =>
    expect(findings[finding as keyof typeof NOMINAL_OF_KINDS]).toBeLessThanOrEqual(mostByChance(rate, seeds)),
  )
})
