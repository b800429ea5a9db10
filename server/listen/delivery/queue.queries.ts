import { sql } from 'kysely'
import type { MessageKind, MessageProblem } from '#domain/listen/delivery.ts'
import type { MessageState } from '#domain/listen/message.ts'
import type { Scope } from '#server/platform/scope.ts'

/** Where mail of this workspace may go: nowhere while it is held, and a sample's never further than the outbox. */
export const mailOf = ({ db, workspaceId }: Scope) =>
  db.selectFrom('workspaces').where('id', '=', workspaceId).select(['sample', 'mailHeldAt']).executeTakeFirstOrThrow()

/** Letters from person to person go before the many asks of a wave; whoever else works the queue passes over what is locked. */
export async function lockDue(
  { db, workspaceId, now }: Scope,
  { most, asks, resting }: { most: number; asks: boolean; resting: readonly string[] },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from messages
    where workspace_id = ${workspaceId} and state in ('queued', 'deferred') and next_at <= ${now}
      and (kind in ('ask', 'reminder')) = ${asks} and lower(split_part(to_address, '@', 2)) <> all(${resting})
    order by next_at, id limit ${most} for update skip locked
  `.execute(db)
  return rows.map(({ id }) => id)
}

/** The lease is the database's affair and goes by its clock. */
export async function lease(
  { db, workspaceId }: Scope,
  ids: readonly string[],
  { by, seconds }: { by: string; seconds: number },
): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; attempt: number }>`
    update messages set state = 'sending', attempt = attempt + 1, leased_by = ${by}, leased_until = clock_timestamp() + make_interval(secs => ${seconds})
    where workspace_id = ${workspaceId} and id = any(${ids}) returning id, attempt
  `.execute(db)
  return new Map(rows.map(({ id, attempt }) => [id, attempt]))
}

export type Left = { id: string; attempt: number; leasedBy: string | null }

/** Mails under way whose sender is gone: ours from before a crash, and anybody's whose lease ended. */
export async function lockLeft({ db, workspaceId }: Scope, by: string): Promise<Left[]> {
  const { rows } = await sql<Left>`
    select id, attempt, leased_by from messages
    where workspace_id = ${workspaceId} and state = 'sending' and (leased_by = ${by} or leased_by is null or leased_until < clock_timestamp())
    for update skip locked
  `.execute(db)
  return rows
}

export type Outcome = {
  id: string
  state: MessageState
  problem: MessageProblem | null
  said: string | null
  nextAt: Date | null
  sentAt: Date | null
  kept: boolean
  counts: boolean
}
export type Moved = {
  id: string
  kind: MessageKind
  state: MessageState
  toAddress: string
  contactId: string | null
  invitationId: string | null
}

/** Moves mails that are still in one of these states; whoever was faster keeps what they wrote. */
export async function moveMessages(
  { db, workspaceId }: Scope,
  from: readonly MessageState[],
  all: readonly Outcome[],
): Promise<Moved[]> {
  if (!all.length) return []
  const column = <T>(of: (one: Outcome) => T): T[] => all.map(of)
  const { rows } = await sql<Moved>`
    update messages m set state = t.state, problem = t.problem, said = t.said, next_at = coalesce(t.next_at, m.next_at), sent_at = coalesce(t.sent_at, m.sent_at),
      bounce = case when t.state = 'bounced' then 'hard' else m.bounce end, kept = t.kept, attempt = m.attempt - (case when t.counts then 0 else 1 end), leased_until = null, leased_by = null
    from unnest(${column((o) => o.id)}::uuid[], ${column((o) => o.state)}::text[], ${column((o) => o.problem)}::text[], ${column((o) => o.said)}::text[],
      ${column((o) => o.nextAt)}::timestamptz[], ${column((o) => o.sentAt)}::timestamptz[], ${column((o) => o.kept)}::boolean[], ${column((o) => o.counts)}::boolean[])
      as t (id, state, problem, said, next_at, sent_at, kept, counts)
    where m.workspace_id = ${workspaceId} and m.id = t.id and m.state = any(${from})
    returning m.id, m.kind, m.state, m.to_address, m.contact_id, m.invitation_id
  `.execute(db)
  return rows
}
