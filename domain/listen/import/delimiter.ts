import type { Confidence } from './encoding.ts'

export const DELIMITERS = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof DELIMITERS)[number]

/**
 * The sign between the cells, judged by the first fifty lines: the one that cuts most of them into as many cells as the
 * header, two at least. A file of one column has none, and reads as well with a comma. `certain`: every line agrees and no other
 * sign fits as well; `doubtful`: fewer than two lines in three agree.
 */
export function detectDelimiter(text: string): { delimiter: Delimiter; confidence: Confidence } {
  const weighed = DELIMITERS.map((delimiter) => ({ delimiter, ...weigh(cellCounts(text, delimiter, 50)) }))
  const [best, next] = weighed.toSorted((a, b) => b.agreeing - a.agreeing || b.cells - a.cells)
  if (!best || best.cells < 2) return { delimiter: ',', confidence: 'certain' }
  const certain = best.agreeing === 1 && (next?.agreeing ?? 0) < 1
  return { delimiter: best.delimiter, confidence: certain ? 'certain' : best.agreeing >= 2 / 3 ? 'likely' : 'doubtful' }
}

/** The share of lines with as many cells as the header. Fewer than two cells is no table. */
function weigh([header = 1, ...rest]: number[]): { agreeing: number; cells: number } {
  if (header < 2) return { agreeing: 0, cells: 1 }
  const agreeing = rest.length ? rest.filter((count) => count === header).length / rest.length : 1
  return { agreeing, cells: header }
}

/** How many cells each of the first lines has; a delimiter or a line break inside quotes does not count. */
function cellCounts(text: string, delimiter: Delimiter, lines: number): number[] {
  const counts: number[] = []
  let cells = 1
  let quoted = false
  let empty = true
  for (const sign of text.slice(0, 200_000)) {
    if (sign === '"') quoted = !quoted
    else if (!quoted && sign === delimiter) cells++
    else if (!quoted && (sign === '\n' || sign === '\r')) {
      if (!empty) counts.push(cells)
      if (counts.length === lines) return counts
      cells = 1
      empty = true
      continue
    }
    empty = false
  }
  if (!empty && !quoted) counts.push(cells)
  return counts
}
