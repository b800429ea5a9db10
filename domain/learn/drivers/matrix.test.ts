import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cholesky, invertSymmetric, jacobiEigen, solveSymmetric } from './matrix.ts'

const SIZE = 5
/** Nothing so small that its square has no more digits left than a few. */
const figure = fc.double({ min: -3, max: 3, noNaN: true }).map((value) => (Math.abs(value) < 1e-100 ? 0 : value))
/** B'B of any rectangle is symmetric and positive semi-definite. */
const semiDefinite = fc
  .array(fc.array(figure, { minLength: SIZE, maxLength: SIZE }), {
    minLength: 1,
    maxLength: 9,
  })
  .map((rows) =>
    Float64Array.from({ length: SIZE * SIZE }, (_, at) =>
      rows.reduce((sum, row) => sum + (row[Math.floor(at / SIZE)] ?? 0) * (row[at % SIZE] ?? 0), 0),
    ),
  )
const entry = (values: Float64Array, row: number, column: number) => values[row * SIZE + column] ?? 0
const places = Array.from({ length: SIZE }, (_, at) => at)
const sum = (of: (at: number) => number) => places.reduce((total, at) => total + of(at), 0)

test('eigenvalues and vectors make up the matrix again', () => {
  fc.assert(
    fc.property(semiDefinite, (matrix) => {
      const { values, vectors } = jacobiEigen(matrix, SIZE)
      for (const row of places)
        for (const column of places) {
          const again = sum((k) => entry(vectors, row, k) * (values[k] ?? 0) * entry(vectors, column, k))
          expect(again).toBeCloseTo(entry(matrix, row, column), 8)
          const angle = sum((k) => entry(vectors, k, row) * entry(vectors, k, column))
          expect(angle).toBeCloseTo(row === column ? 1 : 0, 10)
        }
    }),
  )
})

test('what a matrix sends to the right-hand side is found, though columns repeat each other', () => {
  fc.assert(
    fc.property(
      semiDefinite,
      fc.array(fc.integer({ min: -9, max: 9 }), { minLength: SIZE, maxLength: SIZE }),
      (matrix, whole) => {
        const right = Float64Array.from(places, (row) => sum((at) => entry(matrix, row, at) * (whole[at] ?? 0)))
        const solution = solveSymmetric(matrix, SIZE, right)
        const scale = 1 + Math.max(...right.map(Math.abs))
        for (const row of places)
          expect(Math.abs(sum((at) => entry(matrix, row, at) * (solution[at] ?? 0)) - (right[row] ?? 0))).toBeLessThan(
            1e-5 * scale,
          )
      },
    ),
  )
})

test('a column that adds nothing gets no coefficient and no row', () => {
  const copied = Float64Array.from([4, 4, 2, 4, 4, 2, 2, 2, 3])
  const solution = [...solveSymmetric(copied, 3, Float64Array.from([4, 4, 4]))]
  expect(solution).toEqual([0.5, 0, expect.closeTo(1, 12)])
  expect([...cholesky(copied, 3).slice(3, 6)]).toEqual([0, 0, 0])
  expect([...invertSymmetric(copied, 3).slice(3, 6)]).toEqual([0, 0, 0])
  expect([...invertSymmetric(Float64Array.from([2, 1, 1, 2]), 2)].map((one) => Math.round(3 * one))).toEqual([2, -1, -1, 2])
})
