import { GRAINS, type Grain } from './question.ts'

/** How answers are told apart, as an address writes it. `parts`: groups of about equal size; `edges`: rising numbers; `found`: wherever they part most. */
export type WrittenGrouping =
  | { by: string }
  | { by: string; found: true }
  | { by: string; parts: number }
  | { by: string; edges: number[] }
  | { grain: Grain }

/** As many bins as one sees at a glance. */
export const MOST_BINS = 20

/**
 * Reads `plan` (its values), `calls~5` (five groups of about equal size), `calls@1000,20000` (below, between and above these edges), `calls@found` (where answers part most) or
 * `time.month`. Null where it is none of these: edges that do not rise, fewer than two or more than 20 groups.
 */
export function readGrouping(text: string): WrittenGrouping | null {
  const grain = GRAINS.find((each) => text === `time.${each}`)
  if (grain) return { grain }
  const [, searched] = /^(.+)@found$/.exec(text) ?? []
  if (searched) return { by: searched, found: true }
  const [, name = '', sign, values = ''] = /^(.+)([~@])(-?[\d.]+(?:,-?[\d.]+)*)$/.exec(text) ?? []
  if (!sign) return text.trim() === '' || text.startsWith('time.') ? null : { by: text }
  const numbers = values.split(',').map(Number)
  if (sign === '~') {
    const [parts = 0, ...more] = numbers
    return more.length || !Number.isInteger(parts) || parts < 2 || parts > MOST_BINS ? null : { by: name, parts }
  }
  const rising = numbers.every((edge, at) => Number.isFinite(edge) && (at === 0 || edge > (numbers[at - 1] ?? edge)))
  return rising && numbers.length < MOST_BINS ? { by: name, edges: numbers } : null
}

/** Writes what `readGrouping` reads. */
export function writeGrouping(grouping: WrittenGrouping): string {
  if ('grain' in grouping) return `time.${grouping.grain}`
  if ('found' in grouping) return `${grouping.by}@found`
  if ('parts' in grouping) return `${grouping.by}~${grouping.parts}`
  return 'edges' in grouping ? `${grouping.by}@${grouping.edges.join(',')}` : grouping.by
}

/** Edges as a person types them: "1000, 20000". Null where they are no numbers, do not rise, or are too many. */
export function readEdges(typed: string): number[] | null {
  const parts = typed.split(/[\s,;，、；]+/).filter(Boolean)
  const read =
    parts.length && parts.every((part) => /^-?\d{1,15}(\.\d{1,6})?$/.test(part)) && readGrouping(`x@${parts.join(',')}`)
  return read && 'edges' in read ? read.edges : null
}
