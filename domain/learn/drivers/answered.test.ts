import { expect, test } from 'vitest'
import { tableOf } from './answered.ts'

const KINDS = [
  { name: 'plan', kind: 'words' },
  { name: 'calls', kind: 'number' },
] as const

test('answers become a table: the sign of their group, companies by number, words by their place among the words', () => {
  const table = tableOf(
    [
      { rating: 9, account: 'b', values: ['Pro', 20] },
      { rating: 8, account: null, values: ['Free', null] },
      { rating: 0, account: 'b', values: [null, 3] },
      { rating: 6, account: 'a', values: [7, 'x'] },
    ],
    KINDS,
  )
  expect([[...table.x], [...(table.account ?? [])]]).toEqual([
    [1, 0, -1, -1],
    [0, -1, 0, 1],
  ])
  const [plan, calls] = table.attributes
  expect(plan).toMatchObject({ levels: ['Free', 'Pro'], codes: Int32Array.of(1, 0, -1, -1) })
  expect(calls).toMatchObject({ values: Float64Array.of(20, Number.NaN, 3, Number.NaN) })
})

test('where nobody has a company there are no accounts to keep together', () => {
  expect(tableOf([{ rating: 10, account: null, values: [] }], []).account).toBeNull()
})

test('a rating beyond the scale is an error', () => {
  expect(() => tableOf([{ rating: 11, account: null, values: [] }], [])).toThrow(RangeError)
})
