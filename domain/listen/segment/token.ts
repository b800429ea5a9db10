import { type Problem, SegmentError } from './condition.ts'

/** `at`: where it begins, from 0. A word may be a name with its owner: company.plan, asked.plan. */
export type Token =
  | { kind: 'word'; word: string; at: number }
  | { kind: 'text'; text: string; at: number }
  | { kind: 'number'; number: number; at: number }
  | { kind: 'day'; day: string; at: number }
  | { kind: 'sign'; sign: '(' | ')' | ',' | '=' | '!=' | '<' | '<=' | '>' | '>='; at: number }
  | { kind: 'end'; at: number }

/**
 * The words, texts, numbers and signs of a condition. Signs may be those that Chinese keyboards give: “ ” 「 」 （ ） ，.
 * Throws SegmentError at what is none of these, or when the text is too long.
 */
export function tokensOf(text: string, limit: number): Token[] {
  if ([...text].length > limit) fail({ because: 'too_long', at: 1, found: '', limit })
  const tokens: Token[] = []
  for (let at = 0; at < text.length; ) {
    const rest = text.slice(at)
    const blank = /^\s+/u.exec(rest)
    if (blank) {
      at += blank[0].length
      continue
    }
    const [token, length] = read(rest, at)
    tokens.push(token)
    at += length
  }
  return [...tokens, { kind: 'end', at: text.length }]
}

function read(rest: string, at: number): [Token, number] {
  const sign = /^(!=|<=|>=|[(),=<>（），、≤≥≠])/u.exec(rest)?.[0]
  if (sign) return [{ kind: 'sign', sign: SIGNS[sign] ?? (sign as '='), at }, sign.length]
  const close = QUOTES[rest[0] ?? '']
  if (close) return readText(rest, close, at)
  const day = /^\d{4}-\d{2}-\d{2}(?![\p{L}\p{N}_-])/u.exec(rest)?.[0]
  if (day) return [{ kind: 'day', day, at }, day.length]
  const number = /^-?\d{1,17}(\.\d{1,6})?(?![\p{L}\p{N}_.-])/u.exec(rest)?.[0]
  if (number) return [{ kind: 'number', number: Number(number) + 0, at }, number.length]
  const word = /^(?:(?:contact|account|company|asked)\.)?[\p{L}\p{N}]+(?:_[\p{L}\p{N}]+)*/u.exec(rest)?.[0]
  if (word) return [{ kind: 'word', word, at }, word.length]
  return fail({ because: 'unknown_sign', at: at + 1, found: String.fromCodePoint(rest.codePointAt(0) ?? 0) })
}

function readText(rest: string, close: string, at: number): [Token, number] {
  let text = ''
  for (let i = 1; i < rest.length; i++) {
    const letter = rest[i] ?? ''
    if (letter === close) return [{ kind: 'text', text: sound(text, at), at }, i + 1]
    if (letter === '\\' && i + 1 < rest.length) text += rest[++i]
    else text += letter
  }
  return fail({ because: 'open_text', at: at + 1, found: rest.slice(0, 20) })
}

/** No database keeps a NUL or half a character, so nothing can be equal to it. */
function sound(text: string, at: number): string {
  if (text.includes('\0') || !text.isWellFormed()) fail({ because: 'unknown_sign', at: at + 1, found: '' })
  return text
}

const QUOTES: Record<string, string> = { '"': '"', '“': '”', '「': '」' }
const SIGNS: Record<string, Extract<Token, { kind: 'sign' }>['sign']> = {
  '（': '(',
  '）': ')',
  '，': ',',
  '、': ',',
  '≤': '<=',
  '≥': '>=',
  '≠': '!=',
}

/**
 * Refuses a condition for one problem and its place in the text.
 * @throws SegmentError always
 */
export function fail(problem: Problem): never {
  throw new SegmentError(problem)
}
