import { GRAINS, type Grain } from './question.ts'

/** How answers are told apart, as an address writes it. `parts`: groups of about equal size; `edges`: rising numbers. */
export type WrittenGrouping = { by: string } | { by: string; parts: number } | { by: string; edges: number[] } | { grain: Grain }

/** As many bins as one sees at a glance. */
export const MOST_BINS = 20

/**
 * Reads `plan` (its values), `calls~5` (five groups of about equal size), `calls@1000,20000` (below, between and above these edges) or
 * `time.month`. Null where it is none of these: edges that do not rise, fewer than two or more than 20 groups.
 */
export function readGrouping(text: string): WrittenGrouping | null {
  const grain = GRAINS.find((each) => text === `time.${each}`)
  if (grain) return { grain }
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
