import type { Sides } from './contrast.ts'
import type { SparseColumns } from './design.ts'
import type { Kinds } from './kinds-of-people.ts'
import { invertSymmetric } from './matrix.ts'
import { columnsOnly, covariancesOf, momentsOf } from './moments.ts'

/** Kinds of people as columns, all but one of each attribute. `columnOf`, attribute by attribute: the column of a kind, -1 where it has none. */
export type KindColumns = SparseColumns & { columnOf: number[][] }
/**
 * One side of a comparison on the [-1, 1] scale. `means`: of the answers, then of the columns, which is how many of each kind there are;
 * `coefficients`: what a kind scores beside the one without a column; `present`: whether the side has any of a kind.
 */
export type SideFit = {
  answers: number
  variance: number
  means: Float64Array
  coefficients: Float64Array
  inverse: Float64Array
  present: boolean[]
}

/** Whether an attribute can be compared: it has two kinds or more, and one of them on both sides. */
export const isComparable = ({ kinds, counts }: Kinds): boolean =>
  kinds.length > 1 && kinds.some((_, kind) => counts.every((side) => (side[kind] ?? 0) > 0))

/** The columns of comparable attributes; the largest kind that both sides have goes without one. */
export function kindColumns(all: readonly Kinds[], answers: number): KindColumns {
  let size = 0
  const columnOf = all.map(({ kinds, counts: [zero, first] }) => {
    const onBoth = kinds.map((_, kind) => Math.min(zero[kind] ?? 0, first[kind] ?? 0))
    const largest = onBoth.indexOf(Math.max(...onBoth))
    return kinds.map((_, kind) => (kind === largest ? -1 : size++))
  })
  const slots = all.length
  const active = new Int32Array(answers * slots)
  for (const [at, { codes }] of all.entries())
    for (let answer = 0; answer < answers; answer++) active[answer * slots + at] = columnOf[at]?.[codes[answer] ?? -1] ?? -1
  return { answers, size, slots, active, amounts: new Float64Array(answers * slots).fill(1), columnOf }
}

/** Least squares on both sides, first (1) and second (0). What a kind scores where nobody is of it is taken from the other side. */
export function fitSides(columns: KindColumns, outcome: Float64Array, sides: Sides): [SideFit, SideFit] {
  const [first, second] = [fitSide(columns, outcome, sides, 1), fitSide(columns, outcome, sides, 0)]
  for (let column = 0; column < columns.size; column++) {
    if (!first.present[column]) first.coefficients[column] = second.coefficients[column] ?? 0
    if (!second.present[column]) second.coefficients[column] = first.coefficients[column] ?? 0
  }
  return [first, second]
}

function fitSide(columns: KindColumns, outcome: Float64Array, sides: Sides, side: number): SideFit {
  const { size } = columns
  const moments = momentsOf(
    columns,
    outcome,
    sides.map((one) => Number(one === side)),
  )
  const covariances = covariancesOf(moments)
  const inverse = invertSymmetric(columnsOnly(covariances, size + 1), size)
  return {
    answers: moments.weight,
    variance: covariances[0] ?? 0,
    means: moments.sums.map((sum) => sum / moments.weight),
    coefficients: times(inverse, covariances.slice(1, size + 1)),
    inverse,
    present: Array.from(moments.sums.slice(1), (sum) => sum > 0),
  }
}

/** A square matrix times a column. */
export function times(matrix: Float64Array, column: Float64Array): Float64Array {
  const size = column.length
  return column.map((_, row) => {
    let sum = 0
    for (let at = 0; at < size; at++) sum += (matrix[row * size + at] ?? 0) * (column[at] ?? 0)
    return sum
  })
}
