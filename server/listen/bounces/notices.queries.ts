import { sql } from 'kysely'
import type { NoticeClass } from '#domain/listen/bounce.ts'
import type { MessageKind, MessageProblem } from '#domain/listen/delivery.ts'
import type { MessageState } from '#domain/listen/message.ts'
import type { BounceClass } from '#domain/listen/notice.ts'
import { newId, type Scope } from '#server/platform/scope.ts'
import type { Arrived, NoticeSource } from './bounces.ts'

/** Only about mails that are here, and each notice once. Nothing came back before it was sent or after now, whatever it says. */
export async function insertNotices({ db, workspaceId, now }: Scope, source: NoticeSource, arrived: readonly Arrived[]) {
  if (!arrived.length) return 0
  const column = <T>(of: (one: Arrived) => T): T[] => arrived.map(of)
  const { numAffectedRows } = await sql`
    insert into notices (workspace_id, id, source, source_id, message_id, class, status, said, at)
    select ${workspaceId}, t.id, ${source}, t.source_id, m.id, t.class, t.status,
      -- A mail host repeats the address, and may do so after its person was erased.
      case when c.erased_at is null then left(t.said, 500) end, greatest(coalesce(m.sent_at, m.created_at), least(coalesce(t.at, ${now}), ${now}))
    from unnest(${column(newId)}::uuid[], ${column(({ sourceId }) => sourceId)}::text[], ${column(({ messageId }) => messageId)}::uuid[],
      ${column(({ reading }) => reading.class)}::text[], ${column(({ reading }) => reading.status)}::text[],
      ${column(({ reading }) => reading.said)}::text[], ${column(({ at }) => at)}::timestamptz[]) as t (id, source_id, message_id, class, status, said, at)
    join messages m on m.workspace_id = ${workspaceId} and m.id = t.message_id
    left join invitations i on i.workspace_id = m.workspace_id and i.id = m.invitation_id
    left join contacts c on c.workspace_id = m.workspace_id and c.id = coalesce(m.contact_id, i.contact_id)
    on conflict (workspace_id, source, source_id) do nothing
  `.execute(db)
  return Number(numAffectedRows ?? 0)
}

/** Mails by their Message-ID, which begins with the id of the mail or of its invitation, so that no index of its own is needed. */
export async function messagesByHeader({ db, workspaceId }: Scope, headerIds: readonly string[]): Promise<Map<string, string>> {
  const like = headerIds.filter((headerId) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}[\x21-\x7e]*$/.test(headerId))
  const ids = like.map((headerId) => headerId.slice(0, 36))
  if (!ids.length) return new Map()
  const rows = await db
    .selectFrom('messages')
    .where('workspaceId', '=', workspaceId)
    .where((is) => is.or([is('id', 'in', ids), is('invitationId', 'in', ids)]))
    .where('headerId', 'in', like)
    .select(['id', 'headerId'])
    .execute()
  return new Map(rows.map(({ id, headerId }) => [headerId, id]))
}

export type Waiting = {
  id: string
  class: NoticeClass
  at: Date
  said: string | null
  messageId: string
  kind: MessageKind
  state: MessageState
  bounce: BounceClass | null
  doubtedAt: Date | null
  toAddress: string
  contactId: string | null
  invitationId: string | null
}

/** Notices that nobody has judged, in the order in which they came. Those of mails that are still leaving are not due yet. */
export async function lockWaiting({ db, workspaceId }: Scope, most: number): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select n.id, n.class, n.at, n.said, m.id as message_id, m.kind, m.state, m.bounce, m.doubted_at, m.to_address, coalesce(m.contact_id, i.contact_id) as contact_id, m.invitation_id
    from notices n join messages m on m.workspace_id = n.workspace_id and m.id = n.message_id
    left join invitations i on i.workspace_id = m.workspace_id and i.id = m.invitation_id
    where n.workspace_id = ${workspaceId} and n.judged_at is null and m.state <> 'sending'
    order by n.id limit ${most} for update of n, m skip locked
  `.execute(db)
  return rows
}

export const setJudged = ({ db, workspaceId, now }: Scope, ids: readonly string[]) =>
  ids.length
    ? db.updateTable('notices').set({ judgedAt: now }).where('workspaceId', '=', workspaceId).where('id', 'in', ids).execute()
    : null

export type Ended = {
  state: MessageState
  bounce: BounceClass | null
  problem: MessageProblem | null
  said: string | null
}

/** When the doubt began is the nearest we know to when a mail in doubt was sent. */
export const endMessage = (
  { db, workspaceId, now }: Scope,
  id: string,
  wasInDoubt: boolean,
  { state, bounce, problem, said }: Ended,
) =>
  db
    .updateTable('messages')
    .set((of) => ({
      state,
      bounce,
      problem,
      ...(said ? { said } : {}),
      ...(wasInDoubt ? { resolvedAt: now, sentAt: of.fn.coalesce('doubtedAt', 'nextAt') } : {}),
    }))
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .execute()

/** How the latest mails to an address ended, newest first, since it was last set free. */
export async function latestBounces(
  { db, workspaceId }: Scope,
  { address, addressHash, contactId, most }: { address: string; addressHash: string; contactId: string | null; most: number },
): Promise<(BounceClass | null)[]> {
  // Row security lets no index on lower(to_address) be used; whose mail it was leads to a handful of rows.
  const theirs = contactId ? sql`contact_id = ${contactId}` : sql`true`
  const { rows } = await sql<{ bounce: BounceClass | null }>`
    select bounce from messages
    where workspace_id = ${workspaceId} and ${theirs} and lower(to_address) = lower(${address}) and state in ('sent', 'bounced') and kind in ('ask', 'reminder', 'reply')
      and created_at > coalesce((select max(lifted_at) from suppressions where workspace_id = ${workspaceId} and address_hash = ${addressHash}), '-infinity')
    order by created_at desc, number desc, id desc limit ${most}
  `.execute(db)
  return rows.map(({ bounce }) => bounce)
}
