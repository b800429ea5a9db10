import type { Block, Chart, Fact, Figure, Quote, Table } from './document.ts'
import { INK } from './ink.ts'
import { shortened } from './lines.ts'
import { roundedBox } from './marks.ts'
import { PAGE } from './page.ts'
import type { Pen } from './pen.ts'

type Place = { x: number; y: number; width: number }
/** Takes what did not fit on the page. */
type Rest = ((rest: Block) => void) | undefined

const HEAD = 24
const ROW = 23
const BOTTOM = PAGE.foot - 12
/** What a page that goes on says above its blocks. */
export const HEAD_OF_NEXT = 34

export const isNarrow = (one: Block): boolean => one.is === 'figures' || (one.is === 'chart' && one.width <= 520)

/** How much of it must fit for it to begin on this page. `opens`: a chart under a headline is set smaller before it leaves that alone. */
export function heightOfBlock(one: Block, width: number, opens = false): number {
  if (one.is === 'chart') return titled(one) + one.height * Math.min(1, width / one.width) * (opens ? SMALLEST : 1) + noted(one)
  if (one.is === 'figures') return 150
  if (one.is === 'table')
    return (one.title ? 22 : 0) + HEAD + ROW * (one.rows.length <= 8 ? one.rows.length : 3) + (one.notes.length ? 22 : 0)
  return 60
}

/** Sets one block; returns its lower edge. */
export function block(pen: Pen, one: Block, place: Place, rest: Rest): number {
  switch (one.is) {
    case 'figures':
      return figures(pen, one.figure, one.facts, place)
    case 'chart':
      return chart(pen, one, place)
    case 'table':
      return table(pen, one, place, rest)
    case 'quotes':
      return quotes(pen, one.quotes, place, rest)
    case 'notes':
      return notes(pen, one.notes, place, rest)
  }
}

function figures(pen: Pen, figure: Figure | null, facts: readonly Fact[], place: Place): number {
  const { x, width } = place
  let below = figure ? large(pen, figure, place) + 14 : place.y + 6
  const size = figure ? 15 : 26
  for (const { value, says, tint = 'ink' } of facts) {
    pen.rule(x, below, width)
    const printed = pen.typeface.widthOf(value, size, true)
    pen.write(value, { x, y: below + 6, width: printed * 1.15 }, { size, strong: true, tint, leading: size * 1.5, most: 1 })
    const beside = { x: x + printed * 1.1 + 10, y: below + 6 + size * 0.5 - 6, width: width - printed * 1.1 - 10 }
    below = Math.max(below + 12 + size * 1.5, pen.write(says, beside, { size: 13, tint: 'ink-2', leading: 22, most: 1 }) + 6)
  }
  return below
}

function large(pen: Pen, { value, beside, strong, says }: Figure, { x, y, width }: Place): number {
  const size = 92
  const wide = pen.typeface.widthOf(value, size, strong)
  pen.write(value, { x: x - 4, y: y - 10, width: wide * 1.15 + 10 }, { size, strong, leading: 104, most: 1 })
  pen.write(beside, { x: x + wide * 1.06 + 10, y: y + 50, width: width - wide * 1.06 - 10 }, { size: 24, tint: 'ink-2', most: 1 })
  return pen.write(says, { x, y: y + 98, width }, { size: 13, tint: 'ink-2', most: 3 })
}

const SMALLEST = 0.8
const noted = ({ note }: Chart) => (note ? 26 : 0)
const titled = ({ title }: { title?: string }) => (title ? 22 : 0)

function chart(pen: Pen, one: Chart, { x, y, width }: Place): number {
  if (one.title) pen.write(one.title, { x, y, width }, { size: 13, strong: true, most: 1 })
  const top = y + titled(one)
  const whole = Math.min(1, width / one.width)
  const room = PAGE.foot - 8 - top - noted(one)
  const scale = Math.max(whole * SMALLEST, Math.min(whole, room / one.height))
  const box = { x, y: top, width: one.width * scale, height: one.height * scale }
  pen.draw(pen.chart(one.svg), box, one.says, scale)
  const below = top + box.height
  if (!one.note) return below
  return pen.write(one.note, { x, y: below + 6, width }, { size: 12, tint: 'ink-2', leading: 20, most: 6 })
}

function table(pen: Pen, one: Table, { x, y, width }: Place, rest: Rest): number {
  let top = one.title ? pen.write(one.title, { x, y, width }, { size: 13, strong: true, most: 1 }) + 2 : y
  const room = Math.max(1, Math.floor((BOTTOM - top - HEAD - (one.notes.length ? 24 : 0)) / ROW))
  const rows = rest ? one.rows.slice(0, room) : one.rows
  const starts = one.columns.map((_, at) => x + one.columns.slice(0, at).reduce((sum, { share }) => sum + share * width, 0))
  const widths = one.columns.map(({ share }) => share * width - 12)
  const mark = pen.page.pieces.length
  one.columns.forEach(({ title, end }, at) => {
    const where = { x: starts[at] ?? x, y: top + 2, width: widths[at] ?? width }
    pen.write(title, where, { size: 11, tint: 'ink-3', align: end ? 'right' : 'left', most: 1 })
  })
  pen.rule(x, top + HEAD - 2, width, 'ink', 1)
  rows.forEach((row, line) => {
    const above = top + HEAD + line * ROW
    row.forEach((cell, at) => {
      const where = { x: starts[at] ?? x, y: above + 2, width: widths[at] ?? width }
      const { text, strong = false, tint = 'ink' } = cell
      if (text) {
        const fitting = shortened(text, where.width, 12.5, pen.typeface, strong)
        pen.write(fitting, where, {
          size: 12.5,
          strong,
          tint,
          leading: 19,
          align: one.columns[at]?.end ? 'right' : 'left',
          most: 1,
        })
      }
    })
    pen.rule(x, above + ROW - 0.5, width)
  })
  // A slide sets its table by itself; what was written above serves the page alone.
  pen.page.pieces.splice(mark)
  const box = { x, y: top, width, height: HEAD + rows.length * ROW }
  pen.page.pieces.push({ is: 'table', box, columns: one.columns, rows, rowHeight: ROW })
  rows.forEach((row, line) => {
    row.forEach(({ chart: drawn }, at) => {
      if (!drawn) return
      const above = top + HEAD + line * ROW + (ROW - drawn.height) / 2
      pen.draw(pen.chart(drawn.svg), { x: starts[at] ?? x, y: above, width: drawn.width, height: drawn.height }, '')
    })
  })
  top = box.y + box.height
  if (rows.length < one.rows.length) {
    rest?.({ ...one, rows: one.rows.slice(rows.length) })
    return top
  }
  for (const note of one.notes) top = pen.write(note, { x, y: top + 5, width }, { size: 11, tint: 'ink-3', most: 2 })
  return top
}

function notes(pen: Pen, all: readonly string[], { x, y, width }: Place, rest: Rest): number {
  const column = (width - 40) / 2
  const heights = all.map((note) => pen.heightOf(note, column, { size: 12.5, leading: 20 }) + 10)
  // The first one has to stand above the foot, too; on a page of its own it stands as it can.
  if (rest && y > PAGE.top + HEAD_OF_NEXT && y + (heights[0] ?? 0) > BOTTOM + 10) {
    rest({ is: 'notes', notes: all })
    return y
  }
  const half = heights.reduce((sum, height) => sum + height, 0) / 2
  const tops = [y, y]
  let at = 0
  for (const [place, note] of all.entries()) {
    const height = heights[place] ?? 0
    if (at === 0 && ((tops[0] ?? y) + height > BOTTOM + 10 || (tops[0] ?? y) - y >= half - 8)) at = 1
    if ((tops[at] ?? y) + height > BOTTOM + 10 && (tops[at] ?? y) > y) {
      rest?.({ is: 'notes', notes: all.slice(place) })
      break
    }
    const where = { x: x + at * (column + 40), y: tops[at] ?? y, width: column }
    tops[at] = pen.write(note, where, { size: 12.5, tint: 'ink-2', leading: 20 }) + 10
  }
  return Math.max(...tops)
}

/** What people said, each in the mouth of who said it, in two columns. */
function quotes(pen: Pen, all: readonly Quote[], { x, y, width }: Place, rest: Rest): number {
  const column = (width - 28) / 2
  const tops = [y, y]
  for (const [place, quote] of all.entries()) {
    const at = (tops[0] ?? y) <= (tops[1] ?? y) ? 0 : 1
    const from = tops[at] ?? y
    const inner = column - 74
    const words = pen.heightOf(quote.text, inner, { size: 13.5, leading: 21, most: 6 })
    const height = words + (quote.by ? 24 : 0) + 24
    if (from + height > BOTTOM && from > y) {
      rest?.({ is: 'quotes', quotes: all.slice(place) })
      break
    }
    const left = x + at * (column + 28)
    const box = { x: left, y: from, width: column, height }
    pen.shape({ is: 'shape', d: roundedBox(box, 14, 'left'), fill: INK[`${quote.group}-soft`] }, box)
    const tint = `${quote.group}-text` as const
    pen.write(
      String(quote.rating),
      { x: left + 16, y: from + 12, width: 34 },
      { size: 22, strong: true, tint, most: 1, leading: 26 },
    )
    const below = pen.write(quote.text, { x: left + 58, y: from + 12, width: inner }, { size: 13.5, leading: 21, most: 6 })
    if (quote.by) pen.write(quote.by, { x: left + 58, y: below + 2, width: inner }, { size: 11, tint: 'ink-3', most: 1 })
    tops[at] = from + height + 14
  }
  return Math.max(...tops) - 14
}
