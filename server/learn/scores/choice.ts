import type { Choices } from '#contract/learn/scores.ts'
import { type Months, monthOf, monthsBefore } from '#domain/learn/months.ts'
import { FEWEST_ANSWERS } from '#domain/learn/sample.ts'
import type { Selected } from '#server/learn/selection/selection.ts'
import { attributeOf, monthsIn, type SelectionInput, timeZoneHere } from '#server/learn/selection/selection.ts'
import { found, refuseField } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { listPrograms, listWaves, type ProgramRow, programOfWave, type WaveRow, wavesWithAnswers } from './scores.queries.ts'

/** What the score is asked of: a wave, or a period (`months` null: all time). */
export type Chosen = {
  programs: ProgramRow[]
  program: ProgramRow
  waves: WaveRow[]
  timeZone: string
  attribute: Selected['attribute']
} & ({ wave: WaveRow; period: null; months: null } | { wave: null; period: string; months: Months | null })

/** The longest history whose months are told apart; what is older counts in all time alone. */
const MOST_MONTHS = 120

/** What the address says, and where it says nothing what a person would want to see first. Null while there is no program. */
export async function choose(scope: Scope, input: SelectionInput): Promise<Chosen | null> {
  if (input.wave && input.period) refuseField('period', 'issue.wave_or_period')
  const attribute = await attributeOf(scope, input)
  const programs = await listPrograms(scope)
  const program = await programFor(scope, programs, input)
  if (!program) return null

  const timeZone = await timeZoneHere(scope)
  const waves = await listWaves(scope, program.id)
  const common = { programs, program, waves, timeZone, attribute }
  if (input.wave) return { ...common, wave: found(waves.find(({ id }) => id === input.wave)), period: null, months: null }
  const opening = input.period ? undefined : ((await newestWithScore(scope, waves)) ?? waves[0])
  if (opening) return { ...common, wave: opening, period: null, months: null }

  const period = input.period ?? periodFor(scope, program, timeZone)
  return { ...common, wave: null, period, months: monthsIn(scope, period, timeZone) }
}

/** The first instants of every month that is told apart, and of what the selected months are held against. */
export function monthsToTell({ program, timeZone, months }: Chosen): number[] {
  const told = new Set<number>()
  const tell = ({ from, until }: Months) => {
    for (let month = from; month <= until; month++) told.add(month)
  }
  if (program.firstAt && program.lastAt) {
    const last = monthOf(program.lastAt, timeZone)
    tell({ from: Math.max(monthOf(program.firstAt, timeZone), last - MOST_MONTHS + 1), until: last + 1 })
  }
  if (months) for (const stretch of [months, ...Object.values(monthsBefore(months))]) if (stretch) tell(stretch)
  return [...told].sort((a, b) => a - b)
}

/** A wave that has only just begun must not take the place of the score that everybody knows. */
async function newestWithScore(scope: Scope, waves: readonly WaveRow[]): Promise<WaveRow | undefined> {
  const known = await wavesWithAnswers(
    scope,
    waves.map(({ id }) => id),
    FEWEST_ANSWERS,
  )
  return waves.find(({ id }) => known.has(id))
}

async function programFor(
  scope: Scope,
  programs: ProgramRow[],
  { program, wave }: SelectionInput,
): Promise<ProgramRow | undefined> {
  const id = program ?? (wave && found(await programOfWave(scope, wave)).programId)
  return id ? found(programs.find((one) => one.id === id)) : programs[0]
}

/** History that was imported long ago has nothing to say about the last twelve months. */
function periodFor(scope: Scope, { lastAt }: ProgramRow, timeZone: string): string {
  const year = monthsIn(scope, 'year', timeZone)
  return lastAt && year && monthOf(lastAt, timeZone) < year.from ? 'all' : 'year'
}

/** What a workspace without a program has to choose from. */
export const NOTHING_TO_CHOOSE: Choices = { programs: [], waves: [], quarters: [], months: [] }
