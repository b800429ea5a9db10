import type { Days } from './parting.ts'

/**
 * Where a day stands along a line of stretches that follow each other: the point of each stands in its middle, so that 1.5 is midway between
 * the second and the third. Null outside of them. @param day YYYY-MM-DD @throws RangeError for text that is no day
 */
export function placeAmong(stretches: readonly Days[], day: string): number | null {
  const at = stretches.findIndex(({ from, until }) => from <= day && day < until)
  const stretch = stretches[at]
  return stretch ? at + share(day, stretch) - 0.5 : null
}

/**
 * The same along points that stand on their days, such as waves: between two of them by the days that lie between; after the last one, up to
 * today, within half a step. Null before the first, and after today. @param days in order, YYYY-MM-DD @throws RangeError for text that is no day
 */
export function placeBetween(days: readonly string[], day: string, today: string): number | null {
  const at = days.findLastIndex((each) => each <= day)
  const [from, until] = [days[at], days[at + 1]]
  if (from === undefined || day > today) return null
  if (until !== undefined) return at + share(day, { from, until })
  return from < today ? at + share(day, { from, until: today }) / 2 : at
}

/** What happened on days that have a place along a line, with it. @param placeOf null where a day has none */
export const placedAlong = <Dated extends { on: string }>(
  all: readonly Dated[],
  placeOf: (day: string) => number | null,
): (Dated & { at: number })[] =>
  all.flatMap((one) => {
    const at = placeOf(one.on)
    return at === null ? [] : [{ ...one, at }]
  })

const share = (day: string, { from, until }: Days): number => (millis(day) - millis(from)) / (millis(until) - millis(from))

function millis(day: string): number {
  const at = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(at)) throw new RangeError(`A day is written YYYY-MM-DD, got ${day}.`)
  return at
}
