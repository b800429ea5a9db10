import { createHash } from 'node:crypto'
import PostalMime, { type Attachment, type Email } from 'postal-mime'
import { type Reading, readDeliveryStatus, readFeedbackReport, UNREAD } from '#domain/listen/bounce.ts'
import { readReturnPaths } from '#server/platform/mail/return-path.ts'
import type { Linked, Tokens } from '#server/platform/tokens.ts'

const LIMITS = { maxNestingDepth: 20, maxHeadersSize: 256 * 1024 }
/** Longest part that is read: the report is small, however large the mail that it returns. */
const MOST_TEXT = 64 * 1024

/** `id`: the same notice again has the same, wherever it is read. */
export type Notice = { id: string; mail: Linked; reading: Reading; at: Date | null }

/**
 * What a mail in the bounce mailbox tells us. Null when it names none of our mails by a return path that we signed: whoever made it,
 * it is not about us, and a forged one changes nothing.
 */
export async function readNotice(tokens: Tokens, raw: Buffer): Promise<Notice | null> {
  const email = await parse(raw)
  if (!email) return null
  const report = partOf(email, 'message/delivery-status')
  const feedback = partOf(email, 'message/feedback-report')
  const [mail] = readReturnPaths(tokens, [...addressHeaders(email), feedback ?? ''].join('\n'))
  if (!mail) return null
  const reading = feedback ? readFeedbackReport(feedback) : report ? readDeliveryStatus(report) : UNREAD
  const said = reading.said ?? (reading.class === 'unclassified' ? (email.subject ?? null) : null)
  const id = createHash('sha256')
    .update(`${mail.id} `)
    .update(email.messageId ?? raw)
    .digest('hex')
  return { id, mail, reading: { ...reading, said }, at: dateOf(email) }
}

/** A mail that cannot even be parsed came from nobody whom we could ask about it. */
const parse = (raw: Buffer): Promise<Email | null> =>
  PostalMime.parse(raw, { forceRfc822Attachments: true, attachmentEncoding: 'utf8', ...LIMITS }).catch(() => null)

function partOf({ attachments }: Email, type: string): string | null {
  const part = attachments.find(({ mimeType }) => mimeType.toLowerCase() === type)
  return part ? textOf(part).slice(0, MOST_TEXT) : null
}

const textOf = ({ content }: Attachment): string =>
  typeof content === 'string' ? content : Buffer.from(content as ArrayBuffer).toString('utf8')

/** Where a mail host writes down for whom a mail came in: the notice goes to the return path of the mail it is about. */
const ADDRESS_HEADERS = new Set(['to', 'delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to', 'x-forwarded-to'])
const addressHeaders = ({ headers }: Email): string[] =>
  headers.filter(({ key }) => ADDRESS_HEADERS.has(key)).map(({ value }) => value.slice(0, 1000))

function dateOf({ date }: Email): Date | null {
  const at = new Date(date ?? '')
  return Number.isNaN(at.getTime()) ? null : at
}
