import { type SqlBool, sql } from 'kysely'
import type { NoticeClass } from '#domain/listen/bounce.ts'
import type { MessageKind } from '#domain/listen/delivery.ts'
import { cursorOf, readCursor } from '#server/platform/cursor.ts'
import type { Scope } from '#server/platform/scope.ts'
import type { NoticeSource } from './bounces.ts'

type Filter = { class?: NoticeClass; messageId?: string }

/** What came back, newest first. */
export async function listNotices(scope: Scope, { after, limit = 50, ...filter }: Filter & { after?: string; limit?: number }) {
  const [at, lastId] = after ? readCursor(after, ['instant', 'id']) : []
  const rows = await matching(scope, filter)
    .innerJoin('messages as m', (on) => on.onRef('m.workspaceId', '=', 'n.workspaceId').onRef('m.id', '=', 'n.messageId'))
    .leftJoin('invitations as i', (on) => on.onRef('i.workspaceId', '=', 'm.workspaceId').onRef('i.id', '=', 'm.invitationId'))
    .$if(at !== undefined, (notices) => notices.where(sql<SqlBool>`(n.at, n.id) < (${at}::timestamptz, ${lastId}::uuid)`))
    .select(['n.id', 'n.at', 'n.source', 'n.class', 'n.status', 'n.said', 'n.messageId', 'm.kind', 'm.toAddress as to'])
    .select((of) => of.fn.coalesce('m.contactId', 'i.contactId').as('contactId'))
    .$narrowType<{ source: NoticeSource; class: NoticeClass; kind: MessageKind }>()
    .orderBy('n.at', 'desc')
    .orderBy('n.id', 'desc')
    .limit(limit + 1)
    .execute()
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  const { total } = await matching(scope, filter).select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow()
  return { items, next: rows.length > limit && last ? cursorOf(last.at.toISOString(), last.id) : null, total }
}

const matching = ({ db, workspaceId }: Scope, { class: of, messageId }: Filter) =>
  db
    .selectFrom('notices as n')
    .where('n.workspaceId', '=', workspaceId)
    .$if(of !== undefined, (notices) => notices.where('n.class', '=', of ?? ''))
    .$if(messageId !== undefined, (notices) => notices.where('n.messageId', '=', messageId ?? ''))
