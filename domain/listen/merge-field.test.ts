import { describe, expect, test } from 'vitest'
import { fieldProblem, fillText, tameName } from './merge-field.ts'

describe('fields in braces', () => {
  test('a Latin name stands apart from Chinese, a Chinese one does not', () => {
    expect(fillText('推荐{brand}？', 'Islet Docs')).toBe('推荐 Islet Docs？')
    expect(fillText('看重{brand}的', 'Islet 365')).toBe('看重 Islet 365 的')
    expect(fillText('看重{brand}的', '屿纸文档')).toBe('看重屿纸文档的')
    expect(fillText('{brand}{brand} & {other}', '$&')).toBe('$&$& & {other}')
  })

  test.each([
    [{ name: 'Ines', account: 'Fjord Freight' }, 'Dear Ines of Fjord Freight'],
    [{ name: null, account: null }, 'Dear friend of your team'],
    [{ name: 'win at https://evil.example', account: '<b>x</b>' }, 'Dear friend of your team'],
    [{ name: '{brand}', account: '{name|x}' }, 'Dear {brand} of {name|x}'],
  ])('for %j it reads "%s"', (reader, said) => {
    expect(fillText('Dear {name|friend} of {account| your team }', 'Islet', reader)).toBe(said)
  })

  test.each([
    ['{brand} is fine', true, null],
    ['{name|you} too', true, null],
    ['no {braces here}, {}', true, 'unknown_field'],
    ['Dear {nmae}', true, 'unknown_field'],
    ['Dear {name}', true, 'needs_fallback'],
    ['Dear {name| }', true, 'needs_fallback'],
    ['Dear {name|a|b}', true, 'unknown_field'],
    ['Dear {brand|x}', true, 'unknown_field'],
    ['Dear {name|you}', false, 'mail_only'],
    ['a { b } c', true, null],
  ] as const)('in "%s" (of a mail: %s) the problem is %s', (text, personal, problem) => {
    expect(fieldProblem(text, personal)).toBe(problem)
  })

  test.each([
    ['Ines', 'Ines'],
    [' 殷  女士 ', '殷 女士'],
    ['J.R. Okafor', 'J.R. Okafor'],
    ['J. R. Okafor', 'J. R. Okafor'],
    ["O'Neill & Søn", "O'Neill & Søn"],
  ])('%j is printed as %j', (name, greeting) => {
    expect(tameName(name)).toBe(greeting)
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
  ])('%j is left out', (name) => {
    expect(tameName(name)).toBeNull()
  })
})
