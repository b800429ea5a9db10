import type { ReportFormat } from '#contract/learn/reports.ts'
import { csvOf } from './csv.ts'
import type { ReportDocument } from './document.ts'
import { layOut } from './layout.ts'
import { pageSvg } from './page-svg.ts'
import { pdfOf } from './pdf.ts'
import { pngOf } from './png.ts'
import { pptxOf } from './pptx.ts'
import { typefaceFor } from './typeface.ts'
import { xlsxOf } from './xlsx.ts'

export type Printed = { bytes: Buffer; pages: number }

/** Sets a report on its pages and prints them. Heavy: it belongs in the thread of `press.ts`. */
export async function print(document: ReportDocument, format: ReportFormat, at: Date, page: number): Promise<Printed> {
  if (format === 'csv') return { bytes: csvOf(document), pages: 0 }
  if (format === 'xlsx') return { bytes: await xlsxOf(document), pages: 0 }
  const typeface = await typefaceOf(document)
  const pages = layOut(document, typeface)
  switch (format) {
    case 'pdf':
      return { bytes: await pdfOf(document, pages, typeface, at), pages: pages.length }
    case 'pptx':
      return { bytes: await pptxOf(document, pages, typeface), pages: pages.length }
    case 'png': {
      const one = pages[Math.min(page, pages.length) - 1]
      return { bytes: pngOf(pageSvg(one?.marks ?? [], typeface), PNG_WIDTH), pages: pages.length }
    }
  }
}

/** As fine as a slide is shown on a large screen. */
const PNG_WIDTH = 1920

export async function drawPages(document: ReportDocument): Promise<{ name: string | null; svg: string }[]> {
  const typeface = await typefaceOf(document)
  return layOut(document, typeface).map(({ name, marks }) => ({ name, svg: pageSvg(marks, typeface) }))
}

const typefaceOf = (document: ReportDocument) => typefaceFor(document.locale, JSON.stringify(document))
