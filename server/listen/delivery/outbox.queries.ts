import { type SqlBool, sql } from 'kysely'
import type { MailPlace, MessageKind, MessageProblem } from '#domain/listen/delivery.ts'
import type { MessageState } from '#domain/listen/message.ts'
import { containing, cursorOf, readCursor } from '#server/platform/cursor.ts'
import type { Scope } from '#server/platform/scope.ts'
import { isKept, placeOf } from './place.queries.ts'

export type Filter = { kind?: MessageKind; state?: MailPlace; waveId?: string; contactId?: string; search?: string }
export type OutboxRow = {
  id: string
  state: MessageState
  kept: boolean
  problem: MessageProblem | null
  said: string | null
  caseId: string | null
  waveName: string | null
  nextAt: Date
  resolvedAt: Date | null
}

const place = placeOf('m')

const matching = ({ db, workspaceId }: Scope, { kind, waveId, contactId, search }: Filter) =>
  db
    .selectFrom('messages as m')
    .leftJoin('invitations as i', (on) => on.onRef('i.workspaceId', '=', 'm.workspaceId').onRef('i.id', '=', 'm.invitationId'))
    .where('m.workspaceId', '=', workspaceId)
    .$if(kind !== undefined, (messages) => messages.where('m.kind', '=', kind ?? ''))
    .$if(waveId !== undefined, (messages) => messages.where('i.waveId', '=', waveId ?? ''))
    .$if(contactId !== undefined, (messages) =>
      messages.where((of) => of.or([of('m.contactId', '=', contactId ?? ''), of('i.contactId', '=', contactId ?? '')])),
    )
    .$if(Boolean(search?.trim()), (messages) => {
      const text = containing(search ?? '')
      return messages.where((of) => of.or([of('m.toAddress', 'ilike', text), of('m.toName', 'ilike', text)]))
    })

/** The ids of one page, in the order of the index by creation. */
export async function pageOfMessages(scope: Scope, filter: Filter & { after?: string; limit?: number }) {
  const { state, after, limit = 50 } = filter
  const [createdAt, id] = after ? readCursor(after, ['instant', 'id']) : []
  const rows = await matching(scope, filter)
    .$if(state !== undefined, (messages) => messages.where(place, '=', state ?? 'sent'))
    .$if(createdAt !== undefined, (messages) =>
      messages.where(
        sql<SqlBool>`(m.created_at < ${createdAt}::timestamptz or (m.created_at = ${createdAt}::timestamptz and m.id > ${id}::uuid))`,
      ),
    )
    .select(['m.id', 'm.createdAt'])
    .orderBy('m.createdAt', 'desc')
    .orderBy('m.id')
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    ids: page.map((row) => row.id),
    next: rows.length > limit && last ? cursorOf(last.createdAt.toISOString(), last.id) : null,
  }
}

/** How many mails are in each state; the filter by state itself is left out. */
export const countByState = (scope: Scope, filter: Filter): Promise<{ state: MailPlace; mails: number }[]> =>
  matching(scope, filter)
    .select([place.as('state'), sql<number>`count(*)::int`.as('mails')])
    .groupBy(place)
    .execute()

/** What only the outbox shows of these mails. */
export async function outboxRows({ db, workspaceId }: Scope, ids: readonly string[]): Promise<Map<string, OutboxRow>> {
  if (!ids.length) return new Map()
  const rows = await db
    .selectFrom('messages as m')
    .leftJoin('invitations as i', (on) => on.onRef('i.workspaceId', '=', 'm.workspaceId').onRef('i.id', '=', 'm.invitationId'))
    .leftJoin('waves as w', (on) => on.onRef('w.workspaceId', '=', 'i.workspaceId').onRef('w.id', '=', 'i.waveId'))
    .where('m.workspaceId', '=', workspaceId)
    .where('m.id', 'in', ids)
    .select(isKept('m').as('kept'))
    .select(['m.id', 'm.state', 'm.problem', 'm.said', 'm.caseId', 'm.nextAt', 'm.resolvedAt', 'w.name as waveName'])
    .$narrowType<{ state: MessageState; problem: MessageProblem | null; kept: boolean }>()
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

export const lockMessage = ({ db, workspaceId }: Scope, id: string) =>
  db
    .selectFrom('messages')
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .select(['state', 'kind', 'contactId', 'toAddress'])
    .$narrowType<{ state: MessageState }>()
    .forUpdate()
    .executeTakeFirst()

/** `next_at` of a mail in doubt is when the doubt began. What is sent once more may have arrived all the same. */
export const resolveTo = ({ db, workspaceId, now }: Scope, id: string, state: 'sent' | 'queued') =>
  db
    .updateTable('messages')
    .set((of) => ({
      state,
      resolvedAt: now,
      problem: null,
      ...(state === 'sent'
        ? { sentAt: of.ref('nextAt') }
        : {
            nextAt: now,
            doubtedAt: of
              .case()
              .when('state', '=', 'uncertain')
              .then(of.fn.coalesce('doubtedAt', 'nextAt'))
              .else(of.ref('doubtedAt'))
              .end(),
          }),
    }))
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .execute()

/**
 * Mails in doubt, also those that wait to be sent again for one, whose reader has opened a link or answered: they did arrive. A reminder has
 * the links of the mail before it, so that only what happened since it left tells of it. Without ids, all of them.
 */
export async function resolveOpened({ db, workspaceId, now }: Scope, invitationIds: readonly string[] | null) {
  const { rows } = await sql<{ id: string; contactId: string | null }>`
    update messages m set state = 'sent', sent_at = coalesce(m.doubted_at, m.next_at), resolved_at = ${now}, problem = null
    where m.workspace_id = ${workspaceId} and (m.state = 'uncertain' or (m.state in ('queued', 'deferred') and m.doubted_at is not null))
      and (${invitationIds}::uuid[] is null or m.invitation_id = any(${invitationIds}))
      and (exists (select from clicks k where k.workspace_id = m.workspace_id and k.invitation_id = m.invitation_id and (m.number = 1 or k.at >= coalesce(m.tried_at, m.created_at)))
        or exists (select from responses r where r.workspace_id = m.workspace_id and r.invitation_id = m.invitation_id and (m.number = 1 or r.answered_at >= coalesce(m.tried_at, m.created_at))))
    returning m.id, m.contact_id
  `.execute(db)
  return rows
}
