import { may, type Role } from '#domain/permission.ts'
import { wallTimeIn } from '#domain/zoned-time.ts'
import { compare, type Verdict } from './comparison.ts'
import { judgeTogether } from './looks.ts'
import { type RatingCounts, tally } from './score.ts'
import { type Standing, standingOf } from './standing.ts'

/** On Monday from eight on, where the workspace is; what could not be sent then may still be sent on Tuesday. */
const FROM_HOUR = 8
const DAY_MS = 86_400_000

/**
 * The week whose mail may go out now, by its Monday, YYYY-MM-DD; null on every other day and hour.
 * @throws RangeError on an unknown zone
 */
export function digestWeek(now: Date, timeZone: string): string | null {
  const { year, month, day, hour } = wallTimeIn(timeZone, now)
  const today = Date.UTC(year, month - 1, day)
  const weekday = new Date(today).getUTCDay()
  if (weekday === 1) return hour >= FROM_HOUR ? isoDay(today) : null
  return weekday === 2 ? isoDay(today - DAY_MS) : null
}

const isoDay = (millis: number) => new Date(millis).toISOString().slice(0, 10)

/** Whether a member gets the mail of the week: as they chose; else those who answer for the whole or for cases, and not who only looks. */
export const getsDigest = (role: Role, chosen: boolean | null): boolean => chosen ?? may(role, 'case.work')

/**
 * Answers of the last seven days, held against those of the time before. Points; `low` and `high` are the 95 % interval of this difference by
 * itself, not corrected for the others. Null where one side has fewer than 5 answers.
 */
export type WeekOf<V> = {
  value: V
  week: Standing
  verdict: Verdict
  difference: number | null
  low: number | null
  high: number | null
}

/**
 * What the last seven days say of each program, corrected for as many looks as there are programs (Benjamini-Hochberg, 10 %; method.md
 * 2.1, 2.3). Programs without an answer in the week are left out; the liveliest first.
 * @throws RangeError for counts that are not eleven whole numbers >= 0
 */
export function weekOf<V>(programs: readonly { value: V; week: RatingCounts; before: RatingCounts }[]): WeekOf<V>[] {
  const compared = programs
    .map(({ value, week, before }) => ({ value, week: standingOf(tally(week)), comparison: compare(tally(week), tally(before)) }))
    .filter(({ week }) => week.answers > 0)
  const { judged } = judgeTogether(compared.map(({ comparison }) => comparison))
  return compared
    .map(({ value, week }, at): WeekOf<V> => {
      const { verdict = 'too_few', against = null } = judged[at] ?? {}
      const { difference = null, low = null, high = null } = against ?? {}
      return { value, week, verdict, difference, low, high }
    })
    .toSorted((a, b) => b.week.answers - a.week.answers)
}
