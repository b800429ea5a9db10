import type { Echo, Limits } from '#domain/learn/interval.ts'
import { type Html, html } from '#html/html.ts'
import { bands, diamond, hatch, type MarkColor, point, px, rowName, widthOf, words } from './marks.ts'
import { type Axis, along, axisOf, printPoints } from './scale.ts'

/** No score: fewer than 5 answers, hatched. A score without an echo: its margin is not known, a hollow diamond. */
export type Figure = { score: number | null; echo: Echo | null }

const ROW = 172

/**
 * One score in a table row: nested 50, 80 and 95 % bands and a tick. Rows of one table share the axis (`axisOf`).
 * @param given.all a score to hold it against, as a dotted line
 * @param given.label what it says in words; empty where the row already says it
 */
export function echoRow(
  given: Figure & { axis: Axis; label: string; all?: number | null; color?: MarkColor; width?: number },
): Html {
  const { axis, label, all = null, color = 'ink', width = ROW } = given
  const at = along(axis, 6, width - 6)
  const reference = all === null ? '' : html`<path d="M${px(at(all))} -6V26" stroke="var(--ink-3)" stroke-dasharray="1 3"/>`
  const naming = label === '' ? html`aria-hidden="true"` : html`role="img" aria-label="${label}"`
  return html`<svg class="chart" viewBox="0 0 ${width} 20" width="100%" ${naming}>${reference}${marks(given, at, 10, 10, axis, color)}</svg>`
}

/** Where a figure stands in such a row, as a share of its width: for a head above its dotted line. */
export const acrossEcho = (axis: Axis, points: number): number => along(axis, 6, ROW - 6)(points) / ROW

/** `title` is the whole row in words, for a keyboard or a pointer. */
export type ComparedRow = Figure & { label: string; title: string }

/**
 * Figures under each other on one axis. The first is today's: drawn larger, its 95 % range a faint column through the others.
 * @param given.width the width in pixels at which it will be shown, so that its text stays readable
 */
export function echoComparison(given: { rows: readonly ComparedRow[]; label: string; width?: number }): Html {
  const { rows, label, width = 460 } = given
  const axis = axisOf(rows.flatMap(rangeOf))
  const names = Math.min(0.4 * width, Math.max(60, ...rows.map((row) => widthOf(row.label, 13))) + 16)
  const at = along(axis, names, width - 14)
  const bottom = 4 + rows.length * 34
  const today = rows[0]?.score != null ? rows[0].echo?.[95] : undefined

  return html`<svg class="chart" viewBox="0 0 ${width} ${bottom + 22}" width="100%" role="group" aria-label="${label}">${axis.ticks.map(
    (tick) =>
      html`<path class="grid" d="M${px(at(tick))} 4V${bottom}" stroke="var(--rule)"/>${words({ x: at(tick), y: bottom + 16, text: printPoints(tick) })}`,
  )}${
    today &&
    html`<rect class="today" x="${px(at(today.low))}" y="4" width="${px(at(today.high) - at(today.low))}" height="${bottom - 4}" fill="var(--ink)" fill-opacity=".045"/>`
  }${rows.map((row, place) => {
    const middle = 20 + place * 34
    const [thickness, color] = place === 0 ? [18, 'ink'] : [12, 'ink-2']
    const name = rowName({ text: row.label, middle, width: names - 12, color, strong: place === 0 })
    return point(row.title, [name, marks(row, at, middle, thickness, axis, 'ink')])
  })}</svg>`
}

function marks(
  { score, echo }: Figure,
  at: (points: number) => number,
  middle: number,
  thickness: number,
  axis: Axis,
  color: MarkColor,
): unknown {
  const across = ({ low, high }: Limits) => ({
    x: at(low),
    y: middle - thickness / 2,
    width: at(high) - at(low),
    height: thickness,
  })
  if (score === null) return hatch(across(axis))
  if (echo === null) return diamond(at(score), middle)
  const tick = html`<rect class="tick" x="${px(at(score) - 1)}" y="${px(middle - thickness / 2 - 2)}" width="2" height="${thickness + 4}" rx="1" fill="var(--${color})"/>`
  return [bands(echo, across, color), tick]
}

const rangeOf = ({ score, echo }: Figure): Limits[] =>
  score === null ? [] : [{ low: Math.min(score, echo?.[95].low ?? score), high: Math.max(score, echo?.[95].high ?? score) }]
