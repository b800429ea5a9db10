import type { Month, Months } from '#domain/learn/months.ts'
import { answersIn, countsOf, type RatingCounts, tally } from '#domain/learn/score.ts'
import type { Cell } from './scores.queries.ts'

/** What was counted, to be summed for any wave or stretch of months whose ends are among `starts`. */
export type Counted = { cells: readonly Cell[]; starts: readonly Month[] }
export type Part = { waveId: string } | { months: Months | null }

/** Eleven counts of the answers that count. */
export const ratingsIn = (counted: Counted, part: Part): RatingCounts => countsOf(cellsIn(counted, part))

export const answersOf = (ratings: RatingCounts): number => answersIn(tally(ratings))

/** Answers that came by an invitation: those of a wave. */
export const invitedIn = ({ cells }: Counted): number =>
  cells.reduce((sum, { waveId, answers }) => sum + (waveId ? answers : 0), 0)

function cellsIn({ cells, starts }: Counted, part: Part): Cell[] {
  if ('waveId' in part) return cells.filter(({ waveId }) => waveId === part.waveId)
  const { months } = part
  if (!months) return [...cells]
  return cells.filter(({ stretch }) => {
    const start = starts[stretch - 1] ?? Number.NEGATIVE_INFINITY
    return start >= months.from && start < months.until
  })
}
