import { type Html, html } from '#html/html.ts'
import { fitted, px, widthOf, words } from './marks.ts'

/**
 * Something we did, at a place between the points: 1.5 is midway between the second and the third. `breaks`: what lies on both sides of it
 * is not compared, so that its pole cuts the plot.
 */
export type Flag = { at: number; text: string; breaks?: boolean }
type Placed = { x: number; from: number; width: number; level: number; text: string; breaks: boolean }

export const FLAG_HEIGHT = 30

/** Flags that would cover each other stand on poles of different length. */
export function placeFlags(flags: readonly Flag[], xOf: (at: number) => number, leftEdge: number, rightEdge: number): Placed[] {
  const taken: number[] = []
  return flags
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, text, breaks = false }) => {
      const x = Math.max(leftEdge, Math.min(rightEdge, xOf(at)))
      const shown = fitted(text, 12, Math.min(190, rightEdge - leftEdge - 16))
      const width = widthOf(shown, 12) + 16
      const from = Math.max(leftEdge, x - width)
      const free = taken.findIndex((end) => end + 8 <= from)
      const level = free === -1 ? taken.length : free
      taken[level] = Math.max(x, from + width)
      return { x, from, width, level, text: shown, breaks }
    })
}

/** Where something happened, through the whole plot: a fine line, and a dashed one where the line of the score is cut. */
export const drawPoles = (placed: readonly Placed[], top: number, bottom: number): Html[] =>
  placed.map(
    ({ x, breaks }) =>
      html`<path class="${breaks ? 'break' : 'pole'}" d="M${px(x)} ${px(top)}V${px(bottom)}" stroke="var(--reply)" stroke-width="${breaks ? 1.5 : 1}" ${breaks ? html`stroke-dasharray="5 4"` : html`stroke-opacity="0.45"`}/>`,
  )

/** Mulberry, with our sharp corner bottom right; the pole rises from the time axis. */
export function drawFlags(placed: readonly Placed[], axisY: number): Html[] {
  return placed.map(({ x, from, width, level, text }) => {
    const top = axisY - 30 - level * FLAG_HEIGHT
    const plate = `M${px(from)} ${px(top + 5)}a5 5 0 0 1 5 -5h${px(width - 5)}v24h${px(5 - width)}a5 5 0 0 1 -5 -5z`
    return html`<g class="flag"><path d="M${px(x)} ${px(top)}V${px(axisY)}" stroke="var(--reply)" stroke-width="1.5"/><circle cx="${px(x)}" cy="${px(axisY)}" r="2.5" fill="var(--reply)"/><path d="${plate}" fill="var(--reply-soft)"/>${words({ x: from + width / 2, y: top + 16, text, size: 12, color: 'reply-text' })}</g>`
  })
}
