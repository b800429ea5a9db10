import type { Group } from '#domain/learn/score.ts'
import { type Html, html } from '#html/html.ts'
import { hatch, point, px, widthOf, words } from './marks.ts'

/** A share 0..1 of a group with its interval; null below five, which is hatched. `figure` stands beside it. */
export type ShareRow = {
  group: Group
  name: string
  figure: string
  title: string
  share: { share: number; low: number; high: number } | null
}

const VOICE = { promoter: 'promoter', passive: 'passive-line', detractor: 'detractor' } as const

/** One row a group on an axis from 0 to 100 %: the interval as a band, the share as a tick. Never by colour alone: each has its name. */
export function sharesChart({ rows, label, width = 560 }: { rows: readonly ShareRow[]; label: string; width?: number }): Html {
  const widest = (of: (row: ShareRow) => string, size: number) => Math.max(0, ...rows.map((row) => widthOf(of(row), size)))
  const [left, right, height] = [widest(({ name }) => name, 13) + 16, width - widest(({ figure }) => figure, 14) - 24, 44]
  const x = (share: number) => left + share * (right - left)
  const bottom = rows.length * height + 8
  const grid = [0, 0.25, 0.5, 0.75, 1].map(
    (tick) =>
      html`<path class="grid" d="M${px(x(tick))} 8V${bottom}" stroke="var(--rule)"/>${words({ x: x(tick), y: bottom + 16, text: `${100 * tick}%` })}`,
  )
  const drawn = rows.map(({ group, name, figure, title, share }, at) => {
    const middle = 8 + at * height + height / 2
    const band = share
      ? html`<rect x="${px(x(share.low))}" y="${px(middle - 9)}" width="${px(x(share.high) - x(share.low))}" height="18" rx="4" fill="var(--${VOICE[group]})" fill-opacity="0.35"/><path d="M${px(x(share.share))} ${px(middle - 13)}V${px(middle + 13)}" stroke="var(--${VOICE[group]})" stroke-width="3"/>`
      : hatch({ x: left, y: middle - 9, width: right - left, height: 18 })
    return point(title, [
      words({ x: 0, y: middle + 5, text: name, size: 13, anchor: 'start', color: 'ink' }),
      band,
      words({ x: right + 12, y: middle + 5, text: figure, size: 14, anchor: 'start', color: 'ink', strong: share !== null }),
    ])
  })
  return html`<svg class="chart" viewBox="0 0 ${width} ${bottom + 24}" width="100%" role="group" aria-label="${label}">${[grid, drawn]}</svg>`
}
