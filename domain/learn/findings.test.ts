import { describe, expect, test } from 'vitest'
import { findingsOf } from '#domain/learn/findings.ts'

const tally = (detractor: number, passive: number, promoter: number) => ({ promoter, passive, detractor })
const NONE = { previous: null, year_ago: null }
const WAVE = tally(213, 395, 676)

describe('what the score screen says', () => {
  test('a real change comes first, one that could be chance says what it could have shown', () => {
    const found = findingsOf(WAVE, { previous: tally(230, 400, 620), year_ago: tally(320, 400, 560) })
    expect(found).toMatchObject([
      { kind: 'change', against: 'year_ago', real: true, difference: expect.closeTo(17.3, 1) },
      { kind: 'change', against: 'previous', real: false, difference: expect.closeTo(4.9, 1), smallestVisible: 9 },
    ])
  })

  test('a fall is a change with a minus', () => {
    expect(findingsOf(tally(80, 10, 10), { previous: tally(10, 10, 80), year_ago: null })).toMatchObject([
      { real: true, difference: -140 },
    ])
  })

  test('what could have been shown is rounded up to whole points', () => {
    const [found] = findingsOf(tally(30, 45, 75), { previous: tally(30, 45, 75), year_ago: null })
    expect(found).toMatchObject({ kind: 'change', real: false, smallestVisible: 26 })
  })

  test('nobody answered, or fewer than five did: nothing is compared', () => {
    expect(findingsOf(tally(0, 0, 0), { previous: WAVE, year_ago: null })).toEqual([{ kind: 'no_answers' }])
    expect(findingsOf(tally(1, 1, 2), { previous: WAVE, year_ago: null })).toEqual([{ kind: 'few_answers', answers: 4 }])
  })

  test('the first wave has nothing to stand against', () => {
    expect(findingsOf(WAVE, NONE)).toEqual([{ kind: 'nothing_earlier' }])
    expect(findingsOf(WAVE, { previous: tally(0, 0, 0), year_ago: null })).toEqual([{ kind: 'nothing_earlier' }])
  })

  test('an earlier wave of three answers is named, not compared', () => {
    expect(findingsOf(WAVE, { previous: tally(1, 1, 1), year_ago: WAVE })).toMatchObject([
      { kind: 'change', against: 'year_ago', real: false },
      { kind: 'few_earlier', against: 'previous', answers: 3 },
    ])
  })

  test('a small sample is said to be one', () => {
    expect(findingsOf(tally(5, 5, 10), NONE)).toEqual([{ kind: 'nothing_earlier' }, { kind: 'small_sample', answers: 20 }])
  })
})
