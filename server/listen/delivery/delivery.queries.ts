import type { Wording } from '#domain/listen/wording.ts'
import type { Scope } from '#server/platform/scope.ts'

type New = {
  id: string
  kind: 'alert' | 'reply' | 'test'
  headerId: string
  inReplyTo?: string | null
  toAddress: string
  toName: string | null
  caseId?: string | null
  contactId?: string | null
  memberId?: string | null
  fileId?: string | null
  content: object
}

export const insertMessage = ({ db, workspaceId, actorId, now }: Scope, { content, ...message }: New) =>
  db
    .insertInto('messages')
    .values({
      workspaceId,
      ...message,
      content: JSON.stringify(content),
      state: 'queued',
      nextAt: now,
      createdAt: now,
      createdBy: actorId,
    })
    .execute()

export async function findAsk({ db, workspaceId }: Scope, invitationId: string) {
  const ask = await db
    .selectFrom('messages as m')
    .innerJoin('invitations as i', (on) => on.onRef('i.workspaceId', '=', 'm.workspaceId').onRef('i.id', '=', 'm.invitationId'))
    .innerJoin('wordings as d', (on) => on.onRef('d.workspaceId', '=', 'i.workspaceId').onRef('d.id', '=', 'i.wordingId'))
    .innerJoin('programs as p', (on) => on.onRef('p.workspaceId', '=', 'i.workspaceId').onRef('p.id', '=', 'i.programId'))
    .where('m.workspaceId', '=', workspaceId)
    .where('m.invitationId', '=', invitationId)
    .where('m.state', 'in', ['sent', 'uncertain', 'bounced'])
    .select(['m.headerId', 'd.words', 'p.brand'])
    .orderBy('m.number')
    .limit(1)
    .executeTakeFirst()
  return ask && { ...ask, words: ask.words as unknown as Wording }
}
