import type { Population } from '#contract/learn/scores.ts'
import { scoreOfPopulation } from '#domain/learn/population.ts'
import type { Tally } from '#domain/learn/score.ts'
import type { Scope } from '#server/platform/scope.ts'
import type { Chosen } from './choice.ts'
import { countFrame } from './scores.queries.ts'

/** What is asked of exactly these people, whose number is entered or counted from the wave's frame. Null unless it is asked. */
export async function populationOf(
  scope: Scope,
  { wave, attribute }: Chosen,
  { counted, asked, unequal }: { counted: Tally; asked: string | undefined; unequal: boolean },
): Promise<Population | null> {
  if (asked === undefined) return null
  const nothing = { size: null, frame: null, score: null, low: null, high: null, margin: null, answers: null }
  // In a stretch of time one person may have answered more than once, so that answers are not people.
  if (!wave) return { ...nothing, because: 'no_wave' }
  const frame = attribute ? null : await countFrame(scope, wave.id)
  const size = asked === 'frame' ? frame : Number(asked)
  if (!size) return { ...nothing, frame, because: 'no_frame' }
  if (unequal) return { ...nothing, frame, size, because: 'unequal' }
  const found = scoreOfPopulation(counted, size)
  if ('because' in found) return { ...nothing, frame, size, because: found.because }
  const { score, low, high, margin, answers } = found
  return { frame, size, score, low, high, margin, answers, because: null }
}
