import type { NoticeClass } from './bounce.ts'
import type { MessageKind } from './delivery.ts'
import { isInDoubt, type MessageState } from './message.ts'

/** What a mail's row says of what came back about it. */
export const BOUNCE_CLASSES = ['hard', 'soft', 'complaint'] as const
export type BounceClass = (typeof BOUNCE_CLASSES)[number]

export type NoticeEffect = {
  /** Where the mail goes; null: it stays. */
  state: 'sent' | 'bounced' | null
  bounce: BounceClass | null
  suppress: 'bounced' | 'complained' | 'unsubscribed' | null
}
export type Noticed = { kind: MessageKind; state: MessageState; bounce: BounceClass | null; doubtedAt: Date | null }

/**
 * What follows from a notice about a mail. Null: not yet, for the mail is still leaving and its own end must be written first.
 * Any word from the other side ends the doubt about a mail, also of one that waits to be sent once more for it. Alerts and tests go to members, whom nobody suppresses.
 */
export function afterNotice(mail: Noticed, notice: NoticeClass): NoticeEffect | null {
  const { kind, state, bounce } = mail
  if (state === 'sending') return null
  const doubt = isInDoubt(mail)
  const left = state === 'sent' || doubt
  const toContact = kind === 'ask' || kind === 'reminder' || kind === 'reply'
  switch (notice) {
    case 'hard':
      return { state: left ? 'bounced' : null, bounce: 'hard', suppress: toContact ? 'bounced' : null }
    case 'soft':
      return { state: left ? 'bounced' : null, bounce: bounce ?? 'soft', suppress: null }
    case 'complaint':
      return { state: doubt ? 'sent' : null, bounce: 'complaint', suppress: toContact ? 'complained' : null }
    case 'unsubscribed':
      return { state: doubt ? 'sent' : null, bounce, suppress: toContact ? 'unsubscribed' : null }
    case 'delayed':
    case 'delivered':
      return { state: doubt ? 'sent' : null, bounce, suppress: null }
    case 'unclassified':
      return { state: null, bounce, suppress: null }
  }
}

/** After so many soft bounces in a row an address is left alone for PAUSE_DAYS days. */
export const SOFT_IN_A_ROW = 3
export const PAUSE_DAYS = 30

/** Whether an address needs a pause; `latest` are the bounces of its latest mails, newest first, null for one that did not come back. */
export const needsPause = (latest: readonly (BounceClass | null)[]): boolean =>
  latest.length >= SOFT_IN_A_ROW && latest.slice(0, SOFT_IN_A_ROW).every((bounce) => bounce === 'soft')
