import { expect, test } from 'vitest'
import type { Change } from '#contract/learn/findings.ts'
import { formatIn } from './format.ts'
import { LOCALES, type Locale } from './locale.ts'
import { say } from './say.ts'
import { rangeOfDifference } from './score-figures.ts'
import { namesIn } from './score-names.ts'
import { changeFigures } from './why-figures.ts'
import { tellingIn } from './why-names.ts'

const part = (points: number, low: number, high: number) => ({ points, low, high })
const CHANGE = {
  difference: part(10.4, 3.2, 17.6),
  mix: part(7.6, 2.1, 13.2),
  rate: part(2.8, -4.4, 9.9),
} as Change // The figures read nothing else of it.

function figures(locale: Locale) {
  const speak = say(locale)
  const reader = { say: speak, format: formatIn(locale, 'UTC'), names: namesIn(speak, locale, 'UTC'), locale }
  const study = { attributes: [], others: [], before: null, now: { where: null } } as unknown as Parameters<typeof tellingIn>[1] // As above.
  return changeFigures(CHANGE, tellingIn(reader, study))
}

test('each part of a change stands with its range, what is printed adds up, and what could be chance is faint', () => {
  expect(figures('en').map(({ printed, range, faint }) => [printed, range, faint])).toEqual([
    ['+10', '+3 to +18', false],
    ['+8', '+2 to +13', false],
    ['+2', '−4 to +10', true],
  ])
})

test.each(LOCALES)('the range of a difference has its signs, and a dash where nothing was compared (%s)', (locale) => {
  const range = (low: number | null, high: number | null) =>
    rangeOfDifference({ low, high }, say(locale), formatIn(locale, 'UTC'))
  const word = locale === 'en' ? 'to' : '至'
  expect(range(-4.4, 9.9)).toBe(`−4 ${word} +10`)
  expect(range(0.2, 3)).toBe(`+0.2 ${word} +3`)
  expect(range(null, null)).toBe('–')
  expect(figures(locale)[0]?.title).toContain(`+10 (+3 ${word} +18)`)
})
