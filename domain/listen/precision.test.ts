import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plusTwo } from '#domain/learn/interval.ts'
import { randomFrom } from '#domain/random.ts'
import { expectedMargin, expectedRate, invitationsFor, nextRelease, type Progress, RELEASES } from './precision.ts'

const nobody = { promoter: 0, passive: 0, detractor: 0 }
const fresh: Progress = { counted: nobody, open: 0, left: 5000, rate: 0.25, variance: null }
const wanted = { margin: 10, batch: 500 }

describe('asking until the margin is reached', () => {
  test('invites for the answers that the margin needs, a batch at a time', () => {
    expect(nextRelease(fresh, wanted)).toEqual({ state: 'release', invite: 500, answers: 233, margin: null })
    expect(nextRelease({ ...fresh, open: 500 }, wanted)).toMatchObject({ state: 'release', invite: 432 })
    expect(nextRelease({ ...fresh, open: 932 }, wanted)).toMatchObject({ state: 'wait', invite: 0 })
  })

  test('a segment that varied little in the last wave is asked less', () => {
    expect(nextRelease({ ...fresh, variance: 0.3 }, wanted).answers).toBe(114)
  })

  test('once 30 have answered, their own variance decides', () => {
    const unanimous = { promoter: 60, passive: 0, detractor: 0 }
    expect(nextRelease({ ...fresh, counted: unanimous }, wanted)).toMatchObject({ state: 'reached', invite: 0 })
    const divided = { promoter: 60, passive: 0, detractor: 60 }
    expect(nextRelease({ ...fresh, counted: divided }, wanted)).toMatchObject({ state: 'release', answers: 383, invite: 500 })
  })

  test('who answered less than hoped is asked on, and when nobody is left that is said', () => {
    const some = { promoter: 3, passive: 0, detractor: 2 }
    expect(nextRelease({ ...fresh, counted: some, open: 0 }, { ...wanted, margin: 90 })).toMatchObject({ state: 'reached' })
    expect(nextRelease({ ...fresh, counted: some, left: 0, open: 3 }, wanted)).toMatchObject({ state: 'wait', invite: 0 })
    expect(nextRelease({ ...fresh, counted: some, left: 0 }, wanted)).toMatchObject({ state: 'exhausted', invite: 0 })
    expect(nextRelease({ ...fresh, left: 0 }, wanted)).toMatchObject({ state: 'exhausted', margin: null })
  })

  test('when the days of the wave are over nobody else is invited, and that is said', () => {
    expect(nextRelease({ ...fresh, over: true }, wanted)).toEqual({ state: 'over', invite: 0, answers: 233, margin: null })
    expect(nextRelease({ ...fresh, open: 932, over: true }, wanted)).toMatchObject({ state: 'wait' })
    expect(nextRelease({ ...fresh, left: 0, over: true }, wanted)).toMatchObject({ state: 'exhausted' })
  })

  test('who differ more than in the last wave are asked on, though the planned number has answered', () => {
    const divided = { promoter: 15, passive: 0, detractor: 14 }
    const planned = { ...fresh, counted: divided, variance: 0.3 }
    expect(nextRelease(planned, { ...wanted, margin: 19.4 })).toMatchObject({ state: 'release', invite: 4, answers: 29 })
    expect(nextRelease({ ...planned, open: 2 }, { ...wanted, margin: 19.4 })).toMatchObject({ state: 'wait' })
  })

  test('ends with its margin or with nobody left, whatever people answer', () => {
    const truths = fc.record({
      rate: fc.double({ min: 0.02, max: 1, noNaN: true }),
      promoter: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    fc.assert(
      fc.property(
        truths,
        fc.integer({ min: 3, max: 60 }),
        fc.integer({ min: 1, max: 3000 }),
        fc.nat(),
        (truth, margin, people, seed) => {
          const { chance } = randomFrom(seed)
          const counted = { ...nobody }
          let left = people
          while (true) {
            const { state, invite } = nextRelease({ ...fresh, counted, left, rate: 0.3 }, { margin, batch: 400 })
            expect(RELEASES).toContain(state)
            if (state === 'reached' || state === 'exhausted') {
              const { low, high } = plusTwo(counted)
              if (state === 'reached') expect(50 * (high - low)).toBeLessThanOrEqual(margin)
              else expect(left).toBe(0)
              return
            }
            expect(state).toBe('release')
            expect(invite).toBeGreaterThan(0)
            expect(invite).toBeLessThanOrEqual(Math.min(left, 400))
            left -= invite
            for (let asked = 0; asked < invite; asked++)
              if (chance(truth.rate)) counted[chance(truth.promoter) ? 'promoter' : 'detractor']++
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  test('the expected margin is the one that the wanted answers give', () => {
    const { answers } = nextRelease(fresh, wanted)
    expect(expectedMargin(answers)).toBeCloseTo(10, 1)
    expect(expectedMargin(4 * answers)).toBeLessThan(expectedMargin(answers))
    expect(expectedMargin(-3)).toBe(expectedMargin(0))
  })

  test('a rate is never 0 or 1, and many invitations outweigh the guess', () => {
    expect(expectedRate(null)).toBe(0.2)
    expect(expectedRate({ responses: 0, delivered: 10 })).toBe(0.1)
    expect(expectedRate({ responses: 12, delivered: 10 })).toBe(0.6)
    expect(expectedRate({ responses: 400, delivered: 1000 })).toBeCloseTo(0.4, 2)
  })

  test('figures outside their range are refused', () => {
    expect(() => invitationsFor(10, 0)).toThrow('response rate')
    expect(() => invitationsFor(10, 1.2)).toThrow('response rate')
    expect(() => nextRelease({ ...fresh, left: -1 }, wanted)).toThrow('whole number')
    expect(() => nextRelease(fresh, { ...wanted, batch: 0 })).toThrow('at least one')
    expect(() => nextRelease(fresh, { ...wanted, margin: 0 })).toThrow('half-width')
    expect(invitationsFor(0, 0.5)).toBe(0)
    expect(invitationsFor(30, 0.3)).toBe(100)
  })
})
