import { type Html, html } from '#html/html.ts'
import { drawFlags, drawPoles, type Flag, placeFlags, roomFor } from './flags.ts'
import { inTwo, point, px, widthOf, words } from './marks.ts'

/** One stretch that was judged: the moving average and its limit on both sides, in standard errors. `title` says it in words. */
export type WatchPoint = { label: string; title: string; ewma: number; limit: number }

/**
 * A moving average between its limits; beyond them its points are filled. No score is drawn: how far an average is from what is usual is
 * told in standard errors, so that a stretch with few answers weighs less.
 * @param given.usual what the line in the middle is called @param given.limit what the limits are called
 */
export function watchChart(given: {
  points: readonly WatchPoint[]
  label: string
  usual: string
  limit: string
  flags?: readonly Flag[]
  width?: number
}): Html {
  const { points, label, usual, limit, flags = [], width = 760 } = given
  const reach = Math.max(1, ...points.map((each) => Math.max(Math.abs(each.ewma), each.limit))) * 1.15
  const [top, bottom, left, right] = [16, 168, 8, width - Math.max(widthOf(usual, 12), widthOf(limit, 12)) - 16]
  const column = points.length > 1 ? (right - left - 16) / (points.length - 1) : 0
  const x = (place: number) => (points.length > 1 ? left + 8 + place * column : (left + right) / 2)
  const poles = placeFlags(flags, x, left, right)
  const axisY = bottom + (poles.length ? 8 + roomFor(poles) : 0)
  const y = (errors: number) => (top + bottom) / 2 - (errors / reach) * ((bottom - top) / 2)
  const path = (of: (each: WatchPoint) => number) => points.map((each, at) => `${px(x(at))} ${px(y(of(each)))}`).join('L')
  const middle = html`<path d="M${left} ${px(y(0))}H${px(right)}" stroke="var(--rule-strong)"/>`
  const limits = [1, -1].map(
    (side) =>
      html`<path class="limit" d="M${path((each) => side * each.limit)}" stroke="var(--ink-3)" stroke-dasharray="5 4" fill="none"/>`,
  )
  const line = html`<path class="line" d="M${path(({ ewma }) => ewma)}" stroke="var(--ink)" stroke-width="2" fill="none" stroke-linejoin="round"/>`
  const dots = points.map((each, at) => {
    const beyond = Math.abs(each.ewma) > each.limit
    return point(
      each.title,
      html`<circle cx="${px(x(at))}" cy="${px(y(each.ewma))}" r="12" fill="none" pointer-events="all"/><circle class="${beyond ? 'beyond' : 'within'}" cx="${px(x(at))}" cy="${px(y(each.ewma))}" r="${beyond ? 5 : 3}" fill="var(--${beyond ? 'ink' : 'sheet'})" stroke="var(--ink)" stroke-width="2"/>`,
    )
  })
  const last = points.at(-1)
  const names = [
    words({ x: right + 8, y: y(0) + 4, text: usual, size: 12, anchor: 'start' }),
    last && words({ x: right + 8, y: y(last.limit) + 4, text: limit, size: 12, anchor: 'start' }),
    last && words({ x: right + 8, y: y(-last.limit) + 4, text: limit, size: 12, anchor: 'start' }),
  ]
  const named = points.map((each) => inTwo(each.label, 12, 96))
  const widest = Math.max(0, ...named.flat().map((line) => widthOf(line, 12)))
  const every = Math.max(1, Math.ceil((widest + 12) / (column || 60)))
  const labels = named.flatMap((lines, at) => {
    if ((points.length - 1 - at) % every !== 0) return []
    const middle = Math.max(widest / 2, x(at))
    return lines.map((text, line) => words({ x: middle, y: axisY + 22 + 14 * line, text }))
  })
  return html`<svg class="chart" viewBox="0 0 ${width} ${axisY + 46}" width="100%" role="group" aria-label="${label}">${[middle, drawPoles(poles, top, bottom), limits, line, dots, names, labels, drawFlags(poles, axisY)]}</svg>`
}
