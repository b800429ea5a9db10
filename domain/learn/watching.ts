import { BASELINE_ANSWERS, baselineOf } from './baseline.ts'
import type { Days } from './parting.ts'
import { answersIn } from './score.ts'
import type { Stretch } from './timeline.ts'
import { type Watch, watch } from './watch.ts'

/** A watch learns from so many stretches with answers, and from so many answers, before it judges one. */
export const LEARNS_FROM = { stretches: 12, answers: BASELINE_ANSWERS } as const
/** A new watch looks back over so many, and learns from the first of them. */
const LOOKS_BACK = 26

/**
 * `learned`: from how many stretches with answers, and how many answers, it has learned so far; the others are null until these are enough.
 * `usual`: the score in points, -100..100, of how many answers, by how much the stretches scatter beyond chance, 1 or more, and the days it was
 * learned on.
 */
export type Watching = {
  learned: { stretches: number; answers: number }
  usual: { score: number; answers: number; scatter: number; days: Days } | null
  watch: Watch<Stretch> | null
}

/**
 * A line as a watch sees it (method.md 2.4): of the stretches since the later of `since` and the last break that are over, the first 12 with
 * answers are what is usual, or as many more as it takes for 30 answers, and each after them is judged. How many it takes hangs on how many
 * answer and never on what they say, so that false alarms are no likelier: half of all first ones come after 229 more periods with 12 of 40
 * answers, 251 with 15 of two, 313 with 30 of one. A break makes it learn anew, since a score on another footing is no alarm.
 * @param since the first day that counts, YYYY-MM-DD @param today the day it is, in the calendar of the line
 */
export function watchLine(line: readonly Stretch[], since: string, today: string): Watching {
  const known = overAndAnswered(line, today).filter(({ from }) => from >= since)
  const learned = { stretches: 0, answers: 0 }
  for (const { counted } of known) {
    if (isEnough(learned)) break
    learned.stretches++
    learned.answers += answersIn(counted)
  }
  const [first, rest] = [known.slice(0, learned.stretches), known.slice(learned.stretches)]
  const baseline = isEnough(learned) ? baselineOf(first.map(({ counted }) => counted)) : null
  const days = { from: first[0]?.from ?? since, until: first.at(-1)?.until ?? since }
  const usual = baseline && { score: 100 * baseline.nps, answers: baseline.answers, scatter: baseline.overDispersion, days }
  const judged = rest.map((stretch) => ({ at: stretch, counted: stretch.counted }))
  return { learned, usual, watch: baseline && watch(judged, baseline) }
}

const isEnough = ({ stretches, answers }: Watching['learned']) =>
  stretches >= LEARNS_FROM.stretches && answers >= LEARNS_FROM.answers

/** From which day a new watch should learn: 26 stretches with answers back, or fewer where there are no more; null without any. */
export const watchSince = (line: readonly Stretch[], today: string): string | null =>
  overAndAnswered(line, today).slice(-LOOKS_BACK)[0]?.from ?? null

/** Of the side of the last break; a stretch with a break inside is of none. */
function overAndAnswered(line: readonly Stretch[], today: string): Stretch[] {
  const side = line.at(-1)?.side ?? line.findLast((each) => each.side !== null)?.side
  return line.filter((each) => each.side === side && each.until <= today && answersIn(each.counted) > 0)
}
