import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { earlyLate } from './early-late.ts'
import { funnelOf } from './funnel.ts'
import { responseBySegment } from './response-by-segment.ts'
import type { Tally } from './score.ts'
import { breakEven, silenceBounds, silenceOf } from './silence.ts'

const said = (promoter: number, passive: number, detractor: number): Tally => ({ promoter, passive, detractor })
const share = fc.double({ min: 0, max: 1, noNaN: true })

describe('what the silent could hide', () => {
  test('the score of everybody lies within the bounds whatever the silent think', () => {
    fc.assert(
      fc.property(share, share, share, (answered, silent, rate) => {
        const [nps, others] = [2 * answered - 1, 2 * silent - 1]
        const { low, high } = silenceBounds(nps, rate)
        const everybody = rate * nps + (1 - rate) * others
        expect(everybody).toBeGreaterThanOrEqual(low - 1e-12)
        expect(everybody).toBeLessThanOrEqual(high + 1e-12)
      }),
    )
  })

  test('were they to score the turning point, everybody would score the threshold', () => {
    fc.assert(
      fc.property(share, fc.double({ min: 0, max: 0.99, noNaN: true }), share, (answered, rate, threshold) => {
        const [nps, wanted] = [2 * answered - 1, 2 * threshold - 1]
        expect(rate * nps + (1 - rate) * (breakEven(nps, rate, wanted) ?? Number.NaN)).toBeCloseTo(wanted, 9)
      }),
    )
  })

  test('at a quarter answering, +30 is above zero unless the silent score -10', () => {
    expect(silenceOf(said(50, 30, 20), 400)).toEqual({
      score: expect.closeTo(30, 9),
      rate: 0.25,
      answers: 100,
      silent: 300,
      low: expect.closeTo(-67.5, 9),
      high: expect.closeTo(82.5, 9),
      threshold: 0,
      side: 'above',
      turn: { score: expect.closeTo(-10, 9), apart: expect.closeTo(40, 9), possible: true },
    })
  })

  test('where nearly everybody answered, nothing that the rest could say would turn it', () => {
    expect(silenceOf(said(50, 30, 20), 110)?.turn).toMatchObject({ possible: false })
    expect(silenceOf(said(50, 30, 20), 110, 40)).toMatchObject({ side: 'below', turn: { possible: false } })
    expect(silenceOf(said(50, 30, 20), 100)).toMatchObject({ silent: 0, turn: null, low: 30, high: 30 })
  })

  test('needs five answers, and no more answers than people', () => {
    expect(silenceOf(said(2, 1, 1), 9)).toBeNull()
    expect(silenceOf(said(0, 0, 0), 0)).toBeNull()
    expect(() => silenceOf(said(5, 0, 0), 4)).toThrow('More people were asked')
    expect(() => silenceOf(said(5, 0, 0), 9, 101)).toThrow('threshold')
    expect(() => silenceBounds(1.1, 0.5)).toThrow('score')
    expect(() => breakEven(0, 1.1, 0)).toThrow('rate')
  })
})

describe('those who answered late', () => {
  test('stand for the silent: where they are unhappier, so would everybody be', () => {
    const found = earlyLate(said(72, 30, 18), said(34, 24, 22), 800) ?? expect.fail()
    expect(found.comparison.verdict).toBe('higher')
    expect(found.extrapolated).toBeCloseTo(19.5, 9)
    expect(found.answered).toBeCloseTo(33, 9)
  })

  test('count with those between, who are in the score but not in the comparison', () => {
    const found = earlyLate(said(8, 2, 0), said(6, 2, 2), 40, said(10, 0, 0)) ?? expect.fail()
    expect(found.answered).toBeCloseTo((100 * 22) / 30, 9)
    expect(found.comparison).toMatchObject({ difference: expect.closeTo(40, 9) })
  })

  test('must be some, and no more than were asked', () => {
    expect(earlyLate(said(3, 0, 0), said(0, 0, 0), 9)).toBeNull()
    expect(() => earlyLate(said(3, 0, 0), said(2, 0, 0), 4)).toThrow('More people were asked')
  })
})

describe('the way to an answer', () => {
  test('tells who was lost at each step', () => {
    const steps = [1000, 980, 490, 245].map((people, at) => ({
      step: ['invited', 'delivered', 'opened', 'answered'][at],
      people,
    }))
    expect(funnelOf(steps)).toEqual([
      { step: 'invited', people: 1000, lost: 0, ofFirst: 1, ofBefore: 1 },
      { step: 'delivered', people: 980, lost: 20, ofFirst: 0.98, ofBefore: 0.98 },
      { step: 'opened', people: 490, lost: 490, ofFirst: 0.49, ofBefore: 0.5 },
      { step: 'answered', people: 245, lost: 245, ofFirst: 0.245, ofBefore: 0.5 },
    ])
  })

  test('of nobody has no shares, and gains nobody on the way', () => {
    expect(funnelOf([{ step: 'invited', people: 0 }])).toMatchObject([{ ofFirst: null, ofBefore: null }])
    const gained = funnelOf([
      { step: 'opened', people: 9 },
      { step: 'answered', people: 10 },
    ])
    expect(gained[1]).toMatchObject({ lost: 0, ofFirst: 1 })
    expect(() => funnelOf([{ step: 'invited', people: 0.5 }])).toThrow('count')
  })

  test('differs by segment, each against all others', () => {
    const rows = responseBySegment([
      { value: 'mail', responses: 60, asked: 400 },
      { value: 'app', responses: 90, asked: 300 },
      { value: 'paper', responses: 1, asked: 9 },
      { value: 'nobody', responses: 0, asked: 0 },
    ])
    expect(rows.map(({ verdict }) => verdict)).toEqual(['lower', 'higher', 'too_few', 'too_few'])
    expect(rows[0]?.rate?.share).toBe(0.15)
    expect(rows[3]).toMatchObject({ rate: null, q: null })
    expect(responseBySegment([{ value: 'all', responses: 30, asked: 90 }])).toMatchObject([{ verdict: 'too_few' }])
    expect(() => responseBySegment([{ value: 'x', responses: 2, asked: 1 }])).toThrow('at most as many')
  })
})
