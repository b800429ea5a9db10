import { type Html, html } from '#html/html.ts'
import { hatch, inTwo, point, px, rowName, widthOf, words } from './marks.ts'

/** What may be said of a cell: real and which way, or could be chance. */
export type HeatMark = 'up' | 'down' | 'noise'
/**
 * A score of a table. `figure` null: too few answers, hatched. `beside`: its margin, or its range where the sample is small. `tint` 0..3: how
 * strongly it is coloured, 0 where it is not known to differ. `mark` null: held against nothing. `title` is all of it in words.
 */
export type HeatCell = {
  title: string
  figure: string | null
  beside: string
  small: boolean
  answers: string
  mark: HeatMark | null
  tint: 0 | 1 | 2 | 3
}
/** The names of columns and rows, and what stands where they cross; null where nobody answered. */
export type HeatGrid = {
  columns: readonly string[]
  rows: readonly { label: string; cells: readonly (HeatCell | null)[] }[]
  label: string
}

const [CELL, NARROWEST, HEIGHT, GAP, WIDEST] = [104, 72, 56, 2, 1_900]
const TINTS = [0, 0.14, 0.26, 0.38]

/** Whether a table is still a picture that one can read. */
export const isHeatDrawable = (columns: number, rows: number): boolean => columns <= 24 && rows <= 60 && columns * rows <= 500

/** Scores of two attributes as a table: the figure with its margin, its verdict and its answers; colour only where a difference is real. */
export function heat({ columns, rows, label }: HeatGrid): Html {
  const names = Math.min(200, Math.max(60, ...rows.map((row) => widthOf(row.label, 13)))) + 16
  const cell = Math.max(NARROWEST, Math.min(CELL, Math.floor((WIDEST - names) / Math.max(1, columns.length)) - GAP))
  const heads = columns.map((column) => inTwo(column, 12, cell - 8))
  const top = heads.some((lines) => lines.length > 1) ? 36 : 22
  const [width, height] = [names + columns.length * (cell + GAP), top + rows.length * (HEIGHT + GAP)]
  const across = (place: number) => names + place * (cell + GAP)
  const named = heads.map((lines, place) =>
    lines.map((text, line) =>
      words({ x: across(place) + cell / 2, y: top - 8 - 14 * (lines.length - 1 - line), text, size: 12, color: 'ink-2' }),
    ),
  )
  const drawn = rows.map((row, place) => {
    const y = top + place * (HEIGHT + GAP)
    const name = rowName({ text: row.label, middle: y + HEIGHT / 2, width: names - 12, color: 'ink', strong: false })
    return [name, row.cells.map((one, at) => drawCell(one, across(at), y, cell))]
  })
  return html`<svg class="chart" viewBox="0 0 ${px(width)} ${height}" width="100%" role="group" aria-label="${label}">${named}${drawn}</svg>`
}

function drawCell(one: HeatCell | null, x: number, y: number, width: number): Html {
  const middle = x + width / 2
  if (!one) return words({ x: middle, y: y + HEIGHT / 2 + 4, text: '–', size: 12, color: 'ink-3' })
  const plate = (fill: string, opacity: number) =>
    html`<rect x="${px(x)}" y="${y}" width="${width}" height="${HEIGHT}" rx="4" fill="${fill}" fill-opacity="${opacity}"/>`
  if (one.figure === null) {
    const room = widthOf(one.answers, 12) + 12
    return point(one.title, [
      hatch({ x, y, width, height: HEIGHT }),
      html`<rect x="${px(middle - room / 2)}" y="${y + 18}" width="${px(room)}" height="20" rx="4" fill="var(--sheet)"/>`,
      words({ x: middle, y: y + 32, text: one.answers, size: 12 }),
    ])
  }
  const voice = one.mark === 'up' ? 'var(--promoter)' : 'var(--detractor)'
  const ground = one.tint === 0 ? plate('var(--sunken)', 1) : plate(voice, TINTS[one.tint] ?? 0)
  return point(one.title, [ground, ...figureOf(one, one.figure, middle, y)])
}

function figureOf(one: HeatCell, figure: string, middle: number, y: number): Html[] {
  const { beside, small, answers, mark } = one
  const strong = !small && (mark === 'up' || mark === 'down')
  const feet = y + (small ? 49 : 44)
  const room = mark ? 18 : 0
  const foot = middle - (widthOf(answers, 12) + room) / 2
  const below = [
    ...(mark ? drawMark(mark, foot, feet - 11) : []),
    words({ x: foot + room, y: feet, text: answers, size: 12, anchor: 'start' }),
  ]
  if (small)
    return [
      words({ x: middle, y: y + 18, text: figure, size: 14, color: 'ink' }),
      words({ x: middle, y: y + 33, text: beside, size: 12 }),
      ...below,
    ]
  const start = middle - (widthOf(figure, 14) + 5 + widthOf(beside, 12)) / 2
  return [
    words({ x: start, y: y + 23, text: figure, size: 14, color: 'ink', anchor: 'start', strong }),
    words({ x: start + widthOf(figure, 14) + 5, y: y + 23, text: beside, size: 12, anchor: 'start' }),
    ...below,
  ]
}

/** As beside a verdict on a screen, 14 wide and high: a tile with an arrow, or a wave. */
function drawMark(mark: HeatMark, x: number, y: number): Html[] {
  const [left, top] = [px(x), px(y)]
  const ink = (d: string, color: string, width: number) =>
    html`<path d="${d}" stroke="var(--${color})" stroke-width="${width}" fill="none" stroke-linejoin="round"/>`
  if (mark === 'noise')
    return [ink(`M${left + 1} ${top + 8.5}c1.5 -3.5 3 -3.5 4.2 -1.3s2.8 2.6 4 .1s2.3 -2.8 3.8 -1.8`, 'ink-3', 1.5)]
  const arrow =
    mark === 'up'
      ? `M${left + 7} ${top + 10.5}v-7M${left + 4} ${top + 6.5}l3 -3l3 3`
      : `M${left + 7} ${top + 3.5}v7M${left + 4} ${top + 7.5}l3 3l3 -3`
  return [html`<rect x="${left}" y="${top}" width="14" height="14" rx="4" fill="var(--ink)"/>`, ink(arrow, 'sheet', 1.6)]
}
