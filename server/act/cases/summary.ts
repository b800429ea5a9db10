import { DUE_HOURS } from '#domain/act/due.ts'
import { promptness } from '#domain/act/promptness.ts'
import { activeRules } from '#server/act/rules/rules.ts'
import type { Scope } from '#server/platform/scope.ts'
import { type CaseFilter, countByState, promisedBetween } from './board.queries.ts'

const DAYS = 90
const DAY = 86_400_000

/** The head of the board: how many stand where, and whether we keep our word. */
export async function summarize(scope: Scope, filter: CaseFilter) {
  const [rule] = await activeRules(scope)
  const promised = await promisedBetween(scope, new Date(scope.now.getTime() - DAYS * DAY), scope.now)
  return {
    ...(await countByState(scope, filter)),
    promise: { ...promptness(promised), days: DAYS, hours: rule?.dueHours ?? DUE_HOURS },
  }
}
