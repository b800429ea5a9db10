import { spread } from './drip.ts'
import type { Days } from './plan.ts'
import { closedAt } from './send-window.ts'
import type { VariantHours } from './variant.ts'

/** People who get their mail in these hours of the day, or in any that the wave has (null). */
export type HoursGroup = { hours: VariantHours | null; mails: number }

/**
 * Times for each group, in order, within the wave's days and caps: those with hours of their own are placed first, and whoever finds no
 * room in them goes with those who have none. A group may have fewer times than mails where the wave is too short. `how`: evenly over
 * all days, or as soon as there is room.
 * @throws RangeError for a window that is none or a broken count
 */
export function spreadByHours(groups: readonly HoursGroup[], { from, to, drip, timeZone }: Days, how = spread): Date[][] {
  const planned = { ...drip.planned }
  const place = (mails: number, hours: VariantHours | null) => {
    const placed = how(from, to, mails, { ...drip, window: { ...drip.window, ...hours }, planned }, timeZone)
    for (const { day, mails: sent } of placed.days) planned[day] = (planned[day] ?? 0) + sent
    return placed.times
  }
  const times = groups.map(({ hours, mails }) => (hours ? place(mails, hours) : []))
  const left = groups.map(({ mails }, at) => mails - (times[at]?.length ?? 0))
  const rest = place(
    left.reduce((sum, mails) => sum + mails, 0),
    null,
  )
  // Taken in turn, so that no group gets all the early hours.
  const shares = deal(rest, left)
  return times.map((own, at) => [...own, ...(shares[at] ?? [])].sort((one, other) => one.getTime() - other.getTime()))
}

/** When a mail of a wave that sends at once may leave: now, or when its hours begin next. */
export function nextIn(hours: VariantHours | null, timeZone: string, now: Date): Date {
  if (!hours) return now
  return closedAt({ weekdays: [1, 2, 3, 4, 5, 6, 7], ...hours }, timeZone, now)?.until ?? now
}

/** Deals times to hands that want so many, each in proportion to what it still wants. */
function deal(times: readonly Date[], wanted: readonly number[]): Date[][] {
  const all = wanted.reduce((sum, mails) => sum + mails, 0)
  const hands: Date[][] = wanted.map(() => [])
  for (const [turn, time] of times.entries()) {
    const due = wanted.map((mails, at) => (mails * (turn + 1)) / all - (hands[at]?.length ?? 0))
    hands[due.indexOf(Math.max(...due))]?.push(time)
  }
  return hands
}
