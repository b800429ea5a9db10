import { verify, type X509Certificate } from 'node:crypto'
import type { NoticeClass, Reading } from '#domain/listen/bounce.ts'
import { type Call, dateOf, isFresh, listAt, type ProviderEvent, parse, textAt } from './event.ts'
import type { Outland } from './outland.ts'

/** What Amazon SNS sends: a notification, or the question whether we want them. */
export type SnsMessage = {
  type: 'Notification' | 'SubscriptionConfirmation'
  topicArn: string
  messageId: string
  message: string
  subscribeUrl: string | null
}

const NOTIFICATION = ['Message', 'MessageId', 'Subject', 'Timestamp', 'TopicArn', 'Type']
const CONFIRMATION = ['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type']

/**
 * A topic signs by version 1 (SHA-1) until its owner sets SignatureVersion 2, so that refusing it would leave most topics unheard. Two
 * texts with one hash are of no use here: Amazon puts an id of its own in between, and the topic, which we compare, stands behind it.
 */
const ALGORITHMS = new Map([
  ['1', 'sha1'],
  ['2', 'sha256'],
])

/** Null for whatever Amazon did not sign. The certificate is fetched from Amazon alone, and once. */
export async function readSns(call: Call, outland: Outland): Promise<SnsMessage | null> {
  const body = parse(call.raw)
  const type = textAt(body, 'Type')
  const sent = dateOf(textAt(body, 'Timestamp'))
  if ((type !== 'Notification' && type !== 'SubscriptionConfirmation') || !sent || !isFresh(sent, call.now)) return null
  const algorithm = ALGORITHMS.get(textAt(body, 'SignatureVersion') ?? '')
  const certificate = await outland.certificate(textAt(body, 'SigningCertURL') ?? '')
  if (!algorithm || !certificate || !isInForce(certificate, call.now)) return null
  const lines = (type === 'Notification' ? NOTIFICATION : CONFIRMATION).flatMap((key) => {
    const value = textAt(body, key)
    return value === null ? [] : [`${key}\n${value}\n`]
  })
  const signature = Buffer.from(textAt(body, 'Signature') ?? '', 'base64')
  if (!verify(algorithm, Buffer.from(lines.join('')), certificate.publicKey, signature)) return null
  return {
    type,
    topicArn: textAt(body, 'TopicArn') ?? '',
    messageId: textAt(body, 'MessageId') ?? '',
    message: textAt(body, 'Message') ?? '',
    subscribeUrl: textAt(body, 'SubscribeURL'),
  }
}

const isInForce = ({ validFrom, validTo }: X509Certificate, now: Date) => new Date(validFrom) <= now && now <= new Date(validTo)

export function sesEvents({ messageId, message }: SnsMessage): ProviderEvent[] {
  const event = parse(message)
  const reading = readingOf(event)
  if (!reading || !messageId) return []
  const headers = listAt(event, 'mail', 'headers')
  const named = (name: string) =>
    headers.filter((each) => textAt(each, 'name')?.toLowerCase() === name).map((each) => textAt(each, 'value') ?? '')
  return [
    {
      sourceId: messageId.slice(0, 200),
      marks: [
        textAt(event, 'mail', 'source') ?? '',
        ...listAt(event, 'mail', 'tags', 'hearback').filter((tag) => typeof tag === 'string'),
        ...named('x-ses-message-tags'),
      ],
      headerIds: [textAt(event, 'mail', 'commonHeaders', 'messageId') ?? '', ...named('message-id')],
      reading,
      at: dateOf(
        textAt(event, 'bounce', 'timestamp') ?? textAt(event, 'complaint', 'timestamp') ?? textAt(event, 'delivery', 'timestamp'),
      ),
    },
  ]
}

const BOUNCES = new Map<string, NoticeClass>([
  ['Permanent', 'hard'],
  ['Transient', 'soft'],
])

function readingOf(event: unknown): Reading | null {
  const bare = (of: NoticeClass): Reading => ({ class: of, status: null, said: null })
  switch (textAt(event, 'eventType') ?? textAt(event, 'notificationType')) {
    case 'Bounce':
      return {
        class: BOUNCES.get(textAt(event, 'bounce', 'bounceType') ?? '') ?? 'unclassified',
        status: textAt(event, 'bounce', 'bouncedRecipients', 0, 'status'),
        said: textAt(event, 'bounce', 'bouncedRecipients', 0, 'diagnosticCode'),
      }
    case 'Complaint':
      return bare(textAt(event, 'complaint', 'complaintFeedbackType') === 'not-spam' ? 'unclassified' : 'complaint')
    case 'Delivery':
      return bare('delivered')
    case 'DeliveryDelay':
      return bare('delayed')
    default:
      return null
  }
}
