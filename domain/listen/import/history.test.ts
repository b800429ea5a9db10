import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { detectDelimiter } from './delimiter.ts'
import type { ResponseField } from './header-names.ts'
import { checkResponseMapping, guessResponseMapping, type Mapping } from './mapping.ts'
import { type ResponseRow, readResponseRow } from './row.ts'

const text = readFileSync(new URL('../../../test/data/skytrax_seat.csv', import.meta.url), 'utf8')
const [headers = [], ...rows]: string[][] = parse(text, { delimiter: detectDelimiter(text).delimiter })
const guessed = guessResponseMapping(headers, rows.slice(0, 200), 'UTC')
const columns = guessed.columns.map((column): Mapping<ResponseField>['columns'][number] =>
  column.header === 'airline_name' ? { ...column, target: { to: 'field', field: 'account_name' } } : column,
)
const mapping = { ...guessed, columns }
const readings = rows.map((cells) => readResponseRow(cells, mapping, new Date('2026-03-01T00:00:00Z')))

test('the airline-seat history: 1,257 imported, 1 without a rating, 26 dated 1970', () => {
  const read = readings.filter((reading) => 'row' in reading)
  const refused = readings.filter((reading) => 'problems' in reading)
  const warned = read.filter(({ warnings }) => warnings.length > 0)
  expect([read.length, refused.length, warned.length]).toEqual([1257, 1, 26])
  expect(refused[0]?.problems).toEqual([{ because: 'rating_missing', column: 'overall_rating', value: '' }])
  expect(new Set(warned.flatMap(({ warnings }) => warnings.map(({ because, value }) => `${because} ${value}`)))).toEqual(
    new Set(['date_before_1990 1970-01-01']),
  )
})

test('only the airline has to be mapped by hand, the rest is guessed', () => {
  expect(checkResponseMapping(mapping)).toEqual([])
  const typeOf = (header: string) => {
    const target = mapping.columns.find((column) => column.header === header)?.target
    return target?.to === 'attribute' ? target.type : target?.to === 'field' ? target.field : null
  }
  expect(typeOf('overall_rating')).toBe('rating')
  expect(typeOf('date')).toBe('answered_at')
  expect(typeOf('cabin_flown')).toBe('text')
  expect(typeOf('seat_width_rating')).toBe('number')
  expect(typeOf('recommended')).toBe('boolean')
  expect(typeOf('date_flown')).toBe('date')
})

test('97 airlines, and 1,066 answers from Economy', () => {
  const read: ResponseRow[] = readings.flatMap((reading) => ('row' in reading ? [reading.row] : []))
  expect(new Set(read.map(({ account }) => account?.name)).size).toBe(97)
  expect(read.filter(({ attributes }) => attributes.cabin_flown === 'Economy')).toHaveLength(1066)
})
