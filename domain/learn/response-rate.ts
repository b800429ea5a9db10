export type ResponseRate = { rate: number; responses: number; delivered: number }

/**
 * Counted responses / invitations whose first mail was accepted and did not bounce; a share 0..1.
 * Nothing delivered is no rate: null. An answer to a mail that bounced afterwards cannot lift the rate above 1.
 * @param responses those that count: confirmed, auto and weak evidence (experience.md 1.2)
 * @param delivered invitations whose first mail was accepted and did not bounce
 * @throws RangeError unless both are whole numbers >= 0
 */
export function responseRate(responses: number, delivered: number): ResponseRate | null {
  for (const count of [responses, delivered])
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`A count is a whole number from 0, got ${count}.`)
  return delivered === 0 ? null : { rate: Math.min(1, responses / delivered), responses, delivered }
}
