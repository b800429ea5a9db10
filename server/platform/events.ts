import { sql } from 'kysely'
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
  const column = <T>(of: (event: EventOf) => T): T[] => happened.map(of)
  await sql`
    insert into events (workspace_id, id, kind, subject_id, contact_id, actor_id, at, detail)
    select ${workspaceId}, t.id, t.kind, t.subject_id, t.contact_id, ${actorId}, t.at, t.detail
    from unnest(${column(newId)}::uuid[], ${column(({ kind }) => kind)}::text[], ${column(({ subjectId = null }) => subjectId)}::uuid[],
      ${column(({ contactId = null }) => contactId)}::uuid[], ${column(({ at = now }) => at)}::timestamptz[],
      ${column(({ detail = {} }) => JSON.stringify(detail))}::jsonb[]) as t (id, kind, subject_id, contact_id, at, detail)
  `.execute(db)
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
