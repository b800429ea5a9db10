import { createHash } from 'node:crypto'
import { Nothing } from '#contract/endpoint.ts'
import { mayLift, SUPPRESSION_REASONS, type SuppressionReason } from '#domain/listen/suppression.ts'
import { record, recordAll } from '#server/platform/events.ts'
import { ticket } from '#server/platform/jobs.ts'
import { found, refuse } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { audit } from '#server/workspace/audit/audit.ts'
import {
  anyLiftSince,
  contactsOf,
  declineInvitation,
  endPauses as endRows,
  insertSuppressions,
  liftSuppressions,
  listSuppressions,
  lockSuppression,
  type NewSuppression,
  suppressionsInForce,
  takeBack,
  undeclineInvitation,
} from './suppressions.queries.ts'

/** Sets free whoever was only left alone for a while. */
export const endPausesDue = ticket('suppression.end', Nothing, { single: true })

export type { SuppressionReason } from '#domain/listen/suppression.ts'

const AT_ONCE = 1000

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
  if (!address.includes('@')) return false // Whom the mail went to was erased since, and is silent for good.
  const added = await insertOne(scope, { addressHash: hashAddress(address), reason, note, until: null })
  if (invitationId && reason === 'unsubscribed') await declineInvitation(scope, invitationId)
  if (!added) return false
  // What a mail host told us decides over a person for good, so that somebody may want to know why.
  if (scope.actorId || reason === 'bounced' || reason === 'complained')
    await audit(scope, {
      action: 'contact.suppressed',
      subject: contactId ?? 'address',
      after: { reason }, // Never the note: it may name the person, and the audit cannot be rewritten.
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
  if (!address.includes('@')) return false // As above.
  const paused = await insertOne(scope, { addressHash: hashAddress(address), reason: 'bounced', note: null, until })
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

/**
 * The person takes their own "never" back, if it was said since then; what stood against the address before stands again. Returns
 * whether there was one.
 */
export async function takeBackUnsubscription(
  scope: Scope,
  said: { addressHashes: readonly string[]; invitationId: string; contactId: string; since: Date },
): Promise<boolean> {
  const { contactId, invitationId, since } = said
  const now = await takeBack(scope, said)
  if (!now.length) return false
  await undeclineInvitation(scope, invitationId, since)
  const [again] = now.filter((reason) => reason !== null)
  await record(scope, 'contact.never_taken_back', { subjectId: contactId, contactId, detail: again ? { again } : {} })
  return true
}

/** Whether somebody who may has set this address free of such a thing since then. */
export const wasLiftedSince = (scope: Scope, address: string, reason: SuppressionReason, since: Date): Promise<boolean> =>
  anyLiftSince(scope, {
    addressHash: hashAddress(address),
    reasons: mayLift(reason) ? SUPPRESSION_REASONS.filter(mayLift) : [reason],
    since,
  })

/** Lifts what stands against this address; the record of it stays. */
export async function liftSuppression(
  scope: Scope,
  { address, contactId }: { address: string; contactId: string },
): Promise<boolean> {
  const lifted = await liftSuppressions(scope, hashAddress(address))
  if (lifted) await audit(scope, { action: 'contact.suppression_lifted', subject: contactId, contactId })
  return lifted
}

/** Pauses that are over: nobody lifts them, they end. */
export async function endPauses(scope: Scope): Promise<void> {
  for (;;) {
    const ended = await endRows(scope, AT_ONCE)
    const people = await contactsOf(scope, ended)
    await recordAll(
      scope,
      people.map(({ id }) => ({ kind: 'contact.pause_ended', subjectId: id, contactId: id, detail: { reason: 'bounced' } })),
    )
    if (ended.length < AT_ONCE) return
  }
}

/** What stands against each of these addresses now, by their hashes. */
export const suppressionsOf = (scope: Scope, addresses: readonly string[]): Promise<Map<string, SuppressionReason>> =>
  suppressionsInForce(scope, [...new Set(addresses.map(hashAddress))])

/** Many addresses at once, as another tool's list names them. Returns how many of them are new. */
export async function suppressMany(scope: Scope, addresses: readonly string[], note: string | null): Promise<number> {
  const hashes = [...new Set(addresses.map(hashAddress))]
  const added = await insertSuppressions(
    scope,
    hashes.map((addressHash) => ({ addressHash, reason: 'manual', note, until: null })),
  )
  const people = await contactsOf(scope, added)
  const detail = { reason: 'manual' }
  await recordAll(
    scope,
    people.map(({ id }) => ({ kind: 'contact.suppressed', subjectId: id, contactId: id, detail })),
  )
  return added.length
}

/** The addresses of erased people, by their hashes: whoever a restore has let go of their silence is silent again. */
export async function suppressErased(scope: Scope, addressHashes: readonly string[]): Promise<void> {
  for (let from = 0; from < addressHashes.length; from += AT_ONCE) {
    const hashes = new Set(addressHashes.slice(from, from + AT_ONCE))
    await insertSuppressions(
      scope,
      [...hashes].map((addressHash) => ({ addressHash, reason: 'erased', note: null, until: null })),
    )
  }
}

/** What stands against addresses; by one address, where it is given. */
export async function readSuppressions(
  scope: Scope,
  { address, ...filter }: { address?: string; reason?: SuppressionReason; after?: string; limit?: number },
) {
  const { rows, next, total } = await listSuppressions(scope, {
    ...filter,
    ...(address?.trim() && { addressHash: hashAddress(address) }),
  })
  const items = rows.map(({ contactId, contactName, addressHash, ...row }) => ({
    ...row,
    mark: addressHash.slice(0, 12),
    contact: contactId ? { id: contactId, name: contactName ?? '' } : null,
    mayLift: mayLift(row.reason),
  }))
  return { items, next, total }
}

export async function suppressByHand(
  scope: Scope,
  { address, note }: { address: string; note: string },
): Promise<Record<string, never>> {
  const [contact] = await contactsOf(scope, [hashAddress(address)])
  await suppress(scope, { address, reason: 'manual', note, contactId: contact?.id ?? null })
  return {}
}

export async function liftById(scope: Scope, id: string): Promise<Record<string, never>> {
  const { addressHash, reason } = found(await lockSuppression(scope, id))
  if (!mayLift(reason)) return refuse('conflict', 'contact.may_not_lift')
  await liftSuppressions(scope, addressHash)
  const [contact] = await contactsOf(scope, [addressHash])
  const contactId = contact?.id ?? null
  await audit(scope, { action: 'contact.suppression_lifted', subject: contactId ?? 'address', before: { reason }, contactId })
  return {}
}

const insertOne = async (scope: Scope, row: NewSuppression): Promise<boolean> =>
  (await insertSuppressions(scope, [row])).length > 0
