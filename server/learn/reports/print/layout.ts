import { block, HEAD_OF_NEXT, heightOfBlock, isNarrow } from './blocks.ts'
import { cover } from './cover.ts'
import type { Block, ReportDocument, Section } from './document.ts'
import { PAGE, WIDTH } from './page.ts'
import { type Page, type Pen, penOn } from './pen.ts'
import type { Typeface } from './typeface.ts'

const GAP = 18
const BETWEEN = 40
/** From the end of a part to the heading of one that follows on the same page. */
const BELOW = 44

/** Where the next mark goes. */
type Place = { pen: Pen; y: number }

/**
 * A report on its pages. A part begins a page; what does not fit goes on on the next, under the same heading. Where such a page has room for
 * the whole of the next part, that begins there.
 */
export function layOut(document: ReportDocument, typeface: Typeface): Page[] {
  const pages: Page[] = []
  const turn = (name: string | null): Pen => {
    const page: Page = { name, marks: [], pieces: [] }
    pages.push(page)
    return penOn(page, typeface)
  }
  cover(turn(document.title), document)
  let ended: Place | null = null
  for (const section of document.sections) {
    const followed: Place | null = ended && follow(section, document, ended, typeface)
    ended = followed ?? begin(section, document, turn)
  }
  pages.forEach((page, at) => {
    if (at > 0) foot(penOn(page, typeface), document, at + 1, pages.length)
  })
  return pages
}

/** On a page of its own, and on as many more as it takes. */
function begin(section: Section, document: ReportDocument, turn: (name: string | null) => Pen): Place {
  const pen = turn(section.heading)
  return setBlocks(section, { pen, y: opening(pen, section, document, PAGE.top) }, () => {
    const next = turn(null)
    return { pen: next, y: continued(next, section, document) }
  })
}

/** Below the end of another part that goes on there, if all of it fits; null where it does not. */
function follow(section: Section, document: ReportDocument, { pen: { page }, y }: Place, typeface: Typeface): Place | null {
  if (page.name !== null) return null
  const trial: Page = { name: null, marks: [], pieces: [] }
  const pen = penOn(trial, typeface)
  let fits = true
  const ended = setBlocks(section, { pen, y: opening(pen, section, document, y + BELOW) }, () => {
    fits = false
    return { pen: penOn({ name: null, marks: [], pieces: [] }, typeface), y: PAGE.top }
  })
  if (!fits || ended.y > PAGE.foot) return null
  page.name = section.heading
  page.marks.push(...trial.marks)
  page.pieces.push(...trial.pieces)
  return { pen: penOn(page, typeface), y: ended.y }
}

function setBlocks({ blocks }: Section, from: Place, goOn: () => Place): Place {
  let { pen, y } = from
  const rows = rowsOf(blocks.filter((each) => each.is !== 'table' || !each.data))
  for (const row of rows) {
    const [first] = row
    const left = first?.is === 'chart' ? first.width : (WIDTH - BETWEEN) / 2
    const widths = row.length > 1 ? [left, WIDTH - BETWEEN - left] : [WIDTH]
    const least = Math.max(...row.map((each, at) => heightOfBlock(each, widths[at] ?? WIDTH, row === rows[0])))
    if (y + least > PAGE.foot - 8) ({ pen, y } = goOn())
    if (row.length > 1) {
      const top = y
      const below = row.map((each, at) =>
        block(pen, each, { x: PAGE.left + at * (left + BETWEEN), y: top, width: widths[at] ?? WIDTH }, undefined),
      )
      y = Math.max(...below)
    } else {
      let rest: Block | null = row[0] ?? null
      while (rest) {
        const over: Block[] = []
        y = block(pen, rest, { x: PAGE.left, y, width: WIDTH }, (remaining) => over.push(remaining))
        rest = over[0] ?? null
        if (rest) ({ pen, y } = goOn())
      }
    }
    y += GAP
  }
  return { pen, y: y - GAP }
}

/** Two narrow blocks that follow each other stand side by side. */
function rowsOf(blocks: readonly Block[]): Block[][] {
  const rows: Block[][] = []
  for (const one of blocks) {
    const open = rows.at(-1)
    if (isNarrow(one) && open?.length === 1 && open[0] && isNarrow(open[0])) open.push(one)
    else rows.push([one])
  }
  return rows
}

/** The verdict is the headline: who reads no more has read what matters. */
function opening(pen: Pen, { heading, verdict }: Section, { subject, locale }: ReportDocument, from: number): number {
  const [headline = heading, ...others] = verdict
  top(pen, heading, subject, from)
  let y = pen.write(headline, { x: PAGE.left, y: from + 26, width: WIDTH }, { size: 25, strong: true, leading: 34, most: 3 })
  if (others.length) {
    const rest = others.join(locale === 'en' ? ' ' : '')
    y = pen.write(rest, { x: PAGE.left, y: y + 4, width: WIDTH - 40 }, { size: 14, tint: 'ink-2', leading: 22, most: 5 })
  }
  return y + GAP
}

function continued(pen: Pen, { heading }: Section, { subject, goesOn }: ReportDocument): number {
  top(pen, goesOn.replace('{name}', heading), subject, PAGE.top)
  return PAGE.top + HEAD_OF_NEXT
}

function top(pen: Pen, heading: string, subject: string, from: number) {
  pen.write(heading, { x: PAGE.left, y: from - 8, width: WIDTH * 0.55 }, { size: 12, strong: true, tint: 'reply', most: 1 })
  const right = { x: PAGE.left + WIDTH * 0.55, y: from - 8, width: WIDTH * 0.45 }
  pen.write(subject, right, { size: 12, tint: 'ink-3', align: 'right', most: 1 })
  pen.rule(PAGE.left, from + 14, WIDTH, 'ink', 1)
}

function foot(pen: Pen, { foot: note, numbered }: ReportDocument, number: number, of: number) {
  const y = PAGE.foot + 6
  pen.rule(PAGE.left, PAGE.foot, WIDTH)
  pen.write(note, { x: PAGE.left, y, width: WIDTH - 90 }, { size: 9.5, tint: 'ink-3', most: 1 })
  const page = numbered.replace('{page}', String(number)).replace('{pages}', String(of))
  pen.write(page, { x: PAGE.right - 80, y, width: 80 }, { size: 9.5, tint: 'ink-3', align: 'right', most: 1 })
}
