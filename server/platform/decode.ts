export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5', 'windows-1252'] as const
export type Encoding = (typeof ENCODINGS)[number]
/** The reasons are those of `domain/listen/import/problem.ts`. */
export type Decoded =
  | { text: string; encoding: Encoding }
  | { refused: 'empty' | 'spreadsheet' | 'archive' | 'binary' | 'undecodable' }

/** The text of a file whose encoding nobody declared. Only strict readings count: no letter is ever replaced by a question mark. */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { refused: 'empty' }
  const kind = kindOf(bytes)
  if (kind) return { refused: kind }

  const marked = MARKS.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte))
  if (marked) return sound(strictly(bytes, marked.encoding), marked.encoding)
  if (bytes.includes(0)) return { refused: 'binary' }

  for (const encoding of ['utf-8', ...likeliest(bytes)] as const) {
    const text = strictly(bytes, encoding)
    if (text !== null) return sound(text, encoding)
  }
  return { refused: 'undecodable' }
}

function sound(text: string | null, encoding: Encoding): Decoded {
  if (text === null) return { refused: 'undecodable' }
  if (text.trim() === '') return { refused: 'empty' }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells a program or an image from a text.
  return /[\0-\x08\x0e-\x1a]/.test(text) ? { refused: 'binary' } : { text, encoding }
}

function strictly(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/**
 * GB18030 reads nearly every Big5 file without an error, as other characters. What tells them apart is where the common
 * characters of each lie; Western letters stand alone between ASCII and fit neither.
 */
function likeliest(bytes: Uint8Array): Encoding[] {
  let pairs = 0
  let gb = 0
  let big5 = 0
  for (let at = 0; at < bytes.length - 1; at++) {
    const lead = bytes[at] ?? 0
    if (lead < 0x81) continue
    const trail = bytes[++at] ?? 0
    pairs++
    const high = trail >= 0xa1
    if (high && lead >= 0xa1 && lead <= 0xd7 && (lead <= 0xa3 || lead >= 0xb0)) gb++
    if (lead >= 0xa1 && lead <= 0xc6 && (high || (trail >= 0x40 && trail <= 0x7e))) big5++
  }
  if (Math.max(gb, big5) < pairs / 2) return ['windows-1252']
  return gb >= big5 ? ['gb18030', 'big5'] : ['big5', 'gb18030']
}

function kindOf(bytes: Uint8Array): 'spreadsheet' | 'archive' | 'binary' | null {
  const starts = (...signature: number[]) => signature.every((byte, at) => bytes[at] === byte)
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return 'spreadsheet'
  if (starts(0x1f, 0x8b)) return 'archive'
  if (starts(0x25, 0x50, 0x44, 0x46)) return 'binary'
  if (!starts(0x50, 0x4b, 0x03, 0x04)) return null
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  return /\[Content_Types\]\.xml|xl\/|opendocument\.spreadsheet/.test(head) ? 'spreadsheet' : 'archive'
}

const MARKS: { mark: number[]; encoding: Encoding }[] = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
]
