import { expect, test } from 'vitest'
import type { Say } from '#web/spoken.ts'
import { formatIn } from '#words/format.ts'
import type { Locale } from '#words/locale.ts'
import { say } from '#words/say.ts'
import { releasedIn } from './released.ts'

const base = { name: 'Q1', stratum: 'big', number: 2, people: 20, leftOut: 0, answers: 25, margin: 31.44, wanted: 30 }
const told = (change: Partial<Record<keyof typeof base, unknown>>, locale: Locale = 'en') =>
  // The catalog of the server holds every word of the app.
  releasedIn({ action: 'wave.released', after: { ...base, ...change } }, say(locale) as Say, formatIn(locale, 'UTC'))

test('a release says how many people it asks, of whom, and why', () => {
  expect(told({})).toBe(
    'Release 2 of “big” in “Q1”: 20 more people asked. After 25 answers the margin was ±31.4; it shall be ±30.',
  )
  expect(told({ stratum: '', people: 1, leftOut: 3, answers: 2, margin: null })).toBe(
    'Release 2 in “Q1”: 1 more person asked, 3 left out by the contact policy. 2 answers say no margin yet; it shall be ±30.',
  )
  expect(told({ number: 1, answers: 0, margin: null })).toBe(
    'Release 1 of “big” in “Q1”: 20 more people asked. The wave began; its margin shall be ±30.',
  )
  expect(told({}, 'zh-Hans')).toBe('“Q1”的“big”第 2 次放出：20 人。已有 25 份回答，误差为 ±31.4，目标为 ±30。')
  expect(told({ leftOut: 4 }, 'zh-Hant')).toBe(
    '「Q1」的「big」第 2 次釋出：20 人，另有 4 人因聯絡規則排除。已有 25 份回答，誤差為 ±31.4，目標為 ±30。',
  )
})

test('every other entry is left to its fields', () => {
  const other = releasedIn({ action: 'wave.started', after: { name: 'Q1' } }, say('en') as Say, formatIn('en', 'UTC'))
  expect(other).toBeNull()
})
