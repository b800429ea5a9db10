import type { Stake } from '#domain/learn/stake.ts'
import { type Html, html } from '#html/html.ts'
import { hatch, point, px, widthOf, words } from './marks.ts'

/** A part of the whole: `amount` 0 or more, `print` it as it stands in its bar where there is room, `title` all of it in words. */
export type WholePart = { stake: Stake; amount: number; print: string; title: string }

const HEIGHT = 28
const GAP = 2

/**
 * One whole as a bar of its parts, in the colours of those who spoke; hatched where nobody did, since nobody knows; empty where nobody was asked.
 * @param given.label the finding in words
 * @param given.width the width in pixels at which it will be shown
 */
export function wholeBar({ parts, label, width }: { parts: readonly WholePart[]; label: string; width: number }): Html {
  const shown = parts.filter(({ amount }) => amount > 0)
  const total = shown.reduce((sum, { amount }) => sum + amount, 0)
  // Nothing that is there is thinner than a hair that can be seen and reached.
  const free = width - GAP * Math.max(0, shown.length - 1) - LEAST * shown.length
  let x = 0
  const drawn = shown.map((part) => {
    const across = LEAST + (total ? (part.amount / total) * free : 0)
    const box = { x, y: 0, width: across, height: HEIGHT }
    x += across + GAP
    return point(part.title, [...bodyOf(part.stake, box), hasRoom(part, across) && wordsOn(part, box)])
  })
  return html`<svg class="chart" viewBox="0 0 ${px(width)} ${HEIGHT}" width="100%" role="group" aria-label="${label}">${drawn}</svg>`
}

const LEAST = 4

function bodyOf(stake: Stake, { x, y, width, height }: { x: number; y: number; width: number; height: number }): Html[] {
  const rect = (fill: string, stroke = 'none') =>
    html`<rect class="part ${stake}" x="${px(x + 0.5)}" y="${y + 0.5}" width="${px(width - 1)}" height="${height - 1}" rx="3" fill="${fill}" stroke="${stroke}"/>`
  if (stake === 'silent')
    return [rect('var(--sheet)', 'var(--rule-strong)'), hatch({ x: x + 1, y: y + 1, width: width - 2, height: height - 2 })]
  if (stake === 'unasked') return [rect('var(--sheet)', 'var(--rule-strong)')]
  return [rect(`var(--${stake})`, stake === 'passive' ? 'var(--passive-line)' : 'none')]
}

const hasRoom = ({ stake, print }: WholePart, width: number) => stake !== 'silent' && widthOf(print, 12) + 12 < width

const ON: Partial<Record<Stake, string>> = { detractor: 'sheet', promoter: 'sheet' }

const wordsOn = ({ stake, print }: WholePart, { x, width }: { x: number; width: number }) =>
  words({ x: x + width / 2, y: 18.5, text: print, size: 12, color: ON[stake] ?? 'ink', strong: stake === 'detractor' })
