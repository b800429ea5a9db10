import {
  type Confidence,
  type EncodedReading,
  type Encoding,
  judgeReadings,
  readMark,
  readZeros,
} from '#domain/listen/import/encoding.ts'
import type { FileProblem } from '#domain/listen/import/problem.ts'

type Unreadable = Extract<FileProblem, 'empty' | 'spreadsheet' | 'archive' | 'binary' | 'undecodable'>
export type Detected = { encoding: Encoding; confidence: Confidence } | { refused: Unreadable }

/** The encoding of a file that declares none, judged by a sample of its bytes. Only readings without an error count; `whole`: nothing follows the sample. */
export function detectEncoding(sample: Uint8Array, { whole }: { whole: boolean }): Detected {
  if (sample.length === 0) return { refused: 'empty' }
  const kind = kindOf(sample)
  if (kind) return { refused: kind }
  const mark = readMark(sample)
  const named = mark?.encoding ?? readZeros(sample)
  if (named) return settle(sample, named, mark ? 'certain' : 'likely', whole)
  if (sample.includes(0)) return { refused: 'binary' }
  if (strictly(sample, 'utf-8', whole) !== null) return settle(sample, 'utf-8', 'certain', whole)
  const readings = LEGACY.flatMap((encoding): EncodedReading[] => {
    const text = strictly(sample, encoding, whole)
    return text === null ? [] : [{ encoding, text }]
  })
  const judged = judgeReadings(readings)
  return judged ? settle(sample, judged.encoding, judged.confidence, whole) : { refused: 'undecodable' }
}

/** The text of bytes as they come, without the mark. Ends with an error at the first byte that the encoding does not know. */
export async function* decode(
  bytes: AsyncIterable<Uint8Array>,
  encoding: Encoding,
  { whole = true } = {},
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  for await (const slice of bytes) yield* sound(reading(() => decoder.decode(slice, { stream: true })))
  if (whole) yield* sound(reading(() => decoder.decode()))
}

/** A file that is not what its beginning promised. */
export class NotText extends Error {
  readonly problem: Unreadable
  constructor(problem: Unreadable) {
    super(`The file is ${problem}.`)
    this.problem = problem
  }
}

const LEGACY = ['gb18030', 'big5', 'windows-1252'] as const

function settle(sample: Uint8Array, encoding: Encoding, confidence: Confidence, whole: boolean): Detected {
  const text = strictly(sample, encoding, whole)
  if (text === null) return { refused: 'undecodable' }
  if (whole && text.trim() === '') return { refused: 'empty' }
  return CONTROLS.test(text) ? { refused: 'binary' } : { encoding, confidence }
}

function strictly(bytes: Uint8Array, encoding: Encoding, whole: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: !whole })
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

function reading(read: () => string): string {
  try {
    return read()
  } catch (error) {
    if (error instanceof TypeError) throw new NotText('undecodable')
    throw error
  }
}

function* sound(text: string): Generator<string> {
  if (CONTROLS.test(text)) throw new NotText('binary')
  if (text) yield text
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells a program or an image from a text.
const CONTROLS = /[\0-\x08\x0e-\x1a]/

function kindOf(bytes: Uint8Array): 'spreadsheet' | 'archive' | 'binary' | null {
  const starts = (...signature: number[]) => signature.every((byte, at) => bytes[at] === byte)
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return 'spreadsheet'
  if (starts(0x1f, 0x8b)) return 'archive'
  if (starts(0x25, 0x50, 0x44, 0x46)) return 'binary'
  if (!starts(0x50, 0x4b, 0x03, 0x04)) return null
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  return /\[Content_Types\]\.xml|xl\/|opendocument\.spreadsheet/.test(head) ? 'spreadsheet' : 'archive'
}
