import MailComposer from 'nodemailer/lib/mail-composer'
import { type Signing, sign } from './sign.ts'

export type Place = { address: string; name: string | null }
export type Attachment = { filename: string; contentType: string; content: Buffer }
/** A mail ready to be written down. Its id is the same for every attempt. */
export type Parcel = {
  headerId: string
  from: Place
  to: Place
  replyTo: Place | null
  inReplyTo: string | null
  subject: string
  html: string
  text: string
  headers: Record<string, string>
  date: Date
  attachments?: Attachment[]
  /** The envelope sender, to which notices go back; the address in From unless another is set. */
  returnPath?: string
  signing?: Signing
}

/** The message as it goes over the wire: MIME, both parts, seven-bit, lines far below the 998 of RFC 5322, signed where a key is given. */
export async function compose({
  headerId,
  from,
  to,
  replyTo,
  inReplyTo,
  date,
  returnPath: _,
  signing,
  headers,
  ...letter
}: Parcel): Promise<Buffer> {
  const composer = new MailComposer({
    ...letter,
    headers: Object.entries(headers).map(([key, value]) => ({ key, value: asItIs(value) })),
    from: mailbox(from),
    to: mailbox(to),
    messageId: bracketed(headerId),
    date,
    ...(replyTo ? { replyTo: mailbox(replyTo) } : {}),
    ...(inReplyTo ? { inReplyTo: bracketed(inReplyTo), references: bracketed(inReplyTo) } : {}),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const message = await composer.compile().build()
  return signing ? sign(message, signing) : message
}

/** The headers alone, one line each, as the outbox shows them. */
export async function headersOf(parcel: Parcel): Promise<{ name: string; value: string }[]> {
  const message = (await compose(parcel)).toString('latin1')
  const [head = ''] = message.split('\r\n\r\n', 1)
  return head
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .map((line) => ({ name: line.slice(0, line.indexOf(':')), value: line.slice(line.indexOf(':') + 1).trim() }))
}

const mailbox = ({ address, name }: Place) => ({ address, name: (name ?? '').replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim() })

/** JSON is for a program that reads no encoded words (RFC 2047); with spaces in it, it can be folded. */
const asItIs = (value: string) => (value.startsWith('{') ? { prepared: true, foldLines: true, value } : value)

const bracketed = (id: string) => `<${id.replace(/^<|>$/g, '')}>`
