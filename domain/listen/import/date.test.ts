import { describe, expect, test } from 'vitest'
import { fittingFormats, oddDate, parseDate } from './date.ts'

const shanghai = 'Asia/Shanghai'

describe('dates in a declared format', () => {
  test.each([
    ['2026-03-01', 'ISO', '2026-02-28T16:00:00Z', true],
    ['2026-03-01T08:30:00Z', 'ISO', '2026-03-01T08:30:00Z', false],
    ['2026-03-01T08:30:00.123+08:00', 'ISO', '2026-03-01T00:30:00Z', false],
    ['2026-03-01 08:30:00 -0530', 'ISO', '2026-03-01T14:00:00Z', false],
    ['2026-3-1 8:05', 'YYYY-MM-DD', '2026-03-01T00:05:00Z', false],
    ['2026/3/1', 'YYYY/M/D', '2026-02-28T16:00:00Z', true],
    ['03/04/2026', 'DD/MM/YYYY', '2026-04-02T16:00:00Z', true],
    ['03.04.2026 23:59:59', 'DD/MM/YYYY', '2026-04-03T15:59:59Z', false],
    ['03/04/2026', 'MM/DD/YYYY', '2026-03-03T16:00:00Z', true],
    ['3/4/2026, 12:05 AM', 'MM/DD/YYYY', '2026-03-03T16:05:00Z', false],
    ['3/4/2026 1:05 pm', 'MM/DD/YYYY', '2026-03-04T05:05:00Z', false],
    ['2026年3月1日', 'YYYY年M月D日', '2026-02-28T16:00:00Z', true],
    ['2026年3月1日 9:00', 'YYYY年M月D日', '2026-03-01T01:00:00Z', false],
    ['２０２６年３月１日', 'YYYY年M月D日', '2026-02-28T16:00:00Z', true],
    ['1772323200', 'unix_seconds', '2026-03-01T00:00:00Z', false],
    ['1772323200000', 'unix_milliseconds', '2026-03-01T00:00:00Z', false],
    ['2024-02-29', 'ISO', '2024-02-28T16:00:00Z', true],
  ] as const)('"%s" as %s', (cell, format, instant, dateOnly) => {
    expect(parseDate(cell, format, shanghai)).toEqual({ at: new Date(instant), dateOnly })
  })

  test.each([
    ['2026-02-30', 'ISO', 'date_impossible'],
    ['2025-02-29', 'ISO', 'date_impossible'],
    ['2026-13-01', 'ISO', 'date_impossible'],
    ['2026-01-01T25:00:00Z', 'ISO', 'date_impossible'],
    ['2026-01-01T10:00:00+19:00', 'ISO', 'date_impossible'],
    ['13/13/2026', 'DD/MM/YYYY', 'date_impossible'],
    ['03/25/2026', 'DD/MM/YYYY', 'date_impossible'],
    ['3/4/2026 13:00 PM', 'MM/DD/YYYY', 'date_impossible'],
    ['01/02/26', 'DD/MM/YYYY', 'date_unreadable'],
    ['yesterday', 'ISO', 'date_unreadable'],
    ['2026/01/01', 'ISO', 'date_unreadable'],
    ['', 'ISO', 'date_unreadable'],
    ['17.7', 'unix_seconds', 'date_unreadable'],
    ['999999999999999', 'unix_seconds', 'date_impossible'],
    ['999999999999', 'unix_seconds', 'date_impossible'],
    ['9999-12-31', 'ISO', 'date_impossible'],
  ] as const)('"%s" as %s is refused: %s', (cell, format, problem) => {
    expect(parseDate(cell, format, shanghai)).toEqual({ problem })
  })
})

describe('odd dates', () => {
  const now = new Date('2026-03-01T00:00:00Z')
  test.each([
    ['1970-01-01T00:00:00Z', 'date_before_1990'],
    ['1990-01-01T00:00:00Z', null],
    ['2026-03-01T12:00:00Z', null],
    ['2026-03-02T00:00:01Z', 'date_in_future'],
  ])('%s: %s', (at, odd) => expect(oddDate(new Date(at), now)).toBe(odd))
})

describe('which formats fit a column', () => {
  test.each([
    [
      ['2026-03-01', '', '2026-12-31'],
      ['ISO', 'YYYY-MM-DD'],
    ],
    [
      ['03/04/2026', '12/12/2026'],
      ['DD/MM/YYYY', 'MM/DD/YYYY'],
    ],
    [['03/04/2026', '25/12/2026'], ['DD/MM/YYYY']],
    [['1772323200'], ['unix_seconds']],
    [['03/04/2026', '25/12/2026', '01/02/2026', '02/02/2026', 'soon'], ['DD/MM/YYYY']],
    [['03/04/2026', '25/12/2026', '01/02/2026', 'soon'], []],
    [['12', '13'], []],
    [['', ''], []],
  ])('%j', (cells, formats) => expect(fittingFormats(cells)).toEqual(formats))
})
