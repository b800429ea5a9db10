import type { AskLocale } from '#domain/listen/ask-locale.ts'
import { paletteOf } from '#domain/listen/palette.ts'
import type { ProofMail } from '#domain/listen/proof.ts'
import { asReminder, fillWording, type Wording } from '#domain/listen/wording.ts'
import { invitationMail } from '#pages/mail/invitation.ts'
import type { Letter } from '#pages/mail/letter.ts'
import { logoPath } from '#server/listen/programs/programs.ts'

/** What an ask or a reminder is made of. `words`: with their fields still in braces. */
export type Asking = {
  mail: ProofMail
  locale: AskLocale
  words: Wording
  brand: string
  senderName: string
  senderEmail: string
  postalAddress: string | null
  quietDays: number
  contactName: string | null
  accountName: string | null
  colour: string | null
  logoId: string | null
  workspaceNumber: number
}
type Links = { answerUrl: string; unsubscribeUrl: string; baitUrl: string | null }
/** `pictures`: what stands before their paths, since a mail is read elsewhere; empty on a page of ours. */
type Around = { links: Links; pictures: string; test: boolean }

/** Sending, tests, previews and checks all have the mail from here, so what was looked at is what leaves. */
export function askLetter(asking: Asking, { links, pictures, test }: Around): Letter {
  const { mail, locale, words, brand, senderName, senderEmail, postalAddress, quietDays, contactName, accountName } = asking
  const { colour, logoId, workspaceNumber } = asking
  const logo = logoPath(workspaceNumber, logoId)
  return invitationMail({
    locale,
    brand,
    wording: fillWording(mail === 'reminder' ? asReminder(words) : words, brand, { name: contactName, account: accountName }),
    palette: colour === null ? null : paletteOf(colour),
    logoUrl: logo && `${pictures}${logo}`,
    contactName,
    sender: { name: senderName, title: null },
    senderAddress: postalAddress ?? senderEmail,
    quietDays,
    ...links,
    test,
  })
}
