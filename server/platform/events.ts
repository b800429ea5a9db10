import { enqueueMany, type Ticket } from './jobs.ts'
import { newId, type Scope } from './scope.ts'

export type EventOf<Kind extends string = string> = {
  kind: Kind
  subjectId?: string | null
  contactId?: string | null
  at?: Date
  detail?: Record<string, unknown>
}

let reactions: Record<string, readonly Ticket[]> = {}

/** main.ts hands the table over at start, so that platform/ imports no feature. */
export const reactWith = (table: Record<string, readonly Ticket[]>) => {
  reactions = table
}

/** Writes what happened and, in the same transaction, the tickets that reactions.ts lists for it. Each ticket gets `{ id: subjectId }`. */
export const record = (scope: Scope, kind: string, event: Omit<EventOf, 'kind'> = {}) => recordAll(scope, [{ kind, ...event }])

export async function recordAll(scope: Scope, happened: readonly EventOf[]) {
  if (!happened.length) return
  const { db, workspaceId, actorId, now } = scope
  const rows = happened.map(({ kind, subjectId = null, contactId = null, at = now, detail = {} }) => ({
    workspaceId,
    id: newId(),
    kind,
    subjectId,
    contactId,
    actorId,
    at,
    detail: JSON.stringify(detail),
  }))
  for (let from = 0; from < rows.length; from += 1000)
    await db
      .insertInto('events')
      .values(rows.slice(from, from + 1000))
      .execute()
  const tickets = happened.flatMap(({ kind, subjectId }) =>
    (reactions[kind] ?? []).map((ticket) => ({ ticket, payload: ticket.single ? {} : { id: subjectId } })),
  )
  if (tickets.length) await enqueueMany(scope, tickets)
}
