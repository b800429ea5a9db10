import { expect, test } from 'vitest'
import type { ScoreSheet } from '#contract/learn/scores.ts'
import { findingsOf } from '#domain/learn/findings.ts'
import type { Tally } from '#domain/learn/score.ts'
import { formatIn } from './format.ts'
import { LOCALES, type Locale } from './locale.ts'
import { say } from './say.ts'
import { sentencesOf, visibleOf } from './score-sentences.ts'

const of = (detractor: number, passive: number, promoter: number): Tally => ({ promoter, passive, detractor })
const NAMING = { stretch: () => 'Spring', day: (day: string) => day, inSentence: (name: string) => name }

/** What the screen says of these answers, each sentence and then the smallest change that would have shown. */
function told(locale: Locale, now: Tally, previous: Tally | null, yearAgo: Tally | null): string[] {
  const findings = findingsOf(now, { previous, year_ago: yearAgo })
  const comparisons = [{ against: 'previous' }, { against: 'year_ago' }]
  const sheet = { findings, comparisons, period: null } as unknown as ScoreSheet // The sentences read nothing else of the sheet.
  const speak = say(locale)
  const format = formatIn(locale, 'UTC')
  const visible = visibleOf(sheet, speak, format, NAMING)
  return [...sentencesOf(sheet, speak, format, NAMING), ...(visible ? [visible] : [])]
}

test('across a change of footing nothing is compared, and the day of it is said', () => {
  const findings = findingsOf(of(10, 10, 30), { previous: of(10, 10, 80), year_ago: null }, ['previous'])
  const sheet = { findings, comparisons: [{ against: 'previous', parted: '2026-04-05' }], period: null } as unknown as ScoreSheet // As above.
  const told = (locale: Locale) => sentencesOf(sheet, say(locale), formatIn(locale, 'UTC'), NAMING)
  expect(told('en')).toEqual(['It is not compared with Spring: whom you ask, what or where changed on 2026-04-05.'])
  expect(told('zh-Hans')[0]).toContain('不与Spring比较：2026-04-05起')
})

test('a movement that could be chance is named with its verdict, and with the change that would have shown', () => {
  expect(told('en', of(71, 98, 144), of(56, 93, 149), of(40, 50, 76))).toEqual([
    'Down 8 since Spring, but that could be chance.',
    'Up 2 on a year ago, within chance.',
    'No evidence of a change in either: one of 18 points (since Spring) or 22 (on a year ago) would probably have shown.',
  ])
})

test('a real movement comes first and leaves nothing to add', () => {
  expect(told('en', of(10, 20, 200), of(100, 50, 60), null)).toEqual([
    expect.stringMatching(/^Up \d+ since Spring, and that is real\.$/),
  ])
})

test.each(LOCALES)('the same score again is never called no change (%s)', (locale) => {
  const [first, detail] = told(locale, of(50, 50, 80), of(50, 50, 80), null)
  expect(first).not.toMatch(/ 0|no change|没有变化|沒有變化/)
  expect(detail).toMatch(/No evidence of a change|没有变化的证据|沒有變化的證據/)
})
