import type { Table } from './document.ts'
import { INK, type Tint } from './ink.ts'
import { linesOf, shortened } from './lines.ts'
import { type Box, type Mark, marksOf } from './marks.ts'
import type { Typeface } from './typeface.ts'

/** `name`: what the page opens, for the list of contents; null where it goes on. `pieces`: the same page for a program that sets text by itself. */
export type Page = { name: string | null; marks: Mark[]; pieces: Piece[] }

/** A part of a page as a slide takes it. Boxes in points. */
export type Piece =
  | ({ is: 'text'; box: Box; text: string } & Required<Hand>)
  | { is: 'rule'; box: Box; tint: Tint; thickness: number }
  | { is: 'drawing'; box: Box; marks: readonly Mark[]; says: string }
  | { is: 'table'; box: Box; columns: Table['columns']; rows: Table['rows']; rowHeight: number }

/** `leading`: from line to line. `most` lines, the last one cut with an ellipsis. */
type Hand = { size: number; strong?: boolean; tint?: Tint; align?: 'left' | 'right' | 'center'; leading?: number; most?: number }

export type Pen = ReturnType<typeof penOn>

/** Writes on one page, once as marks and once as pieces. What is written tells how far down it came. */
export function penOn(page: Page, typeface: Typeface) {
  const lines = (text: string, width: number, hand: Hand): string[] => {
    const all = linesOf(text, width, hand.size, typeface, hand.strong)
    const most = hand.most ?? Number.POSITIVE_INFINITY
    if (all.length <= most) return all
    const rest = all.slice(most - 1).join(' ')
    return [...all.slice(0, most - 1), shortened(`${rest} …`, width, hand.size, typeface, hand.strong)]
  }
  const leadingOf = ({ size, leading }: Hand) => leading ?? Math.round(size * (size >= 20 ? 1.3 : 1.5))

  /** Returns the lower edge. */
  const write = (text: string, { x, y, width }: { x: number; y: number; width: number }, hand: Hand): number => {
    const { size, strong = false, tint = 'ink', align = 'left' } = hand
    const leading = leadingOf(hand)
    const written = lines(text, width, hand)
    const foot = (leading - size) / 2 + size * 0.86
    written.forEach((line, at) => {
      const anchor = align === 'left' ? 'start' : align === 'right' ? 'end' : 'middle'
      const from = align === 'left' ? x : align === 'right' ? x + width : x + width / 2
      page.marks.push({ is: 'line', x: from, y: y + at * leading + foot, text: line, size, strong, color: INK[tint], anchor })
    })
    const height = written.length * leading
    page.pieces.push({
      ...{ is: 'text', box: { x, y, width, height }, text: written.join('') === text ? text : written.join('\n') },
      ...{ size, strong, tint, align, leading, most: written.length },
    })
    return y + height
  }

  /** A drawing of ours in its own points; `scale` where it must be smaller. */
  const draw = (marks: readonly Mark[], box: Box, says: string, scale = 1) => {
    page.marks.push({ is: 'placed', x: box.x, y: box.y, scale, marks })
    page.pieces.push({ is: 'drawing', box, marks: [{ is: 'placed', x: 0, y: 0, scale, marks }], says })
  }
  /** Drawn on the page and, as it decorates, on the slide too. */
  const shape = (mark: Mark, box: Box) => {
    page.marks.push(mark)
    page.pieces.push({ is: 'drawing', box, marks: [{ is: 'placed', x: -box.x, y: -box.y, scale: 1, marks: [mark] }], says: '' })
  }
  const rule = (x: number, y: number, width: number, tint: Tint = 'rule', thickness = 0.75) => {
    page.marks.push({ is: 'shape', d: `M${x} ${y}h${width}`, fill: null, stroke: INK[tint], width: thickness })
    page.pieces.push({ is: 'rule', box: { x, y, width, height: 0 }, tint, thickness })
  }
  const heightOf = (text: string, width: number, hand: Hand) => lines(text, width, hand).length * leadingOf(hand)
  return { page, typeface, write, draw, shape, rule, heightOf, chart: (svg: string) => marksOf(svg) }
}
