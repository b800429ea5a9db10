import { dayOf } from '#domain/learn/calendar-day.ts'
import { type Days, dayAlone, partedOn } from '#domain/learn/parting.ts'
import { stretchOf } from '#server/learn/selection/selection.ts'
import type { Chosen } from './choice.ts'
import type { Part } from './tallies.ts'

/** The days of a part; of a wave the one on which it asked, whenever its answers came. Null for all time. */
export function daysOf({ waves, timeZone }: Pick<Chosen, 'waves' | 'timeZone'>, part: Part): Days | null {
  if ('waveId' in part) {
    const wave = waves.find(({ id }) => id === part.waveId)
    return wave ? dayAlone(dayOf(wave.startedAt, timeZone)) : null
  }
  const { from, until } = stretchOf(part.months, timeZone)
  return from && until ? { from: dayOf(from, timeZone), until: dayOf(until, timeZone) } : null
}

/** The day on which the footing changed between two parts, so that they must not be compared; null where they may. */
export function partedBetween(chosen: Chosen, breaks: readonly string[], earlier: Part, later: Part): string | null {
  const [before, after] = [daysOf(chosen, earlier), daysOf(chosen, later)]
  return before && after && partedOn(breaks, before, after)
}
