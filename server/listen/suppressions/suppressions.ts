import { createHash } from 'node:crypto'
import { Nothing } from '#contract/endpoint.ts'
import { record } from '#server/platform/events.ts'
import { ticket } from '#server/platform/jobs.ts'
import type { Scope } from '#server/platform/scope.ts'
import { audit } from '#server/workspace/audit/audit.ts'
import { declineInvitation, insertSuppression, liftSuppressions, suppressionsInForce } from './suppressions.queries.ts'

export { endPauses } from './suppressions.queries.ts'

/** Sets free whoever was only left alone for a while. */
export const endPausesDue = ticket('suppression.end', Nothing, { single: true })

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
  const added = await insertSuppression(scope, { addressHash: hashAddress(address), reason, note, until: null })
  if (invitationId && reason === 'unsubscribed') await declineInvitation(scope, invitationId)
  if (!added) return false
  // What a mail host told us decides over a person for good, so that somebody may want to know why.
  if (scope.actorId || reason === 'bounced' || reason === 'complained')
    await audit(scope, {
      action: 'contact.suppressed',
      subject: contactId ?? 'address',
      after: { reason, note },
      contactId,
      detail: { reason },
    })
  else await record(scope, 'contact.suppressed', { subjectId: contactId, contactId, detail: { reason } })
  return true
}

/** Nobody asks this address until then, for its mailbox takes no mail at present. What already stands against it stays. */
export async function pause(
  scope: Scope,
  { address, contactId, until }: { address: string; contactId: string | null; until: Date },
): Promise<boolean> {
  const paused = await insertSuppression(scope, { addressHash: hashAddress(address), reason: 'bounced', note: null, until })
  if (paused)
    await audit(scope, {
      action: 'contact.paused',
      subject: contactId ?? 'address',
      after: { reason: 'bounced', until },
      contactId,
      detail: { reason: 'bounced' },
    })
  return paused
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
