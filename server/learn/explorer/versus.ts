import type { Exploration, ExplorerInput } from '#contract/learn/explorer.ts'
import { compare } from '#domain/learn/comparison.ts'
import type { Cell, Question } from '#domain/learn/question.ts'
import { answersIn, countsOf, tally } from '#domain/learn/score.ts'
import { standingOf } from '#domain/learn/standing.ts'
import { countAnswers, readWhere } from '#server/learn/counts/counts.ts'
import { partedGroups } from '#server/learn/scores/scores.ts'
import type { Scope } from '#server/platform/scope.ts'

/** The answers counted in these cells, held against those of a second condition; null where there is none. */
export async function versusOf(
  scope: Scope,
  question: Question,
  cells: readonly Cell[],
  { versus }: Pick<ExplorerInput, 'versus'>,
): Promise<Exploration['versus']> {
  const condition = await readWhere(scope, versus, 'versus')
  if (!condition) return null
  const first = tally(countsOf(cells))
  const second = tally(countsOf(await countAnswers(scope, { ...question, condition })))
  const both = question.condition ? { all: [question.condition, condition] } : condition
  const shared = answersIn(tally(countsOf(await countAnswers(scope, { ...question, condition: both }))))
  const parted = shared === 0 ? await partedGroups(scope, question, condition) : null
  // Groups that share people are not independent, and the comparison would promise too much.
  const comparison = shared === 0 && !parted ? compare(first, second) : null
  const figures = comparison && comparison.verdict !== 'too_few' ? comparison : null
  return {
    standing: standingOf(second),
    shared,
    parted,
    verdict: comparison?.verdict ?? null,
    difference: figures?.difference ?? null,
    low: figures?.low ?? null,
    high: figures?.high ?? null,
    smallestVisible: figures ? Math.ceil(figures.smallestVisible) : null,
  }
}
