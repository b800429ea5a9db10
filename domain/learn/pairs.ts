import { answersIn, countsOf, type Group, groupOf, type Tally, tally } from './score.ts'

/** So many people gave the rating `before` in one wave and `now` in a later one. */
export type Pair = { before: number; now: number; people: number }

/**
 * All pairs in sums: both tallies, who changed to a better (`up`) or worse group, and of the differences of the groups, -2..2 each, their
 * sum, the sum of their squares, and that of the products of both answers.
 */
export type PairSums = {
  people: number
  before: Tally
  now: Tally
  up: number
  down: number
  sum: number
  squares: number
  products: number
}

const STEP: Record<Group, number> = { promoter: 1, passive: 0, detractor: -1 }

/** @throws RangeError for a rating that is not a whole number 0..10 or a count that is not a whole number from 0 */
export function pairSums(pairs: readonly Pair[]): PairSums {
  const before = tally(countsOf(pairs.map(({ before: rating, people: answers }) => ({ rating, answers }))))
  const now = tally(countsOf(pairs.map(({ now: rating, people: answers }) => ({ rating, answers }))))
  const sums: PairSums = { people: answersIn(before), before, now, up: 0, down: 0, sum: 0, squares: 0, products: 0 }
  for (const pair of pairs) {
    const [first, second] = [STEP[groupOf(pair.before)], STEP[groupOf(pair.now)]]
    const moved = second - first
    if (moved > 0) sums.up += pair.people
    if (moved < 0) sums.down += pair.people
    sums.sum += pair.people * moved
    sums.squares += pair.people * moved ** 2
    sums.products += pair.people * first * second
  }
  return sums
}

/** How alike the two answers of a person are, -1..1 (Pearson); 0 where one wave's are all the same. */
export function correlationOf({ people, before, now, products }: PairSums): number {
  const [first, second] = [before, now].map((counted) => {
    const [total, squares] = [counted.promoter - counted.detractor, counted.promoter + counted.detractor]
    return { total, spread: people * squares - total ** 2 }
  })
  const scale = Math.sqrt((first?.spread ?? 0) * (second?.spread ?? 0))
  return scale > 0 ? (people * products - (first?.total ?? 0) * (second?.total ?? 0)) / scale : 0
}
