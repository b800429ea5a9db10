import { createHash } from 'node:crypto'

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
        sorted(asStored(entry.before)),
        sorted(asStored(entry.after)),
        entry.at.toISOString(),
      ]),
    )
    .digest('hex')

/** What the column gives back: a date has become text by then. */
const asStored = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null))

/** jsonb forgets the order of keys, so the hash must not depend on it. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}
