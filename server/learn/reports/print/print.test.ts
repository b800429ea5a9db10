import fs from 'node:fs'
import * as fontkit from 'fontkit'
import { describe, expect, test } from 'vitest'
import { echoComparison } from '#charts/echo.ts'
import type { ReportDocument } from './document.ts'
import { fontFile } from './font-file.ts'
import { INK, printed } from './ink.ts'
import { layOut } from './layout.ts'
import { linesOf, shortened } from './lines.ts'
import { marksOf, marksOfAny, roundedBox } from './marks.ts'
import { PAGE } from './page.ts'
import { pdfOf } from './pdf.ts'
import { typefaceFor } from './typeface.ts'

const SAMPLE = '净推荐值（NPS）高 9 分，但可能只是偶然。“回音”Hearback 鑿喆'
const typeface = await typefaceFor('zh-Hans', SAMPLE)

const longest = (piece: string) => piece.repeat(400_000 / piece.length)
/** What patterns that try again and again would take minutes to read. */
const LONGEST = {
  'tags that never end': longest('<a '),
  'quotes that never end': longest('<a "'),
  'quotes over tags': `<a ${longest('"<a ')}`,
  'a name without end': `<path ${longest('a')}>`,
  'names without values': `<path ${longest('a=')}>`,
  'values without end': `<path ${longest('a="')}>`,
  'a text without end': longest('<text>x'),
  'a name of an element without end': `<${longest('a')}`,
}

describe('paper', () => {
  test('has the light colours of the screens', () => {
    const light =
      fs.readFileSync(new URL('../../../../web/ui/tokens.css', import.meta.url), 'utf8').split('[data-theme="dark"]')[0] ?? ''
    const tokens = new Map(
      [...light.matchAll(/--([\w-]+): oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/g)].map(([, name = '', ...of]) => [
        name,
        of.map(Number),
      ]),
    )
    const told = Object.entries(INK).filter(([name]) => tokens.has(name) && name !== 'sheet')
    expect(told.length).toBeGreaterThan(18)
    for (const [name, color] of told) expect([name, color]).toEqual([name, hexOf(tokens.get(name) ?? [])])
  })

  test('refuses what it does not know, so that no mark is printed in a colour that nobody chose', () => {
    expect(printed('var(--ink)')).toBe(INK.ink)
    expect(() => printed('var(--moonlight)')).toThrow('Paper has no moonlight.')
    expect(() => marksOf('<svg viewBox="0 0 1 1"><ellipse cx="1"/></svg>')).toThrow('A page draws no <ellipse>.')
  })

  test.each(Object.entries(LONGEST))('reads the longest drawing from outside at once, whatever stands in it: %s', (_, svg) => {
    const began = performance.now()
    marksOfAny(svg)
    expect(performance.now() - began).toBeLessThan(20_000)
  })
})

describe('a line of text', () => {
  const width = (text: string) => typeface.widthOf(text, 10)

  test('is as wide as its letters: Chinese ones are square', () => {
    expect(width('净推荐值')).toBe(40)
    expect(width('NPS')).toBeGreaterThan(15)
    expect(width('\u2060')).toBe(0)
  })

  test('holds a Chinese date together', () => {
    const day = '2026 年 11 月 22 日'.replaceAll(' ', '\u00a0')
    for (let size = 90; size <= 200; size += 5)
      expect(
        linesOf(`截至 ${day}，共收到一百二十份回答`, size, 10, typeface).some((line) => line.includes(day)),
        `${size}`,
      ).toBe(true)
  })

  test('breaks between any two Chinese characters, but never before a stop or behind an opening bracket', () => {
    for (let size = 70; size <= 200; size += 7) {
      const lines = linesOf(SAMPLE, size, 10, typeface)
      expect(lines.join('').replaceAll(' ', '')).toBe(SAMPLE.replaceAll(' ', ''))
      for (const line of lines) {
        expect(line).not.toMatch(/^[，。）”]/)
        expect(line).not.toMatch(/[（“]$/)
        if ([...line].length > 2) expect(width(line)).toBeLessThanOrEqual(size)
      }
    }
  })

  test('that is too long ends in an ellipsis inside its room', () => {
    const short = shortened(SAMPLE, 60, 10, typeface)
    expect(short.endsWith('…')).toBe(true)
    expect(width(short)).toBeLessThanOrEqual(60)
  })
})

describe('a font', () => {
  test('holds the letters it was made of, with their outlines and widths, and nothing else', () => {
    for (const char of SAMPLE) typeface.glyph(char, true)
    const font = fontkit.create(fontFile('Test', typeface.used(true).values())) as fontkit.Font // One face.
    for (const char of ['净', 'N', '。', '鑿', '喆']) {
      const [made, meant] = [font.glyphForCodePoint(char.codePointAt(0) ?? 0), typeface.glyph(char, true)]
      expect(made.advanceWidth).toBe(meant.advance)
      expect(made.path.commands.length).toBeGreaterThan(4)
    }
    expect(font.hasGlyphForCodePoint('丂'.codePointAt(0) ?? 0)).toBe(false)
    expect(font.unitsPerEm).toBe(1000)
  })

  test('has the Simplified letters of an answer also where a report is Traditional', async () => {
    const traditional = await typefaceFor('zh-Hant', '检测 檢測')
    for (const char of '检测檢測') expect(traditional.glyph(char, false).advance).toBe(1000)
  })

  test('draws a box for a letter it has not', async () => {
    const drawn = (await typefaceFor('en', 'ไ')).glyph('ไ', false)
    expect(drawn.advance).toBe(600)
    expect(drawn.path.length).toBeGreaterThan(5)
  })
})

test('a PDF holds also the letters that stand in a drawing alone', async () => {
  const fresh = await typefaceFor('zh-Hans', '怎')
  const line = { is: 'line', x: 0, y: 10, text: '怎', size: 10, strong: false, color: INK.ink, anchor: 'start' } as const
  const placed = { is: 'placed', x: 0, y: 0, scale: 1, marks: [line] } as const
  const document = { locale: 'zh-Hans', title: '', subject: '', workspace: '', by: '' } as unknown as ReportDocument // A PDF reads no more of it.
  await pdfOf(document, [{ name: null, marks: [placed], pieces: [] }], fresh, new Date(0))
  expect([...fresh.used(false).keys()]).toContain('怎'.codePointAt(0))
})

test('a chart comes down to marks in the colours of paper, with its words as they are read', () => {
  const { text } = echoComparison({ rows: [{ score: 36, echo: null, label: 'A & B', title: '' }], label: '' })
  const marks = marksOf(text)
  expect(marks.some((mark) => mark.is === 'line' && mark.text === 'A & B')).toBe(true)
  expect(JSON.stringify(marks)).not.toMatch(/var\(|&amp;|NaN/)
  expect(roundedBox({ x: 0, y: 0, width: 10, height: 10 }, 3, 'left')).toContain('a1 1')
})

test('a chart is set smaller before it leaves its headline alone on a page, and long notes stand above the foot', () => {
  const svg = '<svg viewBox="0 0 848 370"><rect x="0" y="0" width="848" height="370" fill="var(--ink)"/></svg>'
  const chart = { is: 'chart', svg, width: 848, height: 370, says: 'Trend', note: 'Line: score.' } as const
  const notes = { is: 'notes', notes: Array(7).fill('很长的说明'.repeat(30)) } as const
  const document: ReportDocument = {
    ...{ locale: 'zh-Hans', title: '', subject: '', workspace: '', foot: '', numbered: '', goesOn: '', by: '' },
    cover: { kicker: '', facts: [], figure: null },
    sections: [{ name: 'trend', heading: '走势', verdict: ['走势不明。', '线断之处不作比较。'], blocks: [chart, notes] }],
  }
  const [, first, second] = layOut(document, typeface)
  const boxes = [first, second].map((page) => (page?.pieces ?? []).flatMap((piece) => ('box' in piece ? [piece.box] : [])))
  expect(boxes[0]?.some(({ height }) => height > 370 * 0.8 - 1 && height < 370)).toBe(true)
  for (const { y, height } of boxes.flat()) if (y < PAGE.foot) expect(y + height).toBeLessThanOrEqual(PAGE.foot)
})

/** CSS Color 4: OKLCH to sRGB. */
function hexOf([lightness = 0, chroma = 0, hue = 0]: readonly number[]): string {
  const [a, b] = [chroma * Math.cos((hue * Math.PI) / 180), chroma * Math.sin((hue * Math.PI) / 180)]
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
  const byte = (value: number) =>
    Math.round(
      255 * Math.max(0, Math.min(1, value <= 0.0031308 ? 12.92 * value : 1.055 * Math.max(0, value) ** (1 / 2.4) - 0.055)),
    )
  return `#${linear.map((value) => byte(value).toString(16).padStart(2, '0')).join('')}`
}
