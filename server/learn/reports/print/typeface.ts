import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import * as fontkit from 'fontkit'
import { decompress } from 'wawoff2'
import type { Locale } from '#words/locale.ts'

/** A drawn letter in thousandths of its size, y upwards: `[command, ...coordinates]` as fontkit says them. */
export type Glyph = { code: number; advance: number; path: readonly PathStep[] }
export type PathStep = { command: string; args: readonly number[] }

/** Letters of one text in two weights. Noto Sans (OFL): one drawing for all languages, Simplified or Traditional first. */
export type Typeface = {
  glyph: (char: string, strong: boolean) => Glyph
  widthOf: (text: string, size: number, strong?: boolean) => number
  /** Every letter that was asked for so far. */
  used: (strong: boolean) => ReadonlyMap<number, Glyph>
}

const WEIGHTS = { plain: 400, strong: 600 }
/** Joiners and marks that order a text and are not seen. */
const UNSEEN = /\p{Cf}|[\ufe00-\ufe0f]|\p{Zl}|\p{Zp}/u

/** Opens the slices of the font in which the letters of this text stand; what a slice lacks is drawn as an empty box. */
export async function typefaceFor(locale: Locale, text: string): Promise<Typeface> {
  const families = locale === 'zh-Hant' ? ([TRADITIONAL, SIMPLIFIED] as const) : ([SIMPLIFIED, TRADITIONAL] as const)
  const missing = new Set([...new Set(`${text}${ALWAYS}`)].map(seen))
  const homes = new Map<number, Slice>()
  for (const family of families)
    for (const code of missing) {
      const file = sliceOf(family(), code)
      // One after the other: the decompressor has one memory, which the next file overwrites.
      const slice = file ? await openSlice(file) : null
      // A family lists letters that it has not drawn: Simplified ones among the Traditional.
      if (!slice?.plain.hasGlyphForCodePoint(code)) continue
      homes.set(code, slice)
      missing.delete(code)
    }

  const drawn = { plain: new Map<number, Glyph>(), strong: new Map<number, Glyph>() }
  const glyph = (char: string, strong: boolean): Glyph => {
    const code = seen(char)
    const weight = strong ? 'strong' : 'plain'
    const known = drawn[weight].get(code)
    if (known) return known
    const font = homes.get(code)?.[weight]
    const made = font ? draw(font, code) : UNSEEN.test(char) ? { code, advance: 0, path: [] } : { code, advance: 600, path: BOX }
    drawn[weight].set(code, made)
    return made
  }
  return {
    glyph,
    widthOf: (text, size, strong = false) =>
      ([...text].reduce((sum, char) => sum + glyph(char, strong).advance, 0) * size) / 1000,
    used: (strong) => drawn[strong ? 'strong' : 'plain'],
  }
}

const ALWAYS = `${Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).join('')}…−–±·×≤≥“”‘’（），。：；`

/** Spaces that do not break or are of another width are drawn as one. */
const seen = (char: string): number => (/\s/.test(char) ? 32 : (char.codePointAt(0) ?? 32))

const BOX: readonly PathStep[] = [
  { command: 'moveTo', args: [60, 0] },
  { command: 'lineTo', args: [60, 700] },
  { command: 'lineTo', args: [540, 700] },
  { command: 'lineTo', args: [540, 0] },
  { command: 'closePath', args: [] },
  { command: 'moveTo', args: [110, 50] },
  { command: 'lineTo', args: [490, 50] },
  { command: 'lineTo', args: [490, 650] },
  { command: 'lineTo', args: [110, 650] },
  { command: 'closePath', args: [] },
]

function draw(font: fontkit.Font, code: number): Glyph {
  const { path, advanceWidth } = font.glyphForCodePoint(code)
  const scale = 1000 / font.unitsPerEm
  const steps = path.commands.map(({ command, args }) => ({ command, args: args.map((each) => Math.round(each * scale)) }))
  return { code, advance: Math.round(advanceWidth * scale), path: steps }
}

type Slice = { plain: fontkit.Font; strong: fontkit.Font }
const opened = new Map<string, Slice>()

/** A slice stays open as long as the thread that prints. */
async function openSlice(file: string): Promise<Slice> {
  const known = opened.get(file)
  if (known) return known
  const font = fontkit.create(Buffer.from(await decompress(fs.readFileSync(file)))) as fontkit.Font // One face a file, no collection.
  const slice = { plain: font.getVariation({ wght: WEIGHTS.plain }), strong: font.getVariation({ wght: WEIGHTS.strong }) }
  opened.set(file, slice)
  return slice
}

/** Which file of a family holds which letters: rising ranges of code points. */
type Family = readonly { from: number; to: number; file: string }[]

const family = (name: string, list: () => string) => {
  let ranges: Family | undefined
  return (): Family => {
    ranges ??= rangesOf(path.dirname(list()), name)
    return ranges
  }
}
const require = createRequire(import.meta.url)
const SIMPLIFIED = family('noto-sans-sc', () => require.resolve('@fontsource-variable/noto-sans-sc/unicode.json'))
const TRADITIONAL = family('noto-sans-tc', () => require.resolve('@fontsource-variable/noto-sans-tc/unicode.json'))

function rangesOf(folder: string, name: string): Family {
  const slices: Record<string, string> = JSON.parse(fs.readFileSync(path.join(folder, 'unicode.json'), 'utf8'))
  return Object.entries(slices)
    .flatMap(([slice, ranges]) =>
      ranges.split(',').map((range) => {
        const [from = 0, to = from] = range
          .trim()
          .slice(2)
          .split('-')
          .map((hex) => Number.parseInt(hex, 16))
        return { from, to, file: path.join(folder, 'files', `${name}-${slice.replace(/[[\]]/g, '')}-wght-normal.woff2`) }
      }),
    )
    .sort((a, b) => a.from - b.from)
}

const sliceOf = (ranges: Family, code: number): string | null =>
  ranges.find(({ from, to }) => from <= code && code <= to)?.file ?? null
