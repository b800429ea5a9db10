import { createPublicKey, verify } from 'node:crypto'
import { type NoticeClass, tellsOfMailbox } from '#domain/listen/bounce.ts'
import { type Call, header, isFresh, listAt, type ProviderEvent, parse, textAt } from './event.ts'

/** ECDSA P-256 over the timestamp and the raw body, the public key as SendGrid shows it (base64 of SPKI). */
export function isFromSendgrid(call: Call, publicKey: string): boolean {
  const timestamp = header(call, 'x-twilio-email-event-webhook-timestamp')
  const signature = header(call, 'x-twilio-email-event-webhook-signature')
  if (!/^\d{1,12}$/.test(timestamp) || !isFresh(new Date(Number(timestamp) * 1000), call.now)) return false
  const key = sendgridKey(publicKey)
  return (
    key !== null &&
    verify(
      'sha256',
      Buffer.concat([Buffer.from(timestamp), call.raw]),
      { key, dsaEncoding: 'der' },
      Buffer.from(signature, 'base64'),
    )
  )
}

/** Null for what is no such key. */
export function sendgridKey(publicKey: string) {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
    return key.asymmetricKeyType === 'ec' ? key : null
  } catch {
    return null
  }
}

export const sendgridEvents = (raw: Buffer): ProviderEvent[] =>
  listAt(parse(raw)).flatMap((event) => {
    const id = textAt(event, 'sg_event_id')
    if (!id) return []
    const seconds = Number(textAt(event, 'timestamp'))
    return classesOf(event).map((of, nth) => ({
      sourceId: nth ? `${id.slice(0, 180)} ${of}` : id.slice(0, 200),
      marks: [textAt(event, 'hearback') ?? ''],
      headerIds: [textAt(event, 'smtp-id') ?? ''],
      reading: { class: of, status: textAt(event, 'status'), said: textAt(event, 'reason') ?? textAt(event, 'response') },
      at: Number.isFinite(seconds) && seconds > 0 ? new Date(seconds * 1000) : null,
    }))
  })

/** Their "bounce" also names full mailboxes and refused content; where its code says so, it is not the address's fault. */
function classesOf(event: unknown): NoticeClass[] {
  const [kind, reason, status] = [textAt(event, 'event'), textAt(event, 'reason') ?? '', textAt(event, 'status')]
  if (kind === 'bounce') {
    const blames = status && /^5\.\d+\.[1-9]/.test(status) && !tellsOfMailbox(status, reason)
    return textAt(event, 'type') === 'blocked' || status?.startsWith('4') || blames ? ['soft'] : ['hard']
  }
  if (kind === 'dropped') return DROPS.get(reason.trim().toLowerCase().replace(/\.$/, '')) ?? ['soft']
  return EVENTS.get(kind ?? '') ?? []
}

const EVENTS = new Map<string, NoticeClass[]>([
  ['spamreport', ['complaint']],
  ['unsubscribe', ['unsubscribed']],
  ['group_unsubscribe', ['unsubscribed']],
  ['deferred', ['delayed']],
  ['delivered', ['delivered']],
])
/** What they did not even try to send, by the reasons they document; any other, such as a header of ours that they cannot read, is no fault of the address. */
const DROPS = new Map<string, NoticeClass[]>([
  ['bounced address', ['hard']],
  ['invalid', ['hard']],
  ['spam reporting address', ['complaint']],
  ['unsubscribed address', ['soft', 'unsubscribed']],
])
