import { createHash } from 'node:crypto'
import { record } from '#server/platform/events.ts'
import type { Scope } from '#server/platform/scope.ts'
import { audit } from '#server/workspace/audit/audit.ts'
import { declineInvitation, insertSuppression, liftSuppressions, suppressionsInForce } from './suppressions.queries.ts'

export type SuppressionReason = 'unsubscribed' | 'bounced' | 'complained' | 'erased' | 'manual'

/** The list keeps no address, only its hash, so that it outlives the person's erasure. */
export const hashAddress = (address: string): string => createHash('sha256').update(address.trim().toLowerCase()).digest('hex')

/** From here on nobody asks this address. Twice is once. Returns whether it is new. */
export async function suppress(
  scope: Scope,
  {
    address,
    reason,
    note = null,
    contactId = null,
    invitationId = null,
  }: {
    address: string
    reason: SuppressionReason
    note?: string | null
    contactId?: string | null
    invitationId?: string | null
  },
): Promise<boolean> {
  const added = await insertSuppression(scope, { addressHash: hashAddress(address), reason, note })
  if (invitationId && reason === 'unsubscribed') await declineInvitation(scope, invitationId)
  if (!added) return false
  if (scope.actorId)
    await audit(scope, {
      action: 'contact.suppressed',
      subject: contactId ?? 'address',
      after: { reason, note },
      contactId,
    })
  else await record(scope, 'contact.suppressed', { subjectId: contactId, contactId, detail: { reason } })
  return true
}

/** Lifts what stands against this address; the record of it stays. */
export async function liftSuppression(
  scope: Scope,
  { address, contactId }: { address: string; contactId: string },
): Promise<boolean> {
  const lifted = await liftSuppressions(scope, hashAddress(address))
  if (lifted) await audit(scope, { action: 'contact.suppression_lifted', subject: contactId, contactId })
  return lifted
}

/** What stands against each of these addresses now, by their hashes. */
export const suppressionsOf = (scope: Scope, addresses: readonly string[]): Promise<Map<string, SuppressionReason>> =>
  suppressionsInForce(scope, [...new Set(addresses.map(hashAddress))])
