import type { AnswerTable } from './answer-table.ts'
import { knownInOrder, midRanks } from './design.ts'
import { levelsOf } from './levels.ts'

/** A word with fewer answers than this, or beyond so many, is one of "others": not every city makes people alike or unlike. */
const LEAST_ANSWERS = 10
const MOST_LEVELS = 12
/** An attribute in which people hardly differ weighs at most this much, however rare its exception. */
const HIGHEST_WEIGHT = 3

/** People as numbers between which distances can be taken: ranks 0..1, or places of a word; NaN where unknown. */
export type Traits = { people: number; columns: { ordered: boolean; values: Float64Array; weight: number }[] }

/**
 * Attributes for Gower's distance (1971, Biometrics 27), which takes words, numbers and gaps as they come. Numbers enter by rank, since a
 * customer with a hundred times the spend is not a hundred times as unlike. Each attribute weighs so that two people drawn at random lie as far
 * apart by one as by another; otherwise words, which differ wholly or not at all, would outweigh all numbers (Hennig & Liao 2013).
 */
export function traitsOf({ x, attributes }: AnswerTable): Traits {
  const columns = attributes.flatMap((attribute) => {
    if (attribute.kind === 'number') {
      const known = knownInOrder(attribute.values)
      const spread = spreadOfRanks(midRanks(attribute.values, known), known)
      return spread > 0 ? [{ ordered: true, values: midRanks(attribute.values, known), weight: weightFor(spread) }] : []
    }
    const { codes, levels, counts } = levelsOf(attribute, LEAST_ANSWERS, MOST_LEVELS)
    const unknown = levels.findIndex(({ kind }) => kind === 'unknown')
    const known = counts.reduce((sum, count, at) => sum + (at === unknown ? 0 : count), 0)
    const alike = counts.reduce((sum, count, at) => sum + (at === unknown ? 0 : (count / known) ** 2), 0)
    const values = Float64Array.from(codes, (code) => (code === unknown ? Number.NaN : code))
    return known > 0 && alike < 1 ? [{ ordered: false, values, weight: weightFor(1 - alike) }] : []
  })
  return { people: x.length, columns }
}

/** How unlike two people are, 0 or more: the weighted mean over what is known of both; 1 where nothing is. */
export function distanceBetween({ columns }: Traits, one: number, other: number): number {
  let [sum, known] = [0, 0]
  for (const { ordered, values, weight } of columns) {
    const gap = (values[one] ?? 0) - (values[other] ?? 0)
    if (Number.isNaN(gap)) continue
    known++
    sum += weight * (ordered ? Math.abs(gap) : gap === 0 ? 0 : 1)
  }
  return known > 0 ? sum / known : 1
}

/** All distances among some people, row by row. */
export function distancesAmong(traits: Traits, places: Int32Array): Float32Array {
  const many = places.length
  const distances = new Float32Array(many * many)
  for (let one = 0; one < many; one++)
    for (let other = one + 1; other < many; other++) {
      const distance = distanceBetween(traits, places[one] ?? 0, places[other] ?? 0)
      distances[one * many + other] = distance
      distances[other * many + one] = distance
    }
  return distances
}

const weightFor = (spread: number) => Math.min(HIGHEST_WEIGHT, 1 / spread)

/** The mean distance between two people's ranks: from the order, each gap counts for all pairs around it. */
function spreadOfRanks(ranks: Float64Array, known: Int32Array): number {
  const many = known.length
  if (many < 2) return 0
  let sum = 0
  for (let at = 1; at < many; at++) sum += ((ranks[known[at] ?? 0] ?? 0) - (ranks[known[at - 1] ?? 0] ?? 0)) * at * (many - at)
  return (2 * sum) / (many * (many - 1))
}
