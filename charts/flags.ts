import { type Html, html } from '#html/html.ts'
import { fitted, point, px, widthOf, words } from './marks.ts'

/**
 * Something we did, at a place between the points: 1.5 is midway between the second and the third. `breaks`: what lies on both sides of it
 * is not compared, so that its pole cuts the plot. `title` says the whole where `text` is cut or has no room.
 */
export type Flag = { at: number; text: string; title?: string; breaks?: boolean }
type Plate = { from: number; width: number; level: number; text: string }
/** `plate` is null where too many others stand there already, `whole` only where it says all of the flag's text. */
type Placed = { x: number; plate: Plate | null; title: string; breaks: boolean; whole: boolean }

export const FLAG_HEIGHT = 30
/** As many plates above each other as leave the line its room. */
const MOST_LEVELS = 4

/** Flags that would cover each other stand on poles of different length; where there are too many, those that break the line come first. */
export function placeFlags(flags: readonly Flag[], xOf: (at: number) => number, leftEdge: number, rightEdge: number): Placed[] {
  const levels: [from: number, until: number][][] = Array.from({ length: MOST_LEVELS }, () => [])
  const place = ({ at, text, title = text, breaks = false }: Flag): Placed => {
    const x = Math.max(leftEdge, Math.min(rightEdge, xOf(at)))
    const shown = fitted(text, 12, Math.min(190, rightEdge - leftEdge - 16))
    const width = widthOf(shown, 12) + 16
    const from = Math.max(leftEdge, x - width)
    const until = Math.max(x, from + width)
    const level = levels.findIndex((taken) => taken.every((other) => other[1] + 8 <= from || until + 8 <= other[0]))
    levels[level]?.push([from, until])
    const plate = level === -1 ? null : { from, width, level, text: shown }
    return { x, plate, title, breaks, whole: plate !== null && shown === text }
  }
  return flags
    .toSorted((a, b) => Number(b.breaks ?? false) - Number(a.breaks ?? false) || a.at - b.at)
    .map(place)
    .toSorted((a, b) => a.x - b.x)
}

/** How much room below the plot the flags take. */
export const roomFor = (placed: readonly Placed[]): number =>
  FLAG_HEIGHT * placed.reduce((most, { plate }) => Math.max(most, plate ? plate.level + 1 : 0), 0)

/** Where something happened, through the whole plot: a fine line, and a dashed one where the line of the score is cut. */
export const drawPoles = (placed: readonly Placed[], top: number, bottom: number): Html[] =>
  placed.map(
    ({ x, breaks }) =>
      html`<path class="${breaks ? 'break' : 'pole'}" d="M${px(x)} ${px(top)}V${px(bottom)}" stroke="var(--reply)" stroke-width="${breaks ? 1.5 : 1}" ${breaks ? html`stroke-dasharray="5 4"` : html`stroke-opacity="0.45"`}/>`,
  )

/** Mulberry, with our sharp corner bottom right; the pole rises from the time axis. */
export function drawFlags(placed: readonly Placed[], axisY: number): Html[] {
  return placed.map(({ x, plate, title }) => {
    const foot = html`<circle cx="${px(x)}" cy="${px(axisY)}" r="2.5" fill="var(--reply)"/>`
    if (!plate) {
      const reach = html`<circle cx="${px(x)}" cy="${px(axisY)}" r="12" fill="none" pointer-events="all"/>`
      return point(title, [reach, foot])
    }
    const { from, width, level, text } = plate
    const top = axisY - 30 - level * FLAG_HEIGHT
    const outline = `M${px(from)} ${px(top + 5)}a5 5 0 0 1 5 -5h${px(width - 5)}v24h${px(5 - width)}a5 5 0 0 1 -5 -5z`
    return html`<g class="flag" role="img"><title>${title}</title><path d="M${px(x)} ${px(top)}V${px(axisY)}" stroke="var(--reply)" stroke-width="1.5"/>${foot}<path d="${outline}" fill="var(--reply-soft)"/>${words({ x: from + width / 2, y: top + 16, text, size: 12, color: 'reply-text' })}</g>`
  })
}
