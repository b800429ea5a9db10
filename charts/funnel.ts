import { type Html, html } from '#html/html.ts'
import { fitted, point, px, widthOf, words } from './marks.ts'

/** `share` 0..1 of the first step; `figure` and `note` as they are printed after and below the bar. */
export type FunnelRow = { label: string; title: string; share: number; figure: string; note: string }

const ROW = 44

/**
 * How far something went: a bar for each step, as long as the part of the first step that is left.
 * @param given.width the width in pixels at which it will be shown
 */
export function funnel(given: { rows: readonly FunnelRow[]; label: string; width?: number }): Html {
  const { rows, label, width = 560 } = given
  const names = Math.min(0.36 * width, Math.max(60, ...rows.map((row) => widthOf(row.label, 13))) + 16)
  const figures = Math.max(40, ...rows.map((row) => widthOf(row.figure, 13))) + 12
  const room = width - names - figures
  return html`<svg class="chart" viewBox="0 0 ${width} ${rows.length * ROW}" width="100%" role="group" aria-label="${label}">${rows.map(
    (row, place) => {
      const top = place * ROW
      const long = Math.max(2, row.share * room)
      const last = place === rows.length - 1
      return point(row.title, [
        html`<rect x="0" y="${top}" width="${width}" height="${ROW}" fill="none" pointer-events="all"/>`,
        words({
          x: 0,
          y: top + 18,
          text: fitted(row.label, 13, names - 12),
          size: 13,
          color: 'ink',
          anchor: 'start',
          strong: last,
        }),
        html`<rect class="step" x="${px(names)}" y="${top + 4}" width="${px(long)}" height="20" rx="${px(Math.min(3, long / 2))}" fill="var(--ink)" fill-opacity="${last ? 0.85 : 0.22}"/>`,
        words({ x: names + long + 8, y: top + 18, text: row.figure, size: 13, color: 'ink', anchor: 'start', strong: last }),
        words({ x: names, y: top + 38, text: row.note, size: 11, color: 'ink-3', anchor: 'start' }),
      ])
    },
  )}</svg>`
}
