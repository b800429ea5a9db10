import { mayTakeCase } from '#domain/act/case.ts'
import { may } from '#domain/permission.ts'
import { found, refuse, refuseField } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { audit } from '#server/workspace/audit/audit.ts'
import { findColleague, type LockedCase, lockCase, setOwner } from './moves.queries.ts'

export async function assignCase(scope: Scope, { id, memberId }: { id: string; memberId: string | null }): Promise<void> {
  const standing = found(await lockCase(scope, id))
  if (memberId) {
    const member = await findColleague(scope, memberId)
    if (!member || member.leftAt || !may(member.role, 'case.work')) refuseField('memberId', 'issue.case_owner')
  }
  await give(scope, standing, memberId)
}

/** Of two who take the same case, the second hears who has it. */
export async function takeCase(scope: Scope, id: string): Promise<void> {
  const standing = found(await lockCase(scope, id))
  const taker = scope.actorId ? await findColleague(scope, scope.actorId) : undefined
  const verdict = mayTakeCase(standing.ownerId, taker?.id ?? null)
  if (!verdict.may) {
    if (verdict.because === 'no_member') refuse('conflict', 'refusal.case_taker')
    const owner = standing.ownerId ? await findColleague(scope, standing.ownerId) : undefined
    refuse('conflict', 'refusal.case_taken', { name: owner?.name ?? '' })
  }
  await give(scope, standing, taker?.id ?? null)
}

async function give(scope: Scope, { id, ownerId, contactId }: LockedCase, memberId: string | null) {
  if (ownerId === memberId) return
  await setOwner(scope, id, memberId)
  await audit(scope, {
    action: 'case.assigned',
    subject: id,
    before: { ownerId },
    after: { ownerId: memberId },
    contactId,
    detail: { ownerId: memberId },
  })
}
