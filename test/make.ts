import { newId, type Scope } from '#server/platform/scope.ts'
import { openTokens } from '#server/platform/tokens.ts'
import { standardWording } from '#words/asking/ask.ts'

const DAY = 86_400_000
const SECRET = 'a secret for tests that is long enough'

/** Rows that a test stands on, written as the features would. Each returns its id. */
export async function makeProgram({ db, workspaceId, now }: Scope, brand = 'Islet Docs') {
  const [id, wordingId] = [newId(), newId()]
  await db
    .insertInto('programs')
    .values({
      workspaceId,
      id,
      name: 'Relationship',
      brand,
      locale: 'en',
      senderName: 'Mo',
      senderEmail: 'mo@isletdocs.example',
      createdAt: now,
    })
    .execute()
  await db
    .insertInto('wordings')
    .values({
      workspaceId,
      id: wordingId,
      programId: id,
      locale: 'en',
      version: 1,
      words: JSON.stringify(standardWording('en')),
      custom: false,
      createdAt: now,
    })
    .execute()
  return { id, wordingId }
}

export async function makeWave(scope: Scope, program: { id: string }, { closesIn = 30 * DAY } = {}) {
  const { db, workspaceId, now } = scope
  const id = newId()
  await db
    .insertInto('waves')
    .values({
      workspaceId,
      id,
      programId: program.id,
      name: 'Q4',
      plan: '{"share":1}',
      seed: 1,
      closesAt: new Date(now.getTime() + closesIn),
      createdAt: now,
      startedAt: now,
      plannedAt: now,
    })
    .execute()
  return { id }
}

/** A contact who was asked by a mail that was accepted an hour ago. */
export async function makeInvitation(
  scope: Scope,
  {
    program,
    wave,
    email = `ines@${newId()}.example`,
    sentAgo = 3_600_000,
  }: { program: { id: string; wordingId: string }; wave: { id: string }; email?: string; sentAgo?: number | null },
) {
  const { db, workspaceId, now } = scope
  const [contactId, id] = [newId(), newId()]
  await db
    .insertInto('contacts')
    .values({ workspaceId, id: contactId, email, name: 'Ines', createdAt: now, updatedAt: now })
    .execute()
  await db
    .insertInto('invitations')
    .values({
      workspaceId,
      id,
      contactId,
      programId: program.id,
      waveId: wave.id,
      wordingId: program.wordingId,
      inclusionProbability: 1,
      createdAt: now,
    })
    .execute()
  const sentAt = sentAgo === null ? null : new Date(now.getTime() - sentAgo)
  await db
    .insertInto('messages')
    .values({
      workspaceId,
      id: newId(),
      kind: 'ask',
      invitationId: id,
      number: 1,
      contactId,
      toAddress: email,
      state: sentAt ? 'sent' : 'queued',
      nextAt: now,
      headerId: `<${id}.1@localhost>`,
      createdAt: now,
      sentAt,
    })
    .execute()
  const { number } = await db.selectFrom('workspaces').where('id', '=', workspaceId).select('number').executeTakeFirstOrThrow()
  const token = (kind: 'answer' | 'unsubscribe') => openTokens([SECRET]).sign(kind, { workspace: number, id })
  return { id, contactId, email, answerPath: `/a/${token('answer')}`, unsubscribePath: `/u/${token('unsubscribe')}` }
}

export const responsesOf = ({ db, workspaceId }: Scope, invitationId: string) =>
  db.selectFrom('responses').where('workspaceId', '=', workspaceId).where('invitationId', '=', invitationId).selectAll().execute()

/** What a link was opened for and what its page reported, in order. */
export const clicksOf = ({ db, workspaceId }: Scope, invitationId: string) =>
  db
    .selectFrom('clicks')
    .where('workspaceId', '=', workspaceId)
    .where('invitationId', '=', invitationId)
    .orderBy('at')
    .orderBy('id')
    .selectAll()
    .execute()
