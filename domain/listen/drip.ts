import { between } from './allocation.ts'
import { type Opening, openings, type SendWindow } from './send-window.ts'

/**
 * How a wave's mails are spread. `perDay`: at most so many on one local day, null for as many as there are. `warmUp`: for a sending
 * domain that nobody knows yet. `planned`: mails of other waves that leave by the same domain, by local day (2026-03-29).
 */
export type Drip = {
  window: SendWindow
  perDay: number | null
  warmUp: WarmUp | null
  planned?: Readonly<Record<string, number>>
}
/** `caps` of the first, second ... day on which the domain sends; `daysSent` of them are over. After the last there is no cap. */
export type WarmUp = { caps: readonly number[]; daysSent: number }
/**
 * Twice as many each day, from 50: within what mail hosts advise (start small, at most double, two weeks and more). A habit of the
 * trade, not a standard.
 */
export const WARM_UP_CAPS: readonly number[] = [50, 100, 200, 400, 800, 1600, 3200, 6400, 12_800, 25_600, 51_200, 102_400]

/** `times` in order, one for each mail that has a place; give them out in random order, or the hour is mistaken for a stratum. `unplaced`: mails for which the wave is too short or the caps too low. */
export type Spread = { times: Date[]; unplaced: number; days: DripDay[] }
/** What one local day sends, and the most that it may; null: as many as wanted. */
export type DripDay = { day: string; mails: number; most: number | null }

/**
 * Spreads mails evenly over the open hours between start and close: each open hour sends as many as any other, unless a day's cap
 * holds it back; what the capped days cannot take goes evenly to the others. Within a day they stand at equal distances.
 * @param mails a whole number from 0
 * @throws RangeError for a broken number, an unknown zone or a window that is none
 */
export function spread(start: Date, close: Date, mails: number, drip: Drip, timeZone: string): Spread {
  return place({ start, close, mails, drip, timeZone }, (open, caps) => {
    const room = caps.reduce((sum, cap) => sum + cap, 0)
    const placed = Math.min(mails, room)
    const minutes = open.map(({ from, to }) => to.getTime() - from.getTime())
    const floors = open.map(() => 0)
    const finite = caps.map((cap) => Math.min(cap, placed))
    return inTurn(between(placed, minutes, floors, finite), finite, placed)
  })
}

/**
 * The same for mails that are due already: each open day in turn takes as many as it may, so that none waits for a day longer than it
 * must. Within a day they stand at equal distances too.
 * @throws RangeError as `spread`
 */
export function spreadSoon(start: Date, close: Date, mails: number, drip: Drip, timeZone: string): Spread {
  return place({ start, close, mails, drip, timeZone }, (_, caps) => {
    let left = mails
    return caps.map((cap) => {
      const number = Math.min(cap, left)
      left -= number
      return number
    })
  })
}

/** The days that a wave was planned for, and how many mails on them. */
export type Pace = { from: Date; to: Date; mails: number }
/** Faster than this, and a wave is no longer spread as its owner wanted. */
const FASTER = 2

/**
 * Until when mails that were held back are spread: to the end of their plan, while its days have room and they leave at most twice as
 * fast as it meant them to; else over as many open days more as that takes, at the latest until `close`.
 * @throws RangeError as `spread`
 */
export function endOfHeld(start: Date, close: Date, mails: number, drip: Drip, timeZone: string, plan: Pace): Date {
  requireCount('number of mails', mails)
  const open = [...openings(drip.window, timeZone, start, close)]
  const caps = capsOf(open, drip)
  const most = (FASTER * plan.mails) / lengthOf([...openings(drip.window, timeZone, plan.from, plan.to)])
  let room = 0
  const at = open.findIndex((_, at) => {
    room += caps[at] ?? 0
    const over = (open[at + 1]?.from ?? close) >= plan.to
    return over && room >= mails && lengthOf(open.slice(0, at + 1)) * most >= mails
  })
  return open[at]?.to ?? close
}

const lengthOf = (open: readonly Opening[]) => open.reduce((sum, { from, to }) => sum + to.getTime() - from.getTime(), 0)

type Wanted = { start: Date; close: Date; mails: number; drip: Drip; timeZone: string }

function place(
  { start, close, mails, drip, timeZone }: Wanted,
  numbersOf: (open: readonly Opening[], caps: readonly number[]) => number[],
): Spread {
  requireCount('number of mails', mails)
  const open = [...openings(drip.window, timeZone, start, close)]
  const caps = capsOf(open, drip)
  const numbers = numbersOf(open, caps)
  const times = open.flatMap((opening, at) => timesIn(opening, numbers[at] ?? 0))
  return {
    times,
    unplaced: mails - times.length,
    days: open.map(({ day }, at) => ({ day, mails: numbers[at] ?? 0, most: caps[at] === Infinity ? null : (caps[at] ?? 0) })),
  }
}

/** What each open day may still send: the lower of its cap and its day of the warm-up, without what other waves send. */
function capsOf(open: readonly Opening[], { perDay, warmUp, planned = {} }: Drip): number[] {
  if (perDay !== null) requireCount('daily cap', perDay)
  for (const cap of warmUp?.caps ?? []) requireCount('warm-up cap', cap)
  if (warmUp) requireCount('number of days sent', warmUp.daysSent)
  return open.map(({ day }, at) => {
    const cap = Math.min(perDay ?? Infinity, warmUp?.caps[warmUp.daysSent + at] ?? Infinity)
    return Math.max(0, cap - (Object.hasOwn(planned, day) ? (planned[day] ?? 0) : 0))
  })
}

/**
 * Whole numbers whose running sum never strays from that of the quotas by more than a half, so that few mails spread over many days
 * are not crowded into the first of them.
 */
function inTurn(quotas: readonly number[], caps: readonly number[], total: number): number[] {
  let [wanted, given] = [0, 0]
  return quotas.map((quota, at) => {
    wanted += quota
    const due = at === quotas.length - 1 ? total : Math.round(wanted)
    const number = Math.min(caps[at] ?? 0, Math.max(0, due - given))
    given += number
    return number
  })
}

/** At equal distances, half a distance from both ends. */
function timesIn({ from, to }: Opening, mails: number): Date[] {
  const step = (to.getTime() - from.getTime()) / mails
  return Array.from({ length: mails }, (_, at) => new Date(from.getTime() + Math.floor((at + 0.5) * step)))
}

function requireCount(what: string, number: number): void {
  if (!Number.isSafeInteger(number) || number < 0) throw new RangeError(`The ${what} is a whole number from 0, got ${number}.`)
}
