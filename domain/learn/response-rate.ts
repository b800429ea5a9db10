export type ResponseRate = { rate: number; responses: number; delivered: number }

/**
 * Counted responses / invitations whose first mail was delivered; a share 0..1.
 * Nothing delivered is no rate: null. An answer to a mail that bounced afterwards cannot lift the rate above 1.
 * @param responses those that count: confirmed, auto and weak evidence (experience.md 1.2)
 * @param delivered invitations whose first mail was accepted, by the mail server or by the outbox where none is set, and did not bounce
 * @throws RangeError unless both are whole numbers >= 0
 */
export function responseRate(responses: number, delivered: number): ResponseRate | null {
  const rate = shareOf(responses, delivered)
  return rate === null ? null : { rate, responses, delivered }
}

/**
 * A part of a whole as a share 0..1, for bars and percentages; of nothing there is no share: null. Counts that were read one after the
 * other can be one apart, so a part that is greater is the whole.
 * @throws RangeError unless both are whole numbers >= 0
 */
export function shareOf(part: number, whole: number): number | null {
  for (const count of [part, whole])
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`A count is a whole number from 0, got ${count}.`)
  return whole === 0 ? null : Math.min(1, part / whole)
}
