import type { WaveSides } from './parting.ts'
import type { Cell, Grain } from './question.ts'

/**
 * What one column of a table tells answers apart by. `words` are cut to the `most` frequent; the others stand together. Where they were cut before,
 * `among` are the words whose places stand in the keys, counted from 1, and 0 stands for `others` more words. `breaks`: days, YYYY-MM-DD, on which
 * who is asked, what, or by which channel changed. `waves`: of
 * waves, on which side of the breaks each asked.
 */
export type Axis =
  | {
      kind: 'words'
      most: number
      among?: { values: readonly string[]; others: number } | null | undefined
      waves?: WaveSides | null
    }
  | { kind: 'number' | 'bins' }
  | { kind: 'time'; grain: Grain; breaks: readonly string[] }
/** One key of a row. `others`: all values beyond the most frequent. */
export type Key = { value: string | number } | { others: true }
/** Answers alike in every key: eleven counts of their ratings. */
export type Group = { keys: Key[]; counts: number[]; answers: number }

/**
 * Cells with every key known, those alike put together, in the order in which a table shows them: words by number of answers, numbers and time as they
 * rise, all others last. `others`: for each axis of words how many of them stand together.
 */
export function groupsOf(cells: readonly Cell[], axes: readonly Axis[]): { groups: Group[]; others: number[] } {
  const told = gather(
    cells.filter(({ keys }) => !keys.includes(null)),
    ({ keys }) => keys.map((key, at) => wordOf(key, axes[at])),
    ({ counts }, { rating, answers }) => add(counts, rating, answers),
  )
  const words = axes.map((axis, at) => (axis.kind === 'words' ? mostFrequent(told, at, axis) : null))
  const kept = words.map((found) => found?.kept ?? null)
  const shown = gather(
    told,
    ({ keys }) => keys.map((key, at) => (kept[at]?.has(key) === false ? OTHERS : key)),
    ({ counts }, alike) => {
      for (const [rating, answers] of alike.counts.entries()) add(counts, rating, answers)
    },
  )
  return { groups: inOrder(shown, axes, kept), others: words.map((found) => found?.others ?? 0) }
}

/** All words beyond those that stand by themselves. */
const OTHERS = Symbol('others')
type Value = string | number | typeof OTHERS
type Told = { keys: readonly Value[]; counts: number[] }

function wordOf(key: string | number | null, axis: Axis | undefined): Value {
  if (axis?.kind !== 'words' || !axis.among) return key ?? OTHERS
  return axis.among.values[Number(key) - 1] ?? OTHERS
}

const sum = (counts: readonly number[]) => counts.reduce((all, answers) => all + answers, 0)
function add(counts: number[], rating: number, answers: number) {
  counts[rating] = (counts[rating] ?? 0) + answers
}

/** The values with most answers; of those with as many, the first in the order of their letters. */
function mostFrequent(
  told: readonly Told[],
  at: number,
  { most, among }: Axis & { kind: 'words' },
): { kept: Set<Value>; others: number } {
  const totals = new Map<string | number, number>()
  for (const { keys, counts } of told) {
    const key = keys[at]
    if (typeof key === 'string' || typeof key === 'number') totals.set(key, (totals.get(key) ?? 0) + sum(counts))
  }
  const byAnswers = [...totals].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  const kept = new Set<Value>(byAnswers.slice(0, most).map(([key]) => key))
  return { kept, others: totals.size - kept.size + (among?.others ?? 0) }
}

/** Those alike in every key together: each value has a number, since to write keys out for each cell costs ten times as much. */
function gather<One>(ones: readonly One[], keysOf: (one: One) => readonly Value[], take: (into: Told, one: One) => void): Told[] {
  const numbers: Map<Value, number>[] = []
  const numberOf = (value: Value, at: number) => {
    numbers[at] ??= new Map()
    const known = numbers[at].get(value)
    if (known !== undefined) return known
    const { size } = numbers[at]
    numbers[at].set(value, size)
    return size
  }
  const found = new Map<number, Told>()
  for (const one of ones) {
    const keys = keysOf(one)
    // No axis has more values than there are cells, and the third power of their most is still exact.
    let place = 0
    for (let at = 0; at < keys.length; at++) place = place * (ones.length + 1) + numberOf(keys[at] ?? OTHERS, at)
    let into = found.get(place)
    if (!into) {
      into = { keys, counts: new Array<number>(11).fill(0) }
      found.set(place, into)
    }
    take(into, one)
  }
  return [...found.values()]
}

const keyOf = (value: Value): Key => (value === OTHERS ? { others: true } : { value })

function inOrder(told: readonly Told[], axes: readonly Axis[], kept: readonly (ReadonlySet<Value> | null)[]): Group[] {
  const places = kept.map((values) => values && new Map([...values].map((value, at) => [value, at])))
  const placeOf = (value: Value, axis: number): number => {
    if (value === OTHERS) return Number.POSITIVE_INFINITY
    return places[axis] ? (places[axis].get(value) ?? 0) : Number(value)
  }
  const placed = told.map(({ keys, counts }) => ({ keys, counts, order: keys.map(placeOf) }))
  placed.sort((a, b) => {
    const at = axes.findIndex((_, axis) => a.order[axis] !== b.order[axis])
    return at < 0 ? 0 : (a.order[at] ?? 0) - (b.order[at] ?? 0)
  })
  return placed.map(({ keys, counts }) => ({ keys: keys.map(keyOf), counts, answers: sum(counts) }))
}
