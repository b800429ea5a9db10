import type { Bound } from '#domain/listen/segment/bind.ts'
import { dayLater } from '#domain/zoned-time.ts'
import { dayOf } from './calendar-day.ts'
import { type Days, dayAlone } from './parting.ts'

/** Days that no answer lies before, or after. */
const ALWAYS: Days = { from: '0000-01-01', until: '9999-12-31' }

/** Between which instants answers are looked for; null: no end. `until` exclusive. */
export type Bounds = { from: Date | null; until: Date | null }

/**
 * The days of two groups of answers of which one lies wholly before the other, the earlier first; null where they overlap or nothing says when they
 * were given. Only what a condition asks of `answered` beside everything else counts, not what stands under "or" or "not".
 * @param within both, from the question that they are asked of @param timeZone whose calendar days are counted by (IANA)
 */
export function oneBeforeOther(
  one: Bound | null,
  other: Bound | null,
  within: Bounds,
  timeZone: string,
): [earlier: Days, later: Days] | null {
  const [a, b] = [daysIn(one, within, timeZone), daysIn(other, within, timeZone)]
  if (a.until <= b.from) return [a, b]
  return b.until <= a.from ? [b, a] : null
}

/**
 * The same by the days on which the waves asked that two groups of answers came with (YYYY-MM-DD); null for answers without a wave, of which no such
 * day is known, and then nothing is said. @throws RangeError for text that is no day
 */
export function oneAskedBeforeOther(
  one: readonly (string | null)[],
  other: readonly (string | null)[],
): [earlier: Days, later: Days] | null {
  const [a, b] = [spanOf(one), spanOf(other)]
  if (!a || !b) return null
  if (a.until <= b.from) return [a, b]
  return b.until <= a.from ? [b, a] : null
}

function spanOf(days: readonly (string | null)[]): Days | null {
  const [first, last] = [days.toSorted()[0], days.toSorted().at(-1)]
  if (days.includes(null) || !first || !last) return null
  return { from: first, until: dayAlone(last).until }
}

function daysIn(condition: Bound | null, within: Bounds, timeZone: string): Days {
  const spans = [within, ...momentsOf(condition)]
  const starts = spans.flatMap(({ from }) => (from ? [dayOf(from, timeZone)] : []))
  // The last instant that belongs to it lies on the day before the one that follows.
  const ends = spans.flatMap(({ until }) => (until ? [dayLater(dayOf(new Date(until.getTime() - 1), timeZone), 1)] : []))
  return {
    from: [ALWAYS.from, ...starts].toSorted().at(-1) ?? ALWAYS.from,
    until: [ALWAYS.until, ...ends].toSorted()[0] ?? ALWAYS.until,
  }
}

function momentsOf(condition: Bound | null): Bounds[] {
  if (!condition) return []
  if ('all' in condition) return condition.all.flatMap(momentsOf)
  if (!('place' in condition) || !('field' in condition.place) || condition.place.field !== 'answered') return []
  return 'moments' in condition.test ? [{ from: condition.test.moments.from, until: condition.test.moments.before }] : []
}
