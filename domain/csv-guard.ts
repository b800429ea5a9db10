/** What one exported cell may hold. Numbers and booleans are typed and exempt from the guard: an NPS of -12 is no formula. */
export type CsvCell = string | number | boolean | null

/**
 * One CSV line by RFC 4180, ended by CRLF. Text that a spreadsheet would run as a formula gets a ' before it (ASVS 1.2.10,
 * reliability.md row 12) and is quoted; null is an empty cell. Numbers must be finite, else RangeError.
 */
export const csvLine = (cells: readonly CsvCell[]): string => `${cells.map(csvCell).join(',')}\r\n`

/** The text with our ' before it when a spreadsheet would take it for a formula, else as it is. */
export const guardText = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

/** Takes our own ' away again, so that what was exported comes back as it was. */
export const unguardText = (text: string): string => (text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text)

// A text that already starts with ' before a formula gets one more, which keeps the way back exact.
const FORMULA = /^'*[^\S\t\r\n]*[=+\-@\t\r\n\0＝＋－＠]/

function csvCell(cell: CsvCell): string {
  if (cell === null) return ''
  if (typeof cell === 'boolean') return String(cell)
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) throw new RangeError(`${cell} has no place in a file`)
    return String(cell)
  }
  const text = guardText(cell)
  return text !== cell || /[",\r\n\0]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
