import { describe, expect, test } from 'vitest'
import { guessType, type Notation, parseValue } from './attribute.ts'

const point: Notation = { decimal: '.', dateFormat: 'DD/MM/YYYY', currency: null, timeZone: 'Asia/Shanghai' }
const comma: Notation = { ...point, decimal: ',' }

describe('numbers with a declared decimal sign', () => {
  test.each([
    ['1,234.5', point, 1234.5],
    ['1.234,5', comma, 1234.5],
    ['1 234,5', comma, 1234.5],
    ["1'234'567", point, 1234567],
    ['-12', point, -12],
    ['−12', point, -12],
    ['１２', point, 12],
    ['1.5E+3', point, 1500],
    ['0,5', comma, 0.5],
  ] as const)('"%s"', (cell, notation, value) => expect(parseValue('number', cell, notation)).toEqual({ value }))

  test.each([
    ['1.234,5', point],
    ['1,234.5', comma],
    ['12,34', point],
    ['1,2,3', point],
    ['12 kg', point],
    ['Infinity', point],
    ['1e999', point],
    ['--1', point],
  ])('"%s" is left out', (cell, notation) => expect(parseValue('number', cell, notation)).toEqual({ problem: 'number_left_out' }))
})

describe('money', () => {
  test.each([
    ['¥1,200', point, 1200, 'CNY'],
    ['￥1,200', point, 1200, 'CNY'],
    ['¥1,200', { ...point, currency: 'JPY' }, 1200, 'JPY'],
    ['USD 30', point, 30, 'USD'],
    ['30.50 eur', point, 30.5, 'EUR'],
    ['1.200 €', comma, 1200, 'EUR'],
    ['-$5', point, -5, 'USD'],
    ['$-5', point, -5, 'USD'],
    ['NT$3,000', point, 3000, 'TWD'],
    ['3000元', { ...point, currency: 'TWD' }, 3000, 'TWD'],
    ['99', { ...point, currency: 'CNY' }, 99, 'CNY'],
    ['99', point, 99, null],
  ] as const)('"%s"', (cell, notation, amount, currency) => {
    expect(parseValue('money', cell, notation)).toEqual({ value: { amount, currency } })
  })

  test.each(['lots', '3万元', 'USD', '¥', '$5 USD', '5 apples', '1,2'])('"%s" is left out', (cell) => {
    expect(parseValue('money', cell, point)).toEqual({ problem: 'money_left_out' })
  })
})

describe('other types', () => {
  test.each([
    ['yes', true],
    ['TRUE', true],
    ['是', true],
    ['1', true],
    ['No', false],
    ['否', false],
    ['0', false],
  ])('"%s" is %s', (cell, value) => {
    expect(parseValue('boolean', cell, point)).toEqual({ value })
  })

  test('maybe is no boolean', () => expect(parseValue('boolean', 'maybe', point)).toEqual({ problem: 'boolean_left_out' }))

  test('a date stays the day that the file says, whatever the time zone', () => {
    expect(parseValue('date', '03/04/2026', point)).toEqual({ value: '2026-04-03' })
    expect(parseValue('date', '31/04/2026', point)).toEqual({ problem: 'date_left_out' })
  })

  test('a list is split at ; | and 、, each item once', () => {
    expect(parseValue('list', 'api; sso ;api', point)).toEqual({ value: ['api', 'sso'] })
    expect(parseValue('list', '报表、权限', point)).toEqual({ value: ['报表', '权限'] })
  })
})

describe('guessing the type of a column', () => {
  test.each([
    ['boolean', ['yes', 'no', '']],
    ['boolean', ['1', '0', '1']],
    ['number', ['1', '1', '1']],
    ['number', ['4', '4.5', '1,200']],
    ['text', ['007', '012']],
    ['text', ['12345678901234567', '2']],
    ['money', ['¥1,200', '¥30']],
    ['money', ['USD 30', '40']],
    ['date', ['19-07-2015', '']],
    ['list', ['api;sso', 'sso', 'api;reports']],
    ['text', ['Gold', 'Silver']],
    ['text', ['', '']],
    ['money', ['1,200 EUR', '4,800 EUR', '0 EUR', '900 EUR', 'on request']],
    ['text', ['1,200 EUR', '4,800 EUR', '0 EUR', 'on request']],
    ['date', ['31/03/2027', '30/06/2027', '30/02/2027', '01/01/2027', '02/01/2027']],
  ])('%s: %j', (type, cells) => expect(guessType(cells, point)).toBe(type))
})
