import type { Baseline } from './baseline.ts'
import { answersIn, estimate, type Tally } from './score.ts'

/** How much the newest period counts in the moving average, and how many standard errors it may go before the watch fires (method.md 2.4). */
const [NEWEST, REACH] = [0.2, 2.86]

/** A week or month of answers; `at` is whatever names it. */
export type Period<T> = { at: T; counted: Tally }
/** `score` in points, -100..100. In standard errors of one period: its `z`, the moving average `ewma`, and the `limit` that may reach on both sides. */
export type WatchedPeriod<T> = { at: T; answers: number; score: number; z: number; ewma: number; limit: number }
/** `since`: the first period beyond the limit; `until` the last one. `began`: when the average last left the baseline's side, the best guess of when things changed (Nishina 1992). */
export type Alarm<T> = { direction: 'higher' | 'lower'; began: T; since: T; until: T }

/** `fired`: the average stands beyond its limit in the last period, and `now` says since when; else `watching`. */
export type Watch<T> = { periods: WatchedPeriod<T>[]; alarms: Alarm<T>[] } & (
  | { state: 'watching'; now: null }
  | { state: 'fired'; now: Alarm<T> }
)

/**
 * Watches scores for a shift by an exponentially weighted moving average, lambda .2, limits 2.86 standard errors that start narrow
 * (method.md 2.4; Roberts 1959; Lucas & Saccucci 1990). With a known baseline it cries wolf about every 380 periods and sees a fall of 10
 * points after 13 periods of 40 answers, of 20 after 4. An estimated baseline adds its own variance, and scatter beyond chance widens every
 * error (Laney 2002). Periods without answers are passed over.
 * @param periods after those that made the baseline, in order
 */
export function watch<T>(periods: readonly Period<T>[], baseline: Baseline): Watch<T> {
  const watched: WatchedPeriod<T>[] = []
  let [ewma, left] = [0, 1]
  for (const { at, counted } of periods) {
    const [observed, answers] = [estimate(counted), answersIn(counted)]
    if (observed === null) continue
    const z = (observed.nps - baseline.nps) / errorOf(answers, baseline)
    ewma = NEWEST * z + (1 - NEWEST) * ewma
    left *= (1 - NEWEST) ** 2
    watched.push({
      at,
      answers,
      score: 100 * observed.nps,
      z,
      ewma,
      limit: REACH * Math.sqrt((NEWEST / (2 - NEWEST)) * (1 - left)),
    })
  }
  const alarms = alarmsIn(watched)
  const [last, now] = [watched.at(-1), alarms.at(-1)]
  return now && last && isBeyond(last)
    ? { periods: watched, alarms, state: 'fired', now }
    : { periods: watched, alarms, state: 'watching', now: null }
}

const errorOf = (answers: number, { variance, answers: known, overDispersion }: Baseline) =>
  overDispersion * Math.sqrt((variance / answers) * (1 + answers / known))

const isBeyond = ({ ewma, limit }: WatchedPeriod<unknown>) => Math.abs(ewma) > limit

function alarmsIn<T>(watched: readonly WatchedPeriod<T>[]): Alarm<T>[] {
  const alarms: Alarm<T>[] = []
  let began: T | undefined
  let [side, open] = [0, false]
  for (const period of watched) {
    const now = Math.sign(period.ewma)
    const crossed = now !== side
    if (crossed || began === undefined) began = period.at
    side = now
    const current = alarms.at(-1)
    if (!isBeyond(period)) open = false
    else if (open && !crossed && current) current.until = period.at
    else {
      alarms.push({ direction: now > 0 ? 'higher' : 'lower', began, since: period.at, until: period.at })
      open = true
    }
  }
  return alarms
}
