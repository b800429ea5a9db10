import { createHash } from 'node:crypto'
import { record } from '#server/platform/events.ts'
import { newId, type Scope } from '#server/platform/scope.ts'
import { actorName, insertEntry, lockLastEntry } from './audit.queries.ts'

export type Change = {
  action: string
  subject: string
  before?: Record<string, unknown> | null
  after?: Record<string, unknown> | null
  contactId?: string
}

/** Who changed what setting or personal datum, and from what to what: an audit entry in the workspace's chain, and its event. */
export async function audit(scope: Scope, { action, subject, before = null, after = null, contactId }: Change) {
  const last = await lockLastEntry(scope)
  const entry = {
    action,
    subject,
    before,
    after,
    at: scope.now,
    actorId: scope.actorId,
    actorName: await actorName(scope),
    position: (last?.position ?? 0) + 1,
    previousHash: last?.hash ?? '',
  }
  await insertEntry(scope, { id: newId(), ...entry, hash: hashOf(entry) })
  await record(scope, action, { subjectId: UUID.test(subject) ? subject : null, ...(contactId ? { contactId } : {}) })
}

const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/

/** The chain: each entry's hash covers the one before it, so that a changed or missing entry shows. */
export const hashOf = (entry: {
  previousHash: string
  position: number
  actorId: string | null
  actorName: string
  action: string
  subject: string
  before: unknown
  after: unknown
  at: Date
}): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        entry.previousHash,
        entry.position,
        entry.actorId,
        entry.actorName,
        entry.action,
        entry.subject,
        sorted(entry.before),
        sorted(entry.after),
        entry.at.toISOString(),
      ]),
    )
    .digest('hex')

/** jsonb forgets the order of keys, so the hash must not depend on it. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}
