import type { Group } from '#domain/learn/score.ts'
import { randomFrom } from '#domain/random.ts'

/** Where the thanks of a program may lead. Each null: nowhere. */
export type ThanksLinks = { reviewUrl: string | null; reviewPercent: number; referralUrl: string | null; helpUrl: string | null }
export type OfferedLink = { kind: 'review' | 'referral' | 'help'; url: string }

/**
 * The links below a thanks. The public review is offered to all, or to a random share of all that has nothing to do with the rating:
 * choosing the happy for it is review gating, which the FTC and the review sites forbid. A referral is asked of promoters, since they
 * said that they would; help is offered to everyone else.
 */
export function offeredLinks(links: ThanksLinks, { invitationId, group }: { invitationId: string; group: Group }): OfferedLink[] {
  const { reviewUrl, reviewPercent, referralUrl, helpUrl } = links
  const offers: (OfferedLink | null)[] = [
    group !== 'promoter' && helpUrl ? { kind: 'help', url: helpUrl } : null,
    group === 'promoter' && referralUrl ? { kind: 'referral', url: referralUrl } : null,
    reviewUrl && isAskedForReview(invitationId, reviewPercent) ? { kind: 'review', url: reviewUrl } : null,
  ]
  return offers.filter((offer) => offer !== null)
}

/** Drawn once for each invitation, whatever is answered; `percent` 1..100. */
export const isAskedForReview = (invitationId: string, percent: number): boolean =>
  randomFrom(`review ${invitationId}`).below(100) < percent

/**
 * An address that a page of ours may lead to, as it is stored, or null: https alone, a host with a dot, nobody's name before it,
 * and nothing that a browser reads otherwise than a person (reliability.md row 18).
 */
export function readThanksUrl(text: string): string | null {
  const url = text.trim()
  return url.length <= 500 && HTTPS.test(url) ? url : null
}

const HTTPS =
  /^https:\/\/(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}(?::\d{1,5})?(?:[/?#][^\s\\<>"'`{}|^\p{C}]*)?$/u
