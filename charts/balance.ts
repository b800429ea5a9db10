import { type Html, html } from '#html/html.ts'
import { fitted, point, px, widthOf, words } from './marks.ts'

/** `differs`: for certain and by enough to matter, a full dot; else hollow. `value` as it is printed; `difference` from 0. */
export type BalanceRow = { label: string; title: string; difference: number; value: string; differs: boolean }

const ROW = 28
/** Austin 2009: below a tenth of a standard deviation an imbalance is negligible. */
const NEGLIGIBLE = 0.1

/**
 * How unlike two crowds are, attribute by attribute: a dot for each standardised difference, and a line up to which none matters (Love, 2002).
 * @param given.limit what the line is called
 * @param given.width the width in pixels at which it will be shown
 */
export function balance(given: { rows: readonly BalanceRow[]; label: string; limit: string; width?: number }): Html {
  const { rows, label, limit, width = 560 } = given
  const most = Math.max(0.3, ...rows.map(({ difference }) => Math.abs(difference)))
  const names = Math.min(0.45 * width, Math.max(60, ...rows.map((row) => widthOf(row.label, 13))) + 16)
  const right = width - 44
  const at = (difference: number) => names + (Math.min(most, Math.abs(difference)) / most) * (right - names)
  const [top, bottom] = [22, 22 + rows.length * ROW]
  const half = widthOf(limit, 12) / 2
  return html`<svg class="chart" viewBox="0 0 ${width} ${bottom + 6}" width="100%" role="group" aria-label="${label}"><rect class="negligible" x="${px(names)}" y="${top}" width="${px(at(NEGLIGIBLE) - names)}" height="${bottom - top}" fill="var(--sunken)"/><path class="limit" d="M${px(at(NEGLIGIBLE))} ${top - 4}V${bottom}" stroke="var(--ink-3)" stroke-dasharray="3 3"/>${words(
    { x: Math.max(names + half, Math.min(width - half, at(NEGLIGIBLE))), y: 12, text: limit, size: 12 },
  )}<path class="grid" d="M${px(names)} ${top}V${bottom}" stroke="var(--rule-strong)"/>${rows.map((row, place) => {
    const middle = top + ROW / 2 + place * ROW
    const color = row.differs ? 'ink' : 'ink-2'
    return point(row.title, [
      html`<rect x="0" y="${px(middle - ROW / 2)}" width="${width}" height="${ROW}" fill="none" pointer-events="all"/>`,
      words({
        x: 0,
        y: middle + 4.5,
        text: fitted(row.label, 13, names - 12),
        size: 13,
        color,
        anchor: 'start',
        strong: row.differs,
      }),
      html`<path d="M${px(names)} ${px(middle)}H${px(at(row.difference))}" stroke="var(--rule-strong)"/>`,
      html`<circle cx="${px(at(row.difference))}" cy="${px(middle)}" r="5" fill="var(--${row.differs ? 'ink' : 'sheet'})" stroke="var(--${color})" stroke-width="1.5"/>`,
      words({ x: at(row.difference) + 10, y: middle + 4.5, text: row.value, size: 12, color, anchor: 'start' }),
    ])
  })}</svg>`
}
