import { fillWording } from '#domain/listen/wording.ts'
import type { AlertView } from '#pages/mail/alert.ts'
import type { DigestView } from '#pages/mail/digest.ts'
import { oneLine } from '#pages/mail/letter.ts'
import type { ReplyView } from '#pages/mail/reply.ts'
import type { ReportMailView } from '#pages/mail/report.ts'
import type { WatchMailView } from '#pages/mail/watch.ts'
import type { WaveAheadView } from '#pages/mail/wave-ahead.ts'
import { enqueue } from '#server/platform/jobs.ts'
import { newId, type Scope } from '#server/platform/scope.ts'
import { findAsk, insertMessage } from './delivery.queries.ts'
import { deliverDue } from './wake.ts'

export { askLetter } from './ask-letter.ts'
export { DELIVERED } from './delivered.queries.ts'
export { insertMessage } from './delivery.queries.ts'
export { resolveDoubt } from './doubts.ts'
export { forgetFiles, keepFile, LARGEST_FILE } from './files.ts'
export type { Proof } from './letters.ts'
export { placeOf } from './place.queries.ts'
export { listRefusedSenders } from './refused-senders.queries.ts'
export { deliverDue } from './wake.ts'

export type Mailbox = { address: string; name: string | null }
export type NewMessage = {
  to: Mailbox
  from: Mailbox
  replyTo?: Mailbox
  caseId?: string
  contactId?: string
  memberId?: string
  /** What it carries, of `keepFile`. */
  fileId?: string
  /** The Message-ID of the mail that this one follows. */
  inReplyTo?: string
} & (
  | { kind: 'alert'; view: AlertView | DigestView | WaveAheadView | ReportMailView | WatchMailView }
  | { kind: 'reply'; view: ReplyView }
)

/** Queues a mail to a member or from a member to a customer. `host` is the right half of its Message-ID, the host of BASE_URL. */
export async function queueMessage(scope: Scope, message: NewMessage, host: string): Promise<{ id: string; headerId: string }> {
  const { kind, to, from, replyTo = null, view, caseId = null, contactId = null, memberId = null, inReplyTo = null } = message
  const { fileId = null } = message
  const id = newId()
  const headerId = messageId(id, host)
  await insertMessage(scope, {
    id,
    kind,
    headerId,
    inReplyTo,
    toAddress: to.address,
    toName: to.name,
    caseId,
    contactId,
    memberId,
    fileId,
    content: { from, replyTo, view },
  })
  await enqueue(scope, deliverDue, {})
  return { id, headerId }
}

/** The same for every attempt, so that a receiver can see that two are one. Kept without its angle brackets. */
export const messageId = (id: string, host: string): string => `${id}@${host}`

/** What a reply follows: the Message-ID and the subject of the mail that asked, or null if none ever left. */
export async function threadOf(scope: Scope, invitationId: string): Promise<{ headerId: string; subject: string } | null> {
  const ask = await findAsk(scope, invitationId)
  return ask ? { headerId: ask.headerId, subject: oneLine(fillWording(ask.words, ask.brand).subject) } : null
}
