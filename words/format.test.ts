import { expect, test } from 'vitest'
import { datesIn } from './dates.ts'
import { dayName, formatIn } from './format.ts'
import { spacedIn } from './spaced.ts'

const en = formatIn('en', 'Europe/Lisbon')
const hans = formatIn('zh-Hans', 'Asia/Shanghai')

test('a negative score carries a true minus, never a hyphen', () => {
  expect(en.points(-56.8)).toBe('−57')
  expect(en.change(-17)).toBe('−17')
  expect(en.change(9)).toBe('+9')
  expect(en.change(0.2)).toBe('0')
})

test('a margin is never said to be nothing', () => {
  expect(en.margin(3.9)).toBe('±4')
  expect(en.margin(0.3)).toBe('±<1')
})

test('a share is written with one decimal', () => {
  expect(en.percent(0.22)).toBe('22.0%')
  expect(hans.percent(0.526)).toBe('52.6%')
})

test('a day belongs to the zone of the workspace, not to the reader', () => {
  const lateEvening = '2026-11-21T23:30:00Z'
  expect(en.day(lateEvening)).toBe('21 Nov 2026')
  expect(hans.day(lateEvening)).toBe('2026 年 11 月 22 日'.replaceAll(' ', '\u00a0'))
})

test('a Chinese date has one form wherever it stands, and is never broken across lines', () => {
  const at = '2026-11-21T23:30:00Z'
  const joined = '2026 年 11 月 22 日'.replaceAll(' ', '\u00a0')
  expect([hans.day(at), hans.moment(at), dayName('2026-11-22', 'zh-Hans')]).toEqual([joined, `${joined} 07:30`, joined])
  expect(spacedIn('zh-Hans', `自${joined}起`)).toBe(`自 ${joined}起`)
  expect(datesIn('zh-Hant', { month: 'short', year: 'numeric', timeZone: 'UTC' })(new Date(at))).toBe(
    '2026\u00a0年\u00a011\u00a0月',
  )
  expect(datesIn('zh-Hans', { dateStyle: 'long', timeZone: 'UTC' })(new Date(at)).replaceAll('\u00a0', ' ')).toBe(
    '2026 年 11 月 21 日',
  )
})

test('how long ago is told in the largest unit that fits', () => {
  const now = new Date('2026-11-21T12:00:00Z')
  expect(en.ago('2026-11-21T08:30:00Z', now)).toBe('3 hours ago')
  expect(en.ago('2026-11-23T12:00:00Z', now)).toBe('in 2 days')
  expect(hans.ago('2026-11-20T12:00:00Z', now)).toBe('昨天')
  expect(hans.ago('2026-11-21T08:30:00Z', now)).toBe('3\u00a0小时前')
})
