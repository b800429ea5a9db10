import type { Axis, Exploration } from '#contract/learn/explorer.ts'
import type { Key, Row } from './named.ts'

/** One table of two axes. `cell` is undefined where nobody answered. */
export type Grid = { rows: Key[]; columns: Key[]; cell: (row: Key, column: Key) => Row | undefined }
/** Which axis runs down, which across, and which has a table for each of its values. */
export type Places = { down: number; across: number; each: number | null }
type Found = Pick<Exploration, 'axes' | 'rows'>

/** Time always runs across; otherwise axes stand as they were asked for. */
export function placesFor(axes: readonly Pick<Axis, 'kind'>[]): Places {
  const time = axes.findIndex(({ kind }) => kind === 'time')
  const [first = 0, second = 1, third] = axes.map((_, at) => at).filter((at) => at !== time)
  if (time < 0) return { down: first, across: second, each: third ?? null }
  return { down: first, across: time, each: axes.length > 2 ? second : null }
}

/** A table for each value of the third axis, or the only one. All have the same rows and columns, so that they can be compared. */
export function gridsOf(found: Found): { of: Key | null; grid: Grid }[] {
  const { down, across, each } = placesFor(found.axes)
  const [rows, columns] = [keysOn(found, down), keysOn(found, across)]
  const grid = (within: readonly Row[]): Grid => {
    const byPlace = new Map(within.map((row) => [placeOf(row.keys[down], row.keys[across]), row]))
    return { rows, columns, cell: (row, column) => byPlace.get(placeOf(row, column)) }
  }
  if (each === null) return [{ of: null, grid: grid(found.rows) }]
  return keysOn(found, each).map((of) => ({ of, grid: grid(found.rows.filter(({ keys }) => keys[each]?.value === of.value)) }))
}

/** The values on an axis in their order: words by number of answers, numbers and time as they rise, all others last. */
export function keysOn({ axes, rows }: Found, axis: number): Key[] {
  const answers = new Map<Key['value'], { key: Key; answers: number }>()
  for (const { keys, standing } of rows) {
    const key = keys[axis]
    if (!key) continue
    const known = answers.get(key.value)
    answers.set(key.value, { key, answers: (known?.answers ?? 0) + standing.answers })
  }
  const isWords = axes[axis]?.kind === 'words'
  return [...answers.values()]
    .toSorted((a, b) => {
      if (a.key.value === null || b.key.value === null) return Number(a.key.value === null) - Number(b.key.value === null)
      return isWords ? b.answers - a.answers : Number(a.key.value) - Number(b.key.value)
    })
    .map(({ key }) => key)
}

/** How strongly a cell is coloured, 0..3: by the size of a difference that is real, and not at all otherwise. */
export function tintOf({ verdict, against }: Pick<Row, 'verdict' | 'against'>): 0 | 1 | 2 | 3 {
  if (!against || (verdict !== 'higher' && verdict !== 'lower')) return 0
  const size = Math.abs(against.difference)
  return size < 15 ? 1 : size < 35 ? 2 : 3
}

const placeOf = (row: Key | undefined, column: Key | undefined) => JSON.stringify([row?.value, column?.value])
