import type { Cell } from '#domain/learn/question.ts'

/** Cells of one key together: several values may stand for one, such as two owners of one name, or all that is no word. */
export function merged(cells: readonly Cell[]): Cell[] {
  const found = new Map<string, Cell>()
  for (const cell of cells) {
    const key = JSON.stringify([cell.keys, cell.rating])
    const same = found.get(key)
    found.set(key, same ? plus(same, cell) : cell)
  }
  return [...found.values()]
}

const plus = (a: Cell, b: Cell): Cell => ({
  keys: a.keys,
  rating: a.rating,
  answers: a.answers + b.answers,
  weighed: a.weighed + b.weighed,
  weight: a.weight + b.weight,
  squares: a.squares + b.squares,
})
