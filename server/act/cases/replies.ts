import { mayReply } from '#domain/act/reply.ts'
import { cleanVerbatim } from '#domain/listen/answer.ts'
import { askLocale } from '#domain/listen/ask-locale.ts'
import { queueMessage, threadOf } from '#server/listen/delivery/delivery.ts'
import { found, refuse, refuseField } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { audit } from '#server/workspace/audit/audit.ts'
import { datesIn } from '#words/dates.ts'
import { findColleague, lockCase } from './moves.queries.ts'
import { writeMove } from './moves.ts'
import { findRecipient } from './replies.queries.ts'

/**
 * The customer hears back: a mail in the thread of the ask, signed by the member who writes (or, when a program writes with a key,
 * by the case's owner). Their answer goes to the member's own mailbox.
 */
export async function replyToCase(scope: Scope, { id, body: typed }: { id: string; body: string }, host: string): Promise<void> {
  const standing = found(await lockCase(scope, id))
  const recipient = await findRecipient(scope, id)
  const verdict = mayReply(recipient)
  if (!verdict.may) return refuse('conflict', `cases.reply.${verdict.because}`)
  const to = found(recipient)
  const body = cleanVerbatim(typed) || refuseField('body', 'issue.required')

  const sender = await signerOf(scope, standing.ownerId)
  const thread = to.invitationId ? await threadOf(scope, to.invitationId) : null
  const locale = askLocale(to.contactLocale, askLocale(to.answerLocale, 'en'))
  const { id: messageId } = await queueMessage(
    scope,
    {
      kind: 'reply',
      to: { address: to.email ?? '', name: to.name },
      from: { address: to.senderEmail, name: `${sender?.name ?? to.senderName}, ${to.brand}` },
      ...(sender ? { replyTo: { address: sender.email, name: sender.name } } : {}),
      caseId: id,
      contactId: to.contactId,
      ...(thread ? { inReplyTo: thread.headerId } : {}),
      view: {
        locale,
        brand: to.brand,
        body,
        sender: { name: sender?.name ?? to.senderName, title: null },
        answer: {
          rating: to.rating,
          verbatim: to.verbatim ?? '',
          date: datesIn(locale, { dateStyle: 'long', timeZone: to.timeZone })(to.answeredAt),
        },
        inReplyToSubject: thread?.subject ?? null,
      },
    },
    host,
  )
  await audit(scope, { action: 'case.replied', subject: id, contactId: to.contactId, detail: { messageId } })
  if (standing.state === 'open')
    await writeMove(scope, standing, { to: 'contacted', rootCause: null, note: null, detail: { messageId } })
}

async function signerOf(scope: Scope, ownerId: string | null) {
  const member = scope.actorId ? await findColleague(scope, scope.actorId) : undefined
  return member ?? (ownerId ? await findColleague(scope, ownerId) : undefined)
}
