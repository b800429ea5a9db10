import { recordAll } from '#server/platform/events.ts'
import type { Scope } from '#server/platform/scope.ts'
import { type Judgement, writeJudgements } from './judgements.queries.ts'

/** Writes how answers that stand are judged by now; `swept`: their day is over. */
export const judgeAnew = async (scope: Scope, all: readonly Judgement[], { swept = false } = {}): Promise<void> => {
  if (all.length) await writeJudgements(scope, all, swept ? scope.now : null)
}

/** Tells of each as of a new answer, so that one which now surely came from a person opens its case. */
export const tellJudged = (scope: Scope, all: readonly (Judgement & { was?: string })[]): Promise<void> =>
  recordAll(
    scope,
    all.map(({ id, contactId, evidence, rating, was }) => ({
      kind: `response.${evidence}`,
      subjectId: id,
      contactId,
      detail: { rating, ...(was && { was }) },
    })),
  )
