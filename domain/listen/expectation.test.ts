import { describe, expect, test } from 'vitest'
import { answersForMargin, TYPICAL_VARIANCE } from '#domain/learn/sample-size.ts'
import { expectationOf } from './expectation.ts'

describe('what a wave may bring', () => {
  test('one in five answers, and the margin is the one that this many answers are needed for', () => {
    const { answers, margin } = expectationOf(2000)
    expect(answers).toBe(400)
    expect(answersForMargin({ variance: TYPICAL_VARIANCE, halfWidth: (margin ?? 0) / 100 }).plusTwo).toBe(400)
  })

  test('below five answers no margin is promised', () => {
    expect(expectationOf(22)).toEqual({ answers: 4, margin: null })
    expect(expectationOf(0)).toEqual({ answers: 0, margin: null })
    expect(expectationOf(25).margin).not.toBeNull()
  })

  test.each([
    [10, 1.1],
    [10, Number.NaN],
    [-1, 0.2],
  ])('%d people at a rate of %d are refused', (asked, rate) => {
    expect(() => expectationOf(asked, rate)).toThrow(RangeError)
  })
})
