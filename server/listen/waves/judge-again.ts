import { hasPlace } from '#domain/listen/account-limit.ts'
import { claimsOn } from '#domain/listen/coming-wave.ts'
import { claimOf, mayInvite } from '#domain/listen/contact-policy.ts'
import type { Days } from '#domain/listen/plan.ts'
import { accountLimitOf } from '#domain/listen/wave-plan.ts'
import { type KnownPerson, knownOf, termsOf } from '#server/listen/policy/policy.ts'
import type { Scope } from '#server/platform/scope.ts'
import { askedColleagues } from './segments.queries.ts'
import type { WaveRow } from './waves.queries.ts'

type Again = { contactId: string; because: string | null; until: Date | null }

/**
 * What the policy says by now, and the wave's own limit per company: people change companies while they wait. Each is judged after
 * those before, so that colleagues do not go over a limit together.
 */
export async function judgeAgain(
  scope: Scope,
  wave: Pick<WaveRow, 'id' | 'programId' | 'plan'>,
  ids: readonly string[],
  days: Days | null,
): Promise<Again[]> {
  const { rules, priority, coming, wish } = await termsOf(scope, { id: wave.programId })
  const claim = claimOf({ id: wave.programId, priority }, rules, scope.now, days?.to)
  const known = await knownOf(scope, wish, ids)
  const limit = accountLimitOf(wave.plan.account)
  const asked = Map.groupBy(limit ? await askedColleagues(scope, wave.id) : [], ({ account }) => account)
  const leaving = new Map<string, KnownPerson[]>()

  return ids.flatMap((contactId): Again[] => {
    const person = known.get(contactId)
    if (!person) return []
    const { account } = person
    const before = (account && leaving.get(account)) || []
    const accountAsks = [...before.map(() => scope.now), ...person.accountAsks]
    const verdict = mayInvite({ ...person, accountAsks }, rules, claim, claimsOn(person, coming, priority))
    if (!verdict.ask) return [{ contactId, because: verdict.because, until: verdict.until }]
    const colleagues = [...((account && asked.get(account)) || []), ...before]
    if (limit && account !== null && !hasPlace(person, limit, colleagues))
      return [{ contactId, because: 'account_share', until: null }]
    if (account !== null) leaving.set(account, [...before, person])
    return [{ contactId, because: null, until: null }]
  })
}
