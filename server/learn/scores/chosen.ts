import type { Stretch } from '#contract/learn/scores.ts'
import { earlierWaves } from '#domain/learn/earlier.ts'
import type { Against } from '#domain/learn/findings.ts'
import { monthsBefore } from '#domain/learn/months.ts'
import { breaksOf } from '#server/learn/annotations/annotations.ts'
import { type SelectionInput, stretchOf } from '#server/learn/selection/selection.ts'
import type { Sendable } from '#server/platform/http.ts'
import type { Scope } from '#server/platform/scope.ts'
import { type Chosen, choose } from './choice.ts'
import { partedBetween } from './parting.ts'
import type { Part } from './tallies.ts'

/** Which answers the address means, and where it says nothing what the score screen would open with. Null while there is no program. */
export async function chosenAnswers(scope: Scope, input: SelectionInput) {
  const chosen = await choose(scope, input)
  if (!chosen) return null
  const { program, wave, months, timeZone } = chosen
  return { program: program.id, wave: wave?.id ?? null, ...stretchOf(wave ? null : months, timeZone) }
}

/** Answers of a wave or a stretch of time, as a question bounds them, with how a reader knows them. */
export type Side = { wave: string | null; from: Date | null; until: Date | null; stretch: Sendable<Stretch> }

/** As `chosenAnswers`, with what they are held against: null where nothing is earlier; `parted` by the last change of footing in between, if there is one. */
export async function chosenPair(scope: Scope, input: SelectionInput, against: Against) {
  const chosen = await choose(scope, input)
  if (!chosen) return null
  const { program, wave, period, months, timeZone } = chosen
  const sideOf = (part: Part): Side => ({
    wave: 'waveId' in part ? part.waveId : null,
    ...stretchOf('months' in part ? part.months : null, timeZone),
    stretch: stretchFor(chosen, part),
  })
  const earlier = earlierParts(chosen)[against]
  const now = wave ? { waveId: wave.id } : { months }
  const parted = earlier && partedBetween(chosen, await breaksOf(scope, program.id), earlier, now)
  return {
    program: { id: program.id, name: program.name },
    wave: wave?.id ?? null,
    period,
    timeZone,
    now: sideOf(now),
    before: earlier && sideOf(earlier),
    parted,
  }
}

/** What the score is held against: the waves, or the months, before. */
export function earlierParts({ wave, waves, months }: Chosen): Record<Against, Part | null> {
  if (wave) {
    const { previous, year_ago } = earlierWaves(waves, wave)
    return { previous: previous && { waveId: previous.id }, year_ago: year_ago && { waveId: year_ago.id } }
  }
  if (!months) return { previous: null, year_ago: null }
  const { previous, year_ago } = monthsBefore(months)
  return { previous: { months: previous }, year_ago: year_ago && { months: year_ago } }
}

export function stretchFor({ waves, timeZone }: Chosen, part: Part): Sendable<Stretch> {
  if ('months' in part) return { wave: null, ...stretchOf(part.months, timeZone) }
  const wave = waves.find(({ id }) => id === part.waveId)
  return { wave: wave ? { id: wave.id, name: wave.name } : null, from: wave?.startedAt ?? null, until: wave?.closesAt ?? null }
}
