import { type DateFormat, fittingFormats, parseDate, TELLING_SHARE } from './date.ts'

/** What customers' own attributes may be. */
export const ATTRIBUTE_TYPES = ['text', 'number', 'money', 'date', 'boolean', 'list'] as const
export type AttributeType = (typeof ATTRIBUTE_TYPES)[number]

/** Money keeps its ISO 4217 currency, null when nobody said which. A date is a day, YYYY-MM-DD. */
export type Money = { amount: number; currency: string | null }
export type AttributeValue = string | number | boolean | Money | string[]

/**
 * How the file writes things: decimal sign, date format, the currency of bare amounts, the workspace's time zone (IANA), and the country
 * (ISO 3166-1 alpha-2) whose telephone numbers stand without +; left out or null: none.
 */
export type Notation = {
  decimal: '.' | ','
  dateFormat: DateFormat
  currency: string | null
  timeZone: string
  country?: string | null | undefined
}

export type AttributeReading =
  | { value: AttributeValue }
  | { problem: 'number_left_out' | 'money_left_out' | 'date_left_out' | 'boolean_left_out' }

/** The typed value of a non-empty cell, or what is wrong with it. Text and lists read everything. */
export function parseValue(type: AttributeType, text: string, notation: Notation): AttributeReading {
  const plain = text.trim()
  switch (type) {
    case 'text':
      return { value: plain }
    case 'list':
      return { value: splitList(plain) }
    case 'number': {
      const value = parseNumber(plain, notation.decimal)
      return value === null ? { problem: 'number_left_out' } : { value }
    }
    case 'money': {
      const value = parseMoney(plain, notation)
      return value === null ? { problem: 'money_left_out' } : { value }
    }
    case 'boolean': {
      const value = BOOLEANS.get(plain.normalize('NFKC').toLowerCase())
      return value === undefined ? { problem: 'boolean_left_out' } : { value }
    }
    case 'date': {
      const reading = parseDate(plain, notation.dateFormat, 'UTC')
      return 'problem' in reading ? { problem: 'date_left_out' } : { value: reading.at.toISOString().slice(0, 10) }
    }
  }
}

/**
 * The narrowest type that reads every non-empty cell of a column, for dates and money four in five, so that the odd ones are found;
 * text when nothing else does or nothing is there.
 * Numbers that are names (leading zeros, more than 15 digits) stay text; 0 and 1 alone are a boolean.
 */
export function guessType(cells: readonly string[], notation: Notation): AttributeType {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  if (filled.length === 0) return 'text'
  const all = (test: (cell: string) => boolean) => filled.every(test)

  if (all((cell) => BOOLEANS.has(cell.normalize('NFKC').toLowerCase())) && new Set(filled).size > 1) return 'boolean'
  if (all((cell) => !/^[+-]?0\d|\d{16}/.test(cell) && parseNumber(cell, notation.decimal) !== null)) return 'number'
  if (
    filled.some((cell) => (parseMoney(cell, { ...notation, currency: null })?.currency ?? null) !== null) &&
    filled.filter((cell) => parseMoney(cell, notation) !== null).length >= TELLING_SHARE * filled.length
  ) {
    return 'money'
  }
  if (fittingFormats(filled).length > 0) return 'date'
  const lists = filled.filter((cell) => splitList(cell).length > 1 && splitList(cell).every((part) => part.length <= 30))
  return lists.length * 4 >= filled.length ? 'list' : 'text'
}

/** A number with its declared decimal sign; thousands may be grouped by the other sign, a space or an apostrophe. */
export function parseNumber(text: string, decimal: '.' | ','): number | null {
  const plain = text.normalize('NFKC').trim().replace('−', '-')
  const shape = decimal === '.' ? POINT : COMMA
  if (plain.length > LONGEST || !shape.test(plain)) return null
  const digits = plain.replace(/[\s'’]/g, '').replaceAll(decimal === '.' ? ',' : '.', '')
  const number = Number(digits.replace(',', '.'))
  return Number.isFinite(number) ? number + 0 : null
}

/** "¥1,200", "USD 30", "1.200 €" (decimal comma), "3万元" is not: an amount with its currency before or after, or bare. */
function parseMoney(text: string, { decimal, currency }: Pick<Notation, 'decimal' | 'currency'>): Money | null {
  const plain = text.normalize('NFKC').trim()
  if (plain.length > LONGEST) return null
  const found = /^([+-]?)\s*([^\d\s.,+-]*)\s*([+-]?[\d.,\s'’]*\d)\s*([^\d\s.,]*)$/u.exec(plain)
  if (!found) return null
  const [, sign, before = '', digits = '', after = ''] = found
  if (before && after) return null
  const amount = parseNumber(digits, decimal)
  const known = currencyOf(before || after, currency)
  if (amount === null || known === undefined) return null
  return { amount: sign === '-' ? -amount : amount, currency: known }
}

/** A declared currency settles which dollar or yen a bare sign means; undefined: not a currency. */
function currencyOf(sign: string, declared: string | null): string | null | undefined {
  if (sign === '') return declared
  const shared = SHARED_SIGNS.get(sign)
  if (shared) return declared && shared.includes(declared) ? declared : shared[0]
  return SIGNS.get(sign.toUpperCase()) ?? (/^[A-Za-z]{3}$/.test(sign) ? sign.toUpperCase() : undefined)
}

const splitList = (text: string): string[] => [
  ...new Set(
    text
      .split(/[;；|、\n]/)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
]

// No amount is longer, and the patterns below take quadratic time on text that is none.
const LONGEST = 40

const POINT = /^[+-]?(\d+|\d{1,3}([,\s'’]\d{3})+)(\.\d+)?([eE][+-]?\d{1,3})?$/
const COMMA = /^[+-]?(\d+|\d{1,3}([.\s'’]\d{3})+)(,\d+)?([eE][+-]?\d{1,3})?$/

const SHARED_SIGNS = new Map<string, readonly [string, ...string[]]>([
  ['¥', ['CNY', 'JPY']],
  ['元', ['CNY', 'TWD', 'HKD']],
  ['$', ['USD', 'TWD', 'HKD', 'SGD', 'AUD', 'CAD', 'NZD', 'MXN']],
])
const SIGNS = new Map([
  ['RMB', 'CNY'],
  ['人民币', 'CNY'],
  ['円', 'JPY'],
  ['NT$', 'TWD'],
  ['新台幣', 'TWD'],
  ['HK$', 'HKD'],
  ['US$', 'USD'],
  ['S$', 'SGD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['₩', 'KRW'],
  ['₹', 'INR'],
])
const BOOLEANS = new Map([
  ...['yes', 'y', 'true', '1', '是', '有'].map((word) => [word, true] as const),
  ...['no', 'n', 'false', '0', '否', '无', '無'].map((word) => [word, false] as const),
])
