import { startOf } from '#domain/learn/months.ts'
import { countAccounts, countAnswers, isCopied } from '#server/learn/counts/counts.ts'
import { questionOf, type Selected } from '#server/learn/selection/selection.ts'
import type { Scope } from '#server/platform/scope.ts'
import { type Chosen, monthsToTell } from './choice.ts'
import { type Cell, countAccountsWith, countCells } from './scores.queries.ts'
import type { Counted } from './tallies.ts'

/** Everything that the score screen counts, once: answers by wave, month and rating. */
export async function countChosen(scope: Scope, chosen: Chosen): Promise<Counted> {
  const { program, timeZone, attribute } = chosen
  const starts = monthsToTell(chosen)
  if (attribute === null && isCopied(scope)) return { cells: await cellsByMonth(scope, program.id, starts), starts }
  const instants = starts.map((month) => startOf(month, timeZone))
  return { cells: await countCells(scope, program.id, instants, attribute), starts }
}

async function cellsByMonth(scope: Scope, programId: string, starts: readonly number[]): Promise<Cell[]> {
  const all = questionOf({ programId, waveId: null, from: null, until: null })
  const counted = await countAnswers(scope, { ...all, by: [{ trait: { id: 'wave' } }, { grain: 'month' }] })
  return counted.map(({ keys: [wave, month], rating, answers }) => ({
    waveId: wave === null || wave === undefined ? null : String(wave),
    stretch: starts.filter((start) => start <= Number(month)).length,
    rating,
    answers,
  }))
}

/** Companies of which someone answered. */
export const accountsThatAnswered = (scope: Scope, selected: Selected): Promise<number> =>
  selected.attribute === null ? countAccounts(scope, questionOf(selected)) : countAccountsWith(scope, selected)
