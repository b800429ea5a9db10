import { type Clause, SEGMENT_LIMITS } from '#domain/listen/segment/condition.ts'
import { printCondition } from '#domain/listen/segment/print.ts'
import { dayLater } from '#domain/zoned-time.ts'
import { narrowed, partsOf } from './narrowing.ts'
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

/** Of two conditions that ask the same of answers of other days, as `sidesOfAlarm` writes them, the days of the second; null for any others. */
export function otherDays(where: string, versus: string): Days | null {
  const [one, other] = [daysIn(where), daysIn(versus)]
  return one && other && one.rest === other.rest ? other.days : null
}

function daysIn(text: string): { rest: string; days: Days } | null {
  const parts = partsOf(text)
  const [after, before] = parts.slice(-2).map((part) => ('field' in part && part.field === 'answered' ? part.test : null))
  if (after?.op !== 'after' || before?.op !== 'before') return null
  const rest = JSON.stringify(parts.slice(0, -2).map(printCondition))
  return { rest, days: { from: dayLater(after.day, 1), until: before.day } }
}

const within = ({ from, until }: Days): Clause[] => [
  { field: 'answered', test: { op: 'after', day: dayLater(from, -1) } },
  { field: 'answered', test: { op: 'before', day: until } },
]
