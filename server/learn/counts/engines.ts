import type { Cell, Question, Trait } from '#domain/learn/question.ts'
import { byCopy, copyOf } from '#server/learn/read-model/read-model.ts'
import { timeZoneHere } from '#server/learn/selection/selection.ts'
import type { Scope } from '#server/platform/scope.ts'
import { columnFor, countByColumns } from './columns.ts'
import { countBySql } from './counts.queries.ts'
import { type Frequent, frequentBySql } from './frequent.queries.ts'
import { frequentByColumns } from './frequent.ts'
import { namesHere } from './names.queries.ts'

// Answers are counted where it is quickest: in the copy by columns where there is one, else where they lie. Both say the same.

/** At most one cell more than may be. */
export async function countCells(scope: Scope, question: Question): Promise<Cell[]> {
  const copied = byCopy(scope.workspaceId, async (file) => countByColumns(file, question, await namesHere(scope)))
  return copied ?? countBySql(scope, question, await timeZoneHere(scope))
}

/** The words that most answers have. */
export async function frequentWords(scope: Scope, question: Question, trait: Trait, most: number): Promise<Frequent> {
  const copied = byCopy(scope.workspaceId, async (file) => frequentByColumns(file, question, await namesHere(scope), trait, most))
  return copied ?? frequentBySql(scope, question, trait, most)
}

/** How many words there may be, where that is known without looking. */
export function wordsKnown({ workspaceId }: Scope, trait: Trait): number {
  const copy = copyOf(workspaceId)
  return (copy && columnFor(copy, trait)?.words.values.length) ?? 0
}
