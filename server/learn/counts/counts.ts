import { type Cell, MOST_CELLS, type Question, type Trait } from '#domain/learn/question.ts'
import { byCopy, copyOf } from '#server/learn/read-model/read-model.ts'
import { refuse } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { edgesByColumns } from './columns.ts'
import { edgesBySql } from './counts.queries.ts'
import { countCells } from './engines.ts'
import { namesHere } from './names.queries.ts'

export type { AccountRatings } from './accounts.queries.ts'
export { countAccounts, ratingsByAccount } from './accounts.ts'
export { countAsks } from './counts.queries.ts'
export { countFolded } from './folding.ts'
export { labelsOf } from './names.queries.ts'
export { ANSWER, joinsOf } from './places.queries.ts'
export { sampleAnswers } from './sampling.ts'
export { isOfToday, type NamedTrait, traitNamed } from './traits.ts'
export { keptWhere, readWhere, whereShown } from './where.ts'

/** Whether answers are counted by columns, so that counting all of them costs no more than a few. */
export const isCopied = ({ workspaceId }: Scope): boolean => copyOf(workspaceId) !== null

/** Counts answers; refused where there would be more cells than anyone looks at. */
export async function countAnswers(scope: Scope, question: Question): Promise<Cell[]> {
  const cells = await countCells(scope, question)
  return cells.length > MOST_CELLS ? refuse('too_large', 'counts.too_many', { limit: MOST_CELLS }) : cells
}

/** Where to cut a number so that these shares (0..1, rising) of the answers that have one lie below: values that occur, each once. */
export async function edgesOf(scope: Scope, question: Question, trait: Trait, shares: readonly number[]): Promise<number[]> {
  const copied = byCopy(scope.workspaceId, async (file) => edgesByColumns(file, question, await namesHere(scope), trait, shares))
  const edges = await (copied ?? edgesBySql(scope, question, trait, shares))
  return [...new Set(edges)]
}
