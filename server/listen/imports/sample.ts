const HEAD = 262_144
const REGION = 16_384
/** So many bytes beyond ASCII tell encodings apart. */
const ENOUGH = 4_000
/** More than this is not held for them: a long file may have one such letter in every thousand rows. */
const HELD = 262_144

/**
 * What encoding and delimiter are judged by: the beginning of a file and, where that is plain ASCII, whole lines from wherever
 * other letters stand. The first Chinese name may come in row 90,000.
 */
export function createSampler() {
  const head: Buffer[] = []
  const regions: Buffer[] = []
  let [size, held, telling, ascii] = [0, 0, 0, true]
  return {
    see(chunk: Buffer) {
      const toHead = chunk.subarray(0, Math.max(0, HEAD - size))
      if (toHead.length) {
        head.push(toHead)
        telling += highBytes(toHead)
        if (toHead.includes(0)) ascii = false
      }
      size += chunk.length
      for (let from = toHead.length; ascii && telling < ENOUGH && held < HELD; ) {
        const at = indexOfHigh(chunk, from)
        if (at < 0) break
        const start = chunk.lastIndexOf(0x0a, at) + 1
        const last = chunk.lastIndexOf(0x0a, at + REGION)
        const region = chunk.subarray(Math.max(start, from), last > at ? last + 1 : chunk.length)
        // The piece's first and last lines may be cut; one within is whole.
        if (start > 0 && last > at) {
          regions.push(Buffer.from(region)) // A view would keep the whole piece.
          held += region.length
          telling += highBytes(region)
        }
        from = last > at ? last + 1 : chunk.length
      }
    },
    sample(): { sample: Buffer; whole: boolean } {
      const first = Buffer.concat(head)
      if (!regions.length) return { sample: first, whole: size <= HEAD }
      return { sample: Buffer.concat([first.subarray(0, first.lastIndexOf(0x0a) + 1), ...regions]), whole: false }
    },
  }
}

function highBytes(bytes: Buffer): number {
  let many = 0
  for (const byte of bytes) if (byte >= 0x80) many++
  return many
}

function indexOfHigh(bytes: Buffer, from: number): number {
  for (let at = from; at < bytes.length; at++) if ((bytes[at] ?? 0) >= 0x80) return at
  return -1
}
