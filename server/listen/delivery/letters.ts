import type { ProofMail } from '#domain/listen/proof.ts'
import { asVariant, type VariantContent } from '#domain/listen/variant.ts'
import { type AlertView, alertMail } from '#pages/mail/alert.ts'
import { type DigestView, digestMail } from '#pages/mail/digest.ts'
import type { Letter } from '#pages/mail/letter.ts'
import { type ReplyView, replyMail } from '#pages/mail/reply.ts'
import { type ReportMailView, reportMail } from '#pages/mail/report.ts'
import { type WatchMailView, watchMail } from '#pages/mail/watch.ts'
import { type WaveAheadView, waveAheadMail } from '#pages/mail/wave-ahead.ts'
import { linksOf } from '#server/listen/answers/links.ts'
import { contactPolicyOf, rulesIn } from '#server/listen/policy/policy.ts'
import type { Parcel, Place } from '#server/platform/mail/compose.ts'
import type { Scope } from '#server/platform/scope.ts'
import type { Site } from '#server/platform/site.ts'
import { openTokens } from '#server/platform/tokens.ts'
import { askLetter } from './ask-letter.ts'
import { letterRows, type StoredLetter } from './letters.queries.ts'

/** All that a mail is made of. `quietDays`: the rest that its footer promises. */
export type LetterRow = StoredLetter & { quietDays: number }
type Around = Pick<Site, 'settings' | 'secret'>
/** Whoever holds a customer's links can answer as the customer, so a mail that left is shown with addresses that lead nowhere. */
export type Links = 'working' | 'hidden'
type View = AlertView | DigestView | WaveAheadView | ReportMailView | WatchMailView | ReplyView
/** The part of a test's content that says which mail it is; left out: the first, as the program says it. */
export type Proof = { mail?: ProofMail; variant?: VariantContent }
type Written = { from: Place; replyTo: Place | null; letter: Letter }

/** A mail as it goes out, and as the outbox shows it: both come from here. Throws when the row does not hold enough. */
export function parcelOf(site: Around, row: LetterRow, date: Date, links: Links = 'working'): Parcel {
  const { from, replyTo, letter } = write(site, row, links)
  const { headerId, inReplyTo, toAddress, toName } = row
  return { headerId, inReplyTo, from, replyTo, to: { address: toAddress, name: toName }, date, ...letter }
}

export async function lettersOf(scope: Scope, ids: readonly string[]): Promise<LetterRow[]> {
  const rows = await letterRows(scope, ids)
  const policy = await contactPolicyOf(scope)
  return rows.map((row) => ({ ...row, ...saying(row), quietDays: row.program ? rulesIn(policy, row.program).quietDays : 0 }))
}

/** A test of a variant says what the variant said when the test was asked for: no wording is written down before somebody is asked. */
function saying(row: StoredLetter): Pick<StoredLetter, 'words' | 'senderName'> {
  const { locale, words, senderName } = row
  const { variant = {} } = proofOf(row)
  return {
    words: words && locale && asVariant(words, locale, variant),
    senderName: senderName && (variant.senderName ?? senderName),
  }
}

/** What a test is a test of. Written by sendTrial, whose type is the promise of what is in it. */
const proofOf = ({ kind, content }: StoredLetter): Proof => ((kind === 'test' && content) || {}) as Proof

function write(site: Around, row: LetterRow, links: Links): Written {
  if (row.kind === 'ask' || row.kind === 'reminder' || row.kind === 'test') return writeAsk(site, row, links)
  // Written by queueMessage, whose type is the promise of what is in it.
  const { from, replyTo, view } = row.content as { from: Place; replyTo: Place | null; view: View }
  if (row.kind !== 'alert') return { from, replyTo, letter: replyMail(view as ReplyView) }
  if ('week' in view) return { from, replyTo, letter: digestMail(view) }
  if ('watch' in view) return { from, replyTo, letter: watchMail(view) }
  if ('report' in view) return { from, replyTo, letter: reportMail(view) }
  return { from, replyTo, letter: 'waveId' in view ? waveAheadMail(view) : alertMail(view as AlertView) }
}

function writeAsk(site: Around, row: LetterRow, links: Links): Written {
  const { locale, words, brand, senderName, senderEmail } = row
  if (!locale || !words || !brand || !senderName || !senderEmail) throw new Error('What this mail asks with is gone.')
  const test = row.kind === 'test'
  const mail = row.kind === 'reminder' || proofOf(row).mail === 'reminder' ? 'reminder' : 'ask'
  const asking = { ...row, mail, locale, words, brand, senderName, senderEmail, contactName: row.toName } as const
  const letter = askLetter(asking, {
    links: test
      ? testLinks(site, row)
      : links === 'hidden'
        ? hiddenLinks(site)
        : linksOf(site, row.workspaceNumber, row.invitationId ?? row.id),
    pictures: site.settings.baseUrl,
    test,
  })
  return { from: { address: senderEmail, name: senderName }, replyTo: null, letter }
}

/** The same mail when what it carried is gone; of any other, itself. */
export function withoutFile(row: LetterRow): LetterRow {
  const { content } = row
  // Written by queueMessage, as above.
  const { view } = (content ?? {}) as { view?: View }
  return view && 'attached' in view ? { ...row, content: { ...(content as object), view: { ...view, attached: false } } } : row
}

/** Whom a mail is from; empty when that is gone, as its writing will tell. */
export const senderOf = ({ senderEmail, content }: LetterRow): string =>
  senderEmail ?? (content as { from?: Place } | null)?.from?.address ?? ''

/** Signed as a test, so that no answer can come by them. */
function testLinks({ settings, secret }: Around, { workspaceNumber, id }: LetterRow) {
  const answerUrl = `${settings.baseUrl}/t/${openTokens([secret]).sign('test', { workspace: workspaceNumber, id })}`
  return { answerUrl, unsubscribeUrl: answerUrl, baitUrl: null }
}

const HIDDEN = 'hidden'
const hiddenLinks = ({ settings: { baseUrl } }: Around) => ({
  answerUrl: `${baseUrl}/a/${HIDDEN}`,
  unsubscribeUrl: `${baseUrl}/u/${HIDDEN}`,
  baitUrl: null,
})

/** The same mail with nothing to press where a link is hidden. */
export const withoutHidden = ({ settings: { baseUrl } }: Around, html: string): string =>
  html.replaceAll(/ href="([^"]*)"/g, (link, url: string) =>
    ['a', 'u'].some((page) => url.startsWith(`${baseUrl}/${page}/${HIDDEN}`)) ? '' : link,
  )
