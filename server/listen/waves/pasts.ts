import { countsOf, tally } from '#domain/learn/score.ts'
import type { Past, Pasts } from '#domain/listen/expectation.ts'
import { stratumNamed } from '#domain/listen/wave-plan.ts'
import type { Scope } from '#server/platform/scope.ts'
import { type PastRow, pastAnswers } from './pasts.queries.ts'

/** What the last waves of a program brought, in all and by stratum: response rates and how far answers spread. */
export async function pastsOf(scope: Scope, programId: string, by: string | undefined): Promise<Pasts> {
  const rows = await pastAnswers(scope, programId, by)
  const strata = Map.groupBy(rows, ({ stratum }) => stratumNamed(stratum))
  return {
    all: rows.length ? pastIn(rows) : null,
    of: new Map([...strata].map(([stratum, own]) => [stratum, pastIn(own)])),
  }
}

const pastIn = (rows: readonly PastRow[]): Past => ({
  delivered: rows.reduce((sum, { delivered }) => sum + delivered, 0),
  counted: tally(countsOf(rows.flatMap(({ rating, invited }) => (rating === null ? [] : [{ rating, answers: invited }])))),
})
