import { studentCritical } from '#domain/learn/student.ts'
import type { Accounts } from './answer-table.ts'
import type { SparseColumns } from './design.ts'
import { fUpperTail } from './f-tail.ts'
import { invertSymmetric, solveSymmetric } from './matrix.ts'
import { columnsOnly, covariancesOf, type Moments } from './moments.ts'

/** Coefficients of a linear model on the [-1, 1] scale with a covariance that holds whatever the answers' variance. `df`: for t and F. */
export type RobustFit = { coefficients: Float64Array; covariance: Float64Array; size: number; df: number }

/**
 * Least squares of the outcome on all columns of a design. Covariance: HC3 (MacKinnon & White 1985), since answers of -1, 0 and 1 cannot have
 * one variance; with accounts CR1, the sum over accounts, and accounts - 1 degrees of freedom.
 */
export function robustFit(columns: SparseColumns, outcome: Float64Array, moments: Moments, accounts: Accounts | null): RobustFit {
  const { answers, size } = columns
  const width = size + 1
  const covariances = covariancesOf(moments)
  const matrix = columnsOnly(covariances, width)
  const coefficients = solveSymmetric(matrix, size, covariances.slice(1, width))
  const inverse = invertSymmetric(matrix, size)
  const means = moments.sums.map((sum) => sum / answers)

  const sums = new Float64Array((accounts?.count ?? 1) * size)
  const meat = new Float64Array(size * size)
  const row = new Float64Array(size)
  for (let answer = 0; answer < answers; answer++) {
    fillRow(columns, answer, means, row)
    let residual = (outcome[answer] ?? 0) - (means[0] ?? 0)
    for (let column = 0; column < size; column++) residual -= (row[column] ?? 0) * (coefficients[column] ?? 0)
    if (accounts) {
      const from = (accounts.of[answer] ?? 0) * size
      for (let column = 0; column < size; column++)
        sums[from + column] = (sums[from + column] ?? 0) + residual * (row[column] ?? 0)
    } else addSquare(meat, row, residual / (1 - leverage(inverse, row, answers)))
  }
  if (accounts)
    for (let account = 0; account < accounts.count; account++)
      addSquare(meat, sums.subarray(account * size, (account + 1) * size), 1)

  const groups = accounts?.count ?? answers
  const correction = accounts ? (groups / (groups - 1)) * ((answers - 1) / Math.max(1, answers - width)) : 1
  const covariance = product(product(inverse, meat, size), inverse, size).map((value) => (correction * value) / answers ** 2)
  return { coefficients, covariance, size, df: Math.max(1, accounts ? groups - 1 : answers - width) }
}

/** Whether some columns together say anything beyond all others: Wald's test as F, p-value 0..1; 1 where accounts are too few to tell. */
export function waldTest({ coefficients, covariance, size, df }: RobustFit, columns: readonly number[]): number {
  const estimable = columns.filter((column) => (covariance[column * size + column] ?? 0) > 0)
  const many = estimable.length
  if (many === 0 || many >= df) return 1
  const inner = Float64Array.from({ length: many * many }, (_, at) => {
    const row = estimable[Math.floor(at / many)] ?? 0
    return covariance[row * size + (estimable[at % many] ?? 0)] ?? 0
  })
  const effects = Float64Array.from(estimable, (column) => coefficients[column] ?? 0)
  const solved = solveSymmetric(inner, many, effects)
  const wald = effects.reduce((sum, effect, at) => sum + effect * (solved[at] ?? 0), 0)
  return fUpperTail(wald / many, many, df)
}

/** A combination of coefficients with its 95 % interval, in points. `weights`: pairs of column and factor. */
export function combination(fit: RobustFit, weights: readonly (readonly [number, number])[]) {
  let [effect, variance] = [0, 0]
  for (const [column, factor] of weights) {
    effect += factor * (fit.coefficients[column] ?? 0)
    for (const [other, second] of weights) variance += factor * second * (fit.covariance[column * fit.size + other] ?? 0)
  }
  const half = studentCritical(0.95, fit.df) * Math.sqrt(Math.max(0, variance))
  return { points: 100 * effect, low: 100 * (effect - half), high: 100 * (effect + half) }
}

/** The columns of an answer, each less its mean. `means`: of the outcome, then of the columns. */
export function fillRow(
  { size, slots, active, amounts }: SparseColumns,
  answer: number,
  means: Float64Array,
  row: Float64Array,
): void {
  for (let column = 0; column < size; column++) row[column] = -(means[column + 1] ?? 0)
  for (let at = answer * slots; at < (answer + 1) * slots; at++) {
    const column = active[at] ?? -1
    if (column >= 0) row[column] = (row[column] ?? 0) + (amounts[at] ?? 0)
  }
}

/** How much an answer draws the fit to itself, below 1. */
function leverage(inverse: Float64Array, row: Float64Array, answers: number): number {
  const size = row.length
  let sum = 1
  for (let one = 0; one < size; one++) {
    let inner = 0
    for (let other = 0; other < size; other++) inner += (inverse[one * size + other] ?? 0) * (row[other] ?? 0)
    sum += inner * (row[one] ?? 0)
  }
  return Math.min(0.99, sum / answers)
}

function addSquare(into: Float64Array, row: Float64Array, times: number): void {
  const size = row.length
  for (let one = 0; one < size; one++) {
    const factor = times * times * (row[one] ?? 0)
    for (let other = 0; other < size; other++)
      into[one * size + other] = (into[one * size + other] ?? 0) + factor * (row[other] ?? 0)
  }
}

function product(one: Float64Array, other: Float64Array, size: number): Float64Array {
  const result = new Float64Array(size * size)
  for (let row = 0; row < size; row++)
    for (let at = 0; at < size; at++) {
      const factor = one[row * size + at] ?? 0
      for (let column = 0; column < size; column++)
        result[row * size + column] = (result[row * size + column] ?? 0) + factor * (other[at * size + column] ?? 0)
    }
  return result
}
