import type { Key } from './groups.ts'
import { type NoPopulationScore, type PopulationScore, scoreOfPopulation } from './population.ts'
import type { Tally } from './score.ts'

/** People alike in every key, null where it is unknown of them. */
export type People = { keys: readonly (string | number | null)[]; people: number }
/** `size`: how many people there are in a cell; then their score, or why there is none. */
export type CellPopulation = { size: number } & (PopulationScore | NoPopulationScore | { because: 'nobody' })

/**
 * The score of exactly the people of each row of a table, of whom some answered (method.md 2.2), in the order of the rows. People of a value
 * that no row names belong to the row of all other values, where there is one, as answers do; of whom a key is unknown belongs to none.
 * @throws RangeError for a number of people that is no whole number from 0
 */
export function populationsOf(
  rows: readonly { keys: readonly Key[]; counted: Tally }[],
  people: readonly People[],
): CellPopulation[] {
  const sizes = new Map<string, number>()
  const named = (rows[0]?.keys ?? []).map(
    (_, axis) => new Set(rows.flatMap(({ keys }) => (keys[axis] && 'value' in keys[axis] ? [keys[axis].value] : []))),
  )
  for (const { keys, people: many } of people) {
    if (keys.includes(null)) continue
    const place = JSON.stringify(
      keys.map((key, axis) => (key !== null && named[axis]?.has(key) ? { value: key } : { others: true })),
    )
    sizes.set(place, (sizes.get(place) ?? 0) + many)
  }
  return rows.map(({ keys, counted }) => populationOf(counted, sizes.get(JSON.stringify(keys)) ?? 0))
}

/** The score of so many people; nobody has none. */
export const populationOf = (counted: Tally, size: number): CellPopulation =>
  size === 0 ? { size, because: 'nobody' } : { size, ...scoreOfPopulation(counted, size) }
