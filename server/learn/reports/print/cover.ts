import type { ReportDocument } from './document.ts'
import { INK } from './ink.ts'
import { type Mark, roundedBox } from './marks.ts'
import { PAGE } from './page.ts'
import type { Pen } from './pen.ts'

const MOUTH = { x: 560, y: 118, width: 344, height: 262 }

/** What it is, of whom, and the one figure, in the mouth of those who gave it. */
export function cover(pen: Pen, { title, subject, workspace, cover: { kicker, facts, figure }, by }: ReportDocument) {
  brand(pen, by)
  const width = figure ? 460 : 780
  let y = pen.write(kicker, { x: PAGE.left, y: 150, width }, { size: 14, strong: true, tint: 'reply', most: 2 })
  y = pen.write(title, { x: PAGE.left, y: y + 8, width }, { size: 40, strong: true, leading: 52, most: 3 })
  pen.write(subject, { x: PAGE.left, y: y + 8, width }, { size: 19, tint: 'ink-2', leading: 28, most: 3 })
  if (figure) {
    for (const mark of mouths()) pen.shape(mark, { x: 520, y: 78, width: 440, height: 380 })
    const middle = { x: MOUTH.x + 20, y: MOUTH.y + 44, width: MOUTH.width - 40 }
    const below = pen.write(figure.value, middle, { size: 104, strong: figure.strong, align: 'center', leading: 112, most: 1 })
    const beside = pen.write(figure.beside, { ...middle, y: below }, { size: 20, tint: 'ink-2', align: 'center', most: 1 })
    pen.write(figure.says, { ...middle, y: beside + 6 }, { size: 13, tint: 'ink-3', align: 'center', most: 2 })
  }
  pen.rule(PAGE.left, 452, PAGE.right - PAGE.left)
  facts.forEach(({ value, says }, at) => {
    const x = PAGE.left + at * 212
    pen.write(value, { x, y: 460, width: 200 }, { size: 14, strong: true, most: 1 })
    pen.write(says, { x, y: 481, width: 200 }, { size: 11, tint: 'ink-3', most: 1 })
  })
  pen.write(workspace, { x: PAGE.right - 300, y: PAGE.top - 4, width: 300 }, { size: 13, tint: 'ink-2', align: 'right', most: 1 })
}

/** The echo: the mouth, and how it sounds on. */
function mouths(): Mark[] {
  const { x, y, width, height } = MOUTH
  const around = [18, 36].map(
    (out, at): Mark => ({
      is: 'shape',
      d: roundedBox({ x: x - out, y: y - out, width: width + 2 * out, height: height + 2 * out }, 54 + out, 'left'),
      fill: null,
      stroke: INK[at === 0 ? 'rule-strong' : 'rule'],
      width: 1,
    }),
  )
  return [
    ...around.toReversed(),
    { is: 'shape', d: roundedBox(MOUTH, 54, 'left'), fill: INK.sheet, stroke: INK.ink, width: 5, round: true },
  ]
}

function brand(pen: Pen, by: string) {
  const box = { x: PAGE.left, y: PAGE.top - 8, width: 26, height: 26 }
  const [outer, inner] = [
    'M3 29.5V11A8 8 0 0 1 11 3H21A8 8 0 0 1 29 11V18.5A8 8 0 0 1 21 26.5H7.2Z',
    'M10.5 13a2.6 2.6 0 0 1 2.6-2.6h5.8a2.6 2.6 0 0 1 2.6 2.6V19.8H13.1a2.6 2.6 0 0 1-2.6-2.6Z',
  ]
  const marks: Mark[] = [
    { is: 'shape', d: outer, fill: null, stroke: INK.ink, width: 3, round: true },
    { is: 'shape', d: inner, fill: INK.reply },
  ]
  pen.draw(marks, box, '', 26 / 32)
  pen.write(by, { x: PAGE.left + 34, y: PAGE.top - 4, width: 300 }, { size: 13, strong: true, most: 1 })
}
