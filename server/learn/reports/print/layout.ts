import { block, heightOfBlock, isNarrow } from './blocks.ts'
import { cover } from './cover.ts'
import type { Block, ReportDocument, Section } from './document.ts'
import { PAGE, WIDTH } from './page.ts'
import { type Page, type Pen, penOn } from './pen.ts'
import type { Typeface } from './typeface.ts'

const GAP = 18
const BETWEEN = 40

/** A report on its pages. A part begins a page; what does not fit goes on on the next, under the same heading. */
export function layOut(document: ReportDocument, typeface: Typeface): Page[] {
  const pages: Page[] = []
  const turn = (name: string | null): Pen => {
    const page: Page = { name, marks: [], pieces: [] }
    pages.push(page)
    return penOn(page, typeface)
  }
  cover(turn(document.title), document)
  for (const section of document.sections) setSection(section, document, turn)
  pages.forEach((page, at) => {
    if (at > 0) foot(penOn(page, typeface), document, at + 1, pages.length)
  })
  return pages
}

function setSection(section: Section, document: ReportDocument, turn: (name: string | null) => Pen) {
  let pen = turn(section.heading)
  let y = opening(pen, section, document)
  const goOn = () => {
    pen = turn(null)
    y = continued(pen, section, document)
  }
  for (const row of rowsOf(section.blocks.filter((each) => each.is !== 'table' || !each.data))) {
    const [first] = row
    const left = first?.is === 'chart' ? first.width : (WIDTH - BETWEEN) / 2
    const widths = row.length > 1 ? [left, WIDTH - BETWEEN - left] : [WIDTH]
    const least = Math.max(...row.map((each, at) => heightOfBlock(each, widths[at] ?? WIDTH)))
    if (y + least > PAGE.foot - 8) goOn()
    if (row.length > 1) {
      const from = y
      const below = row.map((each, at) =>
        block(pen, each, { x: PAGE.left + at * (left + BETWEEN), y: from, width: widths[at] ?? WIDTH }, undefined),
      )
      y = Math.max(...below)
    } else {
      let rest: Block | null = row[0] ?? null
      while (rest) {
        const over: Block[] = []
        y = block(pen, rest, { x: PAGE.left, y, width: WIDTH }, (remaining) => over.push(remaining))
        rest = over[0] ?? null
        if (rest) goOn()
      }
    }
    y += GAP
  }
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
function opening(pen: Pen, { heading, verdict }: Section, { subject, locale }: ReportDocument): number {
  const [headline = heading, ...others] = verdict
  top(pen, heading, subject)
  let y = pen.write(headline, { x: PAGE.left, y: PAGE.top + 26, width: WIDTH }, { size: 25, strong: true, leading: 34, most: 3 })
  if (others.length) {
    const rest = others.join(locale === 'en' ? ' ' : '')
    y = pen.write(rest, { x: PAGE.left, y: y + 4, width: WIDTH - 40 }, { size: 14, tint: 'ink-2', leading: 22, most: 5 })
  }
  return y + GAP
}

function continued(pen: Pen, { heading }: Section, { subject, goesOn }: ReportDocument): number {
  top(pen, goesOn.replace('{name}', heading), subject)
  return PAGE.top + 34
}

function top(pen: Pen, heading: string, subject: string) {
  pen.write(heading, { x: PAGE.left, y: PAGE.top - 8, width: WIDTH * 0.55 }, { size: 12, strong: true, tint: 'reply', most: 1 })
  const right = { x: PAGE.left + WIDTH * 0.55, y: PAGE.top - 8, width: WIDTH * 0.45 }
  pen.write(subject, right, { size: 12, tint: 'ink-3', align: 'right', most: 1 })
  pen.rule(PAGE.left, PAGE.top + 14, WIDTH, 'ink', 1)
}

function foot(pen: Pen, { foot: note, numbered }: ReportDocument, number: number, of: number) {
  const y = PAGE.foot + 6
  pen.rule(PAGE.left, PAGE.foot, WIDTH)
  pen.write(note, { x: PAGE.left, y, width: WIDTH - 90 }, { size: 9.5, tint: 'ink-3', most: 1 })
  const page = numbered.replace('{page}', String(number)).replace('{pages}', String(of))
  pen.write(page, { x: PAGE.right - 80, y, width: 80 }, { size: 9.5, tint: 'ink-3', align: 'right', most: 1 })
}
