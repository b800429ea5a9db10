import { printed } from './ink.ts'

/** What a page is drawn of, in points from its upper left corner. Charts, tables and sentences all come down to these. */
export type Mark = Shape | Line | Placed
/** `d` as in SVG. */
export type Shape = {
  is: 'shape'
  d: string
  fill: string | null
  opacity?: number
  stroke?: string
  width?: number
  dash?: readonly number[]
  round?: true
}
/** One line of text; `x` is its start, its middle or its end, `y` its foot. */
export type Line = {
  is: 'line'
  x: number
  y: number
  text: string
  size: number
  strong: boolean
  color: string
  anchor: Anchor
}
type Anchor = 'start' | 'middle' | 'end'
type Placed = { is: 'placed'; x: number; y: number; scale: number; marks: readonly Mark[] }

/** The marks of a drawing of charts/. It knows what these draw, no more; what else stood in it would be an error of ours. */
export function marksOf(svg: string): Mark[] {
  const marks: Mark[] = []
  for (const [, name = '', inside = '', text] of svg.matchAll(ELEMENT)) {
    if (SILENT.has(name)) continue
    const of = attributesOf(inside)
    const mark = name === 'text' ? lineOf(of, text ?? '') : shapeOf(name, of)
    if (mark.is === 'line' || mark.fill !== null || mark.stroke) marks.push(mark)
  }
  return marks
}

/** The same of a drawing that came from outside, which may hold anything; null where a page cannot draw it. */
export function marksOfAny(svg: string): Mark[] | null {
  try {
    return marksOf(svg)
  } catch {
    return null
  }
}

// No attempt to match may pass the next `<`, nor begin within a name: else a drawing of 400,000 letters would take minutes to read.
const ELEMENT = /<([a-z]+)((?:\s(?:"[^"<]*"|[^"<>])*?)?)\/?>(?:([^<]*)<\/(?:text|title)>)?/g
const ATTRIBUTE = /(?<![a-z-])([a-z-]+)="([^"]*)"/g
const SILENT = new Set(['svg', 'g', 'title'])

const attributesOf = (inside: string): Record<string, string> =>
  Object.fromEntries([...inside.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [key, printed(value)]))

const lineOf = (of: Record<string, string>, text: string): Line => ({
  is: 'line',
  x: Number(of.x),
  y: Number(of.y),
  text: unescaped(text),
  size: Number(of['font-size']),
  strong: of['font-weight'] === '600',
  color: of.fill ?? printed('var(--ink)'),
  anchor: ANCHORS.find((each) => each === of['text-anchor']) ?? 'start',
})
const ANCHORS: readonly Anchor[] = ['start', 'middle', 'end']

function shapeOf(name: string, of: Record<string, string>): Shape {
  const d = name === 'path' ? (of.d ?? '') : name === 'rect' ? boxOf(of) : name === 'circle' ? ringOf(of) : null
  if (d === null) throw new Error(`A page draws no <${name}>.`)
  return {
    is: 'shape',
    d,
    fill: of.fill === 'none' || of.fill === undefined ? null : of.fill,
    ...(of['fill-opacity'] && { opacity: Number(of['fill-opacity']) }),
    ...(of.stroke && of.stroke !== 'none' && { stroke: of.stroke, width: Number(of['stroke-width'] ?? 1) }),
    ...(of['stroke-dasharray'] && { dash: of['stroke-dasharray'].split(/[ ,]+/).map(Number) }),
    ...(of['stroke-linejoin'] === 'round' && { round: true as const }),
  }
}

const boxOf = ({ x = '0', y = '0', width = '0', height = '0', rx = '0' }: Record<string, string>) =>
  roundedBox({ x: Number(x), y: Number(y), width: Number(width), height: Number(height) }, Number(rx))

export type Box = { x: number; y: number; width: number; height: number }

/** A box with round corners. `sharp`: the corner that speaks, bottom left for a customer, bottom right for us. */
export function roundedBox({ x, y, width, height }: Box, r: number, sharp?: 'left' | 'right'): string {
  if (r === 0) return `M${x} ${y}h${width}v${height}h${-width}z`
  const [left, right] = [sharp === 'left' ? 1 : r, sharp === 'right' ? 1 : r]
  return `M${x + r} ${y}h${width - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${height - r - right}a${right} ${right} 0 0 1 ${-right} ${right}h${-(width - left - right)}a${left} ${left} 0 0 1 ${-left} ${-left}v${-(height - r - left)}a${r} ${r} 0 0 1 ${r} ${-r}z`
}

function ringOf({ cx = '0', cy = '0', r = '0' }: Record<string, string>): string {
  const [x, y, radius] = [Number(cx), Number(cy), Number(r)]
  return `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`
}

const MEANT: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }
const unescaped = (text: string) => text.replace(/&(?:amp|lt|gt|quot|#39);/g, (each) => MEANT[each] ?? each)
