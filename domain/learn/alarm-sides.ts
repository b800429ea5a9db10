import { type Clause, SEGMENT_LIMITS } from '#domain/listen/segment/condition.ts'
import { dayLater } from '#domain/zoned-time.ts'
import { narrowed } from './narrowing.ts'
import type { Days } from './parting.ts'

/**
 * What to ask before an alarm is acted on (method.md 2.4, 3.4): the answers since it began (`where`) held against those that the watch learned from
 * (`versus`), as conditions on answers, so that the change can be split into who answered and how they score. Null where one of them is longer
 * than a condition may be.
 * @param condition what the watch asks of answers, empty for all @param since the days from the alarm's beginning on @param usual those it learned from
 * @throws RangeError for text that is no day
 */
export function sidesOfAlarm(condition: string, since: Days, usual: Days): { where: string; versus: string } | null {
  const [where, versus] = [narrowed(condition, within(since)), narrowed(condition, within(usual))]
  return [condition, where, versus].some(({ length }) => length > SEGMENT_LIMITS.characters) ? null : { where, versus }
}

const within = ({ from, until }: Days): Clause[] => [
  { field: 'answered', test: { op: 'after', day: dayLater(from, -1) } },
  { field: 'answered', test: { op: 'before', day: until } },
]
