import { buffer } from 'node:stream/consumers'
import PDFDocument from 'pdfkit'
import type { ReportDocument } from './document.ts'
import { fontFile } from './font-file.ts'
import type { Mark, Shape } from './marks.ts'
import { PAGE } from './page.ts'
import type { Page } from './pen.ts'
import type { Typeface } from './typeface.ts'

const FONTS = { plain: 'HearbackReport-Regular', strong: 'HearbackReport-SemiBold' } as const

/** The pages as a PDF: real text that can be searched and read aloud, drawings as drawings, and of the font only the letters used. */
export async function pdfOf(document: ReportDocument, pages: readonly Page[], typeface: Typeface, at: Date): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margin: 0,
    autoFirstPage: false,
    lang: document.locale,
    displayTitle: true,
    pdfVersion: '1.7',
    info: {
      Title: `${document.title} · ${document.subject}`,
      Author: document.workspace,
      Creator: document.by,
      CreationDate: at,
    },
  })
  const whole = buffer(pdf)
  for (const { marks } of pages) take(marks, typeface)
  pdf.registerFont('plain', fontFile(FONTS.plain, typeface.used(false).values()))
  pdf.registerFont('strong', fontFile(FONTS.strong, typeface.used(true).values()))
  for (const { marks, name } of pages) {
    pdf.addPage()
    if (name) pdf.outline.addItem(name)
    draw(pdf, marks)
  }
  pdf.end()
  return whole
}

/** Letters that stand in a drawing alone have not been measured, and a font must hold them too. */
function take(marks: readonly Mark[], typeface: Typeface) {
  for (const mark of marks) {
    if (mark.is === 'placed') take(mark.marks, typeface)
    else if (mark.is === 'line') for (const char of mark.text) typeface.glyph(char, mark.strong)
  }
}

function draw(pdf: PDFKit.PDFDocument, marks: readonly Mark[]) {
  for (const mark of marks) {
    if (mark.is === 'shape') shape(pdf, mark)
    else if (mark.is === 'placed') {
      pdf.save().translate(mark.x, mark.y).scale(mark.scale)
      draw(pdf, mark.marks)
      pdf.restore()
    } else if (mark.text.trim()) {
      const { x, y, text, size, strong, color, anchor } = mark
      pdf
        .font(strong ? 'strong' : 'plain')
        .fontSize(size)
        .fillColor(color)
      const width = anchor === 'start' ? 0 : pdf.widthOfString(text)
      pdf.text(text, x - (anchor === 'middle' ? width / 2 : width), y, { lineBreak: false, baseline: 'alphabetic' })
    }
  }
}

function shape(pdf: PDFKit.PDFDocument, { d, fill, opacity, stroke, width = 1, dash, round }: Shape) {
  pdf.save()
  if (fill)
    pdf
      .path(d)
      .fillColor(fill, opacity ?? 1)
      .fill()
  if (stroke) {
    pdf.path(d).lineWidth(width).strokeColor(stroke)
    if (dash?.[0]) pdf.dash(dash[0], { space: dash[1] ?? dash[0] })
    if (round) pdf.lineJoin('round')
    pdf.stroke()
  }
  pdf.restore()
}
