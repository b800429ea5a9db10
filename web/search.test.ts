import { expect, test } from 'vitest'
import { flag, oneOf, readSearch, search, someOf, text, whole, writeSearch } from './search.ts'

const cases = search({
  q: text,
  sort: oneOf('due', 'rating'),
  state: someOf('open', 'contacted', 'resolved'),
  page: whole,
  late: flag,
})

test('the state of a screen survives the address bar', () => {
  const state = { q: 'export speed 慢', sort: 'due', state: ['open', 'resolved'], page: 3, late: true } as const
  expect(cases(readSearch(writeSearch(state)))).toEqual(state)
})

test('an address is readable: plain words, no JSON', () => {
  expect(writeSearch({ state: ['open', 'resolved'], late: true })).toBe('?state=open,resolved&late=yes')
})

test('what does not fit is left out, and the screen opens', () => {
  expect(cases({ q: '   ', sort: 'size', state: 'lost,open', page: '1.5', late: 'no', other: 'x' })).toEqual({ state: ['open'] })
})

test('words that look like numbers stay words', () => {
  expect(cases(readSearch('?q=0042'))).toEqual({ q: '0042' })
})

test('an empty field leaves no trace in the address', () => {
  expect(writeSearch({ q: '', page: undefined })).toBe('')
})

test('an overlong search is cut, not refused', () => {
  expect(cases({ q: 'x'.repeat(900) }).q).toHaveLength(500)
})
