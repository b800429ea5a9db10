import type { SuppressionReason } from '#domain/listen/suppression.ts'

/** Why a case cannot be answered by mail. */
export const REPLY_HINDRANCES = ['no_contact', 'erased', 'no_address', 'bounced', 'complained', 'unsubscribed'] as const
export type ReplyHindrance = (typeof REPLY_HINDRANCES)[number]
export type ReplyVerdict = { may: true } | { may: false; because: ReplyHindrance }

/** `suppressed`: why nobody asks this address any more, null if it may be asked. `consented`: "You may contact me about this" was ticked. */
export type Recipient = { email: string | null; erased: boolean; suppressed: SuppressionReason | null; consented: boolean }

/**
 * Whether a member may answer this person by mail. "Do not ask me" ends the asking; a personal answer to what they said is
 * another matter, but then only with their consent. A complaint about our mail ends all of it (GDPR art. 21).
 */
export function mayReply(recipient: Recipient | null): ReplyVerdict {
  const because = recipient ? hindrance(recipient) : 'no_contact'
  return because ? { may: false, because } : { may: true }
}

function hindrance({ email, erased, suppressed, consented }: Recipient): ReplyHindrance | null {
  if (erased || suppressed === 'erased') return 'erased'
  if (!email) return 'no_address'
  if (suppressed === 'bounced' || suppressed === 'complained') return suppressed
  return suppressed && !consented ? 'unsubscribed' : null
}
