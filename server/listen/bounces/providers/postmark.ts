import { timingSafeEqual } from 'node:crypto'
import type { NoticeClass } from '#domain/listen/bounce.ts'
import { keyFor } from '#server/platform/secrets.ts'
import { type Call, dateOf, header, inside, type ProviderEvent, parse, textAt } from './event.ts'

export const POSTMARK_NAME = 'postmark'

/** Postmark signs nothing; what it is told to say with each call is derived from our secret and the hook, so that nobody keeps it. */
export const postmarkPassword = (secret: string, hookId: string): string =>
  keyFor(secret, `postmark ${hookId}`).toString('base64url').slice(0, 32)

export function isFromPostmark(call: Call, password: string): boolean {
  const wanted = Buffer.from(`Basic ${Buffer.from(`${POSTMARK_NAME}:${password}`).toString('base64')}`)
  const given = Buffer.from(header(call, 'authorization'))
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

export function postmarkEvents(raw: Buffer): ProviderEvent[] {
  const record = parse(raw)
  const of = classOf(record)
  const id = textAt(record, 'ID') ?? textAt(record, 'MessageID')
  if (!of || !id) return []
  return [
    {
      sourceId: `${textAt(record, 'RecordType')} ${id}`.slice(0, 200),
      marks: [textAt(record, 'Metadata', 'hearback') ?? ''],
      headerIds: [],
      reading: { class: of, status: null, said: textAt(record, 'Details') ?? textAt(record, 'Description') },
      at: dateOf(textAt(record, 'BouncedAt') ?? textAt(record, 'DeliveredAt')),
    },
  ]
}

function classOf(record: unknown): NoticeClass | null {
  const type = textAt(record, 'Type') ?? ''
  switch (textAt(record, 'RecordType')) {
    case 'SpamComplaint':
      return 'complaint'
    case 'Delivery':
      return 'delivered'
    case 'Bounce':
      if (type === 'SpamComplaint') return 'complaint'
      if (type === 'HardBounce' || type === 'BadEmailAddress' || inside(record, 'Inactive') === true) return 'hard'
      return SOFT.has(type) ? 'soft' : 'unclassified'
    default:
      return null
  }
}
const SOFT = new Set(['Transient', 'SoftBounce', 'DnsError', 'Blocked', 'SpamNotification', 'DMARCPolicy', 'SMTPApiError'])
