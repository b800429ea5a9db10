import type { SuppressionReason } from '#domain/listen/suppression.ts'

/** Why a case cannot be answered by mail. */
export const REPLY_HINDRANCES = [
  'no_contact',
  'erased',
  'no_address',
  'bounced',
  'complained',
  'unsubscribed',
  'replied_once',
] as const
export type ReplyHindrance = (typeof REPLY_HINDRANCES)[number]
export type ReplyVerdict = { may: true } | { may: false; because: ReplyHindrance }

/**
 * `suppressed`: why nobody asks this address any more, null if it may be asked. `consented`: "You may contact me about this" was
 * ticked. `replied`: a reply in this case has been written before.
 */
export type Recipient = {
  email: string | null
  erased: boolean
  suppressed: SuppressionReason | null
  consented: boolean
  replied: boolean
}

/**
 * Whether a member may answer this person by mail. "Do not ask me" ends the asking; a personal answer to what they said is
 * another matter, but then only with their consent. Without it one personal answer is fine where they may be asked, and no second. A complaint about our mail ends all of it (GDPR art. 21).
 */
export function mayReply(recipient: Recipient | null): ReplyVerdict {
  const because = recipient ? hindrance(recipient) : 'no_contact'
  return because ? { may: false, because } : { may: true }
}

function hindrance({ email, erased, suppressed, consented, replied }: Recipient): ReplyHindrance | null {
  if (erased || suppressed === 'erased') return 'erased'
  if (!email) return 'no_address'
  if (suppressed === 'bounced' || suppressed === 'complained') return suppressed
  if (consented) return null
  return suppressed ? 'unsubscribed' : replied ? 'replied_once' : null
}

/**
 * Whether a letter ends with its writer's name, so that a mail need not add it: the last line, or what follows its last mark or
 * respectful close, is the whole name or the given name. `name` as in "Dana Whitfield" or 王小明; case and marks do not count.
 */
export function isSigned(body: string, name: string): boolean {
  const last = body.trimEnd().split(/\n/).at(-1) ?? ''
  const end = last.replace(/[\s\p{P}]*(敬上|谨上|謹上|敬启|敬啟)?[\s\p{P}]*$/u, '')
  const names = [name, givenName(name)].map(plain).filter((each) => each !== '')
  const candidates = [end, end.split(/[,，.。;；:：!！?？、–—~～]+/u).at(-1) ?? ''].map(plain)
  return candidates.some((each) => names.includes(each))
}

/** Chinese, Japanese and Korean names begin with the family's, mostly one sign; of others the first word is the person's own. */
const givenName = (name: string): string =>
  /^\p{sc=Han}{3,4}$/u.test(name.trim()) ? name.trim().slice(-2) : (name.trim().split(/\s+/)[0] ?? '')

const plain = (text: string): string => text.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '').toLowerCase()
