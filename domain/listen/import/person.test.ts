import { describe, expect, test } from 'vitest'
import { joinName, parseEmail, parseLocale, parsePhone, parseTimeZone } from './person.ts'

describe('e-mail addresses', () => {
  test.each([
    [' Ana.Silva@Example.COM ', 'ana.silva@example.com'],
    ["o'brien+nps@mail.example", "o'brien+nps@mail.example"],
    ['林@例子.example', '林@例子.example'],
    ['a＠b.example', 'a@b.example'],
    ['x@xn--fsq.example', 'x@xn--fsq.example'],
    ['\ufeffa@b.example', 'a@b.example'],
  ])('"%s"', (cell, email) => expect(parseEmail(cell)).toBe(email))

  test.each([
    '',
    'ana',
    '@b.example',
    'ana@',
    'ana@localhost',
    'a b@c.example',
    'a@b@c.example',
    'a..b@c.example',
    'a@-b.example',
    'a@b.123',
    'a@b..example',
    `${'a'.repeat(65)}@b.example`,
    'a@b.example\r\nBcc: x@y.example',
    'Ana <a@b.example>',
  ])('"%s" is none', (cell) => expect(parseEmail(cell)).toBeNull())
})

test.each([
  ['+86 138-0013-8000', '+8613800138000'],
  ['(02) 2345-6789', '0223456789'],
  ['0044 20 7946 0000', '+442079460000'],
  ['12', null],
  ['call me', null],
])('telephone "%s"', (cell, phone) => expect(parsePhone(cell)).toBe(phone))

test.each([
  ['zh_CN', 'zh-CN'],
  ['EN', 'en'],
  ['zh-hant-tw', 'zh-Hant-TW'],
  ['简体中文', 'zh-Hans'],
  ['English', 'en'],
  ['?', null],
  ['', null],
])('language "%s"', (cell, locale) => expect(parseLocale(cell)).toBe(locale))

test('time zones', () => {
  expect(parseTimeZone(' Asia/Taipei ')).toBe('Asia/Taipei')
  expect(parseTimeZone('Taipei')).toBeNull()
})

test('names are joined the way their script does', () => {
  expect(joinName('Ana', 'Silva')).toBe('Ana Silva')
  expect(joinName('伟', '王')).toBe('王伟')
  expect(joinName('', 'Silva')).toBe('Silva')
})
