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
  const told: Told[] = []
  for (const { keys, rating, answers } of cells)
    if (!keys.includes(null)) told.push({ keys: keys.map((key, at) => wordOf(key, axes[at])), rating, answers })
  const words = axes.map((axis, at) => (axis.kind === 'words' ? mostFrequent(told, at, axis) : null))
  const kept = words.map((found) => found?.kept ?? null)
  return { groups: gather(told, kept).toSorted(inOrder(axes, kept)), others: words.map((found) => found?.others ?? 0) }
}

/** All words beyond those that stand by themselves. */
const OTHERS = Symbol('others')
type Value = string | number | typeof OTHERS
type Told = { keys: readonly Value[]; rating: number; answers: number }

function wordOf(key: string | number | null, axis: Axis | undefined): Value {
  if (axis?.kind !== 'words' || !axis.among) return key ?? OTHERS
  return axis.among.values[Number(key) - 1] ?? OTHERS
}

/** The values with most answers; of those with as many, the first in the order of their letters. */
function mostFrequent(
  told: readonly Told[],
  at: number,
  { most, among }: Axis & { kind: 'words' },
): { kept: Set<Value>; others: number } {
  const totals = new Map<string | number, number>()
  for (const { keys, answers } of told) {
    const key = keys[at]
    if (typeof key === 'string' || typeof key === 'number') totals.set(key, (totals.get(key) ?? 0) + answers)
  }
  const byAnswers = [...totals].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  const kept = new Set<Value>(byAnswers.slice(0, most).map(([key]) => key))
  return { kept, others: totals.size - kept.size + (among?.others ?? 0) }
}

/** Cells alike in every key together: each value has a number, since to write keys out for each cell costs ten times as much. */
function gather(told: readonly Told[], kept: readonly (ReadonlySet<Value> | null)[]): Group[] {
  const numbers = kept.map(() => new Map<Value, number>())
  const numberOf = (value: Value, at: number) => {
    const known = numbers[at]?.get(value)
    if (known !== undefined) return known
    const next = numbers[at]?.size ?? 0
    numbers[at]?.set(value, next)
    return next
  }
  const groups = new Map<number, Group>()
  for (const { keys, rating, answers } of told) {
    const values = keys.map((key, at) => (kept[at]?.has(key) === false ? OTHERS : key))
    // No axis has more values than there are cells, and the third power of their most is still exact.
    const place = values.reduce<number>((sum, value, at) => sum * (told.length + 1) + numberOf(value, at), 0)
    const group = groups.get(place) ?? { keys: values.map(keyOf), counts: new Array<number>(11).fill(0), answers: 0 }
    groups.set(place, group)
    group.counts[rating] = (group.counts[rating] ?? 0) + answers
    group.answers += answers
  }
  return [...groups.values()]
}

const keyOf = (value: Value): Key => (value === OTHERS ? { others: true } : { value })

function inOrder(axes: readonly Axis[], kept: readonly (ReadonlySet<Value> | null)[]) {
  const places = kept.map((values) => values && new Map([...values].map((value, at) => [value, at])))
  const placeOf = (key: Key | undefined, axis: number): number => {
    if (!key || 'others' in key) return Number.POSITIVE_INFINITY
    return places[axis] ? (places[axis].get(key.value) ?? 0) : Number(key.value)
  }
  return (a: Group, b: Group): number => {
    for (const axis of axes.keys()) {
      const [left, right] = [placeOf(a.keys[axis], axis), placeOf(b.keys[axis], axis)]
      if (left !== right) return left - right
    }
    return 0
  }
}
