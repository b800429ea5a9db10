import { dayOf, startOfDay } from '#domain/learn/calendar-day.ts'
import { firstDayOf, type Grain, type Question } from '#domain/learn/question.ts'
import { FEWEST_ANSWERS } from '#domain/learn/sample.ts'
import { answersIn, countsOf, type Tally, tally } from '#domain/learn/score.ts'
import { stretchOf } from '#domain/learn/stretch.ts'
import { countAnswers } from '#server/learn/counts/counts.ts'
import type { Scope } from '#server/platform/scope.ts'

export type Counted = { counted: ReadonlyMap<number, Tally>; first: number; last: number; today: string }
type Asked = { programId: string; condition: Question['condition']; timeZone: string }

/**
 * The answers of a program by stretches up to today, from `since` on where a day is given. The first stretch is the first that has
 * answers; null where none has.
 */
export async function countByStretch(
  scope: Scope,
  { programId, condition, timeZone }: Asked,
  grain: Grain,
  since: string | null,
): Promise<Counted | null> {
  const from = since === null ? null : startOfDay(since, timeZone)
  const question = { programId, waveIds: null, from, until: null, condition, by: [{ grain }], weight: null }
  const known = (await countAnswers(scope, question)).filter(({ keys: [stretch] }) => stretch !== null)
  const byStretch = Map.groupBy(known, ({ keys }) => Number(keys[0]))
  if (!byStretch.size) return null
  const today = dayOf(scope.now, timeZone)
  const counted = new Map([...byStretch].map(([stretch, cells]) => [stretch, tally(countsOf(cells))]))
  const stretches = [...byStretch.keys()]
  return { counted, first: Math.min(...stretches), last: Math.max(stretchOf(grain, today), ...stretches), today }
}

/** The first day of the last so many stretches up to today. */
export const sinceLast = (scope: Scope, timeZone: string, grain: Grain, stretches: number): string =>
  firstDayOf(grain, stretchOf(grain, dayOf(scope.now, timeZone)) - stretches + 1)

/** By month where most of the last months have a score, else by quarter: who asks once a quarter would see more gaps than points. */
export async function grainFor(scope: Scope, asked: Asked): Promise<Grain> {
  const months = await countByStretch(scope, asked, 'month', sinceLast(scope, asked.timeZone, 'month', MONTHS))
  if (!months) return 'month'
  const scored = [...months.counted.values()].filter((counted) => answersIn(counted) >= FEWEST_ANSWERS).length
  return scored > 1 && scored < (months.last - months.first + 1) / 2 ? 'quarter' : 'month'
}
const MONTHS = 24
