import { countsOf } from '#domain/learn/score.ts'
import { found, refuseField } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { audit } from '#server/workspace/audit/audit.ts'
import { findAccount, findMember, listAnswers, lockAccount, setOwner } from './accounts.queries.ts'
import { listMoments } from './timeline.queries.ts'

export { accountNamed } from './accounts.queries.ts'

export async function readAccount(scope: Scope, id: string) {
  const { ownerId, ownerName, counts, ...account } = found(await findAccount(scope, id))
  return { ...account, owner: ownerId && ownerName ? { id: ownerId, name: ownerName } : null, ratings: countsOf(counts) }
}

export async function readAnswers(scope: Scope, { id, ...page }: { id: string; after?: string; limit?: number }) {
  found(await findAccount(scope, id))
  return listAnswers(scope, id, page)
}

export async function readTimeline(scope: Scope, { id, ...page }: { id: string; after?: string; limit?: number }) {
  found(await findAccount(scope, id))
  return listMoments(scope, id, page)
}

/** Cases that open from here on go to this member. */
export async function giveAccount(scope: Scope, { id, memberId }: { id: string; memberId: string | null }) {
  const account = found(await lockAccount(scope, id))
  if (memberId && !(await findMember(scope, memberId))) return refuseField('memberId', 'account.no_such_member')
  if (account.ownerId !== memberId) {
    await setOwner(scope, id, memberId)
    await audit(scope, {
      action: 'account.given',
      subject: id,
      before: { ownerId: account.ownerId },
      after: { ownerId: memberId },
    })
  }
  return readAccount(scope, id)
}
