import { describe, expect, test } from 'vitest'
import {
  ASK_LOCALES,
  asksTheStandardQuestion,
  DEFAULT_WORDING,
  fillBrand,
  fillWording,
  greetingName,
  wordingProblems,
} from './wording.ts'

const en = DEFAULT_WORDING.en

describe('the wording of a program', () => {
  test.each(ASK_LOCALES)('in %s nothing is empty, too long or misspelt, and the question is the standard one', (locale) => {
    expect(wordingProblems(DEFAULT_WORDING[locale])).toEqual([])
    expect(asksTheStandardQuestion(locale, DEFAULT_WORDING[locale])).toBe(true)
  })

  test.each(ASK_LOCALES)('in %s every {brand} is filled', (locale) => {
    const filled = JSON.stringify(fillWording(DEFAULT_WORDING[locale], 'Islet Docs'))
    expect(filled).not.toContain('{brand')
    expect(filled.match(/Islet Docs/g)?.length).toBeGreaterThanOrEqual(5)
  })

  test('a Latin name stands apart from Chinese, a Chinese one does not', () => {
    expect(fillBrand('推荐{brand}？', 'Islet Docs')).toBe('推荐 Islet Docs？')
    expect(fillBrand('看重{brand}的', 'Islet 365')).toBe('看重 Islet 365 的')
    expect(fillBrand('看重{brand}的', '屿纸文档')).toBe('看重屿纸文档的')
    expect(fillBrand('{brand}{brand} & {other}', '$&')).toBe('$&$& & {other}')
  })

  test('a changed question is no longer the standard one', () => {
    expect(asksTheStandardQuestion('en', { ...en, question: 'Do you love {brand}?' })).toBe(false)
  })

  test('what an owner must mend is named by its field', () => {
    const wording = { ...en, question: ' ', subject: 'x'.repeat(121), intro: 'Dear {nmae}', why: { ...en.why, passive: '' } }
    expect(
      wordingProblems(wording)
        .map(({ field, because }) => `${field} ${because}`)
        .sort(),
    ).toEqual(['intro unknown_placeholder', 'question empty', 'subject too_long', 'why.passive empty'])
  })

  test.each([
    ['Ines', 'Ines'],
    [' 殷  女士 ', '殷 女士'],
    ['J.R. Okafor', 'J.R. Okafor'],
    ['J. R. Okafor', 'J. R. Okafor'],
    ["O'Neill & Søn", "O'Neill & Søn"],
  ])('%j greets as %j', (name, greeting) => {
    expect(greetingName(name)).toBe(greeting)
  })

  test.each([
    [null],
    [''],
    ['win at https://evil.example'],
    ['evil.example'],
    ['a@b'],
    ['<b>'],
    ['x'.repeat(61)],
    ['Ines\u202e'],
  ])('%j does not greet', (name) => {
    expect(greetingName(name)).toBeNull()
  })
})
