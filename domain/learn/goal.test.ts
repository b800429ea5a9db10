import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { GOAL_VERDICTS, type Goal, progressOf } from './goal.ts'
import type { Tally } from './score.ts'

const said = (promoter: number, passive: number, detractor: number): Tally => ({ promoter, passive, detractor })
const day = (number: number) => new Date(Date.UTC(2026, 0, number))
/** From 10 to 40 in a hundred days. */
const GOAL: Goal = { baseline: said(80, 60, 60), startedAt: day(1), target: 40, dueAt: day(101) }
const many = (score: number) => said(4 * score + 500, 1000 - 4 * score, 500)
const verdict = (now: Tally, on: number, goal = GOAL) => progressOf(goal, now, day(on))?.verdict

describe('the progress of a goal', () => {
  test('is held against the straight line from the baseline to the target', () => {
    const found = progressOf(GOAL, many(30), day(51)) ?? expect.fail()
    expect(found).toMatchObject({ elapsed: 0.5, start: 10, target: 40, overdue: false })
    expect(found.expected).toBeCloseTo(25, 9)
  })

  test.each([
    ['reached', said(1400, 400, 200), 51],
    ['on_the_way', said(1100, 500, 400), 51],
    ['behind', said(800, 600, 600), 51],
    ['cannot_tell', said(11, 5, 5), 51],
    ['cannot_tell', said(4, 0, 0), 51],
    ['behind', said(1100, 500, 400), 101],
    ['reached', said(1400, 400, 200), 200],
    ['cannot_tell', said(1180, 440, 380), 101],
  ])('is %s for %o on day %i', (expected, now, on) => expect(verdict(now, on)).toBe(expected))

  test('says whether anything moved since the baseline, whatever the line says', () => {
    expect(progressOf(GOAL, said(800, 600, 600), day(51))?.since.verdict).toBe('no_evidence')
    expect(progressOf(GOAL, said(1100, 500, 400), day(51))?.since.verdict).toBe('higher')
    expect(progressOf(GOAL, said(0, 0, 0), day(51))).toMatchObject({ now: null, since: { verdict: 'too_few' } })
  })

  test('a goal to stay above is reached while the whole interval is', () => {
    const hold = { ...GOAL, target: 0 }
    expect(verdict(said(1100, 500, 400), 51, hold)).toBe('reached')
    expect(verdict(said(500, 400, 1100), 51, hold)).toBe('behind')
  })

  test('is judged the better the higher the score, and never on the way once it is due', () => {
    const order = ['behind', 'cannot_tell', 'on_the_way', 'reached']
    fc.assert(
      fc.property(
        fc.nat(400),
        fc.nat(400),
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 150 }),
        (promoter, passive, detractor, on) => {
          const [here, lifted] = [
            verdict(said(promoter, passive, detractor), on),
            verdict(said(promoter, passive + 1, detractor - 1), on),
          ]
          if (promoter + passive + detractor >= 5)
            expect(order.indexOf(lifted ?? '')).toBeGreaterThanOrEqual(order.indexOf(here ?? ''))
          if (on >= 101) expect(here).not.toBe('on_the_way')
          expect(GOAL_VERDICTS).toContain(here)
        },
      ),
    )
  })

  test('needs five answers to start from, a target on the scale and time between', () => {
    expect(progressOf({ ...GOAL, baseline: said(2, 1, 1) }, many(30), day(9))).toBeNull()
    expect(() => progressOf({ ...GOAL, target: 101 }, many(30), day(9))).toThrow('target')
    expect(() => progressOf({ ...GOAL, dueAt: day(1) }, many(30), day(9))).toThrow('due after')
  })
})
