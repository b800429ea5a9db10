import type { Limits } from '#domain/learn/interval.ts'
import { type Html, html } from '#html/html.ts'
import { hatch, point, px, rowName, widthOf, words } from './marks.ts'
import { along, axisOf, printPoints } from './scale.ts'

/**
 * Where a figure may lie. `interval`: chance alone, a band with its tick. `bounds`: nothing is known of what lies within, hatched. `point`:
 * a figure without a margin. `title` is the row in words.
 */
export type RangeRow = { label: string; title: string; kind: 'interval' | 'bounds' | 'point'; score: number } & Limits
/** A figure to hold every row against. */
export type Threshold = { at: number; label: string }

const ROW = 36

/**
 * Figures under each other on one axis of points, the first in strong words.
 * @param given.width the width in pixels at which it will be shown
 */
export function ranges(given: { rows: readonly RangeRow[]; threshold: Threshold | null; label: string; width?: number }): Html {
  const { rows, threshold, label, width = 640 } = given
  const axis = axisOf([...rows, ...(threshold ? [{ low: threshold.at, high: threshold.at }] : [])], width < 420 ? 5 : 7)
  const names = Math.min(0.42 * width, Math.max(60, ...rows.map((row) => widthOf(row.label, 13))) + 16)
  const at = along(axis, names, width - 14)
  const top = threshold ? 22 : 4
  const bottom = top + rows.length * ROW
  const grid = axis.ticks.map(
    (tick) =>
      html`<path class="grid" d="M${px(at(tick))} ${top}V${bottom}" stroke="var(--rule)"/>${words({ x: at(tick), y: bottom + 16, text: printPoints(tick) })}`,
  )
  return html`<svg class="chart" viewBox="0 0 ${width} ${bottom + 22}" width="100%" role="group" aria-label="${label}">${grid}${
    threshold && drawThreshold(threshold, at(threshold.at), top, bottom, width)
  }${rows.map((row, place) => drawRow(row, place, at, top + ROW / 2 + place * ROW, names))}</svg>`
}

function drawRow(row: RangeRow, place: number, at: (points: number) => number, middle: number, names: number): Html {
  const box = { x: at(row.low), y: middle - 7, width: Math.max(1, at(row.high) - at(row.low)), height: 14 }
  const name = rowName({ text: row.label, middle, width: names - 12, color: place ? 'ink-2' : 'ink', strong: place === 0 })
  const range =
    row.kind === 'bounds'
      ? [
          html`<rect class="edge" x="${px(box.x)}" y="${px(box.y)}" width="${px(box.width)}" height="14" rx="4" fill="none" stroke="var(--rule-strong)"/>`,
          hatch(box),
        ]
      : row.kind === 'interval' &&
        html`<rect class="band-95" x="${px(box.x)}" y="${px(box.y)}" width="${px(box.width)}" height="14" rx="${px(Math.min(4, box.width / 2))}" fill="var(--ink)" fill-opacity="var(--echo-80)"/>`
  const tick =
    row.kind === 'point'
      ? html`<circle cx="${px(at(row.score))}" cy="${px(middle)}" r="4.5" fill="var(--sheet)" stroke="var(--ink)" stroke-width="2"/>`
      : row.kind === 'interval' &&
        html`<rect class="tick" x="${px(at(row.score) - 1)}" y="${px(middle - 9)}" width="2" height="18" rx="1" fill="var(--ink)"/>`
  return point(row.title, [name, range, tick])
}

/** Its words stand above the line, and never beyond the edge. */
function drawThreshold({ label }: Threshold, x: number, top: number, bottom: number, width: number): Html[] {
  const half = widthOf(label, 12) / 2
  const middle = Math.max(half, Math.min(width - half - 2, x))
  return [
    html`<path class="threshold" d="M${px(x)} ${top - 4}V${bottom}" stroke="var(--ink-2)" stroke-dasharray="3 3"/>`,
    words({ x: middle, y: 12, text: label, size: 12 }),
  ]
}
