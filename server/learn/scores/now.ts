import { countsOf, tally } from '#domain/learn/score.ts'
import { standingOf } from '#domain/learn/standing.ts'
import { stretchOf } from '#server/learn/selection/selection.ts'
import type { Scope } from '#server/platform/scope.ts'
import { choose } from './choice.ts'
import { countRatings } from './scores.queries.ts'

/** The score that the score screen opens with, without all that stands around it. Null while there is no program. */
export async function scoreNow(scope: Scope) {
  const chosen = await choose(scope, {})
  if (!chosen) return null
  const { program, wave, months, timeZone } = chosen
  const stretch = stretchOf(wave ? null : months, timeZone)
  const rows = await countRatings(scope, { programId: program.id, waveId: wave?.id ?? null, ...stretch, attribute: null })
  return { programId: program.id, standing: standingOf(tally(countsOf(rows))) }
}
