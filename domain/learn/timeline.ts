import { type Comparison, compare } from './comparison.ts'
import { sideOf } from './parting.ts'
import { firstDayOf, type Grain } from './question.ts'
import { FEWEST_ANSWERS } from './sample.ts'
import { answersIn, plus, type Tally } from './score.ts'
import { type Trend, trendOf } from './trend.ts'

/**
 * One stretch of a line in time. `from` its first day and `until` the first day after it, YYYY-MM-DD. `side`: how many breaks lie before
 * it, or null where one falls inside, so that its answers stand on two footings. `counted`: of the stretch alone; `rolled`: of the
 * window that ends with it and begins no earlier than its side; `rolls`: how many stretches that window holds.
 */
export type Stretch = {
  stretch: number
  from: string
  until: string
  side: number | null
  counted: Tally
  rolled: Tally
  rolls: number
}

export type Timeline = { grain: Grain; window: number; breaks: readonly string[] }

const NOBODY: Tally = { promoter: 0, passive: 0, detractor: 0 }

/**
 * The stretches from first to last, gaps included, each with its rolling window of at most `window` stretches. No window reaches across
 * a break (a day on which who is asked, what, or by which channel changed).
 * @param counted by the number of the stretch, as `firstDayOf` numbers them
 * @throws RangeError unless the window is a whole number from 1
 */
export function timelineOf(
  counted: ReadonlyMap<number, Tally>,
  { first, last }: { first: number; last: number },
  { grain, window, breaks }: Timeline,
): Stretch[] {
  if (!Number.isInteger(window) || window < 1) throw new RangeError(`A window holds at least one stretch, got ${window}.`)
  const stretches: Stretch[] = []
  for (let stretch = first; stretch <= last; stretch++) {
    const [from, until] = [firstDayOf(grain, stretch), firstDayOf(grain, stretch + 1)]
    const side = sideOf({ from, until }, breaks)
    const own = counted.get(stretch) ?? NOBODY
    const before = side === null || window === 1 ? [] : stretches.slice(-(window - 1)).filter((each) => each.side === side)
    const rolled = before.reduce((sum, each) => plus(sum, each.counted), own)
    stretches.push({ stretch, from, until, side, counted: own, rolled, rolls: before.length + 1 })
  }
  return stretches
}

/**
 * What a line says. `side`: the part since the last break, which alone is judged. `direction`: in points per stretch, of its stretches one
 * by one (windows overlap and would count answers twice). `change`: the newest window that has a score against the newest one before it
 * that shares no answer with it, on the same side; null where there is none. `barred`: there is one, but only before the break.
 */
export type Movement = {
  side: number
  direction: Trend
  newest: Stretch | null
  change: { before: Stretch; comparison: Comparison } | null
  barred: boolean
}

/** Judges a line within the part since its last break (method.md 2.1, 2.4): what a break parts is never compared. */
export function movementOf(line: readonly Stretch[]): Movement {
  const side = line.findLast(({ side }) => side !== null)?.side ?? 0
  const own = line.filter((each) => each.side === side)
  const newest = own.findLast(hasScore) ?? null
  const direction = trendOf(own.map(({ stretch, counted }) => ({ time: stretch, counted })))
  if (!newest) return { side, direction, newest, change: null, barred: false }

  const isEarlier = (each: Stretch) => each.stretch <= newest.stretch - newest.rolls
  const before = own.findLast((each) => isEarlier(each) && hasScore(each))
  const change = before ? { before, comparison: compare(newest.rolled, before.rolled) } : null
  return { side, direction, newest, change, barred: !before && line.some((each) => each.side !== side && hasScore(each)) }
}

const hasScore = ({ rolled }: Stretch) => answersIn(rolled) >= FEWEST_ANSWERS
