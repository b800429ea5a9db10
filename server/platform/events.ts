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

/** Writes what happened and, in the same transaction, the tickets that reactions.ts lists for it. A ticket gets `{ id: subjectId }`, or `{ ids }` when it takes many. */
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
  const tickets = [...Map.groupBy(happened, ({ kind }) => kind)].flatMap(([kind, of]) =>
    (reactions[kind] ?? []).flatMap((ticket) => payloads(ticket, of).map((payload) => ({ ticket, payload }))),
  )
  if (tickets.length) await enqueueMany(scope, tickets)
}

function payloads({ single, many }: Ticket, happened: readonly EventOf[]): object[] {
  if (single) return [{}]
  const ids = happened.map(({ subjectId }) => subjectId)
  return many ? [{ ids }] : ids.map((id) => ({ id }))
}
