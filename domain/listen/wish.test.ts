import { expect, test } from 'vitest'
import { readWish } from './wish.ts'

test.each([
  ['year', 'de', { quietDays: 365, locale: 'de' }],
  ['half_year', 'xx', { quietDays: 182, locale: null }],
  ['as_now', 'zh-Hant', { quietDays: null, locale: 'zh-Hant' }],
  ['-5', null, { quietDays: null, locale: null }],
])('a wish of %j in %j is read as %j', (rest, lang, wish) => {
  expect(readWish({ rest, lang })).toEqual(wish)
})
