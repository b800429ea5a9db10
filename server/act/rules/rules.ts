import { opensCase } from '#domain/act/rule.ts'
import { found } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { auditDifference } from '#server/workspace/audit/audit.ts'
import { countAnswers, listRules, lockRule, type Rule, setRule } from './rules.queries.ts'

export { listRules } from './rules.queries.ts'

const DAYS = 90
const DAY = 86_400_000

/** The rules in force, the oldest first: the first that names an answer opens its case. */
export const activeRules = async (scope: Scope): Promise<Rule[]> => (await listRules(scope)).filter(({ enabled }) => enabled)

export async function changeRule(scope: Scope, { id, ...after }: Pick<Rule, 'id' | 'ratingAtMost' | 'dueHours' | 'enabled'>) {
  const { id: _, name, ...before } = found(await lockRule(scope, id))
  await setRule(scope, id, after, before.enabled)
  await auditDifference(scope, { action: 'rule.changed', subject: id, before, after })
  return { id, name, ...after }
}

/** What this rule would have done with the answers of the last months. */
export async function dryRun(scope: Scope, { ratingAtMost }: { ratingAtMost: number }) {
  const kinds = await countAnswers(scope, new Date(scope.now.getTime() - DAYS * DAY))
  const sum = (of: typeof kinds) => of.reduce((total, { answers }) => total + answers, 0)
  return {
    wouldOpen: sum(kinds.filter((answer) => opensCase({ ratingAtMost }, answer))),
    answers: sum(kinds.filter((answer) => opensCase({ ratingAtMost: 10 }, answer))),
    days: DAYS,
  }
}
