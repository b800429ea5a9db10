import { type Html, html } from '#html/html.ts'
import { point, px, words } from './marks.ts'
import { along, axisOf, printPoints } from './scale.ts'

/** A stretch of a number, both ends included, and how those on it score; null where nobody does. */
export type Bin = { from: number; to: number; title: string; score: { score: number; low: number; high: number } | null }

/**
 * The score along a number, in bins that hold about as many answers each and are drawn equally wide; where the number was cut, a line.
 * @param given.print writes a number of the axis
 * @param given.cut belongs to the lower side
 */
export function curve(given: {
  bins: readonly Bin[]
  label: string
  print: (value: number) => string
  cut: number | null
  width?: number
}): Html {
  const { bins, label, print, cut, width = 640 } = given
  const axis = axisOf(
    bins.flatMap(({ score }) => (score ? [score] : [])),
    6,
  )
  const [left, right, top, bottom] = [40, width - 16, 16, 196]
  const y = along(axis, bottom, top)
  const step = (right - left) / Math.max(1, bins.length)
  const middle = (bin: number) => left + (bin + 0.5) * step
  const known = bins.flatMap(({ score, title }, at) => (score ? [{ ...score, title, x: middle(at) }] : []))
  const every = Math.ceil((bins.length * 74) / (right - left))
  const line = cut === null ? null : placeOf(bins, cut)
  return html`<svg class="chart" viewBox="0 0 ${width} ${bottom + 28}" width="100%" role="group" aria-label="${label}">${axis.ticks.map(
    (tick) =>
      html`<path class="grid" d="M${left} ${px(y(tick))}H${right}" stroke="var(--rule)"/>${words({ x: left - 8, y: y(tick) + 4, text: printPoints(tick), anchor: 'end' })}`,
  )}${
    line !== null &&
    html`<path class="cut" d="M${px(left + line * step)} ${top - 4}V${bottom}" stroke="var(--ink)" stroke-dasharray="3 3"/>${words({ x: left + line * step, y: 9, text: print(cut ?? 0), color: 'ink', strong: true })}`
  }<path d="M${known.map(({ x, score }) => `${px(x)} ${px(y(score))}`).join('L')}" stroke="var(--ink-3)" fill="none"/>${known.map(
    ({ x, score, low, high, title }) =>
      point(title, [
        html`<rect class="band-95" x="${px(x - 7)}" y="${px(y(high))}" width="14" height="${px(y(low) - y(high))}" rx="4" fill="var(--ink)" fill-opacity="var(--echo-95)"/>`,
        html`<circle cx="${px(x)}" cy="${px(y(score))}" r="4" fill="var(--ink)"/>`,
      ]),
  )}${bins.map((bin, at) => (at % every === 0 ? words({ x: middle(at), y: bottom + 18, text: print(bin.to) }) : ''))}</svg>`
}

/** Where a cut lies among bins of one width: between two, or inside one as far along as it is. */
function placeOf(bins: readonly Bin[], cut: number): number | null {
  const within = bins.findIndex(({ to }) => cut <= to)
  const bin = bins[within]
  if (!bin) return bins.length
  if (cut < bin.from) return within
  return within + (bin.to > bin.from ? (cut - bin.from) / (bin.to - bin.from) : 1)
}
