import { expect, test } from 'vitest'
import { askLocale } from './ask-locale.ts'

test.each([
  ['en', 'en'],
  ['en_GB', 'en'],
  [' EN-us ', 'en'],
  ['zh', 'zh-Hans'],
  ['zh-CN', 'zh-Hans'],
  ['zh_Hant_HK', 'zh-Hant'],
  ['zh-TW', 'zh-Hant'],
  ['fr', 'zh-Hant'],
  ['english', 'zh-Hant'],
  ['', 'zh-Hant'],
  [null, 'zh-Hant'],
] as const)('a contact with %j in a program in Traditional Chinese is asked in %s', (tag, locale) => {
  expect(askLocale(tag, 'zh-Hant')).toBe(locale)
})
