import { type Html, html, trusted } from '#html/html.ts'
import { INK } from './ink.ts'
import type { Mark, Shape } from './marks.ts'
import { PAGE } from './page.ts'
import type { Typeface } from './typeface.ts'

/** A page as one drawing that needs no font: its letters are outlines. A browser shows it as it will be printed. `part`: the size of a part of one, on no sheet. */
export function pageSvg(marks: readonly Mark[], typeface: Typeface, part?: { width: number; height: number }): string {
  const letters = new Map<string, Html>()
  const body = drawAll(marks, typeface, letters)
  const { width, height } = part ?? PAGE
  const sheet = !part && html`<rect width="${width}" height="${height}" fill="${INK.sheet}"/>`
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><defs>${[...letters.values()]}</defs>${sheet}${body}</svg>`
    .text
}

function drawAll(marks: readonly Mark[], typeface: Typeface, letters: Map<string, Html>): Html[] {
  return marks.map((mark) => {
    if (mark.is === 'shape') return shape(mark)
    if (mark.is === 'placed')
      return html`<g transform="translate(${round(mark.x)} ${round(mark.y)})scale(${mark.scale})">${drawAll(mark.marks, typeface, letters)}</g>`
    const { x, y, text, size, strong, color, anchor } = mark
    const width = anchor === 'start' ? 0 : typeface.widthOf(text, size, strong)
    let at = x - (anchor === 'middle' ? width / 2 : width)
    const drawn = [...text].map((char) => {
      const glyph = typeface.glyph(char, strong)
      const here = at
      at += (glyph.advance * size) / 1000
      if (glyph.path.length === 0) return ''
      const id = `${strong ? 's' : 'p'}${glyph.code.toString(36)}`
      if (!letters.has(id)) letters.set(id, html`<path id="${id}" d="${outline(glyph.path)}"/>`)
      return html`<use href="#${id}" transform="translate(${round(here)} ${round(y)})scale(${size / 1000} ${-size / 1000})"/>`
    })
    return html`<g fill="${color}">${drawn}</g>`
  })
}

const COMMANDS: Record<string, string> = { moveTo: 'M', lineTo: 'L', quadraticCurveTo: 'Q', closePath: 'Z' }
const outline = (path: readonly { command: string; args: readonly number[] }[]) =>
  path.map(({ command, args }) => `${COMMANDS[command]}${args.join(' ')}`).join('')

const shape = ({ d, fill, opacity, stroke, width, dash, round: joined }: Shape): Html =>
  html`<path d="${d}" fill="${fill ?? 'none'}"${opacity !== undefined && html` fill-opacity="${opacity}"`}${stroke && html` stroke="${stroke}" stroke-width="${width ?? 1}"`}${dash && html` stroke-dasharray="${dash.join(' ')}"`}${joined && trusted(' stroke-linejoin="round"')}/>`

const round = (value: number) => Math.round(value * 100) / 100
