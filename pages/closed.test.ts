import { describe, expect, test } from 'vitest'
import { CLOSED } from '#domain/listen/answer.ts'
import { ASK_LOCALES } from '#domain/listen/ask-locale.ts'
import { closedPage } from './closed.ts'
import { laterPage } from './later.ts'
import { maskAddress, unsubscribePage } from './unsubscribe.ts'

const frame = {
  brand: 'Islet Docs',
  logoUrl: '/logo.svg',
  palette: null,
  languageUrl: '?lang=choose',
}

describe('a link that takes no answers', () => {
  for (const locale of ASK_LOCALES)
    test.each([...CLOSED, 'forged', 'gone', 'example'] as const)(`says kindly what it is, in ${locale}: %s`, (because) => {
      const page = closedPage({
        ...frame,
        locale,
        because,
        brand: because === 'forged' ? null : 'Islet Docs',
        unsubscribeUrl: null,
      }).text
      expect(page).toMatch(/<h1>[^<]{4,}<\/h1><p>[^<]{8,}<\/p>/)
      expect(page).not.toMatch(/<form|<script|closed\.|undefined|\bnull\b/)
      expect(page.includes('Islet Docs')).toBe(because !== 'forged')
    })

  test('still lets people say no', () => {
    expect(closedPage({ ...frame, locale: 'en', because: 'closed', unsubscribeUrl: '/u/x' }).text).toContain(
      '<a href="/u/x">Do not ask me again</a>',
    )
  })
})

describe('what stands in place of a page that cannot be shown', () => {
  for (const locale of ASK_LOCALES)
    test.each(['too_often', 'away', 'too_large', 'unreadable'] as const)(
      `says what happened and leads on, in ${locale}: %s`,
      (because) => {
        const page = (method: 'get' | 'post') =>
          laterPage({ ...frame, locale, because, seconds: 1, again: { url: '/u/x', method } }).text
        expect(page('get')).toMatch(/<h1>[^<]{4,}<\/h1><p>[^<]{8,}<\/p><p><a href="\/u\/x">[^<]+<\/a>/)
        expect(page('post')).toMatch(/<form method="post" action="\/u\/x"><button>[^<]+<\/button><\/form>/)
        expect(page('get')).not.toMatch(/<form|<script|later\.|undefined|\bnull\b/)
      },
    )
})

describe('the unsubscribe page', () => {
  const view = { ...frame, locale: 'en' as const, address: 'i…@osterby.example', unsubscribeUrl: '/u/x', quietDays: null }

  test('shows one button that posts, and nothing that acts when merely opened', () => {
    const page = unsubscribePage({ ...view, step: 'ask' }).text
    expect(page).toContain('<form method="post" action="/u/x"><button>Do not ask me again</button></form>')
    expect(page).not.toContain('<script')
  })

  test.each(ASK_LOCALES)('offers in %s to be asked less often and in another language, what holds now marked', (locale) => {
    const page = unsubscribePage({ ...view, locale, step: 'saved', quietDays: 365 }).text
    expect(page.match(/ checked>/g)?.length).toBe(1)
    expect(page).toMatch(/value="year" checked>/)
    expect(page).toContain(`<option value="${locale}" selected>`)
    expect(page).toContain('role="status"')
    expect(page.match(/<option/g)?.length).toBe(ASK_LOCALES.length)
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(10_000)
    expect(page).not.toMatch(/undefined|\bnull\b|>wish\./)
  })

  test('says plainly when it is done, and for which address', () => {
    const page = unsubscribePage({ ...view, step: 'done' }).text
    expect(page).toContain('We will not ask you again.')
    expect(page).toContain('i…@osterby.example')
    expect(page.match(/<form/g)?.length).toBe(1)
    expect(page).toContain('name="act" value="undo"')
  })

  test.each([
    ['ines@osterby.example', 'i…@osterby.example'],
    ['殷@屿纸.example', '殷…@屿纸.example'],
    ['nobody', '…'],
    ['@x', '…'],
  ])('%s is shown as %s', (address, masked) => {
    expect(maskAddress(address)).toBe(masked)
  })
})
