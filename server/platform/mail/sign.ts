import type { KeyObject } from 'node:crypto'
import DKIM from 'nodemailer/lib/dkim'

/** In whose name a mail is signed, with which of the domain's keys. */
export type Signing = { domain: string; selector: string; key: KeyObject }

/** The way to unsubscribe is signed too, or a mail host may not follow it (RFC 8058 4). */
const FIELDS =
  'From:Sender:Reply-To:Subject:Date:Message-ID:To:Cc:MIME-Version:Content-Type:Content-Transfer-Encoding:In-Reply-To:References:List-Unsubscribe:List-Unsubscribe-Post'

/** The message with a DKIM signature on top of it (RFC 6376, rsa-sha256, relaxed). Throws rather than let one go unsigned. */
export async function sign(message: Buffer, { domain, selector, key }: Signing): Promise<Buffer> {
  const signer = new DKIM({
    domainName: domain,
    keySelector: selector,
    privateKey: key,
    headerFieldNames: FIELDS,
  })
  const chunks: Buffer[] = []
  for await (const chunk of signer.sign(message)) chunks.push(chunk as Buffer)
  const signed = Buffer.concat(chunks)
  if (signed.length === message.length) throw new Error('The mail could not be signed with the key of its domain.')
  return signed
}
