/** A column whose remainder is smaller than this part of itself is a combination of those before it. */
const NOTHING_NEW = 1e-9

/**
 * Solves A b = r for a symmetric, positive semi-definite A, row by row, by Cholesky's factor. A column that the columns before it already
 * contain gets 0, so that dummies of one attribute or copies of a column do no harm.
 */
export function solveSymmetric(matrix: Float64Array, size: number, right: Float64Array): Float64Array {
  const factor = cholesky(matrix, size)
  const solution = right.slice(0, size)
  for (let row = 0; row < size; row++) {
    const pivot = factor[row * size + row] ?? 0
    let left = solution[row] ?? 0
    for (let at = 0; at < row; at++) left -= (factor[row * size + at] ?? 0) * (solution[at] ?? 0)
    solution[row] = pivot > 0 ? left / pivot : 0
  }
  for (let row = size - 1; row >= 0; row--) {
    const pivot = factor[row * size + row] ?? 0
    let left = solution[row] ?? 0
    for (let at = row + 1; at < size; at++) left -= (factor[at * size + row] ?? 0) * (solution[at] ?? 0)
    solution[row] = pivot > 0 ? left / pivot : 0
  }
  return solution
}

/** The lower triangle L with L L' = A; a column that adds nothing is all 0 (its pivot too). */
export function cholesky(matrix: Float64Array, size: number): Float64Array {
  const factor = new Float64Array(size * size)
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let left = matrix[row * size + column] ?? 0
      for (let at = 0; at < column; at++) left -= (factor[row * size + at] ?? 0) * (factor[column * size + at] ?? 0)
      if (column === row) {
        const own = matrix[row * size + row] ?? 0
        factor[row * size + row] = left > NOTHING_NEW * own ? Math.sqrt(left) : 0
      } else {
        const pivot = factor[column * size + column] ?? 0
        factor[row * size + column] = pivot > 0 ? left / pivot : 0
      }
    }
    // What is left of a column that adds nothing is rounding; it must not leak into later rows.
    if ((factor[row * size + row] ?? 0) === 0) factor.fill(0, row * size, row * size + row)
  }
  return factor
}

/** The inverse of a symmetric matrix, with rows and columns of 0 for what adds nothing. */
export function invertSymmetric(matrix: Float64Array, size: number): Float64Array {
  const inverse = new Float64Array(size * size)
  for (let column = 0; column < size; column++) {
    const unit = new Float64Array(size)
    unit[column] = 1
    inverse.set(solveSymmetric(matrix, size, unit), column * size)
  }
  return inverse
}

export type Eigen = { values: Float64Array /** One vector a column. */; vectors: Float64Array }

/** Eigenvalues and vectors of a symmetric matrix by cyclic Jacobi rotations (Golub & Van Loan 8.5): A = V diag(values) V'. */
export function jacobiEigen(matrix: Float64Array, size: number): Eigen {
  const work = matrix.slice(0, size * size)
  const vectors = new Float64Array(size * size)
  for (let at = 0; at < size; at++) vectors[at * size + at] = 1
  const whole = norm(work, size, 0)
  for (let sweep = 0; sweep < 60 && norm(work, size, 1) > 1e-24 * whole; sweep++)
    for (let p = 0; p < size - 1; p++) for (let q = p + 1; q < size; q++) rotate(work, vectors, size, p, q)
  return { values: Float64Array.from({ length: size }, (_, at) => work[at * size + at] ?? 0), vectors }
}

/** Turns the plane of p and q so that the entry between them becomes 0. */
function rotate(work: Float64Array, vectors: Float64Array, size: number, p: number, q: number): void {
  const between = work[p * size + q] ?? 0
  if (between === 0) return
  const theta = ((work[q * size + q] ?? 0) - (work[p * size + p] ?? 0)) / (2 * between)
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
  const c = 1 / Math.sqrt(t * t + 1)
  const s = t * c
  turn(work, size, p, q, c, s, 1)
  turn(work, size, p, q, c, s, size)
  turn(vectors, size, p, q, c, s, 1)
}

/** Columns (step 1) or rows (step `size`) p and q of a square matrix, turned by an angle. */
function turn(values: Float64Array, size: number, p: number, q: number, c: number, s: number, step: number): void {
  const [stride, first, second] = step === 1 ? [size, p, q] : [1, p * size, q * size]
  for (let at = 0; at < size; at++) {
    const one = values[first + at * stride] ?? 0
    const other = values[second + at * stride] ?? 0
    values[first + at * stride] = c * one - s * other
    values[second + at * stride] = s * one + c * other
  }
}

/** Sum of squares of all entries, or (`gap` 1) of those off the diagonal. */
function norm(values: Float64Array, size: number, gap: 0 | 1): number {
  let sum = 0
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) if (gap === 0 || row !== column) sum += (values[row * size + column] ?? 0) ** 2
  return sum
}
