import { dueAt } from '#domain/act/due.ts'
import { type Colleague, ownerFor } from '#domain/act/routing.ts'
import { opensCase } from '#domain/act/rule.ts'
import { activeRules } from '#server/act/rules/rules.ts'
import { recordAll } from '#server/platform/events.ts'
import { found, refuse } from '#server/platform/refusal.ts'
import { newId, type Scope } from '#server/platform/scope.ts'
import { audit } from '#server/workspace/audit/audit.ts'
import { colleagues, findAnswer, insertCases, listUnopened, lockTurns, type NewCase, type Unopened } from './opening.queries.ts'

/** Opens a case for each of these answers that a rule names and that has none. Twice is once. */
export async function openCasesFor(scope: Scope, ids: readonly string[]): Promise<number> {
  await lockTurns(scope)
  const rules = await activeRules(scope)
  const named = (await listUnopened(scope, ids)).flatMap((answer) => {
    const rule = rules.find((each) => opensCase(each, answer))
    return rule ? [{ answer, ruleId: rule.id, dueAt: dueAt(answer.answeredAt, rule.dueHours) }] : []
  })
  const opened = await open(scope, named)
  await recordAll(
    scope,
    opened.map(({ id, contactId, ruleId, ownerId }) => ({
      kind: 'case.opened',
      subjectId: id,
      contactId,
      detail: { ruleId, ownerId },
    })),
  )
  return opened.length
}

/** A member saw something in an answer that no rule names. The promise begins now: the answer may be years old. */
export async function openByHand(scope: Scope, responseId: string): Promise<string> {
  await lockTurns(scope)
  const answer = found(await findAnswer(scope, responseId))
  const [rule] = await activeRules(scope)
  const [opened] = await open(scope, [{ answer, ruleId: null, dueAt: dueAt(scope.now, rule?.dueHours) }])
  if (!opened) return refuse('conflict', 'refusal.case_exists')
  const { id, ownerId, contactId } = opened
  await audit(scope, {
    action: 'case.opened',
    subject: id,
    after: { responseId, ownerId },
    contactId,
    detail: { ownerId },
  })
  return id
}

type Due = { answer: Unopened; ruleId: string | null; dueAt: Date }

async function open(scope: Scope, all: readonly Due[]): Promise<NewCase[]> {
  if (!all.length) return []
  const owners = byTurns(await colleagues(scope))
  const fresh = all.map(({ answer: { id, contactId, accountId, accountOwnerId }, ruleId, dueAt }) => ({
    id: newId(),
    responseId: id,
    contactId,
    accountId,
    ruleId,
    ownerId: owners(accountOwnerId),
    dueAt,
  }))
  const written = new Set(await insertCases(scope, fresh))
  return fresh.filter(({ id }) => written.has(id))
}

/** Many cases of one moment still go round: each turn counts before the next is taken. */
function byTurns(members: readonly Colleague[]) {
  const last = new Map(members.map(({ id, lastGivenAt }) => [id, lastGivenAt]))
  let turn = Math.max(0, ...members.map(({ lastGivenAt }) => lastGivenAt?.getTime() ?? 0))
  return (accountOwnerId: string | null): string | null => {
    const owner = ownerFor(
      accountOwnerId,
      members.map((member) => ({ ...member, lastGivenAt: last.get(member.id) ?? null })),
    )
    if (owner) last.set(owner, new Date(++turn))
    return owner
  }
}
