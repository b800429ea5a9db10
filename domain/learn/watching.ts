import { baselineOf } from './baseline.ts'
import { answersIn } from './score.ts'
import type { Stretch } from './timeline.ts'
import { type Watch, watch } from './watch.ts'

/** So many stretches with answers a watch learns from before it judges one. */
export const LEARNS_FROM = 12
/** A new watch looks back over so many, and learns from the first of them. */
const LOOKS_BACK = 26

/**
 * `learned`: how many stretches with answers it has learned from so far; the others are null until these are enough. `usual`: the score in points,
 * -100..100, of how many answers, and by how much the stretches scatter beyond chance, 1 or more.
 */
export type Watching = {
  learned: number
  usual: { score: number; answers: number; scatter: number } | null
  watch: Watch<Stretch> | null
}

/**
 * A line as a watch sees it (method.md 2.4): of the stretches since the later of `since` and the last break that are over, the first 12 with
 * answers are what is usual, and each after them is judged. A break makes it learn anew, since a score on another footing is no alarm.
 * @param since the first day that counts, YYYY-MM-DD @param today the day it is, in the calendar of the line
 */
export function watchLine(line: readonly Stretch[], since: string, today: string): Watching {
  const known = overAndAnswered(line, today).filter(({ from }) => from >= since)
  const learned = known.slice(0, LEARNS_FROM)
  const baseline = learned.length === LEARNS_FROM ? baselineOf(learned.map(({ counted }) => counted)) : null
  const judged = known.slice(LEARNS_FROM).map((stretch) => ({ at: stretch, counted: stretch.counted }))
  const usual = baseline && { score: 100 * baseline.nps, answers: baseline.answers, scatter: baseline.overDispersion }
  return { learned: learned.length, usual, watch: baseline && watch(judged, baseline) }
}

/** From which day a new watch should learn: 26 stretches with answers back, or fewer where there are no more; null without any. */
export const watchSince = (line: readonly Stretch[], today: string): string | null =>
  overAndAnswered(line, today).slice(-LOOKS_BACK)[0]?.from ?? null

/** Of the side of the last break; a stretch with a break inside is of none. */
function overAndAnswered(line: readonly Stretch[], today: string): Stretch[] {
  const side = line.at(-1)?.side ?? line.findLast((each) => each.side !== null)?.side
  return line.filter((each) => each.side === side && each.until <= today && answersIn(each.counted) > 0)
}
