import { expect, test } from 'vitest'
import { formatIn } from './format.ts'

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
  expect(hans.day(lateEvening).replaceAll('\u2060', '')).toBe('2026年11月22日')
})

test('a Chinese date is never broken across lines', () => {
  const joined = '2026\u2060年\u206011\u2060月\u206022\u2060日'
  expect([hans.day('2026-11-21T23:30:00Z'), hans.moment('2026-11-21T23:30:00Z')]).toEqual([joined, `${joined} 07:30`])
})

test('how long ago is told in the largest unit that fits', () => {
  const now = new Date('2026-11-21T12:00:00Z')
  expect(en.ago('2026-11-21T08:30:00Z', now)).toBe('3 hours ago')
  expect(en.ago('2026-11-23T12:00:00Z', now)).toBe('in 2 days')
  expect(hans.ago('2026-11-20T12:00:00Z', now)).toBe('昨天')
})
