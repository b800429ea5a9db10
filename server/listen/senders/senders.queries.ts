import { sql } from 'kysely'
import type { Scope } from '#server/platform/scope.ts'

export type SenderFields = { name: string; address: string; replyTo: string | null }

const inForce = ({ db, workspaceId }: Scope) =>
  db.selectFrom('senders').where('workspaceId', '=', workspaceId).where('removedAt', 'is', null)

export const listSenders = (scope: Scope) =>
  inForce(scope)
    .select(['id', 'name', 'address', 'replyTo'])
    .select(
      sql<
        { id: string; name: string }[]
      >`(select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name) order by p.name, p.id), '[]') from programs p
        where p.workspace_id = senders.workspace_id and p.sender_id = senders.id and p.archived_at is null)`.as('programs'),
    )
    .orderBy('name')
    .orderBy('id')
    .limit(200)
    .execute()

export const findSender = (scope: Scope, id: string) =>
  inForce(scope).where('id', '=', id).select(['name', 'address', 'replyTo']).executeTakeFirst()

/** Where replies go, by the address that a mail is from. */
export const replyAddresses = (scope: Scope) =>
  inForce(scope).where('replyTo', 'is not', null).select(['address', 'replyTo']).execute()

export const insertSender = ({ db, workspaceId, actorId, now }: Scope, id: string, sender: SenderFields) =>
  db
    .insertInto('senders')
    .values({ workspaceId, id, ...sender, createdAt: now, createdBy: actorId })
    .execute()

export const updateSender = ({ db, workspaceId }: Scope, id: string, sender: SenderFields) =>
  db.updateTable('senders').set(sender).where('workspaceId', '=', workspaceId).where('id', '=', id).execute()

export const removeSender = ({ db, workspaceId, now }: Scope, id: string) =>
  db.updateTable('senders').set({ removedAt: now }).where('workspaceId', '=', workspaceId).where('id', '=', id).execute()

/** A program says itself whom its mails are from; a sender that it picked writes that there, now and whenever it changes. */
export const writeToPrograms = ({ db, workspaceId }: Scope, senderId: string, { name, address }: SenderFields) =>
  db
    .updateTable('programs')
    .set({ senderName: name, senderEmail: address })
    .where('workspaceId', '=', workspaceId)
    .where('senderId', '=', senderId)
    .execute()

export const lockProgramSender = ({ db, workspaceId }: Scope, id: string) =>
  db
    .selectFrom('programs')
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .select(['senderId', 'senderName', 'senderEmail'])
    .forUpdate()
    .executeTakeFirst()

export const setProgramSender = ({ db, workspaceId }: Scope, id: string, senderId: string | null) =>
  db.updateTable('programs').set({ senderId }).where('workspaceId', '=', workspaceId).where('id', '=', id).execute()
