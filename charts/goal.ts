import type { Echo } from '#domain/learn/interval.ts'
import { type Html, html } from '#html/html.ts'
import { bands, point, px, widthOf, words } from './marks.ts'
import { along, axisOf, printPoints } from './scale.ts'

/** A score with its bands at a place 0..1 of the time between baseline and due day; `at` beyond 1 is overdue and drawn at the end. */
export type GoalMark = { at: number; score: number; echo: Echo; title: string; name: string }

/** The straight line from baseline to target, the target as a flag at its end, and where the score stands now. */
export function goalChart(given: {
  marks: readonly GoalMark[]
  start: number
  target: number
  due: string
  label: string
  width?: number
}): Html {
  const { marks, start, target, due, label, width = 560 } = given
  const axis = axisOf([...marks.map(({ echo }) => echo[95]), { low: Math.min(start, target), high: Math.max(start, target) }], 5)
  const [top, bottom, left] = [24, 168, 56]
  const right = width - Math.max(40, widthOf(due, 12) / 2 + 4)
  const x = (at: number) => left + Math.max(0, Math.min(1, at)) * (right - left)
  const y = along(axis, bottom, top)
  const grid = axis.ticks.map(
    (tick) =>
      html`<path class="grid" d="M34 ${px(y(tick))}H${px(right)}" stroke="var(--rule)"/>${words({ x: 26, y: y(tick) + 4, text: printPoints(tick), anchor: 'end' })}`,
  )
  const plan = html`<path class="plan" d="M${px(x(0))} ${px(y(start))}L${px(x(1))} ${px(y(target))}" stroke="var(--reply)" stroke-width="1.5" stroke-dasharray="5 4" fill="none"/><circle cx="${px(x(1))}" cy="${px(y(target))}" r="5" fill="var(--reply)"/>`
  const drawn = marks.map(({ at, score, echo, title, name }, place) =>
    point(title, [
      bands(echo, ({ low, high }) => ({ x: x(at) - 7, y: y(high), width: 14, height: y(low) - y(high) })),
      html`<circle cx="${px(x(at))}" cy="${px(y(score))}" r="4" fill="var(--${place ? 'ink' : 'sheet'})" stroke="var(--ink)" stroke-width="2"/>`,
      words({ x: x(at), y: bottom + 22, text: name, anchor: at > 0.9 ? 'end' : at < 0.1 ? 'start' : 'middle' }),
    ]),
  )
  const end = words({
    x: x(1),
    y: y(target) - 12,
    text: printPoints(Math.round(target)),
    size: 12,
    color: 'reply-text',
    strong: true,
  })
  const day = words({ x: x(1), y: bottom + 38, text: due, color: 'reply-text' })
  return html`<svg class="chart" viewBox="0 0 ${width} ${bottom + 48}" width="100%" role="group" aria-label="${label}">${[grid, plan, drawn, end, day]}</svg>`
}
