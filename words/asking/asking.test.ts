import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import { describe, expect, test } from 'vitest'
import { ASK_LOCALES, type AskLocale } from '#domain/listen/ask-locale.ts'
import { asReminder, fillWording, wordingProblems } from '#domain/listen/wording.ts'
import { ask, standardWording } from './ask.ts'
import { en } from './en.ts'
import type { AskWord } from './tongue.ts'
import { tongues } from './tongues.ts'

const IDS = Object.keys(en.words) as AskWord[]

/** The values that a sentence waits for; its parsed form is text and [name, kind, branches]. */
const namesIn = (text: string) => [...new Set(valuesOf(compileMessageOrThrow(text)))].sort()
const valuesOf = (parts: unknown): string[] =>
  Array.isArray(parts)
    ? parts.flatMap((part) =>
        Array.isArray(part) ? [String(part[0]), ...Object.values((part[2] as object | undefined) ?? {}).flatMap(valuesOf)] : [],
      )
    : []

describe.each(ASK_LOCALES)('what people are asked and told in %s', (locale) => {
  const { words } = tongues[locale]

  test('is whole: every sentence there, none more, each with the same values in it', () => {
    expect(Object.keys(words).sort()).toEqual([...IDS].sort())
    for (const id of IDS) {
      expect(words[id].trim(), id).toBe(words[id])
      expect(namesIn(words[id]), id).toEqual(namesIn(en.words[id]))
    }
  })

  test('can be used as it stands, and every {brand} in it is filled', () => {
    const standard = standardWording(locale)
    expect(wordingProblems(standard)).toEqual([])
    const filled = JSON.stringify(fillWording(standard, 'Islet Docs'))
    expect(filled).not.toContain('{brand')
    expect(filled.match(/Islet Docs/g)?.length).toBeGreaterThanOrEqual(6)
    expect(standard.question).toContain('{brand}')
    expect(asReminder(standard).subject).not.toBe(standard.subject)
  })

  test('counts days as the language does', () => {
    for (const days of [1, 2, 3, 5, 21, 90, 365]) {
      const said = ask(locale)('mail.reason', { brand: 'Islet', days })
      expect(said).toContain('Islet')
      expect(said).not.toMatch(/#|\{|undefined/)
    }
  })

  test('is in its own script', () => {
    const all = [standardWording(locale).question, ...IDS.map((id) => words[id])].join(' ')
    const share = (script: RegExp) => (all.match(script)?.length ?? 0) / all.length
    expect(share(SCRIPTS[locale] ?? /\p{Script=Latin}/gu)).toBeGreaterThan(0.3)
  })
})

const SCRIPTS: Partial<Record<AskLocale, RegExp>> = {
  'zh-Hans': /\p{Script=Han}/gu,
  'zh-Hant': /\p{Script=Han}/gu,
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu,
  ko: /\p{Script=Hangul}/gu,
  ru: /\p{Script=Cyrillic}/gu,
  uk: /\p{Script=Cyrillic}/gu,
  ar: /\p{Script=Arabic}/gu,
  he: /\p{Script=Hebrew}/gu,
  hi: /\p{Script=Devanagari}/gu,
  th: /\p{Script=Thai}/gu,
  el: /\p{Script=Greek}/gu,
}

test('no two languages say the same where they have words of their own', () => {
  const questions = ASK_LOCALES.map((locale) => standardWording(locale).question)
  expect(new Set(questions).size).toBe(ASK_LOCALES.length)
})
