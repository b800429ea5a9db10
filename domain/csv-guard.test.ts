import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvLine, guardText, unguardText } from './csv-guard.ts'

const prefixes: [string, string][] = [
  ['equals', '='],
  ['plus', '+'],
  ['minus', '-'],
  ['at', '@'],
  ['tab', '\t'],
  ['carriage return', '\r'],
  ['line feed', '\n'],
  ['NUL', '\0'],
  ['full-width equals', '＝'],
  ['full-width plus', '＋'],
  ['full-width minus', '－'],
  ['full-width at', '＠'],
  ['a space, then equals', ' ='],
  ['a full-width space, then plus', '\u3000+'],
  ['a no-break space, then at', '\u00a0@'],
]

describe('cells safe from formulas', () => {
  test.each(prefixes)('%s', (_, prefix) => {
    const cell = `${prefix}cmd|'/c calc'!A0`
    expect(guardText(cell)).toBe(`'${cell}`)
    expect(csvLine([cell])).toBe(`"'${cell}"\r\n`)
    expect(unguardText(guardText(cell))).toBe(cell)
  })

  test('numbers are exempt, the same digits as text are not', () => {
    expect(csvLine([-12, 4.5, '-12', true, null])).toBe(`-12,4.5,"'-12",true,\r\n`)
  })

  test('ordinary text stays as it is', () => {
    expect(csvLine(['Ana', '很好用', "it's fine", "'quoted'", ''])).toBe("Ana,很好用,it's fine,'quoted',\r\n")
  })

  test('commas, quotes and line breaks are quoted', () => {
    expect(csvLine(['a,b', 'say "hi"', 'two\nlines'])).toBe('"a,b","say ""hi""","two\nlines"\r\n')
  })

  test('whatever is exported comes back as it was', () => {
    const text = fc.string({ unit: fc.constantFrom("'", '=', '-', ' ', '\t', '\0', '＠', 'a', '好') })
    fc.assert(fc.property(text, (cell) => unguardText(guardText(cell)) === cell))
  })

  test('what is not a number is a mistake that says so', () => {
    expect(() => csvLine([Number.NaN])).toThrow('no place in a file')
  })
})
