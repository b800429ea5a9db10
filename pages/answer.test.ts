import { describe, expect, test } from 'vitest'
import { ASK_LOCALES, type AskLocale, directionOf } from '#domain/listen/ask-locale.ts'
import { paletteOf } from '#domain/listen/palette.ts'
import { fillWording } from '#domain/listen/wording.ts'
import { standardWording } from '#words/asking/ask.ts'
import { LANGUAGE_NAMES } from '#words/asking/language-names.ts'
import { type AnswerView, answerPage, RATINGS, ratingUrl } from './answer.ts'
import { languagesPage } from './languages.ts'

const token = 'AQAAAAcBiQpdrJZ3S7zOswKZqAVX0123456789abcdef'
const url = `/s/${token}`
const newToken = '019ab2b0-0000-7000-8000-000000000000.123456789'
const HOSTILE = `"><img src=x onerror=alert(1)><script>alert(1)</script>'</textarea>`

const view = (locale: AskLocale, over: Partial<AnswerView> = {}): AnswerView => {
  const { question, why, thanks } = fillWording(standardWording(locale), 'Islet Docs')
  return {
    locale,
    brand: 'Islet Docs',
    logoUrl: null,
    palette: null,
    languageUrl: '?lang=choose',
    step: 'why',
    question,
    why,
    thanks,
    rating: 9,
    verbatim: '',
    consent: false,
    standing: 'chosen',
    problems: [],
    answerUrl: url,
    unsubscribeUrl: `/u/${token}`,
    links: [],
    answered: null,
    until: null,
    script: { url: '/answer.js', beaconUrl: `${url}/seen` },
    baitUrl: `${url}/pot`,
    ...over,
  }
}
const text = (over: Partial<AnswerView> = {}, locale: AskLocale = 'en') => answerPage(view(locale, over)).text

describe('the answer page', () => {
  test.each(ASK_LOCALES)('in %s its largest form is at most 10 kB with its style sheet, its script apart', (locale) => {
    const worst: AnswerView['problems'][] = [
      [{ field: 'page', because: 'too_often', seconds: 60 }],
      [{ field: 'page', because: 'revised_too_often' }],
      [
        { field: 'rating', because: 'not_on_the_scale' },
        { field: 'verbatim', because: 'too_long', length: 5_400, limit: 5_000 },
      ],
    ]
    const look = { palette: paletteOf('#ffeb3b'), logoUrl: `/logo/${newToken}` }
    for (const problems of worst)
      expect(
        Buffer.byteLength(text({ ...look, problems, standing: 'editing', answered: '20 November 2026', consent: true }, locale)),
      ).toBeLessThanOrEqual(10_000)
  })

  test.each(ASK_LOCALES)('in %s it says its language and which way it runs, and leads to the others', (locale) => {
    const page = text({}, locale)
    expect(page).toContain(`<html lang="${locale}" dir="${directionOf(locale)}">`)
    expect(page).toContain(`<a href="?lang=choose">${LANGUAGE_NAMES[locale]}</a>`)
    expect(page).not.toMatch(/\{brand\}|undefined|\[object|>null|="null"|>answer\./)
    const { palette, logoUrl, languageUrl, brand } = view(locale)
    const list = languagesPage({ locale, palette, logoUrl, languageUrl, brand }).text
    expect([...list.matchAll(/<a href="\?lang=([^"]+)" lang="\1"/g)].map(([, lang]) => lang)).toEqual([...ASK_LOCALES])
  })

  test('asks without JavaScript: one form that posts eleven native radios with names', () => {
    const page = text({ step: 'score', rating: null, standing: 'none' })
    expect(page).toContain(`<form method="post" action="${url}"`)
    expect([...page.matchAll(/type=radio name=rating value=(\d+)/g)].map(([, n]) => Number(n))).toEqual([...RATINGS])
    expect(page).toContain('aria-label="0, Not at all likely"')
    expect(page).toContain('aria-label="10, Extremely likely"')
    expect(page).toContain('role=radiogroup aria-labelledby=q')
    expect(page).not.toContain(' checked')
    expect(page).not.toContain('<textarea')
  })

  test('a rating from the mail is marked and said to be not sent yet', () => {
    const page = text({ rating: 3 })
    expect(page).toMatch(/value=3 data-g=d checked/)
    expect(page).toContain('name=from value="3"')
    expect(page).toContain('press Send')
  })

  test.each([
    [9, 'p'],
    [7, 'n'],
    [0, 'd'],
  ] as const)('a %i is asked the why of its group', (rating, letter) => {
    expect(text({ rating })).toContain(`class="${letter} on"`)
    expect(text({ rating }).match(/ on"/g)?.length).toBe(1)
  })

  test('consent is never ticked for the customer', () => {
    expect(text()).toMatch(/name=consent value=yes>/)
    expect(text({ consent: true })).toMatch(/name=consent value=yes checked>/)
  })

  test('thanks are those of the group, with a way back and the last day for it', () => {
    const page = text({ step: 'thanks', rating: 2, until: '31 May 2026' })
    expect(page).toContain('We are sorry that we fell short.')
    expect(page).toContain(`href="${url}">Change my answer`)
    expect(page).toContain('until 31 May 2026')
    expect(page).not.toContain('<form')
  })

  test('thanks lead where the program wants, in words of the page, and nowhere without', () => {
    const links = [
      { kind: 'help' as const, url: 'https://help.example/?a=1&b=2' },
      { kind: 'review' as const, url: 'https://reviews.example/x' },
    ]
    const page = text({ step: 'thanks', rating: 2, links })
    expect(page).toContain('<a href="https://help.example/?a=1&amp;b=2" rel="noopener noreferrer">Get help now</a>')
    expect(page).toContain('<a href="https://reviews.example/x" rel="noopener noreferrer">Say it in public, too</a>')
    expect(text({ step: 'thanks', rating: 2 })).not.toContain('rel="noopener')
  })

  test('what is wrong is listed, linked to its field, and nothing typed is lost', () => {
    const page = text({
      verbatim: 'long words',
      problems: [{ field: 'verbatim', because: 'too_long', length: 5_400, limit: 5_000 }],
    })
    expect(page).toContain('<a href="#verbatim">This is 5,400 characters long and 5,000 fit.')
    expect(page).toContain('aria-invalid=true aria-describedby=problems')
    expect(page).toContain('\nlong words</textarea>')
  })

  test('a first line that is empty survives in the box', () => {
    expect(text({ verbatim: '\nsecond' })).toContain('>\n\nsecond</textarea>')
  })

  test('hostile words, names and addresses stay text', () => {
    for (const over of [
      { verbatim: HOSTILE },
      { question: HOSTILE },
      { brand: HOSTILE },
      { answerUrl: HOSTILE },
      { until: HOSTILE, step: 'thanks' as const },
    ]) {
      const page = text(over)
      expect(page).not.toContain('<img src=x')
      expect(page.match(/<script/g)?.length).toBe(1)
    }
  })

  test('it loads nothing from elsewhere and says that answers are not anonymous', () => {
    const page = text()
    expect([...page.matchAll(/(?:src|url\()=?"?(https?:[^"]+)/g)]).toEqual([])
    expect(page).toContain('not anonymous')
    expect(page).toMatch(/<a hidden href="[^"]*pot"[^>]* tabindex=-1 aria-hidden=true>/)
    expect(text({ script: null, baitUrl: null })).not.toMatch(/<script|pot"|data-beacon/)
  })

  test('a link of the mail leads to its rating', () => {
    expect(ratingUrl(url, 10)).toBe(`${url}/10`)
  })
})
