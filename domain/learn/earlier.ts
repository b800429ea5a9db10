import type { Against } from './findings.ts'

type Dated = { startedAt: Date }

const DAY = 86_400_000
const YEAR = 365
/** How far from a year ago a wave may have begun to be held against this one: half a quarter. */
const SLACK = 46

/**
 * The wave right before this one, and the one that began a year ago, give or take half a quarter. A wave that is both counts as
 * the one before. @param waves of one program, in any order; `chosen` may be among them
 */
export function earlierWaves<W extends Dated>(waves: readonly W[], chosen: Dated): Record<Against, W | null> {
  const before = waves
    .filter(({ startedAt }) => startedAt < chosen.startedAt)
    .toSorted((a, b) => b.startedAt.getTime() - a.startedAt.getTime())
  const [previous = null, ...rest] = before
  const wanted = chosen.startedAt.getTime() - YEAR * DAY
  const distance = ({ startedAt }: W) => Math.abs(startedAt.getTime() - wanted)
  const [nearest] = rest.filter((wave) => distance(wave) <= SLACK * DAY).toSorted((a, b) => distance(a) - distance(b))
  return { previous, year_ago: nearest ?? null }
}
