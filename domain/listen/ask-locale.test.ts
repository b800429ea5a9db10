import { expect, test } from 'vitest'
import { ASK_LOCALES, acceptedLocale, askLocale, directionOf, readAskLocale } from './ask-locale.ts'

test.each([
  ['en', 'en'],
  ['en_GB', 'en'],
  [' EN-us ', 'en'],
  ['zh', 'zh-Hans'],
  ['zh-CN', 'zh-Hans'],
  ['zh_Hant_HK', 'zh-Hant'],
  ['zh-TW', 'zh-Hant'],
  ['pt', 'pt-BR'],
  ['pt-BR', 'pt-BR'],
  ['pt_PT', 'pt-PT'],
  ['pt-AO', 'pt-PT'],
  ['no', 'nb'],
  ['nn-NO', 'nb'],
  ['nb', 'nb'],
  ['de-AT', 'de'],
  ['es-419', 'es'],
  ['fr-CA', 'fr'],
  ['iw', 'he'],
  ['in-ID', 'id'],
  ['sr-Latn', 'zh-Hant'],
  ['english', 'zh-Hant'],
  ['', 'zh-Hant'],
  [null, 'zh-Hant'],
] as const)('a contact with %j in a program in Traditional Chinese is asked in %s', (tag, locale) => {
  expect(askLocale(tag, 'zh-Hant')).toBe(locale)
})

test('there are thirty languages, each is asked for by its own name, and two run from right to left', () => {
  expect(new Set(ASK_LOCALES).size).toBe(30)
  expect(ASK_LOCALES.map((locale) => askLocale(locale, 'en'))).toEqual([...ASK_LOCALES])
  expect(ASK_LOCALES.filter((locale) => directionOf(locale) === 'rtl')).toEqual(['ar', 'he'])
})

test.each([
  ['sr,de-AT;q=0.8,en;q=0.5', 'de'],
  ['zh-TW,zh;q=0.9', 'zh-Hant'],
  ['*', 'fr'],
  ['', 'fr'],
  [undefined, 'fr'],
] as const)('a browser that accepts %j reads %s where French is the fallback', (header, locale) => {
  expect(acceptedLocale(header, 'fr')).toBe(locale)
})

test('only the very name of a language is one', () => {
  expect(['de', 'DE', 'xx', '', null, ['de']].map(readAskLocale)).toEqual(['de', null, null, null, null, null])
})
