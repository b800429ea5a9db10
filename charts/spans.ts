import { type Html, html } from '#html/html.ts'
import { point, px, rowName, widthOf, words } from './marks.ts'
import { ticksOver } from './ticks.ts'

/** A figure with its interval, which `range` prints. `title` says the whole row in words; `faint`: no evidence that it is not 0. */
export type Span = {
  label: string
  title: string
  value: number
  low: number
  high: number
  printed: string
  range: string
  faint: boolean
}

const ROW = 36

/**
 * Figures of any unit under each other, each a bar from 0 with its interval as a line. What is beyond chance is full, the rest hollow.
 * @param given.print writes a figure of the axis
 * @param given.width the width in pixels at which it will be shown
 */
export function spans(given: { rows: readonly Span[]; label: string; print: (value: number) => string; width?: number }): Html {
  const { rows, label, print, width = 640 } = given
  const axis = ticksOver([0, ...rows.flatMap(({ low, high, value }) => [low, high, value])], width < 480 ? 3 : 6)
  const longest = Math.max(60, ...rows.map((row) => widthOf(row.label, 13)))
  const names = Math.min(0.38 * width, longest + 16)
  const right = width - Math.max(...rows.map(({ printed, range }) => Math.max(widthOf(printed, 13), widthOf(range, 11)))) - 16
  const at = (value: number) => names + ((value - axis.low) / (axis.high - axis.low)) * (right - names)
  const bottom = rows.length * ROW + 4
  return html`<svg class="chart" viewBox="0 0 ${width} ${bottom + 22}" width="100%" role="group" aria-label="${label}">${axis.ticks.map(
    (tick) =>
      html`<path class="grid" d="M${px(at(tick))} 0V${bottom}" stroke="var(--${tick === 0 ? 'ink-3' : 'rule'})"/>${words({ x: at(tick), y: bottom + 16, text: print(tick) })}`,
  )}${rows.map((row, place) => {
    const middle = place * ROW + ROW / 2
    const [from, to] = [Math.min(at(0), at(row.value)), Math.max(at(0), at(row.value))]
    const fill = row.faint ? 'var(--sheet)' : 'var(--ink-2)'
    return point(row.title, [
      html`<rect x="0" y="${px(middle - ROW / 2)}" width="${width}" height="${ROW}" fill="transparent"/>`,
      rowName({ text: row.label, middle, width: names - 12, color: 'ink', strong: !row.faint }),
      html`<rect class="span" x="${px(from)}" y="${px(middle - 6)}" width="${px(Math.max(1, to - from))}" height="12" fill="${fill}" fill-opacity=".55" stroke="var(--ink-2)"/>`,
      html`<path class="whisker" d="M${px(at(row.low))} ${px(middle)}H${px(at(row.high))}M${px(at(row.low))} ${px(middle - 4)}v8M${px(at(row.high))} ${px(middle - 4)}v8" stroke="var(--ink)" stroke-width="1.5" fill="none"/>`,
      words({
        x: width - 2,
        y: middle - 2,
        text: row.printed,
        size: 13,
        color: row.faint ? 'ink-2' : 'ink',
        anchor: 'end',
        strong: !row.faint,
      }),
      words({ x: width - 2, y: middle + 12, text: row.range, color: 'ink-3', anchor: 'end' }),
    ])
  })}</svg>`
}
