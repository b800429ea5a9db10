import type { Linked, Tokens } from '#server/platform/tokens.ts'

/** Lower-case and without look-alikes is how most of the world's mail hosts treat the part before the @, so it is written in base32. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567'
const TOKEN_LENGTH = 53
const LOCAL_PART = 64

/** How long the part before the @ of a bounce address may be: a plus and our signed text still have to fit (RFC 5321 4.5.3.1.1). */
export const LONGEST_BOUNCE_NAME = LOCAL_PART - 1 - TOKEN_LENGTH

/** The address to which notices about one mail go: bounces@host becomes bounces+<which mail, signed>@host (VERP). */
export function returnPathOf(tokens: Tokens, bounceAddress: string, mail: Linked): string {
  const at = bounceAddress.lastIndexOf('@')
  return `${bounceAddress.slice(0, at)}+${base32(Buffer.from(tokens.sign('bounce', mail), 'base64url'))}${bounceAddress.slice(at)}`
}

/** Every mail that a text names by a return path of ours; what we did not sign is not there. */
export function readReturnPaths(tokens: Tokens, text: string): Linked[] {
  const candidates = new Set([...text.matchAll(/\+([a-z2-7]{53})@/gi)].map(([, token = '']) => token.toLowerCase()))
  return [...candidates].slice(0, 20).flatMap((candidate) => {
    const bytes = fromBase32(candidate)
    const mail = bytes && tokens.verify('bounce', bytes.toString('base64url'))
    return mail ? [mail] : []
  })
}

function base32(bytes: Buffer): string {
  let text = ''
  let [bits, held] = [0, 0]
  for (const byte of bytes) {
    held = (held << 8) | byte
    for (bits += 8; bits >= 5; bits -= 5) text += LETTERS[(held >>> (bits - 5)) & 31]
    held &= 31
  }
  return bits ? text + LETTERS[(held << (5 - bits)) & 31] : text
}

/** Null for a text with spare bits set, so that each token has one spelling but for case. */
function fromBase32(text: string): Buffer | null {
  const bytes: number[] = []
  let [bits, held] = [0, 0]
  for (const letter of text) {
    held = (held << 5) | LETTERS.indexOf(letter)
    bits += 5
    if (bits < 8) continue
    bits -= 8
    bytes.push((held >>> bits) & 255)
    held &= (1 << bits) - 1
  }
  return held === 0 ? Buffer.from(bytes) : null
}
