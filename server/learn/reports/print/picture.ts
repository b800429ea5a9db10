import type { Locale } from '#words/locale.ts'
import { INK } from './ink.ts'
import { marksOfAny, roundedBox } from './marks.ts'
import { pageSvg } from './page-svg.ts'
import { type Page, penOn } from './pen.ts'
import { pngOf } from './png.ts'
import { typefaceFor } from './typeface.ts'

/** `svg`: a drawing of charts/, of this size. `says`: sentences that belong to it. */
export type Picture = {
  svg: string
  width: number
  height: number
  title: string
  says?: readonly string[]
  source: string
  locale: Locale
}
export type Taken = { svg: string; png: Uint8Array }

const EDGE = 24
const FINE = 2
/** A picture of this height and the greatest width takes 100 MB while it is made. */
const TALLEST = 6000

/** A chart by itself, as a page would have it: title, what it says, drawing, source. Null where the drawing is none of ours, or all of it together too tall. */
export async function takePicture(given: Picture): Promise<Taken | null> {
  const { svg, width, height, title, says = [], source, locale } = given
  const marks = marksOfAny(svg)
  if (!marks) return null
  const typeface = await typefaceFor(locale, `${title}${says.join('')}${source}${svg}`)
  const page: Page = { name: null, marks: [], pieces: [] }
  const pen = penOn(page, typeface)
  const titled = pen.write(title, { x: EDGE, y: EDGE, width }, { size: 16, strong: true })
  const said = says.reduce((y, one) => pen.write(one, { x: EDGE, y, width }, { size: 13, tint: 'ink-2' }), titled)
  const top = said + EDGE / 2
  pen.draw(marks, { x: EDGE, y: top, width, height }, title)
  const foot = pen.write(source, { x: EDGE, y: top + height + EDGE / 2, width }, { size: 11, tint: 'ink-3' }) + EDGE
  if (foot > TALLEST) return null
  const all = { x: 0, y: 0, width: width + 2 * EDGE, height: foot }
  const sheet = { is: 'shape', d: roundedBox(all, 0), fill: INK.sheet } as const
  const drawn = pageSvg([sheet, ...page.marks], typeface, all)
  return { svg: drawn, png: pngOf(drawn, FINE * all.width) }
}
