import type { AnswerTable, Attribute } from './answer-table.ts'
import { knownInOrder } from './design.ts'
import { quartilesOf } from './kinds-of-people.ts'
import { levelsOf } from './levels.ts'

/** A subgroup needs so many answers, and so does everybody else. */
export const LEAST_ANSWERS = 20
/** The largest words of an attribute that are looked at. */
const MOST_LEVELS = 12

/** What the people of a subgroup have in common; an answer that does not know the attribute is never of it. */
export type Condition = { name: string } & ({ is: 'level'; level: string } | { is: 'at_most' | 'above'; value: number })
/** An attribute in cells, the last of which (number `cells`) holds what no condition speaks of; a choice is a stretch of cells, both ends included. */
export type Grid = { cells: number; codes: Int32Array; choices: { condition: Condition; from: number; to: number }[] }

/** The cells and conditions of every attribute of a table: words with enough answers, numbers at their quartiles. */
export const gridsOf = (table: AnswerTable): Grid[] => table.attributes.map(gridOf).filter(({ choices }) => choices.length > 0)

function gridOf(attribute: Attribute): Grid {
  const { name } = attribute
  if (attribute.kind === 'words') {
    const { codes, levels } = levelsOf(attribute, LEAST_ANSWERS, MOST_LEVELS)
    const named = levels.flatMap((level) => (level.kind === 'level' ? [level.level] : []))
    return {
      cells: named.length,
      codes: codes.map((code) => Math.min(code, named.length)),
      choices: named.map((level, at) => ({ condition: { name, is: 'level', level }, from: at, to: at })),
    }
  }
  const edges = quartilesOf(attribute.values, knownInOrder(attribute.values))
  const cells = edges.length + 1
  const codes = Int32Array.from(attribute.values, (value) =>
    Number.isNaN(value) ? cells : edges.filter((edge) => value > edge).length,
  )
  const choices = edges.flatMap((value, at): Grid['choices'] => [
    { condition: { name, is: 'at_most', value }, from: 0, to: at },
    { condition: { name, is: 'above', value }, from: at + 1, to: cells - 1 },
  ])
  return { cells, codes, choices }
}
