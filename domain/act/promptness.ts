/** One case whose first contact was due: when its round began, until when, and when somebody got in touch (null: not yet). */
export type Promised = { from: Date; dueAt: Date; contactedAt: Date | null }

/** `due` cases of which `inTime` heard from us by then; `medianMinutes` until half of all had, null while less than half have. */
export type Promptness = { due: number; inTime: number; medianMinutes: number | null }

/** How well the promise was kept. Those who still wait count as longer than any other, so that silence cannot shorten the median. */
export function promptness(cases: readonly Promised[]): Promptness {
  const waits = cases.map(({ from, contactedAt }) => (contactedAt ? minutesBetween(from, contactedAt) : Number.POSITIVE_INFINITY))
  const median = waits.toSorted((one, other) => one - other)[Math.ceil(waits.length / 2) - 1]
  return {
    due: cases.length,
    inTime: cases.filter(({ dueAt, contactedAt }) => contactedAt && contactedAt <= dueAt).length,
    medianMinutes: median !== undefined && Number.isFinite(median) ? median : null,
  }
}

const minutesBetween = (from: Date, to: Date) => Math.max(0, Math.round((to.getTime() - from.getTime()) / 60_000))
