import * as imported from 'pptxgenjs'
import type { Cell, ReportDocument } from './document.ts'
import { INK } from './ink.ts'
import { PAGE } from './page.ts'
import { pageSvg } from './page-svg.ts'
import type { Page, Piece } from './pen.ts'
import { pngOf } from './png.ts'
import type { Typeface } from './typeface.ts'

// Its types speak of the old kind of module, where the class stood one step deeper.
const Show = imported.default as unknown as typeof imported.default.default

/** Fonts that come with PowerPoint; a slide carries none. */
const FACES = { en: 'Segoe UI', 'zh-Hans': 'Microsoft YaHei', 'zh-Hant': 'Microsoft JhengHei' } as const
const LANGS = { en: 'en-GB', 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW' } as const
/** Drawings are pictures of this fineness: sharp on a wall of four thousand points. */
const FINE = 3

/** The pages as slides: text and tables that can be edited, drawings as pictures with their words for reading aids. */
export async function pptxOf(document: ReportDocument, pages: readonly Page[], typeface: Typeface): Promise<Buffer> {
  const show = new Show()
  show.defineLayout({ name: 'page', width: PAGE.width / 72, height: PAGE.height / 72 })
  show.layout = 'page'
  show.title = document.title
  show.subject = document.subject
  show.author = document.workspace
  show.company = document.workspace
  const face = FACES[document.locale]
  show.theme = { headFontFace: face, bodyFontFace: face }
  const hand = { fontFace: face, lang: LANGS[document.locale] }
  for (const { pieces } of pages) {
    const slide = show.addSlide()
    for (const piece of pieces) add(slide, piece, hand, typeface)
  }
  return (await show.write({ outputType: 'nodebuffer' })) as Buffer // It says so for this outputType.
}

type Slide = ReturnType<InstanceType<typeof Show>['addSlide']>
type Hand = { fontFace: string; lang: string }

function add(slide: Slide, piece: Piece, hand: Hand, typeface: Typeface) {
  const { x, y, width, height } = piece.box
  const box = { x: x / 72, y: y / 72, w: width / 72, h: height / 72 }
  if (piece.is === 'text') {
    const { text, size, strong, tint, align, leading, most } = piece
    slide.addText(text, {
      ...hand,
      ...box,
      fontSize: size,
      bold: strong,
      color: hex(INK[tint]),
      align,
      valign: 'top',
      margin: 0,
      lineSpacing: leading,
      fit: 'none',
      wrap: most > 1,
    })
  } else if (piece.is === 'rule') {
    slide.addShape('line', { ...box, line: { color: hex(INK[piece.tint]), width: piece.thickness } })
  } else if (piece.is === 'drawing') {
    const png = pngOf(pageSvg(piece.marks, typeface, piece.box), Math.max(8, Math.round(width * FINE)))
    slide.addImage({ ...box, data: `image/png;base64,${png.toString('base64')}`, altText: piece.says })
  } else {
    const { columns, rows, rowHeight } = piece
    const cellOf = ({ text, strong = false, tint = 'ink' }: Cell, at: number) => ({
      text,
      options: { bold: strong, color: hex(INK[tint]), align: columns[at]?.end ? ('right' as const) : ('left' as const) },
    })
    slide.addTable(
      [columns.map(({ title }, at) => cellOf({ text: title, tint: 'ink-3' }, at)), ...rows.map((row) => row.map(cellOf))],
      {
        ...hand,
        x: box.x,
        y: box.y,
        w: box.w,
        colW: columns.map(({ share }) => share * box.w),
        rowH: [box.h - (rows.length * rowHeight) / 72, ...rows.map(() => rowHeight / 72)],
        fontSize: 11.5,
        valign: 'middle',
        margin: [0, 0.08, 0, 0],
        border: [{ type: 'none' }, { type: 'none' }, { type: 'solid', pt: 0.75, color: hex(INK.rule) }, { type: 'none' }],
      },
    )
  }
}

const hex = (color: string) => color.slice(1).toUpperCase()
