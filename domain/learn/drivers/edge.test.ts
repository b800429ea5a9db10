import { expect, test } from 'vitest'
import { edgeAt } from './edge.ts'

test('a cut is an edge where nobody has this number, else the next number is', () => {
  const values = Float64Array.of(1, 5, Number.NaN, 20, 20, 31, 40)
  expect(edgeAt(values, 10)).toBe(10)
  expect(edgeAt(values, 20)).toBe(31)
})
