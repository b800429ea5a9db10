import { COMMON_CHARACTERS } from './frequent-characters.ts'

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5', 'windows-1252'] as const
export type Encoding = (typeof ENCODINGS)[number]
/** `certain`: nothing else fits. `likely`: clearly the best fit. `doubtful`: a person should look whether the words read right. */
export const CONFIDENCES = ['certain', 'likely', 'doubtful'] as const
export type Confidence = (typeof CONFIDENCES)[number]
/** A text as one encoding reads it. */
export type EncodedReading = { encoding: Encoding; text: string }

/** The encoding that the first bytes name by a mark, and how many bytes the mark has; null: no mark. Source: Unicode 23.8. */
export function readMark(bytes: Uint8Array): { encoding: Encoding; length: number } | null {
  const mark = MARKS.find(({ signs }) => signs.every((byte, at) => bytes[at] === byte))
  return mark ? { encoding: mark.encoding, length: mark.signs.length } : null
}

/**
 * UTF-16 without a mark gives itself away: delimiters, digits and line ends are a zero and a sign, always in the same order.
 * Null: no zeros, or zeros elsewhere, which is no text.
 */
export function readZeros(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  let [even, odd, paired, ends] = [0, 0, 0, 0]
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const [first, second] = [bytes[at], bytes[at + 1]]
    if (first === 0) even++
    if (second === 0) odd++
    if (first === 0x0a || second === 0x0a) ends++
    if ((first === 0x0a && second === 0) || (first === 0 && second === 0x0a)) paired++
  }
  if (even + odd === 0 || paired < ends / 2) return null
  if (odd > even * 50) return 'utf-16le'
  return even > odd * 50 ? 'utf-16be' : null
}

/**
 * The likeliest of several readings of the same bytes, none of which has an error. GB18030 reads nearly every Big5 file, as
 * characters that nobody uses, and Windows-1252 reads everything: what people do write tells them apart. Null: no readings.
 */
export function judgeReadings(readings: readonly EncodedReading[]): { encoding: Encoding; confidence: Confidence } | null {
  const judged = readings.map(({ encoding, text }) => ({
    encoding,
    ...(encoding === 'windows-1252' ? westernness(text) : chineseness(text)),
  }))
  const [best, next] = judged.toSorted((a, b) => b.share - a.share)
  if (!best) return null
  const lead = best.share - Math.max(0, next?.share ?? 0)
  return { encoding: best.encoding, confidence: best.signs >= 8 && lead >= 0.3 ? 'likely' : 'doubtful' }
}

/** How Chinese a text is, -1..1: common characters speak for it, signs that no one types against it, rare characters for nothing. */
function chineseness(text: string): { share: number; signs: number } {
  let points = 0
  let signs = 0
  for (const sign of text) {
    if (sign < '\x80') continue
    signs++
    if (COMMON_CHARACTERS.has(sign) || /[\u3001\u3002\u300a-\u3011\u2014\u2018-\u201d\u2026\uff01-\uff5e]/.test(sign)) points++
    else if (!/[\u4e00-\u9fff]/.test(sign)) points--
  }
  return { share: signs ? points / signs : 0, signs }
}

/** How Western a text is, -1..1: an accented letter stands alone in a word of plain letters, while Chinese bytes come in rows. */
function westernness(text: string): { share: number; signs: number } {
  let points = 0
  let signs = 0
  for (let at = 0; at < text.length; at++) {
    if (text.charAt(at) < '\x80') continue
    signs++
    const around = text.charAt(at - 1) + text.charAt(at + 1)
    const alone = !/[^\0-\x7f]/.test(around)
    if (!alone) points--
    else if (/\p{Script=Latin}/u.test(text.charAt(at)) && /[a-z]/i.test(around)) points++
    else if (!/[‘’“”„–—…€«»¿¡°§·]/.test(text.charAt(at))) points--
  }
  return { share: signs ? points / signs : 0, signs }
}

const MARKS: { signs: number[]; encoding: Encoding }[] = [
  { signs: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { signs: [0xff, 0xfe], encoding: 'utf-16le' },
  { signs: [0xfe, 0xff], encoding: 'utf-16be' },
]
