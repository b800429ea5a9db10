import type { Verdict } from '#domain/learn/comparison.ts'
import type { Score } from '#domain/learn/score.ts'
import { type AnswerTable, requireTable } from './answer-table.ts'
import { type Basis, basisOf } from './basis.ts'
import { columnOf } from './column.ts'
import { type Contrast, contrastOf, scoreAmong, verdictOf } from './contrast.ts'

/** In points, above minus below a number that was named before anybody looked. `unknown`: answers without the number. */
export type GivenCut = Basis & {
  cut: number
  unknown: number
  below: Score | null
  above: Score | null
  contrast: Contrast | null
  verdict: Verdict
}

/**
 * Whether answers above a number score differently from those up to it (method.md 3.2e): two groups and no penalty, since nothing was chosen
 * by the data. Not for a cut that a search found.
 * @param cut belongs to the lower side
 * @throws RangeError for a broken table, a cut that is no number, or an attribute that is not a number of this table
 */
export function acrossCut(table: AnswerTable, name: string, cut: number): GivenCut {
  requireTable(table)
  const attribute = table.attributes.find((one) => one.name === name)
  if (attribute?.kind !== 'number') throw new RangeError(`"${name}" is not a number of this table.`)
  if (!Number.isFinite(cut)) throw new RangeError(`A cut is a number, got ${cut}.`)
  const { x, sorted, accounts } = columnOf(attribute.values, table.x, table.account)
  const above = Int8Array.from(sorted, (value) => Number(value > cut))
  const contrast = contrastOf(x, above, accounts)
  return {
    ...basisOf('two_groups', x.length, accounts, null),
    cut,
    unknown: table.x.length - x.length,
    below: scoreAmong(
      x,
      above.map((side) => 1 - side),
      accounts,
    ),
    above: scoreAmong(x, above, accounts),
    contrast,
    verdict: verdictOf(contrast, contrast?.p ?? 1, 0.05),
  }
}
