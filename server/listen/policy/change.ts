import type { Policy } from '#contract/listen/policy.ts'
import type { ContactPolicy } from '#domain/listen/contact-policy.ts'
import { refuse, refuseField } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { audit, auditDifference } from '#server/workspace/audit/audit.ts'
import {
  insertPolicy,
  latestPolicy,
  lockTerms,
  type OrderedProgram,
  programsInOrder,
  setPriorities,
  setQuietDays,
  workspaceTerms,
} from './policy.queries.ts'
import { contactPolicyOf } from './rules.ts'

export async function showPolicy(scope: Scope) {
  const { timeZone } = await workspaceTerms(scope)
  const policy = await contactPolicyOf(scope)
  const latest = await latestPolicy(scope)
  const programs = await programsInOrder(scope)
  return {
    ...policy,
    changedAt: latest?.createdAt ?? null,
    changedBy: latest?.createdByName ?? null,
    timeZone,
    programs: programs.map(({ id, name, rhythm, quietDays }) => ({ id, name, rhythm, quietDays })),
  }
}

/** A change is a new version, so that the ledger can say by which rules it was judged; saying the same again changes nothing. */
export async function changePolicy(scope: Scope, { rules, by }: Policy) {
  requireHours('rules.window', rules.window)
  for (const [rhythm, own] of Object.entries(by)) requireHours(`by.${rhythm}.window`, own?.window ?? null)
  await lockTerms(scope)
  const { version, ...before } = await contactPolicyOf(scope)
  const after: ContactPolicy = { rules, by: plain(by) }
  if (JSON.stringify(canonical(before)) === JSON.stringify(canonical(after))) return showPolicy(scope)
  await insertPolicy(scope, version + 1, after)
  await setQuietDays(scope, rules.quietDays)
  await auditDifference(scope, {
    action: 'policy.changed',
    subject: scope.workspaceId,
    before: canonical(before),
    after: canonical(after),
  })
  return showPolicy(scope)
}

/** The programs that are named go first, in this order; the others follow as equals. */
export async function orderPrograms(scope: Scope, programIds: readonly string[]) {
  await lockTerms(scope)
  const before = await programsInOrder(scope)
  if (programIds.some((id) => !before.some((program) => program.id === id))) refuse('not_found', 'refusal.not_found')
  await setPriorities(scope, programIds)
  const after = await programsInOrder(scope)
  const names = (programs: readonly OrderedProgram[]) => programs.map(({ name }) => name)
  if (names(before).join('\n') !== names(after).join('\n'))
    await audit(scope, {
      action: 'policy.reordered',
      subject: scope.workspaceId,
      before: { programs: names(before) },
      after: { programs: names(after) },
    })
  return showPolicy(scope)
}

function requireHours(field: string, window: { from: number; to: number } | null) {
  if (window && window.from >= window.to) refuseField(`${field}.to`, 'issue.window_hours')
}

/** Without the fields that a body may leave open. */
function plain(by: Policy['by']): ContactPolicy['by'] {
  return JSON.parse(JSON.stringify(by)) as ContactPolicy['by']
}

/** Every field in one order, so that two policies that say the same are the same text. */
function canonical({ rules, by }: ContactPolicy): Record<string, unknown> {
  const { quietDays, firstAskDays, perContact, perAccount, window } = rules
  return {
    quietDays,
    firstAskDays,
    perContact: sorted(perContact),
    perAccount: sorted(perAccount),
    window: sorted(window),
    by: sorted(by),
  }
}

function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}
