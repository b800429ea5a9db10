export const DELIMITERS = [',', ';', '\t'] as const
export type Delimiter = (typeof DELIMITERS)[number]

/**
 * The sign between the cells, judged by the first fifty lines: the one that cuts most of them into as many cells as the
 * header, two at least. A file of one column has none, and reads as well with a comma.
 */
export function detectDelimiter(text: string): Delimiter {
  let best: Delimiter = ','
  let most = 0
  for (const delimiter of DELIMITERS) {
    const [header = 1, ...rest] = cellCounts(text, delimiter, 50)
    if (header < 2) continue
    const agreeing = rest.filter((count) => count === header).length
    const weight = (rest.length === 0 ? 1 : agreeing / rest.length) + header / 10_000
    if (weight > most) [best, most] = [delimiter, weight]
  }
  return best
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
