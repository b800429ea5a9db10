/** A kind of people in a group: their part of it (0..1, together 1) and their score, in any unit. */
export type Kind = { weight: number; score: number }
/** In the unit of the scores, first minus second: `mix` + `rate` = `difference`. */
export type Decomposed = { first: number; second: number; difference: number; mix: number; rate: number }

/**
 * Kitagawa's decomposition (1955, JASA 50; method.md 3.4): `mix` is what lies between two groups because they are made of other kinds of people,
 * `rate` what is left because the same kinds score differently. Both with the average of the two groups, so that neither is the standard.
 * @throws RangeError for lists of unequal length or weights that do not sum to 1
 */
export function kitagawa(first: readonly Kind[], second: readonly Kind[]): Decomposed {
  if (first.length !== second.length) throw new RangeError(`Kinds must match, got ${first.length} and ${second.length}.`)
  const total = (kinds: readonly Kind[]) => kinds.reduce((sum, { weight, score }) => sum + weight * score, 0)
  for (const kinds of [first, second]) {
    const whole = kinds.reduce((sum, { weight }) => sum + weight, 0)
    if (!(Math.abs(whole - 1) < 1e-9)) throw new RangeError(`Weights sum to 1, got ${whole}.`)
  }
  let [mix, rate] = [0, 0]
  for (const [at, one] of first.entries()) {
    const other = second[at] ?? one
    mix += ((one.weight - other.weight) * (one.score + other.score)) / 2
    rate += ((one.score - other.score) * (one.weight + other.weight)) / 2
  }
  return { first: total(first), second: total(second), difference: total(first) - total(second), mix, rate }
}
