import type { Typeface } from './typeface.ts'

/** A text in lines no wider than this. Chinese breaks between any two characters, but no line begins with a stop or ends with an opening bracket. */
export function linesOf(text: string, width: number, size: number, typeface: Typeface, strong = false): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = []
    let line = ''
    for (const piece of piecesOf(paragraph)) {
      const longer = line + piece
      if (line === '' || typeface.widthOf(longer.trimEnd(), size, strong) <= width) line = longer
      else {
        lines.push(line.trimEnd())
        line = piece.trimStart()
      }
      while (typeface.widthOf(line.trimEnd(), size, strong) > width && [...line].length > 1) {
        const kept = asMuch(line, width, size, typeface, strong)
        lines.push(kept)
        line = line.slice(kept.length)
      }
    }
    return [...lines, line.trimEnd()]
  })
}

/** As much of a text as one line holds, with an ellipsis where it goes on. */
export function shortened(text: string, width: number, size: number, typeface: Typeface, strong = false): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  if (typeface.widthOf(flat, size, strong) <= width) return flat
  return `${asMuch(flat, width - typeface.widthOf('…', size, strong), size, typeface, strong).trimEnd()}…`
}

function asMuch(text: string, width: number, size: number, typeface: Typeface, strong: boolean): string {
  let kept = ''
  let used = 0
  for (const char of text) {
    used += typeface.widthOf(char, size, strong)
    if (used > width && kept) break
    kept += char
  }
  return kept
}

/** What may not be parted: a Latin word with the space after it, a Chinese character with the stops around it. */
const piecesOf = (text: string): string[] => text.match(PIECE) ?? []
const CLOSING = '，。、；：？！）》〉」』】〕”’…—％%·\\u2060'
const OPENING = '（《〈「『【〔“‘'
const WIDE = '\\u2e80-\\u2fff\\u3003-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff\\uff00-\\uffef'
const CORE = `(?:[${WIDE}]|[^\\s${WIDE}${OPENING}${CLOSING}]+|[${CLOSING}])[${CLOSING}]*`
// A space that no line breaks at and a word joiner hold what stands on both sides together.
const PIECE = new RegExp(`[${OPENING}]*${CORE}(?:[\\u2060\\u00a0](?:${CORE})?)*\\s*|[${OPENING}]+|\\s+`, 'gu')
