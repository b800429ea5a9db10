import { breaksOf } from '#server/learn/annotations/annotations.ts'
import { type SelectionInput, stretchOf } from '#server/learn/selection/selection.ts'
import type { Scope } from '#server/platform/scope.ts'
import { choose, NOTHING_TO_CHOOSE } from './choice.ts'
import { earlierParts, stretchFor } from './chosen.ts'
import { countChosen } from './counting.ts'
import { partedBetween } from './parting.ts'
import { choicesIn, partOf, tallyIn } from './parts.ts'

/**
 * What a screen of this wing opens with: all that can be chosen, what is chosen, and what that is held against (`previous`, null where
 * there is none). Where the footing changed in between, `parted` says what it would have been and on which day, and `previous` is null.
 * `from` and `until` bound a period and are null for a wave and for all time. Null while there is no program.
 */
export async function openChosen(scope: Scope, input: SelectionInput) {
  const chosen = await choose(scope, input)
  if (!chosen) return null
  const { program, wave, waves, period, months, timeZone } = chosen
  const counted = await countChosen(scope, chosen)
  const part = partOf(chosen)
  const earlier = earlierParts(chosen).previous
  const on = earlier && partedBetween(chosen, await breaksOf(scope, program.id), earlier, part)
  const then = tallyIn(counted, earlier)
  const before = earlier && then && { stretch: stretchFor(chosen, earlier), counted: then }
  return {
    choices: choicesIn(chosen, counted),
    program: { id: program.id, name: program.name },
    wave: wave?.id ?? null,
    startedAt: wave?.startedAt ?? null,
    /** The wave itself, or all that have begun. */
    waveIds: wave ? [wave.id] : waves.map(({ id }) => id),
    period,
    stretch: stretchFor(chosen, part),
    ...stretchOf(wave ? null : months, timeZone),
    previous: on ? null : before,
    parted: on ? before && { on, ...before } : null,
  }
}

/** For screens whose figures are those of another question: all that can be chosen, and what is. */
export async function readChoices(scope: Scope, input: SelectionInput) {
  const chosen = await choose(scope, input)
  if (!chosen) return { choices: NOTHING_TO_CHOOSE, chosen: null }
  const { program, wave, period } = chosen
  return {
    choices: choicesIn(chosen, await countChosen(scope, chosen)),
    chosen: {
      program: { id: program.id, name: program.name },
      wave: wave?.id ?? null,
      period,
      stretch: stretchFor(chosen, partOf(chosen)),
    },
  }
}
