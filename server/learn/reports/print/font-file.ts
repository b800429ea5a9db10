import type { Glyph, PathStep } from './typeface.ts'

const ASCENT = 1160
const DESCENT = -288
/** Seconds from 1904, in which a font counts, to 2026. */
const MADE = 3_850_000_000

/** A TrueType font of these letters alone, a thousand units to the em, so that a document carries what it uses and nothing else. */
export function fontFile(name: string, glyphs: Iterable<Glyph>): Buffer {
  const letters = [...glyphs].filter(({ code }) => code >= 32).sort((a, b) => a.code - b.code)
  const all: Glyph[] = [{ code: 0, advance: 600, path: [] }, ...letters]
  const outlines = all.map(({ path }) => outlineOf(path))
  const drawn = outlines.map(({ bytes }) => bytes)
  return assemble({
    cmap: cmap(letters),
    glyf: Buffer.concat(drawn),
    head: head(),
    hhea: hhea(all),
    hmtx: hmtx(all, outlines),
    loca: loca(drawn),
    maxp: maxp(all.length, outlines),
    name: names(name),
    'OS/2': os2(),
    post: u32(0x00030000, 0, (-100 << 16) | 50, 0, 0, 0, 0, 0),
  })
}

type Outline = { bytes: Buffer; points: number; contours: number; left: number }
type Point = { x: number; y: number; on: boolean }

function outlineOf(path: readonly PathStep[]): Outline {
  const contours = contoursOf(path)
  const points = contours.flat()
  if (points.length === 0) return { bytes: Buffer.alloc(0), points: 0, contours: 0, left: 0 }
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const left = min(xs)
  const ends = running(contours.map((contour) => contour.length)).map((after) => after - 1)
  const steps = (values: number[]) => values.map((value, at) => value - (values[at - 1] ?? 0))
  const bytes = Buffer.concat([
    i16(contours.length, left, min(ys), max(xs), max(ys)),
    i16(...ends, 0),
    Buffer.from(points.map(({ on }) => (on ? 1 : 0))),
    i16(...steps(xs), ...steps(ys)),
  ])
  return { bytes: padded(bytes), points: points.length, contours: contours.length, left }
}

function contoursOf(path: readonly PathStep[]): Point[][] {
  const contours: Point[][] = []
  for (const { command, args } of path) {
    const [a = 0, b = 0, c = 0, d = 0] = args
    const open = contours.at(-1)
    if (command === 'moveTo') contours.push([{ x: a, y: b, on: true }])
    else if (command === 'lineTo') open?.push({ x: a, y: b, on: true })
    else if (command === 'quadraticCurveTo') open?.push({ x: a, y: b, on: false }, { x: c, y: d, on: true })
    else if (command !== 'closePath') throw new Error(`A TrueType letter has no ${command}.`)
  }
  return contours.map(closed).filter((contour) => contour.length > 1)
}

/** A contour closes by itself: its first point need not come again. */
function closed(contour: Point[]): Point[] {
  const [first, last] = [contour[0], contour.at(-1)]
  return contour.length > 1 && first && last?.on && last.x === first.x && last.y === first.y ? contour.slice(0, -1) : contour
}

/** Format 12: a group for every run of letters that follow each other. */
function cmap(letters: readonly Glyph[]): Buffer {
  const groups: number[][] = []
  letters.forEach(({ code }, at) => {
    const last = groups.at(-1)
    if (last && last[1] === code - 1) last[1] = code
    else groups.push([code, code, at + 1])
  })
  const table = Buffer.concat([i16(12, 0), u32(16 + groups.length * 12, 0, groups.length), u32(...groups.flat())])
  return Buffer.concat([i16(0, 1), i16(3, 10), u32(12), table])
}

const head = () =>
  Buffer.concat([
    u32(0x00010000, 0x00010000, 0, 0x5f0f3cf5),
    i16(0, 1000),
    u32(0, MADE, 0, MADE),
    i16(-1000, DESCENT, 3000, ASCENT, 0, 8, 2, 1, 0),
  ])

const hhea = (all: readonly Glyph[]) =>
  Buffer.concat([
    u32(0x00010000),
    i16(ASCENT, DESCENT, 0, max(all.map(({ advance }) => advance)), 0, 0, 3000, 1, 0, 0, 0, 0, 0, 0, 0, all.length),
  ])

const hmtx = (all: readonly Glyph[], outlines: readonly Outline[]) =>
  i16(...all.flatMap(({ advance }, at) => [advance, outlines[at]?.left ?? 0]))

const loca = (drawn: readonly Buffer[]) => u32(0, ...running(drawn.map((bytes) => bytes.length)))

const maxp = (glyphs: number, outlines: readonly Outline[]) =>
  Buffer.concat([
    u32(0x00010000),
    i16(glyphs, max(outlines.map(({ points }) => points)), max(outlines.map(({ contours }) => contours))),
    i16(0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0),
  ])

function names(name: string): Buffer {
  const texts = [
    [1, name],
    [2, 'Regular'],
    [3, name],
    [4, name],
    [6, name],
  ] as const
  const encoded = texts.map(([, text]) => Buffer.from(text, 'utf16le').swap16())
  let at = 0
  const records = texts.map(([id], place) => {
    const size = encoded[place]?.length ?? 0
    const record = i16(3, 1, 0x409, id, size, at)
    at += size
    return record
  })
  return Buffer.concat([i16(0, texts.length, 6 + texts.length * 12), ...records, ...encoded])
}

const os2 = () =>
  Buffer.concat([
    i16(4, 500, 400, 5, 0, 650, 700, 0, 140, 650, 700, 0, 480, 50, 258, 0),
    Buffer.alloc(10),
    u32(0, 0, 0, 0),
    Buffer.from('NONE'),
    i16(0x40, 32, 0xffff, ASCENT, DESCENT, 0, ASCENT, -DESCENT),
    u32(1, 0),
    i16(543, 733, 0, 32, 2),
  ])

function assemble(tables: Record<string, Buffer>): Buffer {
  const entries = Object.entries(tables).sort(([a], [b]) => (a < b ? -1 : 1))
  const power = 2 ** Math.floor(Math.log2(entries.length))
  const start = i16(power * 16, Math.log2(power), (entries.length - power) * 16)
  let at = 12 + entries.length * 16
  const directory = entries.map(([tag, bytes]) => {
    const entry = Buffer.concat([Buffer.from(tag), u32(sumOf(bytes), at, bytes.length)])
    at += padded(bytes).length
    return entry
  })
  return Buffer.concat([u32(0x00010000), i16(entries.length), start, ...directory, ...entries.map(([, bytes]) => padded(bytes))])
}

function sumOf(bytes: Buffer): number {
  const whole = padded(bytes)
  let sum = 0
  for (let at = 0; at < whole.length; at += 4) sum = (sum + whole.readUInt32BE(at)) >>> 0
  return sum
}

const padded = (bytes: Buffer): Buffer =>
  bytes.length % 4 ? Buffer.concat([bytes, Buffer.alloc(4 - (bytes.length % 4))]) : bytes
const min = (values: readonly number[]) => values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY)
const max = (values: readonly number[]) => values.reduce((most, value) => Math.max(most, value), 0)

/** The sum up to each. */
function running(values: readonly number[]): number[] {
  let sum = 0
  return values.map((value) => {
    sum += value
    return sum
  })
}

/** Sixteen bits each, highest first; negative ones in two's complement. */
function i16(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2)
  values.forEach((value, at) => {
    bytes.writeUInt16BE(value & 0xffff, at * 2)
  })
  return bytes
}

function u32(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4)
  values.forEach((value, at) => {
    bytes.writeUInt32BE(value >>> 0, at * 4)
  })
  return bytes
}
