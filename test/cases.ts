import type { Evidence } from '#domain/listen/evidence.ts'
import type { Role } from '#domain/permission.ts'
import { hashAddress } from '#server/listen/suppressions/suppressions.ts'
import { record } from '#server/platform/events.ts'
import { newId, type Scope } from '#server/platform/scope.ts'
import { insertMember } from '#server/workspace/workspaces/workspaces.ts'
import type { TestApp, TestWorkspace } from './app.ts'
import { makeInvitation, makeProgram, makeWave } from './make.ts'

export type Unhappy = {
  rating?: number
  verbatim?: string | null
  evidence?: Evidence
  consent?: boolean
  imported?: boolean
  account?: string
  contact?: boolean
  name?: string
  email?: string | null
  answeredAgo?: number
}

/** A member of the workspace beside its owner. */
export async function makeMember(scope: Scope, name: string, role: Role = 'agent', personId: string | null = null) {
  const id = newId()
  await insertMember(scope, { id, personId, name, email: `${name.toLowerCase()}@isletdocs.example`, role })
  return id
}

export async function makeAccount({ db, workspaceId, now }: Scope, name: string, ownerId: string | null = null) {
  const id = newId()
  await db.insertInto('accounts').values({ workspaceId, id, name, ownerId, createdAt: now, updatedAt: now }).execute()
  return id
}

/** An answer that came in, as the answer page would have written it; returns what it concerns. */
export async function makeAnswer(scope: Scope, given: Unhappy = {}) {
  const { db, workspaceId, now } = scope
  const { rating = 2, verbatim = 'The exports time out.', evidence = 'confirmed', consent = false, imported = false } = given
  const program = await makeProgram(scope)
  const invitation = await makeInvitation(scope, { program, wave: await makeWave(scope, program) })
  const email = given.email === undefined ? invitation.email : given.email
  await db
    .updateTable('contacts')
    .set({ email, addressHash: email && hashAddress(email), name: given.name ?? 'Ines', accountId: given.account ?? null })
    .where('id', '=', invitation.contactId)
    .execute()
  const id = newId()
  const contactId = given.contact === false ? null : invitation.contactId
  await db
    .insertInto('responses')
    .values({
      workspaceId,
      id,
      invitationId: imported ? null : invitation.id,
      contactId,
      accountId: given.account ?? null,
      programId: program.id,
      rating,
      verbatim,
      channel: imported ? 'import' : 'email',
      answeredAt: new Date(now.getTime() - (given.answeredAgo ?? 0)),
      consentAt: consent ? now : null,
      evidence,
      evidenceBecause: 'send_pressed',
      evidenceVersion: 1,
    })
    .execute()
  await record(scope, `response.${evidence}`, { subjectId: id, contactId })
  return { id, contactId: invitation.contactId, email, invitation }
}

/** The same, with the case that it opened. */
export async function makeCase(app: TestApp, workspace: TestWorkspace, given: Unhappy = {}) {
  const answer = await workspace.inside((scope) => makeAnswer(scope, given))
  await app.settle()
  const row = await workspace.inside(({ db }) =>
    db.selectFrom('cases').where('responseId', '=', answer.id).select('id').executeTakeFirstOrThrow(),
  )
  return { ...answer, caseId: row.id }
}

export const casesOf = (workspace: TestWorkspace) =>
  workspace.inside(({ db, workspaceId }) =>
    db.selectFrom('cases').where('workspaceId', '=', workspaceId).orderBy('openedAt').orderBy('id').selectAll().execute(),
  )

/** What delivery keeps of a letter: who it is from, and what its template was given. */
type Kept = { from: object; replyTo: object | null; view: Record<string, unknown> }

export const mailsOf = (workspace: TestWorkspace, kind: 'alert' | 'reply') =>
  workspace.inside(async ({ db, workspaceId }) => {
    const mails = await db
      .selectFrom('messages')
      .where('workspaceId', '=', workspaceId)
      .where('kind', '=', kind)
      .orderBy('createdAt')
      .selectAll()
      .execute()
    return mails.map(({ content, ...mail }) => ({ ...mail, content: content as unknown as Kept })) // jsonb, written by delivery.
  })
