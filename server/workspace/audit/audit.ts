import { record } from '#server/platform/events.ts'
import { newId, type Scope } from '#server/platform/scope.ts'
import { actorName, insertEntry, lockLastEntry } from './audit.queries.ts'
import { hashOf } from './hash.ts'

export type Change = {
  action: string
  subject: string
  before?: Record<string, unknown> | null
  after?: Record<string, unknown> | null
  contactId?: string | null
  /** For the event alone; it must name nobody, since neither of the two can be rewritten. */
  detail?: Record<string, unknown>
}

/** Who changed what setting or personal datum, and from what to what: an audit entry in the workspace's chain, and its event. */
export async function audit(scope: Scope, { action, subject, before = null, after = null, contactId = null, detail }: Change) {
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
  const about = UUID.test(subject) ? subject : null
  await record(scope, action, { subjectId: about, contactId, ...(detail ? { detail } : {}) })
}

/** The same for an edit: keeps only the fields that changed, and writes nothing when none did. */
export async function auditDifference(
  scope: Scope,
  { before, after, ...change }: Change & { before: Record<string, unknown>; after: Record<string, unknown> },
) {
  const changed = Object.keys(after).filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
  const only = (of: Record<string, unknown>) => Object.fromEntries(changed.map((key) => [key, of[key] ?? null]))
  if (changed.length) await audit(scope, { ...change, before: only(before), after: only(after) })
}

const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/
