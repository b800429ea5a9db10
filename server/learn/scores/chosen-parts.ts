import type { Choices, Stretch } from '#contract/learn/scores.ts'
import { monthOf } from '#domain/learn/months.ts'
import { breaksOf } from '#server/learn/annotations/annotations.ts'
import type { Selected, SelectionInput } from '#server/learn/selection/selection.ts'
import type { Sendable } from '#server/platform/http.ts'
import type { Scope } from '#server/platform/scope.ts'
import { type Chosen, choose } from './choice.ts'
import { earlierParts, stretchFor } from './chosen.ts'
import { countChosen } from './counting.ts'
import { partedBetween } from './parting.ts'
import { choicesIn, selectedBy } from './parts.ts'
import { type Counted, type Part, ratingsIn } from './tallies.ts'

/** Which answers: what a query needs of them, how often each rating was given there, and what a reader calls them. */
export type ChosenPart = { selected: Selected; ratings: readonly number[]; stretch: Sendable<Stretch> }

/**
 * The choices of the score screen, the answers that an address means, and those right before: for screens of one request. Without a wave or a
 * period the last twelve months, or all time when these are empty. Null while there is no program. `previous` is null, too, where a change of
 * footing lies in between.
 */
export async function chosenParts(scope: Scope, input: SelectionInput) {
  const chosen = await chooseStretch(scope, input)
  if (!chosen) return null
  const counted = await countChosen(scope, chosen)
  const { previous: earlier } = earlierParts(chosen)
  const { program, waves, wave, period, timeZone } = chosen
  const now = wave ? { waveId: wave.id } : { months: chosen.months }
  const parted = earlier && partedBetween(chosen, await breaksOf(scope, program.id), earlier, now)
  const previous = parted ? null : earlier
  return {
    choices: choicesIn(chosen, counted) as Sendable<Choices>,
    program: { id: program.id, name: program.name },
    waves,
    wave: wave?.id ?? null,
    period,
    timeZone,
    now: partIn(chosen, counted, now),
    previous: previous && partIn(chosen, counted, previous),
  }
}

async function chooseStretch(scope: Scope, input: SelectionInput): Promise<Chosen | null> {
  if (input.wave || input.period) return choose(scope, input)
  const year = await choose(scope, { ...input, period: 'year' })
  if (!year?.months || !year.program.lastAt || monthOf(year.program.lastAt, year.timeZone) >= year.months.from) return year
  return choose(scope, { ...input, period: 'all' })
}

function partIn(chosen: Chosen, counted: Counted, part: Part): ChosenPart {
  const wave = 'waveId' in part ? chosen.waves.find(({ id }) => id === part.waveId) : undefined
  const which = wave
    ? { ...chosen, wave, period: null, months: null }
    : { ...chosen, wave: null, period: chosen.period ?? 'all', months: 'months' in part ? part.months : null }
  return { selected: selectedBy(which), ratings: ratingsIn(counted, part), stretch: stretchFor(chosen, part) }
}
