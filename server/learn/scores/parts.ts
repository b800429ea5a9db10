import { printMonth, printQuarter } from '#domain/learn/months.ts'
import { type Tally, tally } from '#domain/learn/score.ts'
import { type Selected, stretchOf } from '#server/learn/selection/selection.ts'
import type { Chosen } from './choice.ts'
import { answersOf, type Counted, type Part, ratingsIn } from './tallies.ts'

export const partOf = ({ wave, months }: Chosen): Part => (wave ? { waveId: wave.id } : { months })

/** A wave is of one program, so naming both would only keep the database from its index. */
export const selectedBy = ({ program, wave, months, timeZone, attribute }: Chosen): Selected => ({
  programId: wave ? null : program.id,
  waveId: wave?.id ?? null,
  ...stretchOf(wave ? null : months, timeZone),
  attribute,
})

export const tallyIn = (counted: Counted, part: Part | null): Tally | null => part && tally(ratingsIn(counted, part))

export function choicesIn({ programs, waves }: Chosen, counted: Counted) {
  const months = counted.starts
    .map((month) => ({ month, answers: answersOf(ratingsIn(counted, { months: { from: month, until: month + 1 } })) }))
    .filter(({ answers }) => answers > 0)
    .toReversed()
  const quarters = [...Map.groupBy(months, ({ month }) => printQuarter(month))]
  return {
    programs: programs.map(({ id, name, archivedAt }) => ({ id, name, archivedAt })),
    waves: waves.map((wave) => ({ ...wave, answers: answersOf(ratingsIn(counted, { waveId: wave.id })) })),
    quarters: quarters.map(([period, of]) => ({ period, answers: of.reduce((sum, { answers }) => sum + answers, 0) })),
    months: months.map(({ month, answers }) => ({ period: printMonth(month), answers })),
  }
}
