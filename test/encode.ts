import type { Encoding } from '#domain/listen/import/encoding.ts'

const tables = new Map<Encoding, Map<string, number[]>>()

/** A text in an old encoding. Node decodes these but does not write them: the table is read backwards. */
export function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text)
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le')
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16()
  const table = tables.get(encoding) ?? tableOf(encoding)
  tables.set(encoding, table)
  return Uint8Array.from([...text].flatMap((sign) => (sign < '\x80' ? [sign.charCodeAt(0)] : bytesOf(sign))))

  function bytesOf(sign: string): number[] {
    const bytes = table.get(sign)
    if (!bytes) throw new Error(`${encoding} has no ${sign}.`)
    return bytes
  }
}

function tableOf(encoding: Encoding): Map<string, number[]> {
  const decoder = new TextDecoder(encoding)
  const table = new Map<string, number[]>()
  for (let one = 0xff; one >= 0x80; one--) {
    const alone = decoder.decode(Uint8Array.of(one))
    if (alone.length === 1 && alone !== '\ufffd') table.set(alone, [one])
    for (let two = 0xfe; two >= 0x40; two--) {
      const pair = decoder.decode(Uint8Array.of(one, two))
      if ([...pair].length === 1) table.set(pair, [one, two])
    }
  }
  return table
}
