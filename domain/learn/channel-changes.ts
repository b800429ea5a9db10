import { compareProportions, wilson } from './proportion.ts'

/** How many answers came by each channel in a stretch of days; `from` its first day, YYYY-MM-DD. */
export type ByChannel = { from: string; answers: Readonly<Record<string, number>> }
export type ChannelChange = { on: string; before: string; after: string }

/** Fewer answers do not tell which channel most come by. */
const FEWEST_ANSWERS = 30
/** What moves by less leaves the score on its footing, however sure it is. */
const LEAST_MOVE = 0.2
/** Every month is looked at: at 95 % chance alone would part a line once in two years. */
const CONFIDENCE = 0.999

/**
 * The days on which the channel that most answers come by became another: the first day of a stretch of which more than half came by it,
 * where its share is higher than in all stretches since the last change together by at least 20 points and by an interval (Newcombe 1998,
 * method 10, 99.9 %) that leaves out 0, and where it was not surely the main one already (Wilson's interval above one half). Both sides have
 * at least 30 answers: smaller stretches are read together with those after them until they have; the change is then on the first of them
 * that most answers came by the new channel. `before`: the one that most came by besides. A rule of ours. @param stretches in order
 * @throws RangeError for a count below 0
 */
export function channelChanges(stretches: readonly ByChannel[]): ChannelChange[] {
  const changes: ChannelChange[] = []
  let footing: Tally = {}
  for (const portion of portionsOf(stretches)) {
    const told = sumOf(portion)
    const after = takenOver(footing, told)
    if (after === null) footing = sumOf([{ answers: footing }, { answers: told }])
    else {
      const on = portion.find(({ answers }) => mostBy(answers) === after)?.from ?? portion[0]?.from ?? ''
      changes.push({ on, before: largestBesides(footing, after), after })
      footing = told
    }
  }
  return changes
}

type Tally = Readonly<Record<string, number>>

/** Stretches with enough answers by themselves, and smaller ones that have them together; a few at the end, or before a large one, tell nothing. */
function* portionsOf(stretches: readonly ByChannel[]): Generator<ByChannel[]> {
  let waiting: ByChannel[] = []
  for (const stretch of stretches) {
    const isLarge = allOf(stretch.answers) >= FEWEST_ANSWERS
    waiting = isLarge ? [stretch] : [...waiting, stretch]
    if (allOf(sumOf(waiting)) < FEWEST_ANSWERS) continue
    yield waiting
    waiting = []
  }
}

function takenOver(footing: Tally, told: Tally): string | null {
  const after = mostBy(told)
  if (after === null || allOf(footing) < FEWEST_ANSWERS) return null
  const [was, is] = [shareOf(footing, after), shareOf(told, after)]
  if (wilson(was).low > 0.5) return null
  const { difference, low } = compareProportions(was, is, CONFIDENCE)
  return difference >= LEAST_MOVE && low > 0 ? after : null
}

/** The channel that more than half came by. */
const mostBy = (answers: Tally): string | null => Object.entries(answers).find(([, n]) => n > allOf(answers) / 2)?.[0] ?? null

const largestBesides = (answers: Tally, channel: string): string =>
  Object.entries(answers)
    .filter(([other]) => other !== channel)
    .toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? channel

const shareOf = (answers: Tally, channel: string) => ({ times: answers[channel] ?? 0, of: allOf(answers) })
const allOf = (answers: Tally): number => Object.values(answers).reduce((sum, n) => sum + n, 0)

function sumOf(stretches: readonly { answers: Tally }[]): Tally {
  const sum: Record<string, number> = {}
  for (const { answers } of stretches) for (const [channel, n] of Object.entries(answers)) sum[channel] = (sum[channel] ?? 0) + n
  return sum
}
