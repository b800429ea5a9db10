import type { Echo, Limits } from '#domain/learn/interval.ts'
import { type Html, html } from '#html/html.ts'

type Box = { x: number; y: number; width: number; height: number }
/** Design tokens a mark may be drawn in; ink unless a voice speaks. */
export type MarkColor = 'ink' | 'ink-3' | 'promoter' | 'detractor'

const WIDEST_FIRST = [95, 80, 50] as const

/** The echo: 95, 80 and 50 % laid over each other in the mark's own ink. */
export const bands = (echo: Echo, boxOf: (range: Limits) => Box, color: MarkColor = 'ink'): Html[] =>
  WIDEST_FIRST.map((level) => {
    const { x, y, width, height } = boxOf(echo[level])
    return html`<rect class="band-${level}" x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" rx="${px(Math.min(4, width / 2, height / 2))}" fill="var(--${color})" fill-opacity="var(--echo-${level})"/>`
  })

/** "We do not know": slanted lines, drawn one by one so that no id is needed and several charts share a page. */
export function hatch({ x, y, width, height }: Box): Html {
  const lines: string[] = []
  for (let reach = 7; reach < width + height; reach += 7) {
    const right = Math.min(width, reach)
    const down = Math.min(height, reach)
    lines.push(`M${px(x + reach - down)} ${px(y + down)}L${px(x + right)} ${px(y + reach - right)}`)
  }
  return html`<path class="hatch" d="${lines.join('')}" stroke="var(--hatch-line)" fill="none"/>`
}

/** A figure whose margin nobody gave. */
export const diamond = (x: number, y: number): Html =>
  html`<path class="no-margin" d="M${px(x)} ${px(y - 6)}l6 6l-6 6l-6 -6z" fill="var(--sheet)" stroke="var(--ink-3)" stroke-width="1.5"/>`

/** A mark that can be reached by keyboard and says its title. */
export const point = (title: string, marks: unknown): Html =>
  html`<g class="point" tabindex="0" role="img"><title>${title}</title>${marks}</g>`

type Words = {
  x: number
  y: number
  text: string
  size?: 11 | 12 | 13 | 14 | 20
  color?: string
  anchor?: string
  strong?: boolean
}

/** Sizes are tokens: Chinese takes 12 where Latin takes 11. */
export const words = ({ x, y, text, size = 11, color = 'ink-2', anchor = 'middle', strong = false }: Words): Html =>
  html`<text x="${px(x)}" y="${px(y)}" font-size="var(--t-${size})" font-weight="${strong ? 600 : 400}" text-anchor="${anchor}" fill="var(--${color})">${text}</text>`

/** About how wide a text will be, in pixels: a Chinese character is square, a Latin one about half as wide. */
export const widthOf = (text: string, size: number): number => [...text].reduce((sum, char) => sum + emsOf(char), 0) * size

const emsOf = (char: string) => {
  if (char >= '\u2e80') return 1
  if ("iljtfrI.,:;'| \u00a0()".includes(char)) return 0.32
  return char >= 'A' && char <= 'Z' ? 0.7 : 0.57
}

/** The text, or as much of it as fits, with an ellipsis. */
export function fitted(text: string, size: number, width: number): string {
  if (widthOf(text, size) <= width) return text
  const kept = [...text]
  while (kept.length > 1 && widthOf(`${kept.join('')}…`, size) > width) kept.pop()
  return `${kept.join('').trimEnd()}…`
}

/** A name in one line, or in two of about the same length, parted at a space or between Chinese characters; what is longer still is cut. */
export function inTwo(text: string, size: number, width: number): string[] {
  if (widthOf(text, size) <= width) return [text]
  const longest = (lines: readonly string[]) => Math.max(...lines.map((line) => widthOf(line, size)))
  const [best = [text]] = [...text.matchAll(PARTING)]
    .map(({ index }) => [text.slice(0, index).trimEnd(), text.slice(index).trimStart()])
    .filter((lines) => lines.every((line) => line !== ''))
    .toSorted((a, b) => longest(a) - longest(b))
  return best.map((line) => fitted(line, size, width))
}

const PARTING = /[ \u00a0]|(?<=\p{sc=Han})(?=\p{sc=Han})/gu

/** The name of a row at its left edge, its lines about the middle of the row. */
export const rowName = (given: { text: string; middle: number; width: number; color: string; strong: boolean }): Html[] => {
  const { text, middle, width, color, strong } = given
  const lines = inTwo(text, 13, width)
  const first = middle + 4.5 - 7.5 * (lines.length - 1)
  return lines.map((line, at) => words({ x: 0, y: first + 15 * at, text: line, size: 13, anchor: 'start', color, strong }))
}

/** A coordinate to a tenth of a pixel. */
export const px = (coordinate: number): number => Math.round(coordinate * 10) / 10 || 0
