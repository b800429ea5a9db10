import type { SparseColumns } from './design.ts'
import { invertSymmetric } from './matrix.ts'

/** Weighted sums over answers of a design with the outcome in place 0 and the columns after it: `products` row by row, upper triangle. */
export type Moments = { weight: number; sums: Float64Array; products: Float64Array; width: number }

/**
 * Sums and products of the outcome and all columns, each answer as often as its weight. Only what an answer has is touched: one column for each
 * attribute, however many levels there are.
 */
export function momentsOf(
  { answers, size, slots, active, amounts }: SparseColumns,
  outcome: Float64Array,
  weights: ArrayLike<number> | null,
): Moments {
  const width = size + 1
  const sums = new Float64Array(width)
  const products = new Float64Array(width * width)
  let weight = 0
  for (let answer = 0; answer < answers; answer++) {
    const times = weights ? (weights[answer] ?? 0) : 1
    if (times === 0) continue
    const y = outcome[answer] ?? 0
    const from = answer * slots
    weight += times
    sums[0] = (sums[0] ?? 0) + times * y
    products[0] = (products[0] ?? 0) + times * y * y
    for (let one = 0; one < slots; one++) {
      const first = (active[from + one] ?? -1) + 1
      if (first === 0) continue
      const amount = times * (amounts[from + one] ?? 0)
      sums[first] = (sums[first] ?? 0) + amount
      products[first] = (products[first] ?? 0) + amount * y
      const row = first * width
      for (let other = one; other < slots; other++) {
        const second = (active[from + other] ?? -1) + 1
        if (second > 0) products[row + second] = (products[row + second] ?? 0) + amount * (amounts[from + other] ?? 0)
      }
    }
  }
  return { weight, sums, products, width }
}

/** Covariances (divisor: all weight) around the means, whole and symmetric, row by row. */
export function covariancesOf({ weight, sums, products, width }: Moments): Float64Array {
  const values = new Float64Array(width * width)
  for (let row = 0; row < width; row++)
    for (let column = row; column < width; column++) {
      const mean = (sums[row] ?? 0) * (sums[column] ?? 0)
      const value = ((products[row * width + column] ?? 0) - mean / weight) / weight
      values[row * width + column] = value
      values[column * width + row] = value
    }
  return values
}

/** As covariances, each divided by both standard deviations; what does not vary correlates 0. */
export function correlationsOf(covariances: Float64Array, width: number): Float64Array {
  const deviations = Float64Array.from({ length: width }, (_, at) => Math.sqrt(covariances[at * width + at] ?? 0))
  return covariances.map((value, at) => {
    const scale = (deviations[Math.floor(at / width)] ?? 0) * (deviations[at % width] ?? 0)
    return scale > 0 ? value / scale : 0
  })
}

/**
 * R^2 of the columns for other outcomes on the same answers: each outcome takes one pass, the columns are inverted once. `moments` are those of
 * any outcome.
 */
export function explainedBy(columns: SparseColumns, moments: Moments): (outcome: Int8Array) => number {
  const { answers, size, slots, active, amounts } = columns
  const width = size + 1
  const covariances = covariancesOf(moments)
  const inverse = invertSymmetric(columnsOnly(covariances, width), size)
  const sums = new Float64Array(size)
  return (outcome) => {
    sums.fill(0)
    let [sum, squares] = [0, 0]
    for (let answer = 0; answer < answers; answer++) {
      const y = outcome[answer] ?? 0
      if (y === 0) continue
      sum += y
      squares++
      for (let at = answer * slots; at < (answer + 1) * slots; at++) {
        const column = active[at] ?? -1
        if (column >= 0) sums[column] = (sums[column] ?? 0) + y * (amounts[at] ?? 0)
      }
    }
    const mean = sum / answers
    const together = sums.map((value, column) => value / answers - mean * ((moments.sums[column + 1] ?? 0) / answers))
    let explained = 0
    for (let row = 0; row < size; row++)
      for (let column = 0; column < size; column++)
        explained += (together[row] ?? 0) * (together[column] ?? 0) * (inverse[row * size + column] ?? 0)
    const variance = squares / answers - mean ** 2
    return variance > 0 ? explained / variance : 0
  }
}

/** The covariances among the columns alone, without the outcome. */
export function columnsOnly(covariances: Float64Array, width: number): Float64Array {
  const size = width - 1
  return Float64Array.from(
    { length: size * size },
    (_, at) => covariances[(Math.floor(at / size) + 1) * width + (at % size) + 1] ?? 0,
  )
}
