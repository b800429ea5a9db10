/** One case whose first contact was due: when its round began, until when, and when somebody got in touch (null: not yet). */
export type Promised = { from: Date; dueAt: Date; contactedAt: Date | null }

/**
 * `due` cases of which `inTime` heard from us by then, `percent` of them in whole percent, null below five cases;
 * `medianMinutes` until half of all had, null while less than half have.
 */
export type Promptness = { due: number; inTime: number; percent: number | null; medianMinutes: number | null }

/** Of fewer cases a percentage says more than is known. */
const FEWEST = 5

/** How well the promise was kept. Those who still wait count as longer than any other, so that silence cannot shorten the median. */
export function promptness(cases: readonly Promised[]): Promptness {
  const waits = cases.map(({ from, contactedAt }) => (contactedAt ? minutesBetween(from, contactedAt) : Number.POSITIVE_INFINITY))
  const median = waits.toSorted((one, other) => one - other)[Math.ceil(waits.length / 2) - 1]
  const inTime = cases.filter(({ dueAt, contactedAt }) => contactedAt && contactedAt <= dueAt).length
  return {
    due: cases.length,
    inTime,
    percent: cases.length < FEWEST ? null : percentOf(inTime, cases.length),
    medianMinutes: median !== undefined && Number.isFinite(median) ? median : null,
  }
}

// 0 and 100 are said only where they are exact.
function percentOf(part: number, whole: number): number {
  if (part === 0 || part === whole) return (100 * part) / whole
  return Math.max(1, Math.min(99, Math.round((100 * part) / whole)))
}

const minutesBetween = (from: Date, to: Date) => Math.max(0, Math.round((to.getTime() - from.getTime()) / 60_000))
