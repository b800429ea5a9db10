import { jacobiEigen, solveSymmetric } from './matrix.ts'
import { columnsOnly } from './moments.ts'

/** Above this many attributes the 2^k subsets are too many and Johnson's weights take the place of Shapley's. */
export const MOST_BY_SHAPLEY = 14

/** Covariances or correlations, row by row: the outcome first, then `size` columns. `players`: which columns (0..size-1) belong together. */
export type Relations = { values: Float64Array; size: number; players: readonly (readonly number[])[] }
/** `rSquared` 0..1, the part of the outcome's variance that all explain; `shares` of the players, which sum to it. */
export type Importance = { rSquared: number; shares: number[] }

/** What each player explains: LMG up to 14 players, Johnson's weights above. */
export const importanceOf = (relations: Relations): Importance =>
  relations.players.length <= MOST_BY_SHAPLEY ? lmg(relations) : johnson(relations)

/**
 * LMG (Lindeman, Merenda & Gold 1980; = Shapley's value of R^2; method.md 3.1): what a player adds to R^2, averaged over all orders in which
 * players may enter. Exact over all 2^k subsets; each is one more column of the Cholesky factor of the subset before it.
 * @throws RangeError above 14 players
 */
export function lmg({ values, size, players }: Relations): Importance {
  const many = players.length
  if (many > MOST_BY_SHAPLEY) throw new RangeError(`At most ${MOST_BY_SHAPLEY} attributes have exact shares, got ${many}.`)
  // Whoever comes last is appended most often, so the widest come first.
  const order = players.map((_, player) => player).sort((a, b) => (players[b]?.length ?? 0) - (players[a]?.length ?? 0))
  const explained = new Float64Array(2 ** many)
  const width = size + 1
  const factor = new Float64Array(size * size)
  const chosen = new Int32Array(size)
  const projected = new Float64Array(size)

  const visit = (next: number, subset: number, filled: number) => {
    for (let at = next; at < many; at++) {
      let here = filled
      let gained = explained[subset] ?? 0
      for (const column of players[order[at] ?? 0] ?? []) {
        const gain = append(column + 1, here)
        if (gain < 0) continue
        gained += gain
        here++
      }
      explained[subset | (1 << at)] = gained
      visit(at + 1, subset | (1 << at), here)
    }
  }

  /** Puts a column at a place of the factor and says what of the outcome it adds; -1 where it adds no direction. */
  const append = (column: number, place: number): number => {
    const row = place * size
    let own = values[column * width + column] ?? 0
    const least = 1e-9 * own
    let outcome = values[column] ?? 0
    for (let k = 0; k < place; k++) {
      let left = values[column * width + (chosen[k] ?? 0)] ?? 0
      for (let l = 0; l < k; l++) left -= (factor[row + l] ?? 0) * (factor[k * size + l] ?? 0)
      const entry = left / (factor[k * size + k] ?? 1)
      factor[row + k] = entry
      own -= entry * entry
      outcome -= entry * (projected[k] ?? 0)
    }
    if (!(own > least)) return -1
    const pivot = Math.sqrt(own)
    factor[row + place] = pivot
    chosen[place] = column
    projected[place] = outcome / pivot
    return (outcome / pivot) ** 2
  }

  visit(0, 0, 0)
  const shares = new Array<number>(many).fill(0)
  const weights = weightsBySize(many)
  const whole = values[0] ?? 0
  for (let subset = 0; subset < explained.length; subset++) {
    const weight = weights[bitsIn(subset)] ?? 0
    for (let at = 0; at < many; at++) {
      if (subset & (1 << at)) continue
      const player = order[at] ?? 0
      const added = (explained[subset | (1 << at)] ?? 0) - (explained[subset] ?? 0)
      shares[player] = (shares[player] ?? 0) + (whole > 0 ? (weight * added) / whole : 0)
    }
  }
  return { rSquared: whole > 0 ? (explained.at(-1) ?? 0) / whole : 0, shares }
}

/**
 * Johnson's relative weights (2000, Multivariate Behavioral Research 35), a close relative of LMG for any number of players: the outcome is
 * regressed on the orthogonal columns nearest to the given ones, and what these explain is handed back. The columns of one player are made
 * orthogonal among themselves first, so that the choice of a reference level does not matter; a single column is Johnson's own case.
 */
export function johnson({ values, size, players }: Relations): Importance {
  const whole = values[0] ?? 0
  const { correlations, outcome, owner } = whitened({ values, size, players })
  const many = owner.length
  const { values: roots, vectors } = jacobiEigen(correlations, many)
  const half = new Float64Array(many * many)
  const beta = new Float64Array(many)
  for (let k = 0; k < many; k++) {
    const root = roots[k] ?? 0
    if (!(root > 1e-9)) continue
    let along = 0
    for (let row = 0; row < many; row++) along += (vectors[row * many + k] ?? 0) * (outcome[row] ?? 0)
    for (let row = 0; row < many; row++) {
      const entry = vectors[row * many + k] ?? 0
      beta[row] = (beta[row] ?? 0) + (entry * along) / Math.sqrt(root)
      for (let column = 0; column < many; column++) {
        const place = row * many + column
        half[place] = (half[place] ?? 0) + Math.sqrt(root) * entry * (vectors[column * many + k] ?? 0)
      }
    }
  }
  const shares = new Array<number>(players.length).fill(0)
  for (let row = 0; row < many; row++) {
    const parts = new Float64Array(players.length)
    for (let column = 0; column < many; column++) {
      const player = owner[column] ?? 0
      parts[player] = (parts[player] ?? 0) + (half[row * many + column] ?? 0) * (beta[column] ?? 0)
    }
    const player = owner[row] ?? 0
    if (whole > 0) shares[player] = (shares[player] ?? 0) + parts.reduce((sum, part) => sum + part * part, 0) / whole
  }
  return { rSquared: shares.reduce((sum, share) => sum + share, 0), shares }
}

/** Each column's coefficient when all enter, in units of the outcome over units of the column. */
export function coefficientsOf({ values, size }: Relations): Float64Array {
  return solveSymmetric(columnsOnly(values, size + 1), size, values.slice(1, size + 1))
}

/** The columns in an orthonormal basis of each player's own space: correlations among them, and covariances with the outcome. */
function whitened({ values, size, players }: Relations) {
  const width = size + 1
  const bases = players.flatMap((columns, player) => {
    const own = Float64Array.from({ length: columns.length ** 2 }, (_, at) => {
      const row = columns[Math.floor(at / columns.length)] ?? 0
      return values[(row + 1) * width + (columns[at % columns.length] ?? 0) + 1] ?? 0
    })
    const { values: roots, vectors } = jacobiEigen(own, columns.length)
    const largest = roots.reduce((most, root) => Math.max(most, root), 0)
    return [...roots].flatMap((root, k) => {
      if (!(root > 1e-9 * largest)) return []
      return [
        {
          player,
          parts: columns.map((column, at) => [column + 1, (vectors[at * columns.length + k] ?? 0) / Math.sqrt(root)] as const),
        },
      ]
    })
  })
  const many = bases.length
  const correlations = new Float64Array(many * many)
  const outcome = new Float64Array(many)
  for (const [row, { parts }] of bases.entries()) {
    for (const [column, times] of parts) outcome[row] = (outcome[row] ?? 0) + times * (values[column] ?? 0)
    for (const [other, { parts: others }] of bases.entries()) {
      let sum = 0
      for (const [column, times] of parts)
        for (const [second, factor] of others) sum += times * factor * (values[column * width + second] ?? 0)
      correlations[row * many + other] = sum
    }
  }
  return { correlations, outcome, owner: bases.map(({ player }) => player) }
}

/** How likely a subset of each size is to stand before a given player: s! (k - s - 1)! / k!. */
function weightsBySize(many: number): number[] {
  const weights: number[] = []
  for (let size = 0; size < many; size++) {
    let weight = 1 / many
    for (let at = 1; at <= size; at++) weight *= at / (many - at)
    weights.push(weight)
  }
  return weights
}

function bitsIn(subset: number): number {
  let bits = 0
  for (let left = subset; left; left &= left - 1) bits++
  return bits
}
