import { dayLater } from '#domain/zoned-time.ts'

/** Days of the workspace's calendar, YYYY-MM-DD: the first, and the first one after them. */
export type Days = { from: string; until: string }

/** One day as a stretch (YYYY-MM-DD). A wave is parted by the day on which it asked, whenever its answers came. @throws RangeError for text that is no day */
export const dayAlone = (day: string): Days => ({ from: day, until: dayLater(day, 1) })

/**
 * How many breaks (days on which who is asked, what, or by which channel changed) lie before a stretch; null where one falls inside, so that
 * its answers stand on two footings. Only what is on one side may be compared (method.md 2.4). @param breaks YYYY-MM-DD, in any order
 */
export const sideOf = ({ from, until }: Days, breaks: readonly string[]): number | null =>
  breaks.some((day) => from < day && day < until) ? null : breaks.filter((day) => day <= from).length

/** The breaks of a program, and by the id of a wave how many of them lie before the day on which it asked. */
export type WaveSides = { breaks: readonly string[]; sides: ReadonlyMap<string, number> }

/**
 * On which side of the breaks a wave asked, or with null all waves beyond those shown together; null where that is not known, or where those asked on
 * several sides.
 * @param shown the waves that stand by themselves
 */
export function sideAmong({ breaks, sides }: WaveSides, wave: string | null, shown: readonly string[]): number | null {
  if (breaks.length === 0) return 0
  if (wave !== null) return sides.get(wave) ?? null
  const [side = null, ...different] = new Set([...sides].flatMap(([id, each]) => (shown.includes(id) ? [] : [each])))
  return different.length ? null : side
}

/** The breaks that part some waves, in their order. @param waves by their ids; null for any others together, which may be all */
export function breaksAmong({ breaks, sides }: WaveSides, waves: readonly (string | null)[]): string[] {
  const found = waves.includes(null) ? [...sides.values()] : waves.flatMap((wave) => sides.get(wave ?? '') ?? [])
  const apart = found.length ? breaks.toSorted().slice(Math.min(...found), Math.max(...found)) : []
  return [...new Set(apart)]
}

/** The last break that lies between the answers of two stretches or inside one of them, so that they must not be compared; null where none does. */
export const partedOn = (breaks: readonly string[], earlier: Days, later: Days): string | null =>
  breaks
    .filter((day) => earlier.from < day && day < later.until)
    .toSorted()
    .at(-1) ?? null
