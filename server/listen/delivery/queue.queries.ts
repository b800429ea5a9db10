import { sql } from 'kysely'
import type { MessageKind, MessageProblem } from '#domain/listen/delivery.ts'
import type { DoubtPolicy, MessageState } from '#domain/listen/message.ts'
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
  { db, workspaceId, now }: Scope,
  ids: readonly string[],
  { by, seconds }: { by: string; seconds: number },
): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; attempt: number }>`
    update messages set state = 'sending', attempt = attempt + 1, tried_at = case when doubted_at is null then ${now}::timestamptz else tried_at end, leased_by = ${by}, leased_until = clock_timestamp() + make_interval(secs => ${seconds})
    where workspace_id = ${workspaceId} and id = any(${ids}) returning id, attempt
  `.execute(db)
  return new Map(rows.map(({ id, attempt }) => [id, attempt]))
}

export type Left = {
  id: string
  kind: MessageKind
  attempt: number
  leasedBy: string | null
  doubtPolicy: DoubtPolicy | null
  doubtedAt: Date | null
}

/** Mails under way whose sender is gone: ours from before a crash, and anybody's whose lease ended. */
export async function lockLeft({ db, workspaceId }: Scope, by: string): Promise<Left[]> {
  const { rows } = await sql<Left>`
    select m.id, m.kind, m.attempt, m.leased_by, m.doubted_at, (
        select p.doubt_policy from invitations i join programs p on p.workspace_id = i.workspace_id and p.id = i.program_id
        where i.workspace_id = m.workspace_id and i.id = m.invitation_id) as doubt_policy
    from messages m
    where m.workspace_id = ${workspaceId} and m.state = 'sending' and (m.leased_by = ${by} or m.leased_by is null or m.leased_until < clock_timestamp())
    for update of m skip locked
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
  /** In doubt, and put up to be sent once more. */
  again: boolean
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
  { db, workspaceId, now }: Scope,
  from: readonly MessageState[],
  all: readonly Outcome[],
): Promise<Moved[]> {
  if (!all.length) return []
  const column = <T>(of: (one: Outcome) => T): T[] => all.map(of)
  const { rows } = await sql<Moved>`
    update messages m set state = t.state, problem = t.problem,
      -- A mail host repeats the address, and may do so after its person was erased.
      said = case when not exists (select from contacts c where c.workspace_id = m.workspace_id and c.id = m.contact_id and c.erased_at is not null) then t.said end, next_at = coalesce(t.next_at, m.next_at), sent_at = coalesce(t.sent_at, m.sent_at),
      bounce = case when t.state = 'bounced' then 'hard' else m.bounce end, kept = t.kept, doubted_at = case when t.again or t.state = 'uncertain' then coalesce(m.doubted_at, ${now}::timestamptz) else m.doubted_at end, attempt = m.attempt - (case when t.counts then 0 else 1 end), leased_until = null, leased_by = null
    from unnest(${column((o) => o.id)}::uuid[], ${column((o) => o.state)}::text[], ${column((o) => o.problem)}::text[], ${column((o) => o.said)}::text[],
      ${column((o) => o.nextAt)}::timestamptz[], ${column((o) => o.sentAt)}::timestamptz[], ${column((o) => o.kept)}::boolean[], ${column((o) => o.counts)}::boolean[], ${column((o) => o.again)}::boolean[])
      as t (id, state, problem, said, next_at, sent_at, kept, counts, again)
    where m.workspace_id = ${workspaceId} and m.id = t.id and m.state = any(${from})
    returning m.id, m.kind, m.state, m.to_address, m.contact_id, m.invitation_id
  `.execute(db)
  return rows
}
